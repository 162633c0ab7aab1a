import Foundation
import HebraModel
import HebraStore
import TestSupport
import Testing

@testable import Hebra

/// The work file of a handoff: blind, sound, and a copy that merges back like any other.
@Suite struct WorkFileTests {
  /// Words that only others wrote, and a document that is not handed.
  private static let hidden = ["Zarigüeya", "Tlacuache", "Guacharaca", "Luis", "puente", "E-02"]

  private func team() throws -> HandedStudy {
    let team = try HandedStudy()
    let work = try Project.write(team.study.project, who: "Luis")
    _ = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("Todos saben"), code: "COR-01", coder: "Luis",
        facets: ["policia"], memo: "Zarigüeya"))
    try work.addMemo(Note(text: "Tlacuache", coder: "Luis", places: [NotePlace(.project)]))
    for (coder, text) in [("Luis", "Guacharaca"), ("Ana", "lo mío")] {
      try work.addMemo(
        Note(
          type: "teórico", text: text, coder: coder,
          places: [try work.notePlace("segment:E-01:Todos saben"), NotePlace(.code, "COR-01")]))
    }
    return team
  }

  private func hand(_ team: borrowing HandedStudy) throws -> String {
    let report = try team.handoff("Ana", "entrega") {
      $0.documents = ["E-01"]
      $0.includesWorkFile = true
    }
    return try #require(report.files.last)
  }

  private func dump(_ path: String) throws -> [String] { try Project.read(path).store.recordDump() }

  private func isIn(_ path: String, _ word: String) throws -> Bool {
    try Data(contentsOf: URL(fileURLWithPath: path)).firstRange(of: Data(word.utf8)) != nil
  }

  @Test func `it has the documents, the codebook and what is the coder's own, and is sound`() throws
  {
    let team = try team()
    let file = try hand(team)
    #expect(file.hasSuffix("entrega/Ana.hebra"))
    for word in Self.hidden { #expect(try !isIn(file, word), "\(word)") }
    let work = try Project.read(file)
    #expect(try work.documents().map(\.name) == ["E-01"])
    #expect(try work.codings().map(\.coder) == ["Ana", "Ana"])
    #expect(try work.notes().map(\.text) == ["lo mío"])
    #expect(try work.codebook().version == "1" && work.layers().map(\.name) == ["Ana"])
    #expect(try work.store.examine().filter { $0.state == .damaged } == [])
    #expect(try work.search(SearchRequest("policía")).hits.count > 0)
    try Project.read(team.study.project).check()
    #expect(try Project.read(team.study.project).handoffs().first?.hasWorkFile == true)
  }

  @Test func `it merges back without taking anything from anyone, whoever worked meanwhile`() throws
  {
    let team = try team()
    let path = team.study.project
    let file = try hand(team)
    let before = try dump(path)
    do {
      let ana = try Project.write(file, who: "Ana")
      let own = try #require(try ana.codings().first)
      try ana.removeCoding(own.id)
      _ = try ana.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation("La policía llega tarde"), code: "DES-02", coder: "Ana",
          facets: ["policia"]))
      _ = try ana.undo()
      _ = try ana.redo()
      try ana.addMemo(Note(text: "nuevo", coder: "Ana", places: [NotePlace(.project)]))
      let luis = try Project.write(path, who: "Luis")
      _ = try luis.addCoding(
        CodingRequest(
          document: "E-02", at: .quotation("nunca lo arreglaron"), code: "DES-01", coder: "Luis",
          facets: ["policia"]))
      _ = try luis.act { try $0.renameDocument("E-01", to: "E-01 bis") }
    }
    let meanwhile = try dump(path)
    let copy = team.path("copia.hebra")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let report = try Project.write(path, who: "Lead").merge(file)
    #expect(report.conflicts == 0 && report.notices.isEmpty)
    let merged = try dump(path)
    let lost = Set(meanwhile).subtracting(merged)
    #expect(lost.count == 1 && lost.first?.contains("\"Ana\"") == true, "only what Ana removed")
    #expect(merged.count == meanwhile.count + 2)
    #expect(try Project.read(path).documents().map(\.name).contains("E-01 bis"))
    try Project.read(path).check()
    #expect(try Project.read(path).handoffs().map(\.state) == [.back])
    // Again, and by way of another copy: the same.
    try Project.write(path, who: "Lead").merge(file)
    #expect(try dump(path) == merged)
    try Project.write(copy, who: "Rosa").merge(path)
    try Project.write(copy, who: "Rosa").merge(file)
    #expect(try dump(copy) == merged)
    #expect(before.count <= merged.count)
    try Project.read(copy).check()
  }

  @Test func `two copies of one work file unite, and nothing else comes into it`() throws {
    let team = try team()
    let file = try hand(team)
    let stick = team.path("memoria.hebra")
    try FileManager.default.copyItem(atPath: file, toPath: stick)
    for (path, quote) in [(file, "La policía llega tarde"), (stick, "Uno llama")] {
      _ = try Project.write(path, who: "Ana").addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(quote), code: "DES-02", coder: "Ana",
          facets: ["policia"]))
    }
    try Project.write(file, who: "Ana").merge(stick)
    #expect(try Project.read(file).codings().count == 4)
    try Project.write(team.study.project, who: "Lead").merge(stick)
    try Project.write(team.study.project, who: "Lead").merge(file)
    #expect(try Project.read(team.study.project).codings().count { $0.coder == "Ana" } == 4)
    for body in [
      { _ = try Project.write(file, who: "Ana").merge(team.study.project) },
      { _ = try Project.write(file, who: "Ana").purge() },
      {
        _ = try Project.write(file, who: "Ana").withdrawConsent(
          for: "E-01", reason: "lo pidió", confirmation: "E-01")
      },
    ] as [() throws -> Void] {
      #expect(throws: Failure.self) { try body() }
    }
    let other = try Study()
    try other.bring([other.write("E-01.txt", Study.interview)])
    #expect(throws: Failure.self) { try Project.write(other.project, who: "Lead").merge(file) }
    #expect(try Project.read(other.project).codings().isEmpty)
  }

  @Test func `its first event cannot be undone, and an earlier act of the same person still can`()
    throws
  {
    let team = try HandedStudy()
    let work = try Project.write(team.study.project, who: "Lead")
    let note = try work.addMemo(Note(text: "x", coder: "Lead", places: [NotePlace(.project)]))
    _ = try team.handoff("Ana", "entrega") { $0.includesWorkFile = true }
    #expect(try work.undo().subject == note.id)
    let event = try #require(try work.journalEvents().first { $0.act == "handoff.project" })
    #expect(throws: Failure.self) { try work.undo(event.number) }
    try work.check()
  }

  @Test func `no work file is made while copies disagree`() throws {
    let team = try HandedStudy()
    let copy = team.path("copia.hebra")
    try FileManager.default.copyItem(atPath: team.study.project, toPath: copy)
    for (path, name) in [(team.study.project, "uno"), (copy, "dos")] {
      _ = try Project.write(path, who: name).act { try $0.renameDocument("E-01", to: name) }
    }
    let work = try Project.write(team.study.project, who: "Lead")
    try work.merge(copy)
    #expect(throws: Failure.self) { try team.handoff("Ana", "e") { $0.includesWorkFile = true } }
    #expect(!FileManager.default.fileExists(atPath: team.path("e")))
    #expect(try team.handoff("Ana", "e").files.count == 6)
  }
}
