import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Who holds what by the journal, and what to do when it is lost.
@Suite struct HoldingTests {
  private func holdings(_ team: borrowing HandedStudy, _ name: String? = nil) throws -> [Holding] {
    try Project.read(team.study.project).holdings(of: name)
  }

  private func noWords(_ path: String) throws -> TypedPassphrase {
    Issue.record("asked for the words of \(path)")
    var none: [UInt8] = []
    return TypedPassphrase(taking: &none)
  }

  @Test func `handoffs, exports and sealed copies are held by whom the journal says`() throws {
    let team = try HandedStudy()
    #expect(try holdings(team).isEmpty)
    try team.handoff("Ana", "a") { $0.includesWorkFile = true }
    try team.handoff("Luis", "l") { $0.documents = ["E-02"] }
    _ = try team.receive([team.path("l/documentos/E-02.docx")])
    let work = try Project.export(from: team.study.project, who: "Rosa")
    for level in ["1", "2"] {
      _ = try work.exportTranscript(
        document: "E-01", layer: "Ana", to: Destination(team.path("\(level).docx")))
    }
    let key = try NewKey.make(at: team.path("llave.age"), .spanish) { $0 }
    var options = SealOptions()
    options.recipientFiles = [key.list]
    _ = try Project.write(team.study.project, who: "Rosa")
      .backup(in: team.path("r"), options, asking: noWords)
    let all = try holdings(team)
    #expect(
      all.map { "\($0.holder) \($0.kind)" } == [
        "Ana handoff", "Luis handoff", "Rosa export", "Rosa backup",
      ])
    #expect(all[0].documents == ["E-01", "E-02"] && all[0].out == ["E-01", "E-02"])
    #expect(all[0].files == 3 && all[0].who == "Lead" && !all[0].isSealed && all[0].level == "A")
    #expect(all[1].isBack && all[1].out.isEmpty && all[1].documents == ["E-02"])
    #expect(all[2].files == 2 && all[2].documents == ["E-01"])
    #expect(all[3].isSealed && all[3].recipients.count == 2)
    #expect(all[3].documents == ["E-01", "E-02"])
    // Names as people type them; somebody who has nothing is a mistake, not an empty list.
    #expect(try holdings(team, " ana ").map(\.kind) == [.handoff])
    let failure = #expect(throws: Failure.self) { try holdings(team, "Anna") }
    #expect(failure?.code == "holders.unknown" && failure?.details["nearest"] == "Ana")
  }

  @Test func `people are those who speak, and not those who ask`() throws {
    let study = try Study()
    let table = """
      seudonimo,documento,etiqueta,rol
      Entrevistadora-01,E-01,E,entrevistador
      Líder-01,E-01,P1,participante
      """
    try study.bring([study.write("E-01.txt", Study.interview)]) {
      $0.participants = try? study.write("p.csv", table)
    }
    _ = try Project.export(from: study.project, who: "Lead")
      .handoff(to: "Ana", folder: study.folder.appending(path: "a").path)
    let held = try Project.read(study.project).holdings(of: "Ana")
    #expect(held.map(\.participants) == [["Líder-01"]])
    let steps = LostSteps(held, of: "Ana", .spanish)
    #expect(steps.steps[0].contains("1 documento, donde habla 1 persona"))
    #expect(steps.lines.count == steps.steps.count + 1 && steps.lines[1].hasPrefix("1. Ana"))
    #expect(steps.steps.contains { $0.contains("15 días hábiles") && $0.contains("1581") })
  }

  @Test func `the sheet says it at level A only`() throws {
    let team = try HandedStudy()
    try team.handoff("Ana", "a")
    let work = try Project.export(from: team.study.project, who: "Lead")
    let exported = try work.writeHolders(of: "ana", to: Destination(team.path("h.md")))
    let text = try String(contentsOfFile: exported.path, encoding: .utf8)
    #expect(text.contains("# Lo que tiene Ana") && text.contains("E-01, E-02"))
    #expect(!text.contains("llegan"))
    for level in [Disclosure.facilitators, .table] {
      let failure = #expect(throws: Failure.self) {
        try work.writeHolders(to: Destination(team.path("b.md"), level: level))
      }
      #expect(failure?.exitStatus == 3)
    }
  }
}
