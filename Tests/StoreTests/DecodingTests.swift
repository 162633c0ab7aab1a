import Foundation
import GRDB
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// What stands in a project file is not believed.
@Suite struct DecodingTests {
  /// Changes a sound project behind the program's back; types, checks and keys do not hold it up.
  private func forge(_ world: borrowing World, _ sql: String) throws {
    _ = try world.make()
    var configuration = SpeechlessTokenizer.configuration
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: world.path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; \(sql)")
    }
    try queue.close()
  }

  private func read(_ path: String) throws {
    let store = try ProjectStore.open(path, for: .read)
    _ = try store.documents()
    _ = try store.transcript("E-01")
    _ = try store.speakers(of: "E-01")
    _ = try store.codings()
    _ = try store.codebook()
    _ = try store.likenesses()
    _ = try store.layers()
    _ = try store.turnTable()
    _ = try store.directory()
    try store.eachTurn(ofTexts: [1]) { _, _ in true }
    _ = try store.journalEvents()
  }

  @Test(arguments: [
    ("UPDATE turn SET start_byte = -1", "turn"),
    ("UPDATE turn SET end_byte = 9223372036854775807", "turn"),
    ("UPDATE turn SET speech_start = speech_start + 1 WHERE id = 2", "turn"),
    ("UPDATE turn SET speech = 'otra'", "turn"),
    ("UPDATE turn SET turn_index = 5 WHERE turn_index = 1", "turn"),
    ("UPDATE turn SET non_speech = '[[1]]' WHERE id = 2", "turn"),
    ("UPDATE turn SET non_speech = '[[9, 2]]' WHERE id = 2", "turn"),
    ("UPDATE turn SET time = 9e999 WHERE id = 2", "turn"),
    ("UPDATE text_version SET paragraph_ends = '[9223372036854775807]'", "text_version"),
    ("UPDATE text_version SET paragraph_ends = '[20, 3]'", "text_version"),
    ("UPDATE text_version SET text = CAST(x'ff' || CAST(text AS BLOB) AS TEXT)", "text_version"),
    ("UPDATE text_version SET text = CAST(x'00' || CAST(text AS BLOB) AS TEXT)", "text_version"),
    ("UPDATE text_version SET likeness = x'010203'", "text_version"),
    ("UPDATE document SET register = 'otro'", "document"),
    ("UPDATE speaker SET role = 'otro'", "turn"),
    ("UPDATE speaker SET label = CAST(x'c3' AS TEXT) WHERE id = 1", "turn"),
    ("UPDATE codebook SET content = '{}'", "codebook"),
    ("UPDATE turn_block SET turns = substr(turns, 2)", "turn_block"),
    ("UPDATE turn_block SET first_turn = 9223372036854775807", "turn_block"),
    ("INSERT INTO layer (name, kind) VALUES ('x', 'otra')", "layer"),
  ])
  func `a damaged value is named by its table, and never shown`(sql: String, table: String) throws {
    let world = try World()
    try forge(world, sql)
    do {
      try read(world.path)
      Issue.record("nothing was found")
    } catch let error as StoreError {
      #expect(error.code == .damaged)
      #expect(error.details["table"] == table)
      #expect(!error.details.values.contains { $0.contains("Nunca") || $0.contains("otr") })
    }
  }

  @Test func `a codebook whose codes lie above one another is damaged`() throws {
    let world = try World()
    try forge(
      world,
      """
      UPDATE codebook SET content = json_set(content, '$.codes[0].parent', 'DES-01')
      """)
    let store = try ProjectStore.open(world.path, for: .read)
    #expect(throws: StoreError.self) { _ = try store.codebook() }
  }

  @Test func `a coding outside its text or inside a character is damaged`() throws {
    for (start, end) in [(-5, 4), (4, 100_000), (15, 24), (7, 7)] {
      let world = try World()
      do {
        let store = try world.make()
        try store.write(who: "Ana", at: World.date) { act in
          _ = try act.coder("Ana")
          _ = try act.addCoding(
            Coding(
              id: "", document: "E-01", range: TextRange(0, 10), code: "COR-03", coder: "Ana",
              layer: "Ana"))
        }
      }
      let queue = try DatabaseQueue(path: world.path)
      try queue.writeWithoutTransaction { db in
        try db.execute(
          sql: """
            PRAGMA ignore_check_constraints = ON;
            UPDATE coding SET start_byte = \(start), end_byte = \(end)
            """)
      }
      try queue.close()
      let store = try ProjectStore.open(world.path, for: .read)
      #expect(throws: StoreError.self, "\(start), \(end)") { _ = try store.codings() }
    }
  }
}
