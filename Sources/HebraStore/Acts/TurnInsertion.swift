internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage
internal import HebraModel

/// Inserts the turns of one text through SQLite's C interface with one prepared statement, because
/// building argument lists for some thirty thousand rows costs more than inserting them.
struct TurnInsertion {
  private let db: Database
  private let statement: Statement
  private let version: Int64
  private var position: Int64 = 0

  init(_ db: Database, version: Int64) throws {
    self.db = db
    self.version = version
    statement = try db.cachedStatement(
      sql: """
        INSERT INTO turn (version_id, position, turn_index, speaker_id, time, start_byte, end_byte,
          speech_start, speech_end, non_speech, words, speech, label_written)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
  }

  /// Inserts the next turn; with nil, the next unlabelled stretch.
  mutating func insert(
    _ turn: Turn?, speaker: Int64?, range: TextRange, speech: TextRange, nonSpeech: String?,
    words: Int, indexText: Span<UInt8>
  ) throws {
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    sqlite3_bind_int64(handle, 1, version)
    sqlite3_bind_int64(handle, 2, position)
    if let turn { sqlite3_bind_int64(handle, 3, Int64(turn.index)) }
    if let speaker { sqlite3_bind_int64(handle, 4, speaker) }
    if let time = turn?.time { sqlite3_bind_double(handle, 5, time) }
    sqlite3_bind_int64(handle, 6, Int64(range.start))
    sqlite3_bind_int64(handle, 7, Int64(range.end))
    sqlite3_bind_int64(handle, 8, Int64(speech.start))
    sqlite3_bind_int64(handle, 9, Int64(speech.end))
    sqlite3_bind_int64(handle, 11, Int64(words))
    // The bytes outlive the step, so SQLite need not copy them. An empty text is not NULL.
    try SQLiteBytes.binding(indexText, 12, handle) {
      try binding(nonSpeech, 10, handle) {
        try binding(turn?.label, 13, handle) {
          try SQLiteCode.check(sqlite3_step(handle), SQLITE_DONE)
        }
      }
    }
    position += 1
  }

  /// Binds a text; nil is NULL.
  private func binding(
    _ text: String?, _ number: Int32, _ handle: SQLiteStatement, _ body: () throws -> Void
  ) throws {
    guard let text else { return try body() }
    try SQLiteBytes.binding(text.utf8.span, number, handle, body)
  }
}
