import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// What readers see that no rule finds, and what is known of the rules through them.
@Suite struct NameReaderTests: ProtectedStudy {
  /// A study with a nickname in lower case, which nothing but a reader finds.
  private func nicknamed() throws -> Study {
    let study = try namedStudy()
    try study.write(
      "E-03.txt",
      """
      E: ¿Y entonces?
      P1: Eso lo arregló el manco, que manda aquí. Sin el manco no hay nada. Don Manco, le decimos.
      """)
    try study.bring([study.folder.appending(path: "E-03.txt").path])
    return study
  }

  @Test func `what a reader saw is replaced everywhere, in every case`() throws {
    let study = try nicknamed()
    let (key, report) = try protect(study)
    #expect(try text(study, "E-03").contains("el manco"))
    let work = try Project.write(study.project, who: "Berta")
    #expect(try work.addIdentifiers([ReaderFinding("manco", kind: "person")], with: key) == 3)
    let after = try work.protect(with: key)
    #expect(after.changed == 1 && after.open <= report.open)
    let text = try text(study, "E-03")
    #expect(!text.lowercased().contains("manco"))
    // One person, one pseudonym.
    #expect(Set(text.matches(of: /\[[^\]]+\]/).map { String($0.output) }).count == 1)
    #expect(try found(["manco", "Manco"], in: study.project).isEmpty)
    let lines = try work.identifiers(with: key).filter { $0.key.hasSuffix("manco") }
    #expect(lines.allSatisfy { $0.isDecided && $0.by == "Berta" })
    #expect(try work.restoreTexts(because: "auditoría", with: key) == 3)
    #expect(try self.text(study, "E-03").contains("Sin el manco"))
  }

  @Test func `words that stand nowhere are refused, by their line`() throws {
    let study = try nicknamed()
    let (key, _) = try protect(study)
    let work = try Project.write(study.project, who: "Berta")
    for words in [["manco", "el tuerto"], ["manco", "o"], ["manco", "…"]] {
      let failure = #expect(throws: Failure.self) {
        try work.addIdentifiers(words.map { ReaderFinding($0, kind: "person") }, with: key)
      }
      #expect(failure?.code == "protect.not-seen" && failure?.details["number"] == "2")
    }
    #expect(try work.protect(with: key).changed == 0)
  }

  @Test func `recall counts what was left to readers as missed`() throws {
    let study = try nicknamed()
    let (key, _) = try protect(study)
    let work = try Project.write(study.project, who: "Berta")
    func person() throws -> IdentifierRecall {
      try #require(try work.recall(with: key).first { $0.kind == "person" })
    }
    let before = try person()
    #expect(before.ofPlaces == 1 && before.ofEntities == 1)
    _ = try work.addIdentifiers([ReaderFinding("el manco", kind: "person")], with: key)
    _ = try work.protect(with: key)
    let after = try person()
    // The reader's two places belong to one person, of whom no place was found.
    #expect(after.places == before.places + 2 && after.found == before.found)
    #expect(after.entities == before.entities + 1 && after.whole == before.whole)
    let direct = try #require(try work.recall(with: key).first { $0.kind == "direct" })
    #expect(direct.places >= after.places && direct.found == direct.places - 2)
  }

  @Test func `a sample is of all documents, and says how rare names are`() throws {
    let study = try nicknamed()
    let work = try Project.read(study.project)
    let all = try work.paragraphSample(100, seed: 1)
    #expect(all.paragraphs.count == all.total && Set(all.paragraphs).count == all.total)
    // A document without turns has paragraphs.
    #expect(Set(all.paragraphs.map(\.document)) == ["E-01", "E-02", "E-03"])
    #expect(all.atMostOneIn == nil)
    let few = try work.paragraphSample(3, seed: 1)
    #expect(few.paragraphs.count == 3 && few.total == all.total)
    #expect(try work.paragraphSample(3, seed: 1) == few)
    let samples = try (1...20).map { try work.paragraphSample(3, seed: $0).paragraphs }
    #expect(Set(samples).count > 5)
    // The rule of three: nothing in 59 is less than 1 in 20 (Hanley & Lippman-Hand, 1983).
    let one = few.paragraphs[0]
    #expect(ParagraphSample(Array(repeating: one, count: 59), of: 900).atMostOneIn == 20)
    #expect(ParagraphSample([one], of: 900).atMostOneIn == nil)
    #expect(ParagraphSample([], of: 0).atMostOneIn == nil)
  }

  @Test func `two memos that become the same words both come back`() throws {
    let study = try namedStudy()
    let work = try Project.write(study.project, who: "Ana")
    let words = ["Rosalba Quiñones no volvió", "ROSALBA QUIÑONES no volvió"]
    for (memo, document) in zip(words, ["E-01", "E-02"]) {
      try work.addMemo(Note(text: memo, coder: "Ana", places: [NotePlace(.document, document)]))
    }
    func memos() throws -> Set<String> {
      Set(try Project.read(study.project).notes().map(\.text))
    }
    let before = try memos()
    let (key, _) = try protect(study)
    #expect(try memos().count == before.count)
    #expect(try protect(study, isNew: false).report.changed == 0)
    _ = try work.restoreTexts(because: "auditoría", with: key)
    #expect(try memos() == before)
  }

  @Test func `codings that fall on one pseudonym keep both memos`() throws {
    let study = try namedStudy()
    let work = try Project.write(study.project, who: "Ana")
    for (quote, memo) in [
      ("Rosalba Quiñones", "el nombre entero"), ("Quiñones", "solo el apellido"),
    ] {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-02", at: .quotation(quote), code: "DES-02", coder: "Ana",
          facets: ["policia"], memo: memo))
    }
    _ = try protect(study)
    let codings = try Project.read(study.project).segments().filter { $0.coding.code == "DES-02" }
    #expect(codings.count == 1)
    let memo = try #require(codings.first?.coding.memo)
    #expect(memo.contains("el nombre entero") && memo.contains("solo el apellido"))
    try Project.read(study.project).check()
  }
}
