import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// Every act can be undone and redone, and the state of a project follows from its events.
@Suite struct UndoTests {
  // `HEBRA_ACTS` is the number of random acts in the longest test, `HEBRA_CASES` that of the cases of
  // the others.

  private func store(_ world: borrowing World) throws -> ProjectStore {
    let store = try world.make()
    try store.write(who: "prueba", at: World.date) { act in
      for number in 2...3 {
        let text = World.text + "\nP: Texto \(number)."
        try act.addDocument(
          "E-0\(number)", register: .literal, transcript: World.transcript(text),
          turnWords: World.words(text), hash: TextIdentity.sha256(text), likeness: Likeness(text))
      }
    }
    return store
  }

  @Test func `undoing an act gives the state before it, redoing it the state after it`() throws {
    let world = try World()
    let store = try store(world)
    var acts = RandomActs(seed: 5, who: "Ana", mark: "a")
    var undone = 0
    for _ in 0..<MergeTests.cases * 5 {
      let before = try store.recordDump()
      let number = try store.journalEvents(limit: 1)[0].number
      try acts.run(1, on: store)
      let events = try store.journalEvents().filter { $0.number > number }
      let after = try store.recordDump()
      guard let last = acts.done.last, !events.isEmpty,
        !["withdraw", "undo", "redo"].contains(where: last.hasPrefix)
      else { continue }
      let story = "\(acts.done.suffix(4)) \(events.map(\.act))"
      for event in events.reversed() {
        try store.write(who: "Ana", at: World.date) { try $0.undo(event.number) }
      }
      #expect(try store.recordDump() == before, "\(story)")
      for _ in events { try store.undoLast(who: "Ana", at: World.date, isRedo: true) }
      #expect(try store.recordDump() == after, "\(story)")
      undone += 1
    }
    #expect(undone > MergeTests.cases * 2)
    #expect(try store.examine().allSatisfy { $0.state == .sound })
  }

  @Test func `after many acts the state is that of a replay, and every part is sound`() throws {
    let world = try World()
    let store = try store(world)
    var acts = RandomActs(seed: UInt64(9 + MergeTests.first), who: "Ana", mark: "a")
    for _ in 0..<(MergeTests.number("HEBRA_ACTS") ?? 200) / 100 {
      try acts.run(100, on: store)
      let damaged = try store.examine().filter { $0.state != .sound }
      #expect(damaged.isEmpty, "\(damaged)")
    }
    let wanted = Set(FichaAct.acts + FollowUpAct.acts + CodebookAct.acts)
    var names = try Set(store.journalEvents().map(\.act))
    for _ in 0..<60 where !wanted.isSubset(of: names) {
      try acts.run(10, on: store)
      names = try Set(store.journalEvents().map(\.act))
    }
    for act in FichaAct.acts { #expect(names.contains(act), "\(act) was never done") }
    for act in FollowUpAct.acts { #expect(names.contains(act), "\(act) was never done") }
    for act in CodebookAct.acts { #expect(names.contains(act), "\(act) was never done") }
    let codings = try Set(store.codings().map(\.id))
    let copy = try ProjectStore.create(at: world.path + "2.hebra", who: "p")
    _ = try copy.merge(store, who: "p", at: World.date)
    #expect(try copy.recordDump() == store.recordDump())
    #expect(try Set(copy.codings().map(\.id)) == codings)
    #expect(try copy.examine().allSatisfy { $0.state == .sound })
  }

  @Test func `another's act, a thing that changed since, and erased words are not undone`() throws {
    let world = try World()
    let store = try world.make()
    var id = ""
    try store.write(who: "Ana", at: World.date) { act in
      guard case .added(let new) = try act.addCoding(World.coding(13, 20, "DES-01")) else { return }
      id = new
    }
    let added = try store.journalEvents(limit: 1)[0].number
    #expect(throws: StoreError(.undoOfAnother, ["number": "\(added)", "who": "Ana"])) {
      try store.write(who: "Berta", at: World.date) { try $0.undo(added) }
    }
    try store.write(who: "Berta", at: World.date) { act in
      var coding = World.coding(13, 20, "DES-01")
      coding.memo = "más"
      _ = try act.addCoding(coding)
    }
    let changed = try store.journalEvents(limit: 1)[0].number
    #expect(
      throws: StoreError(
        .undoLater,
        ["number": "\(added)", "later": "\(changed)", "who": "Berta", "act": "coding.change"])
    ) {
      try store.write(who: "Ana", at: World.date) { try $0.undo(added) }
    }
    try store.write(who: "Berta", at: World.date) { try $0.undo(changed) }
    // The document cannot go while a coding is on it.
    let document = try #require(try store.journalEvents().first { $0.act == "document.add" }).number
    #expect(throws: StoreError.self) {
      try store.write(who: "prueba", at: World.date) { try $0.undo(document) }
    }
    try store.write(who: "Ana", at: World.date) { try $0.removeCoding(id) }
    let removed = try store.journalEvents(limit: 1)[0].number
    _ = try store.purge(who: "Ana", at: World.date)
    #expect(throws: StoreError(.undoErased, ["number": "\(removed)"])) {
      try store.write(who: "Ana", at: World.date) { try $0.undo(removed) }
    }
    #expect(throws: StoreError(.noEvent, ["number": "9999"])) {
      try store.write(who: "Ana", at: World.date) { try $0.undo(9999) }
    }
  }

  @Test func `any byte of any event that is another one is found`() throws {
    let world = try World()
    do {
      let store = try store(world)
      var acts = RandomActs(seed: 3, who: "Ana", mark: "a")
      try acts.run(40, on: store)
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: world.path))
    var random = SeededGenerator(1)
    var configuration = SpeechlessTokenizer.configuration
    configuration.foreignKeysEnabled = false
    let columns = [
      "event": [
        "name", "depth", "at", "who", "act", "subject", "subject_hash", "subject_salt",
        "subject_words",
      ],
      "change": [
        "kind", "record", "before_hash", "before_salt", "before", "after_hash",
        "after_salt", "after",
      ],
    ]
    for _ in 0..<MergeTests.cases * 3 {
      try bytes.write(to: URL(fileURLWithPath: world.path))
      let queue = try DatabaseQueue(path: world.path, configuration: configuration)
      var story = ""
      try queue.write { db in
        let table = try #require(["event", "change"].randomElement(using: &random))
        let column = try #require(columns[table]?.randomElement(using: &random))
        let key = table == "event" ? "id, 0" : "event_id, number"
        let rows = try Row.fetchAll(
          db,
          sql: "SELECT \(key), CAST(\(column) AS BLOB) FROM \(table) WHERE \(column) IS NOT NULL")
        guard let row = rows.randomElement(using: &random) else { return }
        var value: [UInt8] = Array(row[2] as Data)
        guard !value.isEmpty else { return }
        let place = Int.random(in: value.indices, using: &random)
        value[place] ^= 1 << UInt8.random(in: 0..<7, using: &random)
        let isNumber = column == "depth" || column == "record"
        let isBlob = column.hasSuffix("hash") || column.hasSuffix("salt")
        let type = isNumber ? "INTEGER" : isBlob ? "BLOB" : "TEXT"
        story = "\(table).\(column) \(row[0] as Int) \(row[1] as Int)"
        let condition =
          table == "event" ? "id = ? AND 0 = ?" : "event_id = ? AND number = ?"
        try db.execute(
          sql: "UPDATE OR IGNORE \(table) SET \(column) = CAST(? AS \(type)) WHERE \(condition)",
          arguments: [Data(value), row[0] as Int, row[1] as Int])
        if db.changesCount == 0 { story = "" }
      }
      try queue.close()
      guard !story.isEmpty else { continue }
      let found = try? ProjectStore.open(world.path, for: .read).examine()
      #expect(found?.contains { $0.state == .damaged } ?? true, "\(story)")
    }
  }
}
