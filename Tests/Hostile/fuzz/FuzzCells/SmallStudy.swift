internal import Foundation
internal import Hebra
internal import HebraFormats
internal import HebraModel

/// A project of three invented interviews that has a row in nearly every table.
struct SmallStudy {
  static let documents = ["E-01", "E-02", "E-03"]
  /// Stands in every text of the study; no message may hold it.
  static let canary = "zarigüeyanto"

  private static let files = [
    "E-01.txt": """
    Entrevista en Monteluna
    E: ¿La policía viene cuando ustedes llaman?
    P1: Nunca llegan, \(canary). [risas] Este año tampoco, y da miedo denunciar.
    E: ¿Y la fiscalía?
    P1: Esto no lo grabe, por favor, \(canary): el inspector lo contó todo.
    P2: Los policías se van temprano, \(canary).
    """,
    "E-02.txt": """
    E: ¿Qué pasa con la confianza, \(canary)?
    P1: Se acabó con la filtración de \(canary).
    E: ¿Quién lo dijo?
    P1: Todo el mundo sabe, \(canary), que la policía avisa.
    """,
    "documentos.csv": """
    documento,municipio,codigo_divipola,departamento,fecha,nota
    E-01,Monteluna,99001,Valdeniebla,2021-06-14,\(canary)
    E-02,Peñarroya,99002,Valdeniebla,2021-07-01,\(canary)
    """,
    "participantes.csv": """
    documento,etiqueta,seudonimo,rol,sector,genero
    E-01,P1,L-01,participante,comunidad,mujer
    E-01,P2,L-02,participante,comunidad,hombre
    E-02,P1,L-03,participante,policía,hombre
    """,
    "libro.yaml": """
    libro: {titulo: Prueba, version: '1', idioma: es-CO}
    familias:
      - id: DES
        nombre: Desempeño
        definicion: Familia de \(canary).
        codigos:
          - {id: DES-01, nombre: Respuesta tardía, definicion: "No llegan, \(canary).", nucleo: true}
      - id: COR
        nombre: Corrupción
        definicion: Familia de \(canary).
        codigos:
          - {id: COR-03, nombre: Filtración, definicion: "Se sabe lo denunciado, \(canary)."}
    facetas:
      - id: actor
        nombre: Actor
        valores: [{id: policia, nombre: Policía}, {id: fiscalia, nombre: Fiscalía}]
    """,
  ]

  /// Where the words of the study stand in the project; seen in every run.
  static let withTestimony: Set = [
    "text_version.text", "turn.speech", "change.after", "codebook.source",
    "codebook.content", "code.definition", "coding.memo", "memo.text", "document_attribute.value",
    "set_aside.text",
  ]

  /// The project's path.
  let project: String
  /// A document with a comment, as the project has it.
  let commented: String
  /// Codings that wait for a person since a text was corrected.
  let waiting: [String]
  /// A coding of the first document.
  let coding: String

  /// A coding that is not there yet.
  var request: CodingRequest {
    CodingRequest(
      document: "E-01", at: .quotation("da miedo denunciar", turn: 1), code: "COR-03",
      coder: "Luis",
      facets: ["actor=fiscalia"], memo: Self.canary)
  }

  /// Makes the project and the files that it comes from in `folder`.
  init(in folder: URL) throws {
    func file(_ name: String) -> String { folder.appending(path: name).path }
    for (name, text) in Self.files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    }
    project = file("template.hebra")
    commented = file("E-03.docx")
    try Data(Self.word(["DES-01: policía", "Una nota, \(Self.canary)."])).write(
      to: URL(fileURLWithPath: commented))
    _ = try Project.create(
      at: project, codebook: file("libro.yaml"), language: .spanish, who: "prueba")
    let project = try Project.write(self.project, who: "prueba", reading: .inProcess)
    var options = ImportOptions()
    options.metadata = file("documentos.csv")
    options.participants = file("participantes.csv")
    _ = try project.importFiles(["E-01.txt", "E-02.txt", "E-03.docx"].map(file), options)
    var ids: [String] = []
    for (document, turn, quote, code) in [
      ("E-01", 1, "Nunca llegan", "DES-01"), ("E-01", 3, "lo contó todo", "COR-03"),
      ("E-02", 3, "Todo el mundo sabe", "COR-03"),
    ] {
      ids.append(
        try project.addCoding(
          CodingRequest(
            document: document, at: .quotation(quote, turn: turn), code: code, coder: "Ana",
            facets: ["actor=policia"], memo: Self.canary)
        ).id)
    }
    coding = ids[0]
    try project.finish(document: "E-01", coder: "Ana", scope: .completo, isNew: false)
    _ = try project.save(SearchRequest("miedo"), as: "miedo")
    let corrected = try String(contentsOfFile: file("E-02.txt"), encoding: .utf8)
      .replacing("Todo el mundo sabe", with: "Cualquiera")
    try Data(corrected.utf8).write(to: folder.appending(path: "E-02.txt"))
    _ = try project.update("E-02", file: file("E-02.txt"), UpdateOptions())
    waiting = try project.waiting(in: "E-02").map(\.id).filter { ids.contains($0) }
    guard !waiting.isEmpty else { fatalError("no coding waits") }
  }

  /// A Word document of one turn, with a note at its foot and these comments.
  private static func word(_ comments: [String]) throws -> [UInt8] {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    let ids = comments.indices
    let marks = ids.map { "<w:commentRangeStart w:id=\"\($0)\"/>" }.joined()
    let ends = ids.map { "<w:commentRangeEnd w:id=\"\($0)\"/>" }.joined()
    let texts = zip(ids, comments).map { id, text in
      "<w:comment w:id=\"\(id)\" w:author=\"Ana\">\(paragraph(text))</w:comment>"
    }
    var archive = ZIPWriter()
    archive.add(
      "word/document.xml",
      Array(
        """
        <w:document \(space)><w:body>\(paragraph("E: ¿Y la alcaldía?"))<w:p>\(marks)<w:r>\
        <w:t>P1: Tampoco llegan, \(canary).</w:t></w:r>\(ends)<w:r><w:footnoteReference \
        w:id="2"/></w:r></w:p></w:body></w:document>
        """.utf8))
    archive.add(
      "word/footnotes.xml",
      Array(
        """
        <w:footnotes \(space)><w:footnote w:id="2">\(paragraph("Al pie, " + canary))\
        </w:footnote></w:footnotes>
        """.utf8))
    archive.add(
      "word/comments.xml", Array("<w:comments \(space)>\(texts.joined())</w:comments>".utf8))
    return try archive.bytes()
  }
}
