internal import GRDB
internal import GRDBSQLite

/// The interface with which a program registers functions and tokenizers in FTS5.
enum FTS5Interface {
  /// The FTS5 interface of a connection, obtained as SQLite's manual describes.
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

  /// The name of a pointer type; SQLite requires it to stay valid for ever.
  static func pointerType(_ name: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
