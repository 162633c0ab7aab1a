import Foundation
import HebraCodebook
import HebraModel
import TestSupport
import Testing

@testable import Hebra

/// The sheet of disagreements: what a meeting writes into it, slips included.
@Suite struct AgreementSheetTests {
  private static let grammar = Result { CommentGrammar(codebook: try CodebookReader.book()) }

  private static func cell(_ text: String, isCommon: Bool = false) throws -> AgreementCell {
    AgreementCell(text, layers: ["Ana", "Luis Ángel"], isCommon: isCommon, try grammar.get())
  }

  static let takes: [(String, [String])] = [
    ("A", ["Ana"]), ("b", ["Luis Ángel"]), ("ana", ["Ana"]), ("La de Ana.", ["Ana"]),
    ("luis angel", ["Luis Ángel"]), ("solo B", ["Luis Ángel"]), ("ambas", ["Ana", "Luis Ángel"]),
    ("Las dos", ["Ana", "Luis Ángel"]), ("A y B", ["Ana", "Luis Ángel"]),
    ("a + b", ["Ana", "Luis Ángel"]), ("A, B", ["Ana", "Luis Ángel"]),
  ]

  @Test(arguments: takes) func `letters and names take readings`(text: String, layers: [String])
    throws
  {
    #expect(try Self.cell(text) == .decision(.take(layers: layers), rest: nil))
  }

  @Test func `none, another code, facets and limits`() throws {
    #expect(try Self.cell("Ninguna") == .decision(.neither, rest: nil))
    #expect(try Self.cell("cor 1") == .decision(.other([.init(code: "COR-01")]), rest: nil))
    #expect(
      try Self.cell("#COR-01 Filtración") == .decision(.other([.init(code: "COR-01")]), rest: nil))
    #expect(try Self.cell("filtración") == .decision(.other([.init(code: "COR-01")]), rest: nil))
    #expect(
      try Self.cell("DES-02: fiscalía; COR-01")
        == .decision(
          .other([.init(code: "DES-02", facets: ["actor=fiscalia"]), .init(code: "COR-01")]),
          rest: nil))
    #expect(
      try Self.cell("policía, positiva")
        == .decision(.other([.init(facets: ["actor=policia", "valencia=positiva"])]), rest: nil))
    #expect(
      try Self.cell("A «nunca llegan»")
        == .decision(.other([.init(layer: "Ana", quotation: "nunca llegan")]), rest: nil))
    #expect(
      try Self.cell("\"nunca … tarde\"")
        == .decision(.other([.init(quotation: "nunca … tarde")]), rest: nil))
    #expect(
      try Self.cell("A\nporque es más corta")
        == .decision(.take(layers: ["Ana"]), rest: "porque es más corta"))
  }

  @Test func `slips are no decisions`() throws {
    #expect(try Self.cell(" \n ") == .empty)
    #expect(try Self.cell("A o B") == .several)
    #expect(try Self.cell("A/B") == .several)
    #expect(try Self.cell("A\nninguna") == .several)
    #expect(try Self.cell("A; COR-01") == .several)
    #expect(try Self.cell("preguntarle a la profe") == .note("preguntarle a la profe"))
    #expect(try Self.cell("COR-99") == .note("COR-99"))
    #expect(try Self.cell("sí") == .note("sí"))
    #expect(try Self.cell("sí", isCommon: true) == .decision(.common, rest: nil))
    #expect(try Self.cell("A, no la entiendo") == .note("A, no la entiendo"))
  }

  @Test func `a sheet that comes back as it went decides only what all say`() throws {
    let readings = try Readings()
    #expect(try readings.sheet().count == 4)
    try readings.fill { _, _ in }
    let report = try readings.write().takeAgreement(from: readings.path("hoja.docx"))
    #expect(report.notices.isEmpty && report.empty == 3)
    #expect(report.documents.map(\.decided) == [[.accepted: 1]])
    #expect(try readings.now().open.count == 3)
  }

  @Test func `a sheet is taken in with the slips of a person, twice`() throws {
    let readings = try Readings()
    let now = try readings.now()
    func id(_ kind: AgreementQuestion.Kind) -> String {
      now.questions.first { $0.kind == kind }?.id ?? ""
    }
    try readings.sheet()
    let (codes, facets, missing) = (id(.codes), id(.facets), id(.missing))
    try readings.fill { question, rows in
      // Number, passage, A, B, decision, reason.
      switch question {
      case codes:
        rows[0][4] = "A"
        rows[0][5] = "los medios no están en juego"
        // Someone also mends what Luis said.
        rows[0][3] = "DES-01"
      case facets: rows[0][4] = "A o B"
      case missing:
        rows[0][4] = "llamar a Luis"
        rows.append(rows[0])
      default: break
      }
    }
    for _ in 0..<2 {
      let report = try readings.write().takeAgreement(from: readings.path("hoja.docx"))
      #expect(
        report.notices.map(\.code.rawValue).sorted() == [
          "agreement.row-changed", "agreement.row-note", "agreement.row-several",
        ])
    }
    #expect(
      try readings.agreed() == [
        "DES-01 · Uno llama y nunca llegan. · policia",
        "DES-01 · La policía llega tarde. · policia",
      ])
    let work = try Project.read(readings.study.project)
    let notes = try work.notes()
    #expect(notes.map(\.text) == ["llamar a Luis"] && notes.map(\.type) == ["acuerdo"])
    #expect(try readings.now().open.map(\.kind) == [.facets, .missing])
    try work.check()
  }

  @Test func `two rows with two decisions decide nothing, and unknown rows are named`() throws {
    let readings = try Readings()
    let missing = try #require(try readings.now().questions.last?.id)
    try readings.sheet()
    try readings.fill { question, rows in
      guard question == missing else { return }
      rows.append(rows[0])
      rows[0][4] = "B"
      rows[1][4] = "ninguna"
      rows.append(rows[0])
      rows[2][0] = "9\n0123456789ab"
    }
    let report = try readings.write().takeAgreement(from: readings.path("hoja.docx"))
    #expect(
      report.notices.map(\.code.rawValue) == ["agreement.twice", "agreement.row-unknown"])
    #expect(try readings.now().questions.last?.decision == nil)
  }

  @Test func `a table decides like a sheet, in either language`() throws {
    let readings = try Readings()
    let now = try readings.now()
    let lines = now.questions.map { "E-01,\($0.id),\($0.kind == .same ? "sí" : "B"),porque sí" }
    let table = try readings.study.write(
      "d.csv", (["documento,question,decisión,por qué"] + lines).joined(separator: "\n"))
    let dry = try readings.write().takeAgreement(from: table, isDryRun: true)
    #expect(dry.documents.first?.isFinal == true)
    #expect(try readings.now().open.count == 4)
    let report = try readings.write().takeAgreement(from: table)
    #expect(report.notices.isEmpty && report.documents.first?.isFinal == true)
    #expect(try readings.now().questions.allSatisfy { $0.decision?.reason == "porque sí" })
  }

  @Test func `a sheet takes no other file's place`() throws {
    let readings = try Readings()
    let taken = try readings.study.write("ya.docx", "esto queda")
    let work = try Project.export(from: readings.study.project, who: "Lead")
    for path in [taken, readings.study.project, readings.path("hoja.pdf")] {
      #expect(throws: Failure.self) { try work.writeAgreementSheet(of: [], to: Destination(path)) }
    }
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "esto queda")
    try work.check()
  }

  @Test func `another file is refused, and nothing to decide makes no sheet`() throws {
    let readings = try Readings()
    let other = try readings.study.word("otro.docx", "E: Hola", [])
    let table = try readings.study.write("t.csv", "a,b\n1,2\n")
    for file in [other, table] {
      #expect(throws: Failure.self) { try readings.write().takeAgreement(from: file) }
    }
    let work = try readings.write()
    _ = try work.agree(
      try readings.now().disagreements.map { AgreementAnswer($0.id, .neither) }, in: "E-01")
    _ = try work.agreeOnCommon(in: "E-01")
    #expect(throws: Failure.self) { try readings.sheet("nada.docx") }
    #expect(!FileManager.default.fileExists(atPath: readings.path("nada.docx")))
  }

  @Test(arguments: 0..<12) func `thirty disagreements come back as they were decided`(seed: Int)
    throws
  {
    var random = SeededGenerator(UInt64(seed) + 30)
    let words = ["barro", "puente", "trocha", "noche", "camión", "río", "finca", "lluvia"]
    var lines = ["Entrevista inventada"]
    var marks: [Readings.Mark] = []
    for number in 0..<30 {
      let word = words.randomElement(using: &random) ?? "barro"
      lines += ["E: ¿Y la \(number)?", "P1: En la \(number) había \(word) y nadie pasó por ahí."]
      let quote = "En la \(number) había \(word)"
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        marks.append(("Ana", quote, "DES-01", ["policia"]))
        marks.append(("Luis", quote, "DES-02", []))
      case 1: marks.append(("Luis", quote, "COR-01", ["policia"]))
      default:
        marks.append(("Ana", quote, "COR-01", ["policia"]))
        marks.append(("Luis", quote, "COR-01", ["fiscalia"]))
      }
    }
    let readings = try Readings(marks, interview: lines.joined(separator: "\n"))
    let now = try readings.now()
    #expect(now.disagreements.count == 30)
    try readings.sheet()
    var wanted: [String: AgreementDecision.Outcome] = [:]
    let choices = ["A", "B", "ambas", "ninguna", "DES-02"].shuffled(using: &random)
    try readings.fill { question, rows in
      guard let known = now.questions.first(where: { $0.id == question }) else { return }
      let choice = choices[wanted.count % choices.count]
      rows[0][4] = choice
      let hasAna = !known.codings(of: "Ana").isEmpty
      wanted[question] =
        switch choice {
        case "A": hasAna ? .one : .neither
        case "B": .one
        case "ambas": .both
        case "ninguna": .neither
        default: .other
        }
    }
    let report = try readings.write().takeAgreement(from: readings.path("hoja.docx"))
    #expect(report.notices.isEmpty && report.documents.first?.isFinal == true)
    let after = try readings.now()
    for question in after.questions {
      #expect(question.decision?.outcome == wanted[question.id], "\(question.id)")
    }
    let work = try Project.read(readings.study.project)
    let agreed = Set(try work.segments(layer: "acordada").map(\.coding.id))
    #expect(agreed == Set(after.questions.flatMap { $0.decision?.result ?? [] }))
    try work.check()
  }
}

extension CodebookReader {
  /// The codebook of ``Study``.
  static func book() throws -> Codebook {
    try #require(read(Array(Study.codebook.utf8), name: "libro").codebook)
  }
}
