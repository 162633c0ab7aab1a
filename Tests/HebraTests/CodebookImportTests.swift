import Foundation
import HebraDisclosure
import HebraFormats
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import Hebra

/// Tables of codes out of Excel, Word and CSV, into a project.
@Suite struct CodebookImportTests {
  /// A workbook as a person makes it: a title, families in merged cells, colours, a legend below, a
  /// second sheet with other things.
  private func workbook(rows: String? = nil) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var archive = ZIPWriter()
    func add(_ name: String, _ xml: String) { archive.add(name, Array(xml.utf8)) }
    func row(_ number: Int, _ cells: [String], style: Int? = nil) -> String {
      let inside = cells.enumerated().map { index, text in
        let name = "\(UnicodeScalar(UInt8(65 + index)))\(number)"
        let style = index == 1 ? style.map { " s=\"\($0)\"" } ?? "" : ""
        return text.isEmpty
          ? "<c r=\"\(name)\"\(style)/>"
          : "<c r=\"\(name)\"\(style) t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number)\">\(inside.joined())</row>"
    }
    let table = [
      row(1, ["Libro inventado"]),
      row(3, ["Familia", "Código", "Nombre", "Definición", "Cuándo no usar", "Cita"]),
      row(4, ["Servicio", "ser 1", "Demora", "Tarda.", "Si cobran: SER-02"], style: 1),
      row(5, ["", "ser 2", "Costo", "Cobran."], style: 1),
      row(6, ["Trato", "TRA-01", "Gritos", "Gritan."], style: 2),
      row(9, ["Leyenda"]), row(10, ["", "Naranja", "Servicio"], style: 1),
    ].joined()
    add(
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
    add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"Códigos\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Tareas\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"
    )
    add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"w\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"w\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
    )
    add(
      "xl/theme/theme1.xml",
      "<a:theme xmlns:a=\"a\"><a:clrScheme><a:dk1><a:sysClr lastClr=\"000000\"/></a:dk1><a:lt1><a:sysClr lastClr=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr val=\"1F497D\"/></a:dk2><a:lt2><a:srgbClr val=\"EEECE1\"/></a:lt2><a:accent1><a:srgbClr val=\"4F81BD\"/></a:accent1></a:clrScheme></a:theme>"
    )
    add(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC000\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.5\"/></patternFill></fill></fills><cellXfs><xf fillId=\"0\"/><xf fillId=\"1\"/><xf fillId=\"2\"/></cellXfs></styleSheet>"
    )
    add(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\"><sheetData>\(rows ?? table)</sheetData><mergeCells><mergeCell ref=\"A4:A5\"/><mergeCell ref=\"A1:F1\"/></mergeCells></worksheet>"
    )
    add(
      "xl/worksheets/sheet2.xml",
      "<worksheet xmlns=\"\(main)\"><sheetData>\(row(1, ["Llamar a la coordinadora"]))</sheetData></worksheet>"
    )
    return try archive.bytes()
  }

  /// A Word document with a heading above each of two tables, and text around them.
  private func document() throws -> [UInt8] {
    func paragraph(_ text: String) -> DOCXWriter.Paragraph { .init([.run(.init(text))]) }
    func table(_ rows: [[String]]) -> DOCXWriter.Block {
      .table(.init(widths: [3000, 3000, 3000], rows: rows.map { $0.map { [paragraph($0)] } }))
    }
    let document = DOCXWriter.Document(blocks: [
      .paragraph(paragraph("Manual del taller")), .paragraph(paragraph("Servicio")),
      table([["Código", "Etiqueta", "Descripción"], ["SER-01", "Demora", "Tarda."]]),
      .paragraph(paragraph("Trato")),
      table([["Código", "Etiqueta", "Descripción"], ["", "Gritos", "Gritan."]]),
      .paragraph(paragraph("Fin")),
    ])
    return try DOCXWriter.write(DisclosureRule.release(document, for: .team)).bytes
  }

  private func file(_ bytes: [UInt8], _ name: String, in study: borrowing Study) throws -> String {
    let url = study.folder.appending(path: name)
    try Data(bytes).write(to: url)
    return url.path
  }

  private func lines(_ codebook: Codebook) -> [String] {
    codebook.codes.map {
      [$0.parent ?? "", $0.id, $0.name, $0.colour ?? ""].joined(separator: "|")
    }
  }

  @Test func `a codebook made in Excel as a person does is read`() throws {
    let study = try Study(codebook: nil)
    let path = try file(try workbook(), "libro.xlsx", in: study)
    let work = try Project.write(study.project, who: "Ana")
    let before = try Data(contentsOf: URL(fileURLWithPath: study.project))
    let dry = try work.importCodebook(file: path, isDryRun: true)
    #expect(!dry.isWritten)
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.project)) == before)
    let result = try work.importCodebook(file: path)
    #expect(result.codebook == dry.codebook && result.isWritten)
    #expect(try work.codebook() == result.codebook)
    #expect(
      lines(result.codebook) == [
        "|SER|Servicio|", "SER|SER-01|Demora|#FFC000", "SER|SER-02|Costo|#FFC000",
        "|TRA|Trato|", "TRA|TRA-01|Gritos|#A7C0DE",
      ])
    #expect(result.codebook.code("SER-01")?.exclude == "Si cobran: SER-02")
    #expect(result.codebook.title == "Libro inventado")
    let again = try work.importCodebook(file: path)
    #expect(!again.isWritten && again.codebook == result.codebook)
    try work.check()
  }

  @Test func `tables of a Word document are read, each under the text above it`() throws {
    let study = try Study(codebook: nil)
    let path = try file(try document(), "libro.docx", in: study)
    let result = try Project.write(study.project, who: "Ana").importCodebook(file: path)
    #expect(
      lines(result.codebook) == [
        "|SER|Servicio|", "SER|SER-01|Demora|", "|TRA|Trato|", "TRA|TRA-01|Gritos|",
      ])
    #expect(result.notices.contains { $0.location?.part == "tabla 2" })
  }

  @Test func `a CSV of a Spanish Excel adds to a codebook, and nothing of it is lost`() throws {
    let study = try Study()
    let text = "Código;Nombre;Definición;Incluir\r\nDES-01;Respuesta tardía;Tarda 2,5 años.;Sí\r\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let path = try file(bytes, "libro.csv", in: study)
    let work = try Project.write(study.project, who: "Ana")
    let old = try work.codebook()
    let result = try work.importCodebook(file: path)
    var expected = old
    expected.version = result.codebook.version
    expected.codes[1].definition = "Tarda 2,5 años."
    expected.codes[1].include = "Sí"
    #expect(result.codebook == expected && expected.version != old.version)
    #expect(result.missing.count == old.codes.count - 1)
  }

  @Test func `a file that cannot be a codebook changes nothing, and one sentence says why`() throws
  {
    let study = try Study()
    let head = "Código,Nombre,Definición\n"
    let bomb =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(String(repeating: "a", count: 8 << 20))</t></is></c></row>"
    let files: [(name: String, bytes: [UInt8], code: String)] = [
      ("vacio.csv", [], "file.empty"),
      ("nada.csv", Array("hola\nadiós\n".utf8), "codebook-table.none"),
      ("dos.csv", Array((head + "A-1,Uno,d\nA-1,Dos,d\n").utf8), "codebook-table.duplicate-id"),
      (
        "anillo.csv", Array("Padre,ID,Nombre,Definición\nB-1,A-1,U,d\nA-1,B-1,D,d\n".utf8),
        "codebook-table.cycle"
      ),
      (
        "muchas.csv",
        Array((head + (0..<100_000).map { "A-\($0),N\($0),d\n" }.joined()).utf8),
        "codebook-table.too-many"
      ),
      ("bomba.xlsx", try workbook(rows: bomb), "zip.limit"),
      ("cortado.xlsx", Array(try workbook().dropLast(400)), "zip.damaged"),
      ("viejo.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "format.xls"),
      ("papel.pdf", Array("%PDF-1.4".utf8), "format.pdf"),
      ("malo.yaml", Array("codigos:\n  - {id: A}\n".utf8), "codebook.has-errors"),
    ]
    let work = try Project.write(study.project, who: "Ana")
    let before = try Data(contentsOf: URL(fileURLWithPath: study.project))
    for one in files {
      let path = try file(one.bytes, one.name, in: study)
      let failure = #expect(throws: Failure.self, "\(one.name)") {
        try work.importCodebook(file: path)
      }
      #expect(failure?.code.rawValue == one.code, "\(one.name)")
      #expect(failure?.location.file == one.name)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.project)) == before)
  }

  @Test func `a formula is text, and stays harmless in what is written`() throws {
    let study = try Study(codebook: nil)
    let text = "Código,Nombre,Definición\nA-1,\"=HYPERLINK(\"\"x\"\")\",@SUM(A1)\n"
    let path = try file(Array(text.utf8), "f.csv", in: study)
    let work = try Project.write(study.project, who: "Ana")
    let result = try work.importCodebook(file: path)
    #expect(result.codebook.code("A-1")?.name == "=HYPERLINK(\"x\")")
    #expect(
      Listing(Matrix(codes: result.codebook, codings: [:], .spanish), .csv).text.contains("'=H"))
  }

  @Test func `grids come out of a record as they went in, and no other colour does`() throws {
    let grids = [
      SourceGrid(
        sheet: "H", rows: [.init(line: 3, cells: [.init("ñ", fill: "A0B1C2"), .init("")])]),
      SourceGrid(number: 2, caption: "c", rows: []),
    ]
    let record = ReadingRecord.answer(.success(.grids(grids, [])))
    let body = record[ReadingRecord.header...]
    let back = try ReadingRecord.answer(body, to: .grids, name: "x").get()
    #expect(back == .grids(grids, []))
    var bad = grids
    bad[0].rows[0].cells[0].fill = "url(x)"
    let wrong = ReadingRecord.answer(.success(.grids(bad, [])))[ReadingRecord.header...]
    #expect(throws: RecordError.self) {
      try ReadingRecord.answer(wrong, to: .grids, name: "x").get()
    }
  }

  @Test(arguments: ["docx", "html"])
  func `the handbook names every code with its limits, the same bytes each time`(
    ending: String
  ) throws {
    let study = try Study()
    let work = try Project.export(from: study.project, who: "Ana")
    let paths = [1, 2].map { study.folder.appending(path: "m\($0).\(ending)").path }
    for path in paths { _ = try work.writeHandbook(to: Destination(path)) }
    let bytes = try paths.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
    #expect(bytes[0] == bytes[1])
    let text =
      ending == "html"
      ? String(decoding: bytes[0], as: UTF8.self)
      : try Readers.read(bytes: bytes[0], name: "m.docx").document.text
    for code in try work.codebook().codes {
      #expect(text.contains(code.name) && text.contains(code.definition), "\(code.id)")
    }
    #expect(!text.contains("<script") && !text.contains("http"))
  }
}
