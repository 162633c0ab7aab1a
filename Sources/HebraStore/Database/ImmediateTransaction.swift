internal import GRDB

extension DatabaseQueue {
  /// Runs `body` in a transaction that may write from its beginning; it is undone when `body` throws.
  ///
  /// GRDB prepares the statements of its own transactions each time; these are kept.
  func inImmediateTransaction(_ body: (Database) throws -> Void) throws {
    try writeWithoutTransaction { db in
      try db.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
      do {
        try body(db)
        // After an error SQLite may have ended the transaction by itself, and the commit then fails.
        try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      } catch {
        try? db.rollback()
        throw error
      }
    }
  }
}
