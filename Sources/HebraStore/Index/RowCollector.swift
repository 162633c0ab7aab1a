internal import GRDB
internal import GRDBSQLite

/// Collects what FTS5 finds without returning an SQL row for each match.
///
/// The auxiliary function `hebra_rows(turn_search, found)` is called for every turn that matches.
/// It returns no value, which is false, so one step goes through all matches. For a single word or
/// alternatives of words, the first call reads the whole list of each word and returns true, so
/// SQLite's virtual machine runs for one row only.
///
/// With `columnsize = 0` and one column, an offset is the position of a word in its turn.
enum RowCollector {
  private static let function = "hebra_rows"
  private static var foundType: UnsafePointer<CChar> { FTS5Interface.pointerType("hebra-rows") }

  /// All rows that an expression matches; `isLate` is called repeatedly and says whether to stop.
  static func rows(
    _ db: Database, _ expression: FTSExpression, detail: FoundDetail = .hits,
    isLate: @escaping () -> Bool = { false }
  ) throws -> FoundRows {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM turn_search WHERE turn_search MATCH ?1 AND \(function)(turn_search, ?2)
        """)
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    // The index may not give row ids after that of the last turn.
    let last = try db.first("turn", "SELECT max(id) FROM turn") { try $0[0].optionalID() } ?? nil
    var found = FoundRows(expression, detail, last: last ?? 0, isLate: isLate)
    let code = expression.text.withCString { text in
      withUnsafeMutablePointer(to: &found) { found in
        sqlite3_bind_text(handle, 1, text, -1, nil)
        sqlite3_bind_pointer(handle, 2, found, foundType, nil)
        return sqlite3_step(handle)
      }
    }
    guard code == SQLITE_ROW || code == SQLITE_DONE || (code == SQLITE_INTERRUPT && found.isCut)
    else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return found
  }

  /// Registers the function with a connection.
  static func register(in api: UnsafeMutablePointer<fts5_api>) throws {
    let created = function.withCString { name in
      api.pointee.xCreateFunction(
        api, name, nil,
        { api, context, result, count, values in
          guard count == 1, let api, let context, let value = values?[0],
            let pointer = sqlite3_value_pointer(value, RowCollector.foundType)
          else {
            sqlite3_result_error_code(result, SQLITE_MISUSE)
            return
          }
          let found = pointer.assumingMemoryBound(to: FoundRows.self)
          let isOfLists = found.pointee.isOfLists
          let code =
            isOfLists
            ? FoundRows.takeLists(found, api, context) : found.pointee.take(api, context)
          if code != SQLITE_OK {
            sqlite3_result_error_code(result, code)
          } else if isOfLists {
            sqlite3_result_int(result, 1)
          }
        }, nil)
    }
    try SQLiteCode.check(created)
  }
}

/// What is kept of the rows that the index gives.
enum FoundDetail: Sendable {
  /// Rows, and the number of hits in each.
  case hits
  /// Also how often each term occurs in each row.
  case frequencies
  /// Also the word positions of the hits in each row.
  case places
}
