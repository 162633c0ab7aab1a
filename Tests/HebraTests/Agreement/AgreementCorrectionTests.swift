import Hebra
import HebraModel
import Testing

/// What people agreed on, after the text was corrected.
@Suite struct AgreementCorrectionTests {
  /// What happens to a decision when the text is corrected, and a facet of what was compared changes
  /// after that, before that, or not at all.
  @Test(arguments: [nil, "after", "before"])
  func `a facet that changes opens its question again, whatever became of the text`(
    changed: String?
  ) throws {
    let readings = try Readings()
    let now = try readings.now()
    let work = try readings.write()
    _ = try work.agree(
      now.questions.map { AgreementAnswer($0.id, .take(layers: ["Ana"])) }, in: "E-01")
    let decided = try readings.now().questions.filter { $0.decision != nil }.count
    #expect(decided >= 4)
    func change() throws {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation("Uno llama y nunca llegan"), code: "DES-01",
          coder: "Luis", facets: ["fiscalia"]))
    }
    if changed == "before" { try change() }
    let text = Study.interview.replacing("Entrevista inventada", with: "Entrevista, revisada")
    try work.update("E-01", file: try readings.study.write("corregida.txt", text))
    if changed == "after" { try change() }
    let after = try readings.now()
    let isChanged = changed != nil
    #expect(after.questions.filter { $0.decision != nil }.count == decided - (isChanged ? 1 : 0))
    #expect(after.outdated.count == (isChanged ? 1 : 0))
    try work.check()
  }

  @Test func `a coding that waits for its place is counted, and is in no reading`() throws {
    let readings = try Readings()
    let work = try readings.write()
    let text = Study.interview.replacing("Todos saben.", with: "")
    let update = try work.update("E-01", file: try readings.study.write("corregida.txt", text))
    #expect(update.changes.contains { $0.code == "COR-01" && $0.coder == "Luis" })
    let now = try readings.now()
    let report = try work.agree(
      now.questions.map { AgreementAnswer($0.id, .take(layers: ["Ana"])) }, in: "E-01")
    #expect(report.open == 0 && report.waiting == 1 && report.isFinal)
  }
}
