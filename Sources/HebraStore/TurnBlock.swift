internal import Foundation
internal import GRDB

/// The turns of one text as `turn_block` keeps them.
struct TurnBlock: Equatable {
  static let width = 8
  private(set) var bytes: [UInt8] = []

  /// Adds the next turn, or a stretch under no label; `speaker` is a row.
  mutating func add(words: Int, isTurn: Bool, speaker: Int64?) {
    append(UInt32(clamping: words))
    append(Self.key(isTurn: isTurn, speaker: speaker))
  }

  /// Whoever speaks, as one number.
  static func key(isTurn: Bool, speaker: Int64?) -> UInt32 {
    speaker.map { UInt32(clamping: $0 + 2) } ?? (isTurn ? 1 : 0)
  }

  private mutating func append(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes the block of a text whose turns begin with the row `first`.
  func write(_ db: Database, version: Int64, first: Int64) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO turn_block (version_id, first_turn, turns) VALUES (?, ?, ?)"
    ).execute(arguments: [version, first, Data(bytes)])
  }

  /// The block of a text from its rows; nil when it has none.
  static func read(_ db: Database, version: Int64) throws -> (block: TurnBlock, first: Int64)? {
    var block = TurnBlock()
    var first: Int64?
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, words, turn_index IS NOT NULL, speaker_id FROM turn
          WHERE version_id = ? ORDER BY position
          """), arguments: [version])
    while let row = try rows.next() {
      let id: Int64 = row[0]
      if first == nil { first = id }
      guard let first, id == first + Int64(block.bytes.count / width) else {
        throw StoreError(.database, ["result": "turns of a text out of order"])
      }
      block.add(words: row[1], isTurn: row[2], speaker: row[3])
    }
    return first.map { (block, $0) }
  }

  /// Makes the blocks of these texts anew, or of all.
  static func renew(_ db: Database, versions: [Int64]? = nil) throws {
    for version in try versions ?? Int64.fetchAll(db, sql: "SELECT id FROM text_version") {
      if let (block, first) = try read(db, version: version) {
        try block.write(db, version: version, first: first)
      }
    }
  }

  /// The first text whose block is not what its rows say; nil when all are.
  static func firstStale(_ db: Database) throws -> Int64? {
    for version in try Int64.fetchAll(db, sql: "SELECT id FROM text_version ORDER BY id") {
      let rows = try read(db, version: version)
      let stored = try Row.fetchOne(
        db, sql: "SELECT first_turn, turns FROM turn_block WHERE version_id = ?",
        arguments: [version])
      let bytes = stored.map { Array($0[1] as Data) } ?? []
      guard bytes == rows?.block.bytes ?? [], stored.map({ $0[0] as Int64 }) == rows?.first else {
        return version
      }
    }
    return nil
  }
}
