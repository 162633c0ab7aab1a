import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

@Suite struct MigrationTests {
  /// A project as the first version of the program left it.
  private func old(_ world: borrowing World) throws {
    _ = try world.make()
    let queue = try DatabaseQueue(path: world.path)
    let rows = try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT text, hash, paragraph_ends, likeness FROM text_version")
    }
    try queue.close()
    try FileManager.default.removeItem(atPath: world.path)
    // With an index that no token of ours is in.
    let first = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try first.inTransaction(.exclusive) { db in
      try db.execute(sql: Schema.steps[0])
      try db.execute(
        sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
      try db.execute(sql: "INSERT INTO document (name, register) VALUES ('E-01', 'literal')")
      for row in rows {
        try db.execute(
          sql: """
            INSERT INTO text_version (document_id, number, hash, text, paragraph_ends, likeness)
            VALUES (1, 1, ?, ?, ?, ?)
            """,
          arguments: [row["hash"], row["text"], row["paragraph_ends"], row["likeness"]])
      }
      // Where the turn begins: its speech has 32 bytes behind its label.
      let line = try #require(World.text.firstRange(of: "P: "))
      let start = World.text.utf8.distance(from: World.text.startIndex, to: line.lowerBound)
      try db.execute(
        sql: """
          INSERT INTO speaker (document_id, label, role) VALUES (1, 'P', 'participant');
          INSERT INTO turn (version_id, position, turn_index, speaker_id, start_byte, end_byte,
            speech_start, speech_end, words, speech)
          VALUES (1, 0, 0, 1, \(start), \(start + 35), \(start + 3),
            \(start + 35), 5, 'Nunca llegan, este año tampoco.');
          INSERT INTO turn_search(rowid, speech) SELECT id, speech FROM turn;
          INSERT INTO journal (event, at, who, act, subject, after)
          SELECT 'e1', '\(World.date)', 'Ana', 'document.add', 'E-01',
            json_object('text', hash, 'turns', 1) FROM text_version;
          """)
      return .commit
    }
    try first.close()
  }

  @Test(arguments: [true, false])
  func `a project of the first version is brought up to date, and says so`(isReading: Bool) throws {
    let world = try World()
    try old(world)
    let access: ProjectStore.Access = isReading ? .read : .write(who: "Ana")
    let store = try ProjectStore.open(world.path, for: access)
    #expect(try store.transcript("E-01").turns.map(\.label) == ["P"])
    #expect(try store.documentNames() == ["E-01"])
    let event = try #require(try store.journalEvents(limit: 1).first)
    #expect(event.act == "project.migrate")
    #expect(try store.setting("index") == IndexVersion.current)
    #expect(try store.rows(of: SearchQuery("llegó"))?.rows == [1])
    #expect(try store.vocabulary() == ["año", "este", "llegan", "nunca", "tampoco"])
    try store.check()
    let written = try store.read { try String.fetchOne($0, sql: "SELECT label_written FROM turn") }
    #expect(written == "P")
    let names = try FileManager.default.contentsOfDirectory(atPath: world.folder.path)
    #expect(!names.contains { $0.contains(".hebra.hebra-") })
    let mode = try FileManager.default.attributesOfItem(atPath: world.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `what a killed migration left is swept away, and the project is still there`() throws {
    let world = try World()
    try old(world)
    let stale = world.path + ".hebra-4242"
    try Data("half a copy".utf8).write(to: URL(fileURLWithPath: stale))
    let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    #expect(try store.documentNames() == ["E-01"])
    #expect(!FileManager.default.fileExists(atPath: stale))
  }

  @Test func `a migration that cannot be done leaves the project as it was`() throws {
    let world = try World()
    try old(world)
    let queue = try DatabaseQueue(path: world.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE carried (x)") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: world.path))
    #expect(throws: StoreError.self) {
      _ = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: world.path)) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: world.folder.path)
    #expect(!names.contains { $0.contains(".hebra.hebra-") })
  }
}
