import Foundation
import GRDB
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// Several programs that have one project open for writing.
@Suite struct SharingTests {
  private func set(_ value: String, by store: borrowing ProjectStore) throws {
    try store.write(who: "Ana", at: World.date) { try $0.set("language", to: value) }
  }

  @Test func `two stores take turns, and each sees what the other wrote`() throws {
    let world = try World()
    let first = try world.make()
    let second = try ProjectStore.open(world.path, for: .write(who: "Luis"))
    for round in 0..<6 {
      let value = "lengua \(round)"
      if round.isMultiple(of: 2) { try set(value, by: first) } else { try set(value, by: second) }
      #expect(try first.setting("language") == value)
      #expect(try second.setting("language") == value)
      #expect(!FileManager.default.fileExists(atPath: world.path + ".lock"))
    }
    #expect(try first.examine().allSatisfy { $0.state == .sound })
  }

  @Test func `an act that fails gives the lock back`() throws {
    struct Enough: Error {}
    let world = try World()
    let first = try world.make()
    let second = try ProjectStore.open(world.path, for: .write(who: "Luis"), patience: 0.2)
    #expect(throws: Enough.self) {
      try first.write(who: "Ana", at: World.date) { _ in throw Enough() }
    }
    try set("en", by: second)
  }

  @Test func `what is read before an act still holds in it`() throws {
    let world = try World()
    try { _ = try world.make() }()
    let path = world.path
    let rounds = 20
    // Each thread adds one to a number that it has read: without the lock, additions get lost.
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      do {
        let store = try ProjectStore.open(path, for: .write(who: "Ana"), patience: 60)
        for _ in 0..<rounds {
          try store.exclusively {
            let number = try store.setting("number").flatMap { Int($0) } ?? 0
            try store.write(who: "Ana", at: World.date) {
              try $0.set("number", to: String(number + 1))
            }
          }
        }
      } catch {
        Issue.record(error)
      }
    }
    #expect(try ProjectStore.open(path, for: .read).setting("number") == String(2 * rounds))
  }

  @Test func `nothing is written to a file that is no longer the project`() throws {
    let world = try World()
    let store = try world.make()
    let other = world.folder.appending(path: "q.hebra").path
    try FileManager.default.copyItem(atPath: world.path, toPath: other)
    #expect(rename(other, world.path) == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: world.path))
    #expect {
      try set("en", by: store)
    } throws: {
      ($0 as? StoreError)?.code == .replaced
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: world.path)) == before)
    #expect(!FileManager.default.fileExists(atPath: world.path + ".lock"))
  }

  @Test func `a trigger that another program adds meanwhile is refused`() throws {
    let world = try World()
    let store = try world.make()
    try set("en", by: store)
    let queue = try DatabaseQueue(path: world.path)
    try queue.write {
      try $0.execute(
        sql: "CREATE TRIGGER gone AFTER INSERT ON journal BEGIN DELETE FROM document; END")
    }
    try queue.close()
    #expect {
      try set("es", by: store)
    } throws: {
      ($0 as? StoreError)?.code == .foreignObjects
    }
    #expect(try store.documents().count == 1)
  }

  @Test func `the project is checked after another writer was killed`() throws {
    let world = try World()
    let store = try world.make()
    // A killed writer leaves its lock; here something damaged a text as well.
    try Data("4711\nLuis\n2021-06-14T10:00:00Z\n".utf8).write(
      to: URL(fileURLWithPath: world.path + ".lock"))
    let queue = try DatabaseQueue(path: world.path)
    try queue.write { try $0.execute(sql: "PRAGMA foreign_keys = OFF") }
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF; UPDATE turn SET speaker_id = 99")
    }
    try queue.close()
    #expect {
      try set("en", by: store)
    } throws: {
      ($0 as? StoreError)?.code == .damaged
    }
  }
}
