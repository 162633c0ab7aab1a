import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

@Suite struct JournalPayloadTests {
  /// Whether every event has the name that its content gives, and the state that follows from all
  /// events is that of the tables.
  static func isValid(_ db: Database) throws -> Bool {
    try EventCheck.examine(db).state == .sound
  }

  @Test func `words of an event stand beside it, each with a salt of its own`() throws {
    let world = try World()
    let store = try world.make()
    try store.write(who: "Ana", at: World.date) { act in
      _ = try act.addCoding(World.coding(13, 20, "DES-01"))
      try act.renameSpeaker("E-01", "P", to: "Yubarta")
      try act.renameSpeaker("E-01", "Yubarta", to: "Persona 1")
    }
    try store.read { db in
      let isValid = try Self.isValid(db)
      #expect(isValid)
      let salts = try Data.fetchAll(
        db,
        sql: """
          SELECT before_salt FROM change WHERE before IS NOT NULL
          UNION ALL SELECT after_salt FROM change WHERE after IS NOT NULL
          UNION ALL SELECT subject_salt FROM event WHERE subject_words IS NOT NULL
          """)
      #expect(Set(salts).count == salts.count && salts.count > 10)
      for table in try Row.fetchAll(
        db, sql: "SELECT id, name, depth, at, who, act, subject, subject_hash FROM event")
      {
        let event = "\(table)"
        for word in ["Yubarta", "E-01", "Persona"] { #expect(!event.contains(word)) }
      }
      let listed = try Row.fetchAll(
        db, sql: "SELECT * FROM journal_list WHERE act = 'speaker.rename' ORDER BY id")
      let before: [String] = listed.map { $0["before"] }
      #expect(before.map { JournalValue.fields($0)?["label"] } == [.text("P"), .text("Yubarta")])
      let subjects: [String] = listed.map { $0["subject"] }
      #expect(Set(subjects) == ["E-01"])
      let erased: [Bool] = listed.map { $0["is_before_erased"] }
      #expect(!erased.contains(true))
    }
  }

  @Test func `the journal of an older project keeps its words, and its events get their hashes`()
    throws
  {
    let world = try World()
    try OldProject.make(at: world.path, version: 6) { db in
      try db.execute(
        sql: """
          INSERT INTO journal (event, at, who, act, subject, before, after) VALUES
            ('e1', '2021-06-14T10:00:00Z', 'Ana', 'document.add', 'E-01', NULL, '{"turns":1}'),
            ('e2', '2021-06-14T10:00:00Z', 'Ana', 'coding.remove', 'c-1', '{"memo":"ñandú"}', NULL),
            ('e3', '2021-06-14T10:00:00Z', 'Ana', 'coder.add', 'Ana', NULL, NULL);
          """)
    }
    let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    let isValid = try store.read { try Self.isValid($0) }
    #expect(isValid)
    let events = try store.journalEvents().prefix(3)
    #expect(events.map(\.subject) == ["E-01", "c-1", "Ana"])
    #expect(events.map(\.before) == [nil, #"{"memo":"ñandú"}"#, nil])
    #expect(events.map(\.after) == [#"{"turns":1}"#, nil, nil])
    #expect(events.filter { !$0.erased.isEmpty }.isEmpty)
    let names = try store.read {
      try String?.fetchAll($0, sql: "SELECT subject FROM journal ORDER BY id LIMIT 3")
    }
    #expect(names == [nil, "c-1", nil])
  }
}
