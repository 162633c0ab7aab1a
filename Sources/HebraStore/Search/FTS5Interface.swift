internal import GRDB
internal import GRDBSQLite

/// What FTS5 lets programs register with a connection.
enum FTS5Interface {
  /// The interface of a connection, as SQLite's manual says to ask for it.
  static func of(_ db: Database) throws -> UnsafeMutablePointer<fts5_api> {
    var api: UnsafeMutablePointer<fts5_api>?
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let code = sqlite3_prepare_v2(db.sqliteConnection, "SELECT fts5(?1)", -1, &statement, nil)
    try SQLiteCode.check(code)
    withUnsafeMutablePointer(to: &api) { api in
      sqlite3_bind_pointer(statement, 1, api, pointerType("fts5_api_ptr"), nil)
      _ = sqlite3_step(statement)
    }
    guard let api else { throw DatabaseError(resultCode: .SQLITE_ERROR) }
    return api
  }

  /// The name of a type of pointers as SQLite wants it: for ever.
  static func pointerType(_ name: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
