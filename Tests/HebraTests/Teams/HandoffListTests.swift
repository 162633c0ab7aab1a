import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Who holds what and since when, whichever copy of the project took back what.
@Suite struct HandoffListTests {
  private func states(_ path: String, _ coder: String? = nil) throws -> [String] {
    try Project.read(path).handoffs(to: coder).map { handoff in
      let names = handoff.documents.map {
        $0.name + String(repeating: "+", count: $0.returns.count)
      }
      return "\(handoff.coder) \(names.joined(separator: " ")) \(handoff.state.rawValue)"
    }
  }

  @Test func `a handoff is out, partly back, back; the same file is counted once`() throws {
    let team = try HandedStudy()
    let path = team.study.project
    #expect(try states(path).isEmpty)
    try team.handoff("Ana", "a")
    try team.handoff("Luis", "l") { $0.documents = ["E-02"] }
    #expect(try states(path) == ["Ana E-01 E-02 handed", "Luis E-02 handed"])
    let file = try team.answer("a/documentos/E-01.docx", as: "v.docx") {
      $0.comments = [("Todos saben", ["COR-01: policía"])]
    }
    #expect(try team.receive([file]) { $0.isDryRun = true }.first?.codings == 1)
    #expect(try states(path, "Ana") == ["Ana E-01 E-02 handed"], "a trial")
    for _ in 0..<2 { _ = try team.receive([file]) }
    #expect(try states(path) == ["Ana E-01+ E-02 partly", "Luis E-02 handed"])
    let first = try #require(try Project.read(path).handoffs().first)
    #expect(first.who == "Lead" && first.lastReturn != nil && first.at.hasPrefix("20"))
    // The document itself, unchanged, came back too.
    _ = try team.receive([team.path("a/documentos/E-01.docx")])
    #expect(try states(path, "Ana") == ["Ana E-01++ E-02 partly"])
    // Handed again: another handoff, which is out.
    try team.handoff("Ana", "b") { $0.documents = ["E-01"] }
    #expect(try states(path, "Ana") == ["Ana E-01++ E-02 partly", "Ana E-01 handed"])
  }

  @Test func `copies that took back different documents know all of it after a merge`() throws {
    let team = try HandedStudy()
    let path = team.study.project
    try team.handoff("Ana", "a")
    let copy = team.path("copia.hebra")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    _ = try team.receive([team.path("a/documentos/E-01.docx")])
    do {
      let work = try Project.write(copy, who: "Rosa")
      _ = try work.receive(wordPackages: [team.path("a/documentos/E-02.docx")])
      try work.merge(path)
    }
    #expect(try states(copy) == ["Ana E-01+ E-02+ back"])
    try Project.write(path, who: "Lead").merge(copy)
    #expect(try states(path) == ["Ana E-01+ E-02+ back"])
    try Project.read(path).check()
  }

  @Test func `the folder has the codebook as it is in the project`() throws {
    let team = try HandedStudy()
    try team.handoff("Ana", "a")
    let text = try String(contentsOfFile: team.path("a/libro.yaml"), encoding: .utf8)
    #expect(text == Study.codebook)
  }
}
