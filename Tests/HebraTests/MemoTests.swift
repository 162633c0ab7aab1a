import Foundation
import HebraModel
import HebraStore
import TestSupport
import Testing

@testable import Hebra

/// Memos on anything: typed by a person, from a table, from a Word comment, and back to Word.
@Suite struct MemoTests {
  private func study() throws -> Study {
    let study = try Study()
    try study.bring([
      try study.write("E-01.txt", Study.interview), try study.write("E-02.txt", Study.other),
    ])
    return study
  }

  private func rows(
    _ work: borrowing Project, _ request: MemoRequest = MemoRequest(), _ keys: String...
  ) throws -> [[String]] {
    let matrix = try work.memos(request, .spanish)
    return matrix.rows.map { row in
      keys.map { key in
        guard let column = matrix.columns.firstIndex(where: { $0.key == key }) else { return "?" }
        return switch row[column] {
        case .text(let text): text
        case .count(let count): String(count)
        default: "?"
        }
      }
    }
  }

  @Test func `what a memo is on is typed, and what cannot be is refused with a reason`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    let coding = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("Todos saben"), code: "DES-01", coder: "Ana",
        facets: ["policia"]))
    let typed = [
      "proyecto", "código:des 1", "document:E-02", "coding:\(coding.id.prefix(6))", "figura:F3",
      "segmento:E-01:nunca llegan", "segment:E-02:0-5",
    ]
    let note = Note(
      type: "TEORICO", title: "Dos\nlíneas", text: "  Se repite  ", coder: "Ana",
      places: try typed.map { try work.notePlace($0) })
    let added = try work.addMemo(note)
    #expect(try added.isNew && !work.addMemo(note).isNew)
    #expect(
      try rows(work, MemoRequest(), "on", "about", "document", "code", "quotation") == [
        ["proyecto", "", "", "", ""], ["código", "DES-01", "", "DES-01", ""],
        ["figura", "F3", "", "", ""], ["segmento", "", "E-01", "", "nunca llegan"],
        ["codificación", coding.id, "E-01", "DES-01", "Todos saben"],
        ["documento", "", "E-02", "", ""], ["segmento", "", "E-02", "", "E: ¿Q"],
      ])
    let stored = try #require(try work.notes().first)
    #expect(stored.type == "teórico" && stored.title == "Dos líneas" && stored.text == "Se repite")
    #expect(try rows(work, MemoRequest(type: "teorico", on: "código"), "about") == [["DES-01"]])
    #expect(try rows(work, MemoRequest("lineas", on: "document:E-02"), "on") == [["documento"]])
    #expect(try rows(work, MemoRequest(on: "segment:E-01:llegan. La policía"), "on").count == 1)
    for wrong in [
      "", "cosa:x", "code:", "code:ZZZ", "document:E-9", "participant:Nadie", "place:0",
      "search:x", "coding:zz", "segment:E-01", "segment:E-01:no está", "segment:E-9:0-3",
      "project:x",
    ] {
      #expect(throws: Failure.self, "\(wrong)") { try work.notePlace(wrong) }
    }
    for bad in [
      Note(text: " ", coder: "Ana", places: [NotePlace(.project)]),
      Note(text: "x", coder: "", places: [NotePlace(.project)]),
      Note(text: "x", coder: "Ana", places: []),
      Note(type: "a: b", text: "x", coder: "Ana", places: [NotePlace(.project)]),
      Note(text: "x", coder: "ana", places: [NotePlace(.project)]),
    ] {
      #expect(throws: Failure.self) { try work.addMemo(bad) }
    }
    #expect(throws: Failure.self) { try work.memos(MemoRequest(type: "nadie"), .spanish) }
    let id = try work.changeMemo(String(added.id.prefix(8)), NoteChange(type: "", text: "Otra"))
    #expect(id == added.id)
    #expect(try work.notes().first?.type == nil && work.notes().first?.text == "Otra")
    try work.removeMemo(id)
    #expect(try work.notes().isEmpty)
    #expect(throws: Failure.self) { try work.removeMemo(id) }
    try work.check()
  }

  @Test func `a line of a Word comment gives a memo a type; other comments mean what they meant`()
    throws
  {
    let study = try study()
    let lines: [([String], [String], String?)] = [
      (["memo teórico: la espera", "es un castigo"], ["teórico||la espera\nes un castigo"], nil),
      (["Memo Pendiente (La deuda): volver"], ["pendiente|La deuda|volver"], nil),
      (
        ["suelto", "memo reflexivo: uno", "memo field observation: dos"],
        ["reflexivo||uno", "observación de campo||dos"], "suelto"
      ),
      (["memo: sin tipo"], [], "memo: sin tipo"),
      (["memo raro: no es un tipo"], [], "memo raro: no es un tipo"),
      (["memo teórico:"], [], "memo teórico:"),
      (["memorable teórico: x"], [], "memorable teórico: x"),
    ]
    for (number, (written, typed, plain)) in lines.enumerated() {
      let (rest, found) = MemoTypes(.spanish).divide(written.joined(separator: "\n"))
      let said = found.filter { !$0.words.isEmpty }
        .map { "\($0.type)|\($0.title ?? "")|\($0.words)" }
      #expect(said == typed, "\(number)")
      #expect(
        (rest.map { [$0] } ?? []) + found.filter(\.words.isEmpty).map(\.written)
          == (plain.map { [$0] } ?? []), "\(number)")
    }
    let file = try study.word(
      "E-03.docx", "E: ¿Cómo es?\nP1: Uno llama y ⟦nunca llegan⟧ a la casa.\nE: ¿Y?\nP1: Nada.",
      [.init("Ana", "DES-01: policía", "una nota", "memo teórico: la espera")])
    let report = try study.bring([file])
    #expect(report.files.first?.memos == 1 && report.files.first?.codings == 1)
    let work = try Project.read(study.project)
    #expect(try work.codings(of: "E-03").first?.memo == "una nota")
    #expect(
      try rows(work, MemoRequest(type: "teórico"), "memo", "quotation", "coder") == [
        ["la espera", "nunca llegan", "Ana"]
      ])
    #expect(try study.bring([file]).files.first?.memos == 0, "once")
  }

  @Test func `a memo that an earlier version took from the same comment stays that memo`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    let text = "E: ¿Cómo es?\nP1: Uno llama y ⟦nunca llegan⟧ a la casa.\nE: ¿Y?\nP1: Nada."
    try study.bring([try study.word("E-03.docx", text, [.init("Ana", "nota")])])
    let memo = try #require(try work.memos(of: "E-03").first)
    _ = try work.act { act in
      var old = memo
      old.text = "memo teórico: la espera"
      return try act.addMemo(old)
    }
    let again = try study.bring([
      try study.word("E-03.docx", text, [.init("Ana", "memo teórico: la espera")])
    ])
    #expect(again.files.first?.memos == 0)
    #expect(try work.notes().isEmpty)
  }

  @Test func `a table of memos comes back as the same memos`() throws {
    let study = try study()
    let other = try self.study()
    let work = try Project.write(study.project, who: "Ana")
    for (places, type) in [
      (["proyecto", "código:DES-01", "segment:E-01:nunca llegan"], "pendiente"),
      (["documento:E-02"], nil), (["segment:E-02:0-5"], nil),
    ] {
      try work.addMemo(
        Note(
          type: type, title: type.map { _ in "T" }, text: "dice, \"algo\"\nen dos líneas",
          coder: "Ana", places: try places.map { try work.notePlace($0) }))
    }
    let listed = try work.memos(MemoRequest(), .english)
    let table = try study.write("memos.csv", Listing(listed, .csv).text)
    let target = try Project.write(other.project, who: "Lead")
    let result = try target.importMemos(table, coder: nil)
    #expect(result.added == 3 && result.known == 0 && result.refused == 0)
    #expect(try target.importMemos(table, coder: nil).known == 3)
    let keys = ["memo_type", "title", "on", "about", "document", "memo", "quotation", "start"]
    for key in keys {
      #expect(try rows(work, MemoRequest(), key) == rows(target, MemoRequest(), key), "\(key)")
    }
    let bad = try study.write(
      "malos.csv",
      "memo,en,sobre,codificador\nbueno,proyecto,,Luis\nmalo,código,ZZZ,Luis\n,proyecto,,Luis\n"
        + "malo,nada,,Luis\n")
    let mixed = try target.importMemos(bad, coder: nil)
    #expect(mixed.added == 1 && mixed.refused == 3)
    #expect(mixed.problems.map(\.location.line) == [3, 4, 5])
    try target.check()
  }

  @Test func `memos with a type go to Word and back, once and unchanged`() throws {
    let team = try HandedStudy()
    do {
      let work = try Project.write(team.study.project, who: "Ana")
      try work.addMemo(
        Note(
          type: "teórico", title: "La deuda", text: "DES-01\n> y más\n", coder: "Ana",
          places: [try work.notePlace("segment:E-01:Todos saben")]))
      try work.addMemo(
        Note(
          type: "pendiente", text: "de Luis", coder: "Luis",
          places: [try work.notePlace("segment:E-01:Todos saben")]))
    }
    let handed = try team.handoff("Ana", "entrega")
    #expect(handed.memos == 1, "nobody else's")
    let before = try Project.read(team.study.project).notes()
    let same = try team.receive([team.path("entrega/documentos/E-01.docx")])
    #expect(same.first?.memos == 0 && same.first?.isClean == true)
    let file = try team.answer("entrega/documentos/E-01.docx", as: "v.docx") {
      $0.changes = [("Entrevista inventada", "Entrevista muy inventada")]
      $0.comments = [("La policía llega tarde", ["memo reflexivo: yo también espero"])]
    }
    #expect(try team.receive([file]).first?.memos == 1)
    let work = try Project.read(team.study.project)
    #expect(try work.notes().filter { $0.type != "reflexivo" } == before)
    #expect(
      try rows(work, MemoRequest(type: "reflexivo"), "memo", "quotation") == [
        ["yo también espero", "La policía llega tarde"]
      ])
    try work.check()
  }

  @Test(arguments: [Disclosure.facilitators, .table])
  func `memos never leave level A`(level: Disclosure) throws {
    let study = try study()
    do {
      let work = try Project.write(study.project, who: "Ana")
      try work.addMemo(Note(text: "Zarigüeya", coder: "Ana", places: [NotePlace(.project)]))
    }
    let work = try Project.export(from: study.project, who: "Ana")
    let path = study.folder.appending(path: "memos.csv").path
    #expect(throws: Failure.self) {
      let file = try work.output(Destination(path, level: level), of: .matrix)
      try work.write(
        work.memos(MemoRequest(), .spanish), as: "memos", to: file, settings: [:], typed: [:],
        .spanish)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
