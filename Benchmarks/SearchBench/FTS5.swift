internal import GRDBSQLite
internal import Glibc

/// SQLite's own full-text index over the same turns, asked as its manual says.
final class FTS5 {
  private var database: OpaquePointer?

  /// Copies the turns of `project`, then indexes them with FTS5's own settings and tokenizer.
  init(copying project: String, to path: String) {
    unlink(path)
    sqlite3_open(path, &database)
    run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536")
    run("ATTACH '\(project.split(separator: "'").joined(separator: "''"))' AS project")
    run(
      """
      CREATE TABLE document (id INTEGER PRIMARY KEY, municipality TEXT);
      CREATE TABLE turn (id INTEGER PRIMARY KEY, document_id INTEGER, speech TEXT);
      CREATE INDEX turn_document ON turn(document_id);
      INSERT INTO document SELECT id, place_code FROM project.document;
      INSERT INTO turn SELECT t.id, v.document_id, t.speech
        FROM project.turn t JOIN project.text_version v ON v.id = t.version_id;
      CREATE VIRTUAL TABLE search USING fts5(
        speech, content = 'turn', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
      """)
    run("DETACH project")
  }

  deinit { sqlite3_close(database) }

  /// Makes the index from its content, in one segment as hebra's.
  func build() -> Int {
    run(
      "INSERT INTO search(search) VALUES ('rebuild'); INSERT INTO search(search) VALUES ('optimize')"
    )
    return rows("SELECT count(*) FROM turn WHERE speech > ?", "")
      .reduce(0) { $0 + Int($1) }
  }

  /// The fifty best turns with their words in context: rows, and the ids of the rows.
  func ranked(_ word: String) -> [Int64] {
    rows(
      """
      SELECT rowid, snippet(search, 0, '[', ']', '…', 12) FROM search WHERE search MATCH ?
      ORDER BY bm25(search) LIMIT 50
      """, word)
  }

  /// Every turn with its words in context.
  func concordance(_ word: String) -> Int {
    rows(
      "SELECT rowid, snippet(search, 0, '[', ']', '…', 12) FROM search WHERE search MATCH ?", word
    )
    .count
  }

  /// Turns by municipality: all of them together.
  func counts(_ word: String) -> Int {
    rows(
      """
      SELECT count(*), d.municipality FROM search JOIN turn t ON t.id = search.rowid
      JOIN document d ON d.id = t.document_id WHERE search MATCH ? GROUP BY d.municipality
      """, word
    ).reduce(0) { $0 + Int($1) }
  }

  private func rows(_ sql: String, _ word: String) -> [Int64] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { return [] }
    var rows: [Int64] = []
    word.withCString { word in
      sqlite3_bind_text(statement, 1, word, -1, nil)
      while sqlite3_step(statement) == SQLITE_ROW {
        rows.append(sqlite3_column_int64(statement, 0))
        _ = sqlite3_column_text(statement, 1)
      }
    }
    return rows
  }

  private func run(_ sql: String) {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
      fatalError(String(cString: sqlite3_errmsg(database)))
    }
  }
}
