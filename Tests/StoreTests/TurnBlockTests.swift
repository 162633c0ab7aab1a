import Foundation
import GRDB
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

@Suite struct TurnBlockTests {
  @Test func `blocks follow whoever mends speakers, and a false one is found out`() throws {
    let world = try World()
    do {
      let store = try world.make()
      try store.check()
      try store.write(who: "Ana", at: World.date) { act in
        let moved = try act.splitSpeaker("E-01", "P", turns: [2], to: "Q")
        #expect(moved == 1)
      }
      try store.check()
      #expect(Set(try store.turnTable().speakers).count == 4)
      try store.write(who: "Ana", at: World.date) { try $0.mergeSpeaker("E-01", "Q", into: "P") }
      try store.check()
      let table = try store.turnTable()
      #expect(table.count == 4)
      #expect(table.totalWords == 13)
      #expect(table.bySpeaker.map(\.words).filter { $0 > 0 } == [3, 9])
    }
    let queue = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try queue.write {
      try $0.execute(
        sql: "UPDATE turn_block SET turns = CAST(x'07' || substr(turns, 2) AS BLOB)")
    }
    try queue.close()
    let reader = try ProjectStore.open(world.path, for: .read)
    var finding: String?
    do { try reader.check() } catch let error as StoreError { finding = error.details["finding"] }
    #expect(finding?.contains("turn block") ?? false)
    let store = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    try store.rebuildIndex(who: "Ana", at: World.date)
    try store.check()
  }

  @Test(arguments: [
    "first_turn = 9223372036854775807", "first_turn = -5", "first_turn = 99999999",
    "turns = X'00'", "turns = zeroblob(4800)",
    "turns = CAST(replace(hex(zeroblob(80)), '00', char(127)) AS BLOB)",
  ])
  func `a damaged block is refused or read as far as it goes`(damage: String) throws {
    let world = try World()
    do { _ = try world.make() }
    let queue = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try queue.write { try $0.execute(sql: "UPDATE turn_block SET \(damage)") }
    try queue.close()
    let store = try ProjectStore.open(world.path, for: .read)
    for word in ["=policia", "policia O llegan O este O ano O viene O se"] {
      let found = try #require(try store.rows(of: SearchQuery(word), detail: .places))
      do {
        try store.eachTurn(found: found) { _, _, _ in true }
        try store.turnTable().check(found.rows)
      } catch let error as StoreError {
        #expect(error.code == .damaged)
      }
    }
    #expect(throws: StoreError.self) { try store.check() }
  }

  @Test func `a store sees what another writer did to whom it remembers`() throws {
    let world = try World()
    do {
      let store = try world.make()
      #expect(try store.directory().speakers.count == 2)
    }
    let reader = try ProjectStore.open(world.path, for: .read)
    #expect(Set(try reader.directory().speakers.map(\.label)) == ["E", "P"])
    let writer = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    #expect(Set(try writer.directory().speakers.map(\.label)) == ["E", "P"])
    try writer.write(who: "Ana", at: World.date) { try $0.renameSpeaker("E-01", "P", to: "Vecina") }
    #expect(Set(try writer.directory().speakers.map(\.label)) == ["E", "Vecina"])
    #expect(Set(try reader.directory().speakers.map(\.label)) == ["E", "Vecina"])
  }

  @Test func `scores are those of SQLite's own bm25`() throws {
    var random = SeededGenerator(3)
    let words = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho"]
    let texts = (0..<300).map { _ in
      (0..<Int.random(in: 1...30, using: &random)).map { _ in
        // The later, the rarer.
        words[min(Int.random(in: 0..<8, using: &random), Int.random(in: 0..<8, using: &random))]
      }
    }
    let queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE t USING fts5(a)")
      for text in texts {
        try db.execute(sql: "INSERT INTO t VALUES (?)", arguments: [text.joined(separator: " ")])
      }
      for asked in [["ocho"], ["uno"], ["siete", "ocho"], ["uno", "seis", "ocho"]] {
        let measure = BM25(
          texts: texts.count, words: texts.reduce(0) { $0 + $1.count },
          holding: asked.map { word in texts.count { $0.contains(word) } })
        let rows = try Row.fetchAll(
          db, sql: "SELECT rowid, -bm25(t) FROM t WHERE t MATCH ?",
          arguments: [asked.joined(separator: " OR ")])
        #expect(rows.count > 20)
        for row in rows {
          let text = texts[(row[0] as Int) - 1]
          var score = 0.0
          for (number, word) in asked.enumerated() {
            let frequency = text.count { $0 == word }
            if frequency > 0 {
              score += measure.score(
                word: number, frequency: UInt32(frequency), length: UInt32(text.count))
            }
          }
          #expect(abs(score - (row[1] as Double)) < 1e-12)
        }
      }
    }
  }
}
