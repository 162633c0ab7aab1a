import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Two coder names that are one person.
@Suite struct CoderMergeTests {
  private func add(
    _ work: borrowing Project, _ quote: String, _ code: String, _ coder: String, _ facets: [String],
    memo: String? = nil
  ) throws {
    _ = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation(quote), code: code, coder: coder, facets: facets,
        memo: memo, isNewCoder: true))
  }

  private func lines(_ work: borrowing Project) throws -> [String] {
    try work.codings(of: "E-01").map { coding in
      let facets = coding.facets.map { "\($0.facet)=\($0.value)" }.sorted()
      return "\(coding.coder) \(coding.layer) \(coding.code) \(facets) \(coding.memo ?? "-")"
    }.sorted()
  }

  @Test func `everything of one name becomes the other's`() throws {
    let study = try Study()
    try study.bring([
      study.word(
        "E-01.docx", "E: ¿Cómo?\nP1: Uno llama y ⟦nunca llegan⟧.\nP1: Todos ⟦saben⟧.",
        [.init("Anna", "#DES-01: policía"), .init("Anna", "Esto se repite.")])
    ])
    let work = try Project.write(study.project, who: "prueba")
    try add(
      work, "nunca llegan", "DES-01", "Ana", ["actor=fiscalia", "valencia=positiva"], memo: "uno")
    try add(work, "Todos saben", "COR-01", "Ana", ["actor=policia"])
    _ = try work.finish(["E-01"], coder: "Anna", scope: .completo)
    let before = try work.coders()
    #expect(before.map(\.name) == ["Ana", "Anna"])
    #expect(before.map(\.memos) == [0, 1])
    let moved = try work.mergeCoder("Anna", into: "Ana")
    #expect(moved == (1, 1))
    #expect(
      try lines(work) == [
        "Ana Ana COR-01 [\"actor=policia\", \"valencia=negativa\"] -",
        "Ana Ana DES-01 [\"actor=fiscalia\", \"actor=policia\", \"valencia=positiva\"] uno",
      ])
    #expect(
      try work.coders() == [Coder(name: "Ana", codings: 2, memos: 1, finished: ["E-01"])])
    #expect(try work.memos(of: "E-01").map(\.coder) == ["Ana"])
    #expect(try ProjectCheck.of(study.project, who: "prueba").exitStatus == 0)
    _ = try work.purge()
    #expect(try ProjectCheck.of(study.project, who: "prueba").exitStatus == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study.project))
    #expect(bytes.range(of: Data("Anna".utf8)) == nil)
  }

  @Test func `merged codings follow a corrected text`() throws {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.interview)])
    let work = try Project.write(study.project, who: "prueba")
    try add(work, "nunca llegan", "DES-01", "Anna", ["actor=policia"])
    try add(work, "llega tarde", "DES-02", "Ana", ["actor=policia"])
    let corrected = Study.interview.replacingOccurrences(of: "Todos saben", with: "Todos lo saben")
    let file = try study.write("corregido/E-01.txt", corrected)
    _ = try work.update("E-01", file: file, UpdateOptions())
    let before = try lines(work)
    #expect(before.count == 2, "\(before)")
    _ = try work.mergeCoder("Anna", into: "Ana")
    #expect(try lines(work).map { $0.prefix(14) } == ["Ana Ana DES-01", "Ana Ana DES-02"])
    #expect(try ProjectCheck.of(study.project, who: "prueba").exitStatus == 0)
    _ = try work.revert("E-01", to: 1)
    #expect(try lines(work).count == 2)
    #expect(try ProjectCheck.of(study.project, who: "prueba").exitStatus == 0)
  }

  @Test func `unknown and equal names change nothing`() throws {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.interview)])
    let work = try Project.write(study.project, who: "prueba")
    try add(work, "nunca llegan", "DES-01", "Ana", ["actor=policia"])
    #expect(code { try work.mergeCoder("Anna", into: "Ana") } == "coder.missing")
    #expect(code { try work.mergeCoder("Ana", into: "Luis") } == "coder.missing")
    #expect(code { try work.mergeCoder("Ana", into: "Ana") } == "coder.same")
    #expect(try work.coders().map(\.codings) == [1])
  }

  @Test func `an import asks about a coder who is spelled almost like another`() throws {
    let study = try Study()
    let marked = "E: ¿Cómo?\nP1: Uno llama y ⟦nunca llegan⟧."
    try study.bring([study.word("E-01.docx", marked, [.init("Marta Ruiz", "#DES-01: policía")])])
    let second = try study.word(
      "E-02.docx", marked + "\nP1: Nada.", [.init("Marta Ruis", "#DES-01: policía")])
    let report = try study.bring([second]) { $0.isDryRun = true }
    let near = report.files[0].notices.filter { $0.code == "coder.near-author" }
    #expect(near.map(\.details) == [["coder": "Marta Ruis", "nearest": "Marta Ruiz"]])
    #expect(code { try study.bring([second]) { $0.coder = "Marta Ruis" } } == "coder.near")
    let added = try study.bring([second]) {
      $0.coder = "Marta Ruis"
      $0.isNewCoder = true
    }
    #expect(added.isClean)
  }
}
