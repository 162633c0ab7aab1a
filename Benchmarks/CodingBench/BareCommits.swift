internal import GRDBSQLite
internal import Glibc

/// The rows of one coding written by SQLite alone, durably, each time with other keys.
final class BareCommits {
  private var database: OpaquePointer?
  private var statements: [OpaquePointer?] = []
  private var number: Int64 = 0

  /// Copies the project, which must have an event that adds a coding with facets.
  init(copying project: String, to path: String) {
    guard let source = fopen(project, "r"), let target = fopen(path, "w") else { fatalError(path) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&buffer, 1, buffer.count, source), count > 0 {
      fwrite(buffer, 1, count, target)
    }
    fclose(source)
    fclose(target)
    sqlite3_open(path, &database)
    run(
      """
      PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON;
      CREATE TEMP TABLE pattern AS SELECT * FROM coding ORDER BY id LIMIT 1;
      CREATE TEMP TABLE facets AS
        SELECT * FROM coding_facet WHERE coding_id = (SELECT id FROM pattern);
      CREATE TEMP TABLE words AS
        SELECT * FROM change WHERE kind = 'coding' AND after IS NOT NULL LIMIT 1;
      """)
    // ?1 is a number and ?2 a random id.
    statements = [
      "BEGIN IMMEDIATE",
      """
      INSERT INTO coding SELECT ?2, version_id, start_byte + ?1, end_byte + ?1,
        code, layer_id, coder_id, origin, rule, date, memo, is_resolved, codebook_id FROM pattern
      """,
      """
      INSERT INTO coding_facet SELECT ?2, facet, value, is_assumed FROM facets WHERE ?1
      """,
      """
      INSERT INTO event (id, name, depth, at, who, act, subject) VALUES (
        (SELECT max(id) + 1 FROM event), hex(randomblob(32)), ?1, '2021-06-15T00:00:00Z', 'Ana',
        'coding.add', hex(randomblob(18)))
      """,
      "INSERT INTO event_parent SELECT max(id), max(id) - 1 FROM event WHERE ?1",
      """
      INSERT INTO change SELECT (SELECT max(id) FROM event), 0, kind, random(), NULL, NULL, NULL,
        randomblob(32), randomblob(16), after FROM words WHERE ?1
      """,
      "DELETE FROM head WHERE ?1", "INSERT INTO head SELECT max(id) FROM event WHERE ?1",
    ].map(prepared)
    statements.append(prepared("COMMIT"))
  }

  deinit {
    for statement in statements { sqlite3_finalize(statement) }
    sqlite3_close(database)
  }

  /// Writes the rows of one coding.
  func commit() {
    number += 1
    // As long as a UUID, and as random.
    let id = (0..<3).map { _ in String(UInt64.random(in: 1 << 44..<1 << 48), radix: 16) }.joined()
    id.withCString { id in
      for statement in statements {
        sqlite3_bind_int64(statement, 1, number)
        if sqlite3_bind_parameter_count(statement) > 1 {
          sqlite3_bind_text(statement, 2, id, -1, nil)
        }
        guard sqlite3_step(statement) == SQLITE_DONE else { fail() }
        sqlite3_reset(statement)
      }
    }
  }

  private func prepared(_ sql: String) -> OpaquePointer? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { fail() }
    return statement
  }

  private func run(_ sql: String) {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { fail() }
  }

  private func fail() -> Never { fatalError(String(cString: sqlite3_errmsg(database))) }
}
