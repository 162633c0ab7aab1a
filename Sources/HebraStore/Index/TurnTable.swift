internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import HebraModel

/// All turns of the current texts in memory, by row id: their speaker and number of words.
struct TurnTable: Sendable {
  /// The turns of one current text.
  struct Block: Sendable {
    /// The row id of the text.
    var version: Int64
    /// The row id of its first turn; the others have consecutive ids.
    var first: Int64
    /// How many turns and stretches it has.
    var count: Int
  }

  /// How much was said.
  struct Said: Sendable {
    /// Words.
    var words = 0
    /// Turns or stretches.
    var turns = 0
    /// The index of the text in ``blocks``.
    var block: Int32 = -1
  }

  /// In order of row ids.
  private(set) var blocks: [Block] = []
  /// The index of its block, by the row id of a turn; -1 for none.
  private(set) var block: [Int32] = []
  /// Words, by the row id of a turn.
  private(set) var words: [UInt32] = []
  /// The speaker by the row id of a turn: 0 for an unlabelled stretch, 1 for an unknown speaker,
  /// else the speaker's row id plus 2.
  private(set) var speakers: [UInt32] = []
  /// The number of turns and stretches.
  private(set) var count = 0
  /// The number of words.
  private(set) var totalWords = 0
  /// What each speaker said in all, indexed as in ``speakers``; the first two are not used.
  private(set) var bySpeaker: [Said] = Array(repeating: Said(), count: 2)
  /// What unlabelled stretches and unknown speakers said, two entries for each text.
  private(set) var byText: [Said] = []

  /// The limits of row ids for tables indexed by them, because a damaged project may contain any
  /// value.
  static let mostTurns = Int64(0)..<1 << 26
  static let mostSpeakers = Int64(0)..<1 << 22

  /// The row id of a speaker; nil for an unlabelled stretch or an unknown speaker.
  static func speaker(_ key: UInt32) -> Int64? { key < 2 ? nil : Int64(key) - 2 }

  /// Throws ``StoreError`` when the ascending rows from the index include one that is not a turn.
  func check(_ rows: [UInt32]) throws {
    guard rows.last.map({ Int($0) < block.count }) ?? true else {
      throw StoreError(.damaged, ["finding": "index"])
    }
  }

  init(_ db: Database) throws {
    var last: Int64 = -1
    let all = try db.first("turn", "SELECT coalesce(max(id), -1) FROM turn") {
      try $0[0].integer(in: -1...Int(Self.mostTurns.upperBound) - 1)
    }
    block = Array(repeating: -1, count: (all ?? -1) + 1)
    words = Array(repeating: 0, count: block.count)
    speakers = words
    let statement = try db.cachedStatement(
      sql: """
        SELECT b.version_id, b.first_turn, b.turns FROM turn_block b
        JOIN current_text v ON v.id = b.version_id ORDER BY b.first_turn
        """)
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    while true {
      let code = sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        try SQLiteCode.check(code, SQLITE_DONE)
        return
      }
      let first = sqlite3_column_int64(handle, 1)
      let isBytes = sqlite3_column_type(handle, 2) == SQLITE_BLOB
      let length = Int(sqlite3_column_bytes(handle, 2))
      let count = length / TurnBlock.width
      guard isBytes, length % TurnBlock.width == 0, first > last, Self.mostTurns.contains(first),
        first + Int64(count) <= block.count, count > 0
      else { throw Self.damage }
      let version = sqlite3_column_int64(handle, 0)
      try SQLiteBytes.withBlob(handle, 2) { (bytes) throws(StoreError) in
        try add(bytes, at: Int(first), version: version)
      }
      last = first + Int64(count) - 1
    }
  }

  static var damage: StoreError {
    StoreError(.damaged, ["finding": "turn_block", "table": "turn_block"])
  }

  private mutating func add(
    _ bytes: Span<UInt8>, at first: Int, version: Int64
  ) throws(StoreError) {
    let turns = bytes.count / TurnBlock.width
    let number = Int32(blocks.count)
    byText.append(Said(block: number))
    byText.append(Said(block: number))
    for i in 0..<turns {
      let entry = TurnBlock.Entry(bytes, i)
      let (word, speaker) = (entry.words, entry.speaker)
      guard Int64(speaker) < Self.mostSpeakers.upperBound, entry.isInOrder,
        word <= UInt32(Int32.max)
      else { throw Self.damage }
      block[first + i] = number
      words[first + i] = word
      speakers[first + i] = speaker
      totalWords += Int(word)
      said(Int(word), Int(speaker), number)
    }
    count += turns
    blocks.append(Block(version: version, first: Int64(first), count: turns))
  }

  private mutating func said(_ words: Int, _ speaker: Int, _ number: Int32) {
    if speaker < 2 {
      byText[Int(number) * 2 + speaker].words += words
      byText[Int(number) * 2 + speaker].turns += 1
    } else {
      while bySpeaker.count <= speaker { bySpeaker.append(Said()) }
      bySpeaker[speaker].words += words
      bySpeaker[speaker].turns += 1
      bySpeaker[speaker].block = number
    }
  }
}
