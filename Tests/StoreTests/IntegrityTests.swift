import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// Projects damaged on purpose, each in one way.
@Suite struct IntegrityTests {
  /// The last event is looked for only when somebody names one.
  private static let everything = Set(CheckResult.Part.allCases).subtracting([.head])

  private func damage(_ world: borrowing World, _ sql: String) throws {
    var configuration = SpeechlessTokenizer.configuration
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: world.path, configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func world() throws -> World {
    let world = try World()
    let store = try world.make()
    try store.write(who: "p", at: World.date) { act in
      _ = try act.addCoding(World.coding(13, 20, "DES-01"))
    }
    return world
  }

  private func found(_ path: String) throws -> [CheckResult] {
    try ProjectStore.open(path, for: .write(who: "p")).examine()
  }

  @Test func `a sound project is sound in every part`() throws {
    let world = try world()
    let found = try found(world.path)
    #expect(Set(found.map(\.part)) == Self.everything && found.count == Self.everything.count)
    #expect(found.allSatisfy { $0.state == .sound }, "\(found)")
    // Reading alone, the index is not compared, and it says so.
    let read = try ProjectStore.open(world.path, for: .read).examine()
    #expect(read.filter { $0.state != .sound }.map(\.part) == [.index])
    #expect(read.first { $0.part == .index }?.state == .unchecked)
  }

  @Test(arguments: [
    (
      CheckResult.Part.texts,
      "UPDATE text_version SET text = replace(text, 'llegan', 'llegar')"
    ),
    (.ranges, "UPDATE coding SET end_byte = 100000"),
    (.links, "UPDATE layer SET coder_id = 4711"),
    (.index, "INSERT INTO turn_search(turn_search) VALUES ('delete-all')"),
    (.index, "DELETE FROM turn_search_data WHERE id > 10"),
    (.index, "DELETE FROM word_stem WHERE word = 'llegan'"),
    (.index, "DELETE FROM word_stem"),
    (.index, "INSERT INTO word_stem VALUES ('lleg', 'nunca')"),
  ])
  func `each damage is found where it is, and nowhere else`(
    part: CheckResult.Part, sql: String
  ) throws {
    let world = try world()
    try damage(world, sql)
    let found = try found(world.path)
    #expect(found.filter { $0.state == .damaged }.map(\.part) == [part], "\(found)")
    #expect(found.allSatisfy { $0.state != .unchecked })
    #expect(throws: StoreError.self) {
      try ProjectStore.open(world.path, for: .write(who: "p")).check()
    }
    for details in found.map(\.details) {
      #expect(!details.values.contains { $0.contains("llega") }, "a participant's word")
    }
  }

  @Test func `an index that lost a turn is found, made anew and sound`() throws {
    let world = try world()
    #expect(try ProjectStore.open(world.path, for: .read).find(SearchQuery("llegan")).count == 1)
    do {
      // With the index's own tokens, or FTS5 would take out words that it does not hold.
      let store = try ProjectStore.open(world.path, for: .write(who: "p"))
      try store.queue.write {
        try $0.execute(
          sql: """
            INSERT INTO turn_search(turn_search, rowid, speech)
            SELECT 'delete', id, speech FROM turn WHERE speech LIKE '%llegan%'
            """)
      }
    }
    let store = try ProjectStore.open(world.path, for: .write(who: "p"))
    #expect(try store.find(SearchQuery("llegan")).isEmpty)
    #expect(try store.examine().first { $0.state == .damaged }?.part == .index)
    try store.rebuildIndex(who: "p", at: World.date)
    #expect(try store.examine().allSatisfy { $0.state == .sound })
    #expect(try store.find(SearchQuery("llegan")).count == 1)
    #expect(try store.journalEvents().contains { $0.act == "index.rebuild" && $0.who == "p" })
  }

  @Test func `a word without its stem is found missing, and made anew with the index`() throws {
    let world = try world()
    try damage(world, "DELETE FROM word_stem WHERE word = 'llegan'")
    let store = try ProjectStore.open(world.path, for: .write(who: "p"))
    #expect(try store.find(SearchQuery("llega")).isEmpty)
    let found = try store.examine().first { $0.state == .damaged }
    #expect(found?.details == ["finding": "word stems", "count": "2"])
    try store.rebuildIndex(who: "p", at: World.date)
    #expect(try store.find(SearchQuery("llega")).count == 1)
    #expect(try store.examine().allSatisfy { $0.state == .sound })
  }

  @Test func `in a file with a hole nothing else is looked at`() throws {
    let world = try world()
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: world.path))
    let size = try handle.seekToEnd()
    // The pages from the third on, but for the schema.
    try handle.seek(toOffset: size / 2)
    try handle.write(contentsOf: Data(repeating: 0xAB, count: Int(size / 2)))
    try handle.close()
    do {
      let found = try ProjectStore.open(world.path, for: .read).examine()
      #expect(found[0].state == .damaged)
      #expect(found.dropFirst().allSatisfy { $0.state == .unchecked })
      #expect(found.count == Self.everything.count)
    } catch let error as StoreError {
      #expect(error.code == .damaged)
    }
  }
}
