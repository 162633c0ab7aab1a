import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@Suite struct UpdateTests {
  /// One interview, two codings by Ana, one memo on the whole.
  private func study() throws -> Study {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.interview)])
    let work = try Project.write(study.project, who: "Ana")
    for (quote, code) in [("nunca llegan", "DES-01"), ("Denunciar es avisarle al otro", "COR-01")] {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(quote), code: code, coder: "Ana", facets: ["policia"],
          memo: "ver \(code)"))
    }
    return study
  }

  private func update(
    _ study: borrowing Study, _ text: String, _ change: (inout UpdateOptions) -> Void = { _ in }
  ) throws -> UpdateReport {
    var options = UpdateOptions()
    change(&options)
    let path = try study.write("corregida.txt", text)
    let work = try Project.write(study.project, who: "Ana")
    return try work.update("E-01", file: path, options)
  }

  private func quotations(_ study: borrowing Study) throws -> [String] {
    try study.codings().map { "\($0["code"] ?? "") \($0["quotation"] ?? "")" }
  }

  private func waiting(_ study: borrowing Study) throws -> [[String: String]] {
    try study.rows {
      Matrix(reanchored: try $0.waiting(in: "E-01"), showsDocuments: true, .spanish)
    }
  }

  private let corrected = Study.interview
    .replacing("Entrevista inventada", with: "Entrevista inventada, segunda revisión")
    .replacing("La policía llega tarde", with: "La policía llega muy tarde, siempre")

  @Test func `codings stand on the same words of a corrected text, with all that hangs on them`()
    throws
  {
    let study = try study()
    let before = try study.codings()
    let report = try update(study, corrected)
    #expect(report.version == 2)
    #expect(report.counts["kept"] == 2 && report.waiting == 0)
    #expect(report.newWords == 4)
    let after = try study.codings()
    for key in ["code", "coder", "layer", "facets", "memo", "quotation", "date", "origin"] {
      #expect(after.map { $0[key] } == before.map { $0[key] }, "\(key)")
    }
    #expect(after.map { $0["start"] } != before.map { $0["start"] })
    try Project.read(study.project).check()
  }

  @Test func `going back brings everything back, and what was coded since comes along`() throws {
    let study = try study()
    let before = try study.codings()
    _ = try update(study, corrected)
    try Project.write(study.project, who: "Ana").revert("E-01", to: nil)
    #expect(try study.codings() == before)
    // Forward again to the version that is there, decide something, and back.
    #expect(try update(study, corrected).version == 2)
    let work = try Project.write(study.project, who: "Luis")
    _ = try work.addCoding(
      CodingRequest(document: "E-01", at: .quotation("Todos saben"), code: "COR-01", coder: "Luis"))
    let first = try #require(
      Matrix(segments: try work.segments(code: "DES-01"), .spanish).rows.first)
    try work.removeCoding(Study.text(first[0]))
    try work.revert("E-01", to: 1)
    #expect(
      Matrix(segments: try work.segments(), .spanish).rows.count == 2)
    _ = consume work
    #expect(
      try quotations(study) == [
        "COR-01 Denunciar es avisarle al otro", "COR-01 Todos saben",
      ])
  }

  @Test func `a coding whose words changed waits, counts nowhere, and is placed by a person`()
    throws
  {
    let study = try study()
    let report = try update(
      study, Study.interview.replacing("nunca llegan", with: "casi nunca vienen"))
    #expect(report.counts["doubtful"] == 1)
    #expect(try quotations(study) == ["COR-01 Denunciar es avisarle al otro"])
    let row = try #require(try waiting(study).first)
    #expect(row["quotation"] == "nunca llegan")
    #expect(row["proposal"] == "nunca")
    let work = try Project.write(study.project, who: "Ana")
    try work.accept(
      try #require(row["id"]), in: "E-01",
      at: .quotation("casi nunca vienen"))
    _ = consume work
    #expect(
      try quotations(study) == ["DES-01 casi nunca vienen", "COR-01 Denunciar es avisarle al otro"])
    #expect(try waiting(study).isEmpty)
    #expect(try study.codings().first?["memo"] == "ver DES-01")
  }

  @Test func `what is lost can be dropped, and the earlier text keeps it`() throws {
    let study = try study()
    let report = try update(
      study, Study.interview.replacing(" Uno llama y nunca llegan.", with: ""))
    #expect(report.counts["lost"] == 1)
    let row = try #require(try waiting(study).first)
    let work = try Project.write(study.project, who: "Ana")
    let id = try #require(row["id"])
    #expect(throws: Failure("waiting.no-proposal", ["id": id])) {
      try work.accept(id, in: "E-01", at: nil)
    }
    try work.drop(id, in: "E-01")
    #expect(throws: Failure("waiting.unknown", ["coding": id])) { try work.drop(id, in: "E-01") }
    try work.revert("E-01", to: nil)
    _ = consume work
    #expect(try quotations(study).contains("DES-01 nunca llegan"))
  }

  @Test func `comments on an edited copy come to the text as it is`() throws {
    let study = try study()
    let path = try study.word(
      "E-01_luis.docx",
      Study.interview.replacing("¿Cómo es el servicio?", with: "¿Y cómo es el servicio aquí?")
        .replacing("La policía llega tarde", with: "⟦La policía llega tarde⟧")
        .replacing("Todos saben", with: "⟦Todo el mundo lo sabe⟧"),
      [Study.Comment("Luis", "DES-01: policía"), Study.Comment("Luis", "COR-01: policía")])
    let before = try study.documents()
    var options = UpdateOptions()
    options.isCommentsOnly = true
    let work = try Project.write(study.project, who: "Luis")
    let report = try work.update("E-01", file: path, options)
    _ = consume work
    #expect(report.counts["kept"] == 1 && report.waiting == 1)
    #expect(try quotations(study).contains("DES-01 La policía llega tarde"))
    #expect(
      try study.documents() == before)
    #expect(try waiting(study).map { $0["coder"] } == ["Luis"])
  }

  @Test func `speakers that were mended are found again in a corrected text`() throws {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.other)])
    let work = try Project.write(study.project, who: "Ana")
    try work.change("E-01", .rename(label: "P2", to: "Vecina"))
    try work.change("E-01", .split(label: "P1", to: "Señora 2", turns: [4]))
    try work.update(
      "E-01",
      file: study.write(
        "b.txt", "Una línea más\n" + Study.other.replacing("puente", with: "muelle")),
      UpdateOptions())
    let speakers = Matrix(speakers: try work.speakerTurns(of: "E-01"), of: "E-01", .spanish).rows
      .map { $0.map(Study.text) }
    #expect(speakers.map { $0[0] } == ["E", "P1", "Vecina", "Señora 2"])
    #expect(speakers.map { $0[3] } == ["2", "1", "2", "1"])
  }

  @Test func `a dry run changes nothing, and neither does a text that is another document's`()
    throws
  {
    let study = try study()
    try study.bring([study.write("E-02.txt", Study.other)])
    let before = try Data(contentsOf: URL(fileURLWithPath: study.project))
    #expect(try update(study, corrected) { $0.isDryRun = true }.counts["kept"] == 2)
    #expect(throws: Failure.self) { try update(study, Study.other) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.project)) == before)
  }

  @Test func `an import of the text before the correction is pointed to update`() throws {
    let study = try study()
    _ = try update(study, corrected)
    let report = try study.bring([study.write("otra.txt", Study.interview)])
    #expect(report.files[0].refusal?.code == "document.old-text")
  }

  @Test func `any way through versions and back leaves the codings as they were`() throws {
    var random = SeededGenerator(7)
    let study = try study()
    var texts = [Study.interview]
    for round in 0..<12 {
      let before = try study.codings()
      let start = try Project.read(study.project).textVersions(of: "E-01").first { $0.isCurrent }?
        .number
      var lines = texts[Int.random(in: 0..<texts.count, using: &random)]
        .components(separatedBy: "\n")
      let line = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: lines.insert("P1: Una frase que llegó en la vuelta \(round).", at: line)
      case 1: lines[line] += " Y otra cosa \(round)."
      default: if lines.count > 3 { lines.remove(at: line) }
      }
      texts.append(lines.joined(separator: "\n"))
      let there = try update(study, texts[texts.count - 1])
      let back = try Project.write(study.project, who: "Ana").revert(
        "E-01", to: start)
      #expect(back.version == start)
      #expect(try study.codings() == before, "round \(round), version \(there.version)")
    }
  }
}
