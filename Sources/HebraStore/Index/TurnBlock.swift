internal import Foundation
internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// The turns of one text, in the format of `turn_block`.
struct TurnBlock: Equatable {
  /// One turn or unlabelled stretch.
  struct Entry {
    var words: UInt32
    /// The speaker, encoded as in ``TurnTable/speakers``.
    var speaker: UInt32
    /// The range of the speech in the text.
    var speech: TextRange
    /// Whether the speech contains non-speech.
    var hasMarks: Bool
    /// Whether the stored end of the speech is not before its start.
    var isInOrder: Bool

    /// The entry with this number in a block's bytes.
    @inline(__always)
    init(_ bytes: Span<UInt8>, _ number: Int) {
      func value(_ place: Int) -> UInt32 {
        bytes.fourBytes(at: number * TurnBlock.width + place * 4)
      }
      (words, speaker) = (value(0), value(1))
      let (start, end) = (Int(value(2)), Int(value(3) & ~TurnBlock.mark))
      speech = TextRange(start, max(start, end))
      isInOrder = start <= end
      hasMarks = value(3) & TurnBlock.mark != 0
    }
  }

  /// The size of an entry in bytes.
  static let width = 16
  private static let mark: UInt32 = 1 << 31
  private(set) var bytes: [UInt8] = []

  /// Adds the next turn or unlabelled stretch; `speaker` is a row id.
  mutating func add(
    words: Int, isTurn: Bool, speaker: Int64?, speech: TextRange, hasMarks: Bool
  ) {
    append(UInt32(clamping: words))
    append(Self.key(isTurn: isTurn, speaker: speaker))
    append(UInt32(clamping: speech.start))
    append(UInt32(clamping: speech.end) & ~Self.mark | (hasMarks ? Self.mark : 0))
  }

  /// Encodes a speaker as one number.
  static func key(isTurn: Bool, speaker: Int64?) -> UInt32 {
    speaker.map { UInt32(clamping: $0.addingReportingOverflow(2).partialValue) }
      ?? (isTurn ? 1 : 0)
  }

  private mutating func append(_ value: UInt32) {
    bytes.append(littleEndian: value)
  }

  /// Writes the block of a text whose first turn has the row id `first`.
  func write(_ db: Database, version: Int64, first: Int64) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO turn_block (version_id, first_turn, turns) VALUES (?, ?, ?)"
    ).execute(arguments: [version, first, Data(bytes)])
  }

  /// Builds the block of a text from its rows; nil when it has no turns.
  static func read(_ db: Database, version: Int64) throws -> (block: TurnBlock, first: Int64)? {
    var block = TurnBlock()
    var first: Int64?
    try db.each(
      "turn",
      """
      SELECT id, words, turn_index IS NOT NULL, speaker_id, speech_start, speech_end,
        non_speech IS NOT NULL
      FROM turn WHERE version_id = ? ORDER BY position
      """, [version]
    ) { row in
      let id = try row[0].id()
      if first == nil { first = id }
      // The turns of a text have consecutive row ids.
      guard let first, id - first == Int64(block.bytes.count / width) else { throw row.damage }
      block.add(
        words: try row[1].count(), isTurn: try row[2].flag(), speaker: try row[3].optionalID(),
        speech: try row.range(4, 5), hasMarks: try row[6].flag())
      return true
    }
    return first.map { (block, $0) }
  }

  /// Rewrites the blocks of these texts, or of all.
  static func renew(_ db: Database, versions: [Int64]? = nil) throws {
    for version in try versions ?? texts(db) {
      if let (block, first) = try read(db, version: version) {
        try block.write(db, version: version, first: first)
      }
    }
  }

  /// The first text whose stored block differs from its rows; nil when none does.
  static func firstStale(_ db: Database) throws -> Int64? {
    for version in try texts(db) {
      let rows = try read(db, version: version)
      let stored = try db.first(
        "turn_block", "SELECT first_turn, turns FROM turn_block WHERE version_id = ?", [version]
      ) { (first: try $0[0].id(), bytes: try $0[1].bytes()) }
      guard stored?.bytes ?? [] == rows?.block.bytes ?? [], stored?.first == rows?.first else {
        return version
      }
    }
    return nil
  }

  private static func texts(_ db: Database) throws -> [Int64] {
    try db.all("text_version", "SELECT id FROM text_version ORDER BY id") { try $0[0].id() }
  }
}
