import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Names that leave a project, and come back only with the key.
@Suite struct ProtectionTests: ProtectedStudy {
  private func quotations(_ study: borrowing Study) throws -> [String] {
    try Project.read(study.project).segments().map(\.quotation)
  }

  @Test func `names leave the project and everything keeps its place`() throws {
    let study = try namedStudy()
    #expect(try !found(names, in: study.project).isEmpty)
    let (_, report) = try protect(study)
    #expect(report.changed == 2 && report.found == 0 && report.isRewritten)
    #expect(report.left.isEmpty)
    #expect(try found(names, in: study.project).isEmpty)
    // The key is sealed.
    #expect(try found(names, in: study.folder.appending(path: "estudio.llave").path).isEmpty)
    let first = try text(study, "E-01")
    #expect(first.contains("¿Y la policía?"))
    let persons = try quotations(study)
    #expect(persons.count == 3 && persons.contains("no contestó nunca"))
    #expect(persons.contains { $0.hasPrefix("Doña [") && $0.hasSuffix("] llamó") })
    // One person has one pseudonym in all documents, with and without her title.
    let tags = persons.compactMap { $0.firstMatch(of: /\[[^\]]+\]/)?.output }
    let tag = try #require(tags.first)
    #expect(try text(study, "E-02").contains(tag))
    let project = try Project.read(study.project)
    #expect(try project.notes().map(\.text).allSatisfy { !$0.contains("Tulio") })
    #expect(try project.speakerTurns(of: "E-01").count == 2)
    try project.check()
    // Nothing changes the second time.
    #expect(try protect(study, isNew: false).report.changed == 0)
  }

  @Test func `the originals come back byte for byte`() throws {
    let study = try namedStudy()
    let before = try (text(study, "E-01"), text(study, "E-02"), quotations(study))
    let (key, _) = try protect(study)
    let work = try Project.write(study.project, who: "Lead")
    #expect(try work.restoreTexts(because: "auditoría", with: key) == 2)
    #expect(try (text(study, "E-01"), text(study, "E-02"), quotations(study)) == before)
    #expect(try work.notes().map(\.text) == ["Tulio lo contó también"])
    #expect(try work.speakerTurns(of: "E-01").map(\.speaker.label) == ["E", "Profe Yamile"])
    #expect(try work.protections().map(\.state) == [.new, .new])
    try work.check()
    _ = try protect(study, isNew: false)
    #expect(try found(names, in: study.project).isEmpty)
  }

  @Test func `nothing leaves before it is decided, read and released`() throws {
    let study = try namedStudy()
    let (key, _) = try protect(study)
    let path = study.folder.appending(path: "fuera.csv").path
    func export(_ level: Disclosure = .team) throws {
      let work = try Project.export(from: study.project, who: "Ana")
      let file = try work.output(Destination(path, level: level), of: .matrix, as: "documents")
      try work.write(
        Matrix(title: "t", columns: [], rows: []), as: "documents", to: file, .spanish)
    }
    func refusal(_ level: Disclosure = .team) throws -> Failure? {
      let failure = #expect(throws: Failure.self) { try export(level) }
      #expect(!FileManager.default.fileExists(atPath: path))
      return failure
    }
    #expect(try refusal()?.code == "disclosure.held")
    #expect(try refusal()?.exitStatus == 3)
    let work = try Project.write(study.project, who: "Ana")
    #expect { try work.markRead([]) } throws: { ($0 as? Failure)?.code == "protect.still-open" }
    let open = try work.identifiers(with: key, isOpenOnly: true)
    #expect(!open.isEmpty)
    try work.decide(open.map { IdentifierChoice(key: $0.key) }, with: key)
    let decided = try work.protect(with: key)
    #expect(decided.open == 0)
    #expect(try refusal()?.code == "disclosure.held")
    #expect { try work.releaseTexts([], for: .team) } throws: {
      ($0 as? Failure)?.code == "protect.unread"
    }
    #expect(try work.markRead([]) == 2)
    #expect(try work.releaseTexts([], for: .team) == 2)
    try export()
    try FileManager.default.removeItem(atPath: path)
    // Readers outside the team need a second person, who has read everything.
    #expect { try work.releaseTexts([], for: .facilitators) } throws: {
      ($0 as? Failure)?.code == "protect.unread"
    }
    let second = try Project.write(study.project, who: "Berta")
    #expect(try second.markRead(["E-01", "E-02"]) == 2)
    #expect(try second.releaseTexts([], for: .facilitators) == 2)
    #expect(try second.protections().map(\.state) == [.released, .released])
    // A release is of one text: another decision closes the gate again.
    let tag = try #require(decided.documents.first)
    #expect(tag.open == 0)
    let line = try #require(
      work.identifiers(with: key).first { $0.forms.first == "Rosalba Quiñones" })
    try work.decide(
      [IdentifierChoice(key: line.key, treatment: "generalize", replacement: "una vecina")],
      with: key)
    _ = try work.protect(with: key)
    #expect(try text(study, "E-02").contains("una vecina"))
    #expect(try refusal()?.code == "disclosure.held")
  }

  @Test func `what is open leaves only with the key and a reason`() throws {
    let study = try namedStudy()
    let (key, _) = try protect(study)
    let work = try Project.write(study.project, who: "Lead")
    #expect { try work.releaseTexts([], for: .team, despite: "orden judicial") } throws: {
      ($0 as? Failure)?.code == "protect.override-key"
    }
    #expect { try work.releaseTexts([], for: .team, despite: " ", with: key) } throws: {
      ($0 as? Failure)?.code == "usage.reason"
    }
    #expect(try work.releaseTexts(["E-01"], for: .team, despite: "orden judicial", with: key) == 1)
    #expect(try work.protections().map { $0.isReleased(for: .team) } == [true, false])
    #expect(try work.journalEvents().contains { $0.act == "protection.release" })
    #expect(try work.holdTexts([]) == 1)
    #expect(try work.protections().allSatisfy { !$0.isReleased(for: .team) })
  }

  @Test func `a name in a memo written later is found, and no file leaves with it`() throws {
    let study = try namedStudy()
    let (key, _) = try protect(study)
    let work = try Project.write(study.project, who: "Ana")
    _ = try work.addCoding(
      CodingRequest(
        document: "E-02", at: .quotation("no contestó"), code: "DES-02", coder: "Ana",
        facets: ["policia"], memo: "otra vez Rosalba Quiñones"))
    _ = try work.releaseTexts([], for: .team, despite: "prueba", with: key)
    var leaving = try Project.export(from: study.project, who: "Ana")
    leaving.refuseNames(of: key)
    let path = study.folder.appending(path: "E-02.docx").path
    let failure = #expect(throws: Failure.self) {
      try leaving.exportTranscript(document: "E-02", layer: "Ana", to: Destination(path))
    }
    #expect(failure?.code == "disclosure.names" && failure?.exitStatus == 3)
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try work.exports().allSatisfy { $0.kind != "transcript" })
    // Protecting again changes the memo, and the text stays.
    #expect(try work.protect(with: key).changed == 0)
    _ = try leaving.exportTranscript(document: "E-02", layer: "Ana", to: Destination(path))
    #expect(try work.namesIn(path, with: key) == 0)
  }

  @Test func `a copy from before brings no names`() throws {
    let study = try namedStudy()
    let copy = study.folder.appending(path: "copia.hebra").path
    try FileManager.default.copyItem(atPath: study.project, toPath: copy)
    let luis = try Project.write(copy, who: "Luis")
    _ = try luis.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("El sargento Wilmar dijo"), code: "DES-02", coder: "Luis",
        facets: ["policia"], memo: "Wilmar otra vez"))
    let (key, _) = try protect(study)
    let work = try Project.write(study.project, who: "Lead")
    #expect { try work.merge(copy) } throws: { ($0 as? Failure)?.code == "protect.merge" }
    #expect(try found(names, in: study.project).isEmpty)
    _ = try luis.protect(with: key)
    _ = try work.merge(copy)
    #expect(try work.segments().count == 4)
    #expect(
      try work.segments().contains { $0.coding.coder == "Luis" && $0.quotation.contains("dijo") })
    #expect(try found(names, in: study.project).isEmpty)
    try work.check()
  }

  @Test func `a Word file from before comes in with its comments`() throws {
    let study = try namedStudy()
    let word = study.folder.appending(path: "E-01.docx").path
    do {
      let work = try Project.export(from: study.project, who: "Ana")
      _ = try work.exportTranscript(document: "E-01", layer: "Ana", to: Destination(word))
    }
    let (key, _) = try protect(study)
    let before = try quotations(study).sorted()
    let work = try Project.write(study.project, who: "Lead")
    let report = try work.importFiles([word], ImportOptions(), protecting: key)
    #expect(report.files.map(\.outcome) == [.known])
    #expect(try quotations(study).sorted() == before)
    #expect(try found(names, in: study.project).isEmpty)
  }
}
