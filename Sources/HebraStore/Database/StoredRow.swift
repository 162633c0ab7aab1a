internal import GRDB
internal import GRDBSQLite

/// A row of a query's result.
///
/// The file is untrusted: every value is read as a ``StoredCell``, which throws `project.damaged`
/// when the value is not valid for its column.
struct StoredRow {
  private let handle: SQLiteStatement
  private let columns: ColumnNames
  /// The table name for errors.
  private let table: String
  /// The position of the row in the result, from 1.
  private let place: Int

  fileprivate init(
    _ handle: SQLiteStatement, _ columns: ColumnNames, _ table: String, _ place: Int
  ) {
    self.handle = handle
    self.columns = columns
    self.table = table
    self.place = place
  }

  /// The value in a column, counted from 0.
  subscript(column: Int) -> StoredCell {
    StoredCell(handle, Int32(truncatingIfNeeded: column), table: table, row: place)
  }

  /// The value in the column of this name.
  subscript(name: String) -> StoredCell {
    StoredCell(handle, columns.numbers[name] ?? Int32.max, table: table, row: place)
  }

  /// The error for this row: table and number, without its content.
  var damage: StoreError { StoredCell.damage(table, number) }

  /// The row's id when the query reads it, else its position in the result.
  private var number: Int64 {
    guard let column = columns.numbers["id"], sqlite3_column_type(handle, column) == SQLITE_INTEGER
    else {
      return Int64(place)
    }
    return sqlite3_column_int64(handle, column)
  }

  /// Throws `project.damaged` when a text of the row is not UTF-8 or contains U+0000.
  func checkTexts() throws {
    for column in columns.numbers.values where sqlite3_column_type(handle, column) == SQLITE_TEXT {
      _ = try self[Int(column)].text()
    }
  }

  /// The texts and integers of the row, by column name.
  func values() throws -> [String: JournalValue] {
    var values: [String: JournalValue] = [:]
    for (name, column) in columns.numbers {
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: values[name] = .number(try self[Int(column)].integer())
      case SQLITE_TEXT: values[name] = .text(try self[Int(column)].text())
      default: break
      }
    }
    return values
  }
}

/// The numbers of a result's columns by name, read when the first name is asked for.
private final class ColumnNames {
  private let handle: SQLiteStatement
  private(set) lazy var numbers: [String: Int32] = read()

  init(_ handle: SQLiteStatement) { self.handle = handle }

  private func read() -> [String: Int32] {
    var numbers: [String: Int32] = [:]
    for column in 0..<sqlite3_column_count(handle) {
      guard let name = sqlite3_column_name(handle, column) else { continue }
      numbers[String(cString: name)] = column
    }
    return numbers
  }
}

extension Database {
  /// Visits the rows of a query until `visit` returns false.
  ///
  /// - Parameters:
  ///   - table: the table name for errors.
  ///   - sql: one statement; it is cached.
  ///   - arguments: its arguments.
  ///   - visit: called with each row, which is valid only during the call.
  /// - Throws: SQLite's error, and what `visit` throws.
  func each(
    _ table: String, _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    _ visit: (StoredRow) throws -> Bool
  ) throws {
    let statement = try cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    let columns = ColumnNames(handle)
    var place = 0
    while true {
      let code = sqlite3_step(handle)
      guard code == SQLITE_ROW else { return try SQLiteCode.check(code, SQLITE_DONE) }
      place += 1
      guard try visit(StoredRow(handle, columns, table, place)) else { return }
    }
  }

  /// The results of `make` for all rows of a query.
  func all<Value>(
    _ table: String, _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    _ make: (StoredRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try each(table, sql, arguments) {
      values.append(try make($0))
      return true
    }
    return values
  }

  /// The result of `make` for the first row of a query; nil when there is no row.
  func first<Value>(
    _ table: String, _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    _ make: (StoredRow) throws -> Value
  ) throws -> Value? {
    var value: Value?
    try each(table, sql, arguments) {
      value = try make($0)
      return false
    }
    return value
  }
}
