import Foundation
import Testing

@testable import HebraCorpus

@Suite struct CorpusTests {
  private static let header = """
    documento: E-09
    contenedor: word-bold
    titulo: Entrevista inventada
    fecha: 2021-06-14

    """

  private func source(_ body: String, container: String = "word-bold") throws -> CorpusSource {
    let text = Self.header.replacing("word-bold", with: container) + body
    var parser = CorpusParser(text, file: "E-09.txt")
    return try parser.source()
  }

  private let body = """

    > Entrevista E-09
    Entrevistadora: ¿Qué pasó?
    [00:01:02] Don Eladio: Acá {1}nadie. {2}Nunca{/1}. Y
    + punto{/2} final.
    > (Entran tres personas.)

    ---
    1 | Ana | 2021-07-02T09:10:00Z | PRE-01: fiscalía, raíz // cor 3 // no sé // CUM-03 no se puede usar
    2 | Luis | 2021-07-03T09:10:00Z | volver sobre esto
    """

  @Test func `a source says who speaks, when, and where comments stand`() throws {
    let source = try source(body)
    #expect(
      source.paragraphs.map(\.text)[2...] == [
        "Acá nadie. Nunca. Y", "punto final.", "(Entran tres personas.)",
      ])
    #expect(source.paragraphs[2].kind == .labelled(label: "Don Eladio", time: "00:01:02"))
    #expect(
      source.paragraphs[2].marks == [
        .init(number: 1, isStart: true, position: 5), .init(number: 2, isStart: true, position: 12),
        .init(number: 1, isStart: false, position: 17),
      ])
    #expect(
      source.comments[0].lines == [
        "PRE-01: fiscalía, raíz", "cor 3", "no sé", "CUM-03 no se puede usar",
      ])
    #expect(source.copies.map(\.slug) == ["ana", "luis"])
  }

  @Test(arguments: [
    ("\nhola\n", 6, "a paragraph begins with '> ', '+ ' or 'LABEL: '"),
    ("\n+ hola\n", 6, "'+' continues a turn, and there is none above"),
    ("\n[1:2] A: b\n", 6, "a time is '[hh:mm:ss] '"),
    ("\nA: {1}b\n", 6, "{1} has no end"), ("\nA: b{/1}\n", 6, "{/1} ends what did not begin"),
    ("\nA: {1}b{/1}\nB: {1}c{/1}\n", 7, "{1} begins twice"),
    ("\nA: {x}b\n", 6, "a mark is '{n}' or '{/n}'"),
    ("\nA: b}\n", 6, "a brace that belongs to no mark"),
    ("\nA: {1}b{/1}\n", 6, "{1} has no comment"),
    ("\nA: b\n---\n1 | Ana | 2021-07-02T09:10:00Z | x\n", 8, "comment 1 has no {1} in the text"),
    ("\nA: {1}b{/1}\n---\n1 | Ana | ayer | x\n", 8, "a comment's date is '2021-07-02T09:30:00Z'"),
    ("\nA: {1}b{/1}\n---\n1 | Ana | x\n", 8, "a comment is 'n | coder | date | line // line'"),
    ("clave\n\nA: b\n", 5, "a header line is 'key: value'"),
    ("fecha: x\n\nA: b\n", 5, "'fecha' stands twice in the header"),
    ("copias: ana\n\nA: b\n", 1, "'copias' names ana, who has no comment"),
  ])
  func `an error names the line`(body: String, line: Int, message: String) {
    #expect(throws: CorpusError(file: "E-09.txt", line: line, message: message)) {
      try source(body)
    }
  }

  @Test func `an unknown container is named with those there are`() throws {
    let source = try source("\nA: b\n", container: "cassette")
    let error = #expect(throws: CorpusError.self) { try CorpusContainer.files(of: source) }
    #expect(
      error?.description.contains("word-bold, word-initials, word-table, word-numbered") == true)
  }

  @Test(arguments: CorpusContainer.all.map(\.name))
  func `every container gives the same bytes twice`(name: String) throws {
    var parser = CorpusParser(TinyCorpus.text(name), file: "E-90.txt")
    let source = try parser.source()
    let files = try CorpusContainer.files(of: source)
    #expect(try files == CorpusContainer.files(of: source))
    #expect(!files.isEmpty && files.allSatisfy { $0.bytes.count > 500 })
  }

  @Test func `two coders get a copy each`() throws {
    let names = try CorpusContainer.files(of: try source(body)).map(\.name)
    #expect(names == ["E-09_ana.docx", "E-09_luis.docx"])
  }

  @Test func `codings of TEI are rows that quote across paragraphs`() throws {
    let files = try CorpusContainer.files(of: try source(body, container: "tei"))
    #expect(files.map(\.name) == ["E-09.xml", "E-09.codings.csv"])
    #expect(
      String(decoding: files[1].bytes, as: UTF8.self) == """
        \u{FEFF}documento,intervencion,cita,codigo,codificador,fecha,facetas,memo\r
        E-09,1,nadie. Nunca,PRE-01,Ana,2021-07-02T09:10:00Z,"fiscalía, raíz","no sé
        CUM-03 no se puede usar"\r
        E-09,1,nadie. Nunca,cor 3,Ana,2021-07-02T09:10:00Z,,\r
        E-09,1,"Nunca. Y
        punto",,Luis,2021-07-03T09:10:00Z,,volver sobre esto\r

        """)
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self).contains(
        """
        <u who="#h-entrevistadora">¿Qué pasó?</u>
        <u who="#h-doneladio"><seg>Acá nadie. Nunca. Y</seg><seg>punto final.</seg></u>
        <incident><desc>Entran tres personas.</desc></incident>
        """))
  }

  @Test func `a folder is poured whole, and a bad source is reported and passed over`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((Self.header + body).utf8).write(to: folder.appending(path: "E-09.txt"))
    try Data("documento: E-10\n\nA: b\n".utf8).write(to: folder.appending(path: "E-10.txt"))
    let output = folder.appending(path: "out").path
    var reports: [String] = []
    let isWhole = CorpusRun.pour(sources: folder.path, into: output) { reports.append($0) }
    #expect(!isWhole)
    #expect(reports == ["E-10.txt:1: the header has no 'titulo'"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: output).sorted() == [
        "E-09_ana.docx", "E-09_luis.docx",
      ])
  }
}
