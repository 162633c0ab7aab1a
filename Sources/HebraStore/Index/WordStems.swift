internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage

/// The words of the index with their stems, as stored in `word_stem`.
enum WordStems {
  /// Adds words with all their stems; existing pairs are kept.
  static func add(_ words: [String], to db: Database) throws {
    guard !words.isEmpty else { return }
    let forms = WordForms(.spanish)
    var pairs: [(stem: String, word: String)] = []
    for word in words {
      for stem in forms.stems(of: word) { pairs.append((stem, word)) }
    }
    // Insert in the order of the table, so that each page is filled once.
    pairs.sort { ($0.stem, $0.word) < ($1.stem, $1.word) }
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO word_stem (stem, word) VALUES (?, ?)")
    for pair in pairs {
      let code = with(pair, in: statement.sqliteStatement) { sqlite3_step($0) }
      try SQLiteCode.check(code, SQLITE_DONE)
    }
  }

  /// Removes the words that the index no longer has.
  static func removeUnused(from db: Database) throws {
    try openVocabulary(db)
    try db.execute(
      sql: """
        DELETE FROM word_stem WHERE length(CAST(word AS BLOB)) < \(longest)
          AND word NOT IN (SELECT term FROM temp.word)
        """)
  }

  /// Makes the words of the index readable as `temp.word`.
  private static func openVocabulary(_ db: Database) throws {
    try db.execute(
      sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab(main, turn_search, row)")
  }

  /// The words of the index that have one of `stems`.
  static func words(ofStems stems: [String], _ db: Database) throws -> [String] {
    var words: [String] = []
    for stem in stems {
      words += try db.all("word_stem", "SELECT word FROM word_stem WHERE stem = ?", [stem]) {
        try $0[0].text()
      }
    }
    return words
  }

  /// The number of pairs of word and stem that are missing or superfluous compared with the index.
  ///
  /// Requires a connection that may write, because it reads the index through a temporary table.
  static func faults(_ db: Database) throws -> Int {
    try openVocabulary(db)
    let forms = WordForms(.spanish)
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM word_stem WHERE stem = ? AND word = ?")
    var held = 0
    var missing = 0
    try db.each(
      "turn_search", "SELECT term FROM temp.word WHERE length(CAST(term AS BLOB)) < \(longest)"
    ) { row in
      let word = try row[0].text()
      for stem in forms.stems(of: word) {
        let code = with((stem, word), in: statement.sqliteStatement) { sqlite3_step($0) }
        switch code {
        case SQLITE_ROW: held += 1
        case SQLITE_DONE: missing += 1
        default: throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
      }
      return true
    }
    let rows = try db.first(
      "word_stem", "SELECT count(*) FROM word_stem WHERE length(CAST(word AS BLOB)) < \(longest)"
    ) { try $0[0].count() }
    return missing + (rows ?? 0) - held
  }

  /// FTS5 truncates longer words, in the index and in queries.
  private static let longest = 32768

  /// Lends the statement with a pair bound; its bytes outlive the step, so SQLite need not copy
  /// them.
  private static func with(
    _ pair: (stem: String, word: String), in handle: SQLiteStatement,
    _ body: (SQLiteStatement) -> Int32
  ) -> Int32 {
    SQLiteBytes.binding(pair.stem.utf8.span, 1, handle) {
      SQLiteBytes.binding(pair.word.utf8.span, 2, handle) {
        defer { sqlite3_reset(handle) }
        return body(handle)
      }
    }
  }
}
