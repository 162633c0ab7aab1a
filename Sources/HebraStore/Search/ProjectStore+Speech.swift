internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage
internal import HebraModel

extension ProjectStore {
  /// Visits the speech of turns in the original text, each with its index in `turns`; consecutive
  /// equal turns are read once.
  func eachSpeech(
    of turns: some Sequence<SearchedTurn>, _ visit: (Int, Span<UInt8>) -> Void
  ) throws {
    try read { db in
      let speech = try db.cachedStatement(
        sql: "SELECT speech, non_speech IS NULL FROM turn WHERE id = ?")
      var open: (turn: Int64, bytes: [UInt8])?
      for (place, turn) in turns.enumerated() {
        if open?.turn != turn.id {
          // Without non-speech marks, the indexed bytes are those of the text.
          var bytes: [UInt8] = []
          try speech.setArguments([turn.id])
          let handle = speech.sqliteStatement
          defer { sqlite3_reset(handle) }
          if !turn.hasLabel, sqlite3_step(handle) == SQLITE_ROW,
            sqlite3_column_int(handle, 1) == 1
          {
            bytes = SQLiteBytes.withText(handle, 0) { Array($0) }
          } else {
            bytes =
              try db.first(
                "text_version",
                "SELECT substr(CAST(text AS BLOB), ?, ?) FROM text_version WHERE id = ?",
                [turn.speech.start + 1, turn.speech.count, turn.version]
              ) { try $0[0].bytes() } ?? []
          }
          // Speech of another length than found means that the project is damaged.
          guard bytes.count == turn.speech.count else { throw StoredCell.damage("turn", turn.id) }
          open = (turn.id, bytes)
        }
        if let bytes = open?.bytes { visit(place, bytes.span) }
      }
    }
  }

  /// The turns with off-record speech that nobody decided to count, by row id, with the ranges of
  /// that speech.
  func offRecordTurns() throws -> [UInt32: [TextRange]] {
    try read { try memory.value($0, OffRecordTurns.init) }.ranges
  }

  /// The number of off-record remarks that nobody decided to count, and of codings that touch one.
  package func offRecordCount() throws -> (remarks: Int, codings: Int) {
    try read { db in
      let remarks = try db.first(
        "off_record",
        """
        SELECT count(*) FROM off_record o JOIN current_text v ON v.id = o.version_id
        WHERE o.decision IS NOT 'in'
        """
      ) { try $0[0].count() }
      let codings = try db.first(
        "off_record",
        """
        SELECT count(DISTINCT c.id) FROM off_record o
        CROSS JOIN current_text v ON v.id = o.version_id
        CROSS JOIN coding c ON c.version_id = o.version_id
          AND c.start_byte < o.end_byte AND c.end_byte > o.start_byte
        WHERE o.decision IS NOT 'in'
        """
      ) { try $0[0].count() }
      return (remarks ?? 0, codings ?? 0)
    }
  }
}
