import Foundation
import GRDB
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// The schema of a file is Hebra's or the file is refused.
@Suite struct SchemaTests {
  private func forge(_ world: borrowing World, _ sql: String) throws {
    _ = try world.make()
    let queue = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func refusal(_ world: borrowing World) throws -> StoreError? {
    do {
      _ = try ProjectStore.open(world.path, for: .write(who: "Ana"))
      return nil
    } catch let error as StoreError {
      return error
    }
  }

  @Test func `the digest of each version is that of its steps`() throws {
    for (version, digest) in SchemaComparison.digests.enumerated() where !digest.isEmpty {
      let own = try SchemaComparison.digest(SchemaComparison.own(version + 1))
      #expect(digest == own, "version \(version + 1)")
    }
  }

  @Test(arguments: [
    "CREATE TRIGGER x AFTER INSERT ON journal BEGIN DELETE FROM coding; END",
    "CREATE VIEW x AS SELECT * FROM coding", "CREATE TABLE x (a PRIMARY KEY, b UNIQUE)",
    "CREATE INDEX x ON turn(words)", "CREATE VIRTUAL TABLE x USING fts5(a)",
    "CREATE TABLE x (id INTEGER PRIMARY KEY AUTOINCREMENT)",
  ])
  func `what others added is named, and dropped when that is asked for`(sql: String) throws {
    let world = try World()
    try forge(world, sql)
    let before = try Data(contentsOf: URL(fileURLWithPath: world.path))
    let error = try #require(try refusal(world))
    #expect(error.code == .foreignObjects)
    #expect(error.details["objects"]?.contains("x") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: world.path)) == before)
    let dropped = try ProjectStore.dropForeign(from: world.path, who: "Ana", at: World.date)
    #expect(dropped.contains("x"))
    let store = try ProjectStore.open(world.path, for: .read)
    let event = try #require(try store.journalEvents(limit: 1).first)
    #expect(event.act == "project.drop-foreign")
    #expect(try store.documentNames() == ["E-01"])
    #expect(try store.examine().allSatisfy { $0.state != .damaged })
    #expect(try ProjectStore.dropForeign(from: world.path, who: "Ana", at: World.date).isEmpty)
  }

  @Test(arguments: [
    "DROP VIEW coding_list; CREATE VIEW coding_list AS SELECT 1",
    "DROP INDEX coding_code", "DROP VIEW case_list",
    "DROP TABLE saved_hit; CREATE TABLE saved_hit (search TEXT)",
  ])
  func `what is ours and changed is damage, and nothing is dropped`(sql: String) throws {
    let world = try World()
    try forge(world, sql)
    #expect(try refusal(world)?.code == .damaged)
    #expect(throws: StoreError.self) {
      _ = try ProjectStore.dropForeign(from: world.path, who: "Ana", at: World.date)
    }
  }

  @Test func `a file with the number of one version and the tables of another says so`() throws {
    for version in 1..<Schema.steps.count {
      let world = try World()
      try forge(world, "PRAGMA user_version = \(version)")
      let error = try #require(try refusal(world))
      #expect(error.code == .mixedVersions, "version \(version)")
      #expect(error.details["version"] == String(version))
    }
  }

  @Test func `statistics of SQLite's own are put up with`() throws {
    let world = try World()
    try forge(world, "ANALYZE")
    #expect(try refusal(world) == nil)
  }

  @Test func `a connection attaches nothing, loads nothing and leaves the schema alone`() throws {
    let world = try World()
    let store = try world.make()
    try store.queue.writeWithoutTransaction { db in
      #expect(throws: DatabaseError.self) { try db.execute(sql: "ATTACH ':memory:' AS other") }
      #expect(throws: DatabaseError.self) {
        try db.execute(
          sql: "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = '' WHERE name = 'memo'")
      }
      try ConnectionGuard.allowingAttachment(db) { try db.execute(sql: "VACUUM") }
    }
    let path = world.path
    #expect(throws: DatabaseError.self) {
      let queue = try DatabaseQueue(
        path: path, configuration: ProjectFile.configuration(readOnly: true))
      _ = try queue.read { try Row.fetchOne($0, sql: "SELECT load_extension('x')") }
    }
    #expect(throws: StoreError.self) {
      try store.write(who: "Ana", at: World.date) { act in
        try act.set("note", to: "x")
        try act.db.execute(sql: "CREATE TABLE other (a)")
      }
    }
    #expect(try store.setting("note") == nil)
  }
}
