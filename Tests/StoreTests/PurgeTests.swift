import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// What was removed, replaced or corrected is gone from the bytes of the file, and nothing else is.
@Suite struct PurgeTests {
  /// Words that stand in what a purge takes away, and nowhere else.
  private static let gone = [
    "Zarigüeya", "Ocelotito", "Yubartas", "Quirquincho", "Murciélago", "Tlacuache", "Xilófono",
    "Guacharaca", "Cachicamo", "Perezoso", "Chigüiro",
  ]
  /// Words that stay.
  private static let kept = ["llegan", "Mantarraya", "Persona 1", "tamandúa"]

  static func isIn(_ path: String, _ word: String) throws -> Bool {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let folded = Words.fold(word)
    let units = Array(word.utf16)
    let forms: [[UInt8]] = [
      Array(word.utf8), Array(word.lowercased().utf8), Array(folded.utf8),
      units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
    return forms.contains { data.range(of: Data($0)) != nil }
  }

  /// A project in which everything that can go has gone, with what stays beside it.
  private func fill(_ store: borrowing ProjectStore) throws {
    let first = World.text.replacing("este año", with: "este Ocelotito")
    let transcript = World.transcript(first)
    try store.write(who: "Ana", at: World.date) { act in
      try act.setCodebook(World.codebook, source: "libro: {}")
      try act.addDocument(
        "E-01", register: .literal, transcript: transcript, turnWords: [3, 5, 4],
        hash: TextIdentity.sha256(first), likeness: Likeness(first))
      _ = try act.addOrigin(
        of: "E-01",
        receipt: ImportReceipt(
          file: "Perezoso.docx", sha256: "a", reader: "docx", readerVersion: 1, textHash: "b",
          paragraphs: 4, turns: 3, speakers: [], wordsIn: 0, wordsInText: 0, wordsSetAside: 0,
          wordsOut: 0, items: [], identifiers: [], notices: []),
        setAside: [(kind: "note", position: 1, text: "Tlacuache")])
      var removed = World.coding(13, 20, "DES-01")
      removed.memo = "dijo \"Zarigüeya\"\nChigüiro"
      if case .added(let id) = try act.addCoding(removed) { try act.removeCoding(id) }
      try act.renameSpeaker("E-01", "P", to: "Yubartas")
      try act.renameSpeaker("E-01", "Yubartas", to: "Persona 1")
      try act.setParticipant(Participant(pseudonym: "L-1", attributes: ["sector": "Murciélago"]))
      try act.setParticipant(Participant(pseudonym: "L-1", attributes: ["sector": "tamandúa"]))
      try act.save(SavedSearch(name: "Quirquincho", query: "llegan"), hits: [])
      try act.removeSearch("Quirquincho")
      try act.describe(
        "E-01", register: nil, instrument: nil,
        municipality: Municipality(code: "05001", name: "Xilófono", department: "D"), date: nil,
        wave: nil,
        attributes: ["sala": "Guacharaca"])
      try act.describe(
        "E-01", register: nil, instrument: nil,
        municipality: Municipality(code: "01001", name: "A", department: "D"), date: nil, wave: nil,
        attributes: ["sala": "Mantarraya"])
      _ = try act.addMemo(
        Memo(
          id: "", document: "E-01", range: TextRange(0, 10), coder: "Ana", text: "Cachicamo",
          date: nil, origin: .hand))
      _ = try act.addCoding(World.coding(40, 53, "DES-01"))
    }
    let codings = try store.codings()
    let memos = try store.memos()
    let second = World.transcript(World.text)
    try store.write(who: "Ana", at: World.date) { act in
      let number = try act.addVersion(
        of: "E-01", transcript: second, labels: ["E", "Persona 1", "Persona 1"],
        turnWords: [3, 5, 4], hash: TextIdentity.sha256(World.text), likeness: Likeness(World.text))
      for coding in codings {
        try act.carry(
          Act.Carrying(kind: .coding, source: coding.id, state: .kept, range: coding.range),
          to: number, of: "E-01")
      }
      for memo in memos {
        try act.carry(
          Act.Carrying(kind: .memo, source: memo.id, state: .lost, range: nil), to: number,
          of: "E-01")
      }
      try act.useVersion(number, of: "E-01")
    }
  }

  private func decide(_ store: borrowing ProjectStore) throws {
    let memo = try #require(try store.memos(version: 1).first)
    _ = try store.write(who: "Ana", at: World.date) { act in
      try act.carry(
        Act.Carrying(kind: .memo, source: memo.id, state: .dropped, range: nil), to: 2, of: "E-01")
    }
  }

  @Test func `what waits for a person is not lost: nothing is erased until it is decided`() throws {
    let world = try World()
    let store = try ProjectStore.create(at: world.path, who: "Ana")
    try fill(store)
    let waiting = try store.unsettled()
    #expect(waiting.map(\.kind) == [.memo] && waiting.map(\.document) == ["E-01"])
    let events = try store.journalEvents().count
    #expect(throws: StoreError(.waiting, ["count": "1"])) {
      _ = try store.purge(who: "Ana", at: World.date)
    }
    #expect(try store.journalEvents().count == events)
    #expect(try store.memos(version: 1).count == 1)
    try decide(store)
    #expect(try store.unsettled().isEmpty)
    let trial = try store.purge(who: "Ana", at: World.date, isDryRun: true)
    #expect(trial.counts[.texts] == 1 && trial.counts[.memos] == 1 && trial.counts[.turns] == 4)
    #expect(try store.versions(of: "E-01").count == 2)
    #expect(try store.journalEvents().count == events + 1)
  }

  @Test func `nothing of it is in the bytes in any encoding, and what stays is as it was`() throws {
    let world = try World()
    let store = try ProjectStore.create(at: world.path, who: "Ana")
    try fill(store)
    try decide(store)
    for word in Self.gone {
      #expect(try Self.isIn(world.path, word), "\(word) was never there")
    }
    let transcript = try store.transcript("E-01")
    let codings = try store.codings()
    let result = try store.purge(who: "Ana", at: World.date)
    #expect(result.file.isRewritten)
    #expect(result.file.found == 0)
    #expect(result.file.sought >= Self.gone.count)
    for word in Self.gone { #expect(try !Self.isIn(world.path, word), "\(word) is still there") }
    for word in Self.kept { #expect(try Self.isIn(world.path, word), "\(word) is gone") }
    #expect(try store.transcript("E-01") == transcript)
    #expect(try store.codings() == codings && codings.count == 1)
    #expect(try store.find(SearchQuery("llegan")).count == 1)
    let isValid = try store.read { try JournalPayloadTests.isValid($0) }
    #expect(isValid)
    #expect(try store.examine().allSatisfy { $0.state == .sound })
    let events = try store.journalEvents()
    #expect(events.last?.act == "project.purge")
    let purge = try store.read { db in
      try String.fetchOne(db, sql: "SELECT after FROM change WHERE kind = 'purge'")
    }
    #expect(purge?.contains("\"texts\":1") == true)
    let renames = events.filter { $0.act == "speaker.rename" }
    #expect(renames.map(\.subject) == ["E-01", "E-01"])
    #expect(renames.map(\.before) == [nil, nil])
    #expect(renames.first?.erased == [.before, .after])
    let size = try store.read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") }
    #expect(size == 0)
  }

  @Test func `a second purge finds nothing more and leaves the project sound`() throws {
    let world = try World()
    do {
      let store = try ProjectStore.create(at: world.path, who: "Ana")
      try fill(store)
      try decide(store)
      _ = try store.purge(who: "Ana", at: World.date)
    }
    let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    let result = try store.purge(who: "Ana", at: World.date)
    #expect(
      result.counts.values.allSatisfy { $0 == 0 } && result.file.isRewritten
        && result.file.sought == 0)
    #expect(try store.examine().allSatisfy { $0.state == .sound })
    #expect(try store.journalEvents().suffix(2).map(\.act) == ["project.purge", "project.purge"])
  }

  @Test func `what it did not take away is found in the bytes and said`() throws {
    let world = try World()
    let store = try ProjectStore.create(at: world.path, who: "Ana")
    try fill(store)
    var words = PurgedWords()
    words.add("Ornitorrinco llegan")
    // Appended behind the last page: SQLite does not see it, a reader of the disk would.
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: world.path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("ornitorrinco".utf16.flatMap { [UInt8($0), 0] }))
    try handle.close()
    let seen = try store.read { try words.search(world.path, $0) }
    // Word and line, each as written and folded; what the project says elsewhere is left out.
    #expect(seen.found == 1 && seen.sought == 4)
  }

  @Test func `the journal of a project of an earlier version is purged too`() throws {
    let world = try World()
    try OldProject.make(at: world.path, version: 6) { db in
      try db.execute(
        sql: """
          INSERT INTO document (name, register) VALUES ('E-01', 'literal');
          INSERT INTO journal (event, at, who, act, subject, before, after) VALUES
            ('e1', '2021-06-14T10:00:00Z', 'Ana', 'document.add', 'Quirquincho', NULL, '{}'),
            ('e2', '2021-06-14T10:00:00Z', 'Ana', 'coding.remove', 'c', '{"memo":"Zarigüeya"}',
              NULL),
            ('e3', '2021-06-14T10:00:00Z', 'Ana', 'document.add', 'E-01', NULL, '{"turns":1}');
          INSERT INTO text_version (document_id, number, hash, text, paragraph_ends, likeness)
            VALUES (1, 1, '', '', '[0]', x'');
          """)
    }
    let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    #expect(try Self.isIn(world.path, "Zarigüeya"))
    _ = try store.purge(who: "Ana", at: World.date)
    for word in ["Zarigüeya", "Quirquincho"] { #expect(try !Self.isIn(world.path, word)) }
    #expect(try store.journalEvents().prefix(3).map(\.subject) == [nil, "c", nil])
    let isValid = try store.read { try JournalPayloadTests.isValid($0) }
    #expect(isValid)
  }

  @Test(.enabled(if: Places.sharedData != nil, "../shared/data is absent"))
  func `a large project of schema 6 is purged and sound`() throws {
    let world = try World()
    let source = try #require(Places.sharedData).appending(path: "ficha/estudio-esquema6.hebra")
    try Data(contentsOf: source).write(to: URL(fileURLWithPath: world.path))
    let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    let codings = try store.codings()
    let names = try store.documentNames()
    let waiting = try store.unsettled()
    #expect(waiting.count == 7)
    #expect(throws: StoreError(.waiting, ["count": "7"])) {
      _ = try store.purge(who: "Ana", at: World.date)
    }
    for item in waiting {
      let current = try store.versions(of: item.document).first(where: \.isCurrent)
      let number = try #require(current?.number)
      try store.write(who: "Ana", at: World.date) { act in
        _ = try act.carry(
          Act.Carrying(kind: item.kind, source: item.id, state: .dropped, range: nil),
          to: number, of: item.document)
      }
    }
    let result = try store.purge(who: "Ana", at: World.date)
    #expect(result.file.isRewritten)
    #expect(result.file.found == 0)
    #expect(try store.codings() == codings && store.documentNames() == names)
    #expect(try store.examine().allSatisfy { $0.state == .sound })
    let isValid = try store.read { try JournalPayloadTests.isValid($0) }
    #expect(isValid)
  }
}
