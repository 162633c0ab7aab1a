internal import CSQLiteGuard
internal import GRDB
internal import GRDBSQLite

/// Restricts what a file can make a connection do; set before anything of the file is read.
///
/// GRDB uses SQLite's only authorizer itself, so statements are restricted by other means:
/// defensive mode, no triggers, no extensions, no attached files, and limits.
enum ConnectionGuard {
  private static let limits: [(Int32, Int32)] = [
    (SQLITE_LIMIT_LENGTH, 1 << 28), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
    (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 50),
    (SQLITE_LIMIT_VARIABLE_NUMBER, 32766), (SQLITE_LIMIT_TRIGGER_DEPTH, 20),
    (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000), (SQLITE_LIMIT_ATTACHED, 0),
    (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]

  /// Prepares SQLite itself, once, before the first connection.
  static let preparesLibrary: Void = csqliteguard_drop_statistics()

  static func apply(to db: Database) throws(DatabaseError) {
    guard let connection = db.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    try SQLiteCode.check(csqliteguard_defend(connection))
    for (limit, value) in limits { sqlite3_limit(connection, limit, value) }
  }

  /// Runs an operation that needs a second database, such as `VACUUM`.
  static func allowingAttachment<Value>(
    _ db: Database, _ body: () throws -> Value
  ) rethrows -> Value {
    sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_ATTACHED, 1)
    defer { sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_ATTACHED, 0) }
    return try body()
  }
}
