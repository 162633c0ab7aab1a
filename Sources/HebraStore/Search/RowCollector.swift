internal import GRDB
internal import GRDBSQLite

/// What FTS5 finds, row by row, without a row of SQL for each.
///
/// The auxiliary function `hebra_rows(turn_search, found)` is called once for every turn that matches.
/// It is true of none, so that one step goes through them all. Of a word, or any of several, it takes
/// the whole list of each at its first call and is true: SQLite's machine runs for one row only.
///
/// `columnsize = 0` and one column: an offset is the number of a word in its turn.
enum RowCollector {
  private static let function = "hebra_rows"
  private static var foundType: UnsafePointer<CChar> { FTS5Interface.pointerType("hebra-rows") }

  /// Every row that an expression matches; `isLate` is asked now and then whether to stop.
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
    // What the index calls a row is none behind the last turn.
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

  /// Makes the function known to a connection.
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

/// What of the rows that the index gives is kept.
enum FoundDetail: Sendable {
  /// Rows, and hits in each.
  case hits
  /// And how often each term stands in each.
  case frequencies
  /// And at which words of each.
  case places
}
