internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import HebraModel

extension ProjectStore {
  /// Visits the speech of turns in the untouched text, each by its place among `turns`; equal
  /// neighbours are read once.
  public func eachSpeech(
    of turns: some Sequence<SearchedTurn>, _ visit: (Int, UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    try read { db in
      let speech = try db.cachedStatement(
        sql: "SELECT speech, non_speech IS NULL FROM turn WHERE id = ?")
      let original = try db.cachedStatement(
        sql: "SELECT substr(CAST(text AS BLOB), ?, ?) FROM text_version WHERE id = ?")
      var open: (turn: Int64, bytes: [UInt8])?
      for (place, turn) in turns.enumerated() {
        if open?.turn != turn.id {
          // Without marks of non-speech the index reads the text itself.
          var bytes: [UInt8] = []
          try speech.setArguments([turn.id])
          let handle = speech.sqliteStatement
          if sqlite3_step(handle) == SQLITE_ROW, sqlite3_column_int(handle, 1) == 1 {
            bytes = Array(
              UnsafeBufferPointer(
                start: sqlite3_column_text(handle, 0), count: Int(sqlite3_column_bytes(handle, 0))))
          } else {
            try original.setArguments([turn.speech.start + 1, turn.speech.count, turn.version])
            bytes = try Data.fetchOne(original).map(Array.init) ?? []
          }
          sqlite3_reset(handle)
          open = (turn.id, bytes)
        }
        open?.bytes.withUnsafeBufferPointer { visit(place, $0) }
      }
    }
  }

  /// How many words each speaker has in each current text, stretches under no label by nil; without
  /// what is off the record and not let in.
  public func wordTotals() throws -> [(version: Int64, speaker: Int64?, isTurn: Bool, words: Int)] {
    struct Key: Hashable {
      var version: Int64
      var speaker: Int64?
      var isTurn: Bool
    }
    return try read { db in
      var totals: [Key: Int] = [:]
      let sums = try Row.fetchCursor(
        db,
        sql: """
          SELECT version_id, speaker_id, turn_index IS NOT NULL, sum(words) FROM turn
          GROUP BY version_id, speaker_id, turn_index IS NOT NULL
          """)
      while let row = try sums.next() {
        totals[Key(version: row[0], speaker: row[1], isTurn: row[2])] = row[3]
      }
      let aside = try Row.fetchCursor(
        db,
        sql: """
          SELECT DISTINCT t.id, t.version_id, t.speaker_id, t.turn_index IS NOT NULL, t.words
          FROM off_record o
          JOIN turn t ON t.version_id = o.version_id
            AND t.speech_start < o.end_byte AND t.speech_end > o.start_byte
          WHERE o.decision IS NOT 'in'
          """)
      while let row = try aside.next() {
        totals[Key(version: row[1], speaker: row[2], isTurn: row[3]), default: 0] -= row[4]
      }
      return totals.map { ($0.key.version, $0.key.speaker, $0.key.isTurn, $0.value) }
    }
  }
}
