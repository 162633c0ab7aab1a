internal import GRDB
internal import GRDBSQLite

/// A row that a statement gives.
///
/// Nothing that stands in the file is believed: every value is read as a ``StoredCell``, which throws
/// `project.damaged` where the value is not what its column holds.
struct StoredRow {
  private let handle: SQLiteStatement
  private let names: [String: Int32]
  /// The table that a finding names.
  private let table: String
  /// The place of the row among those that the statement gives, from 1.
  private let place: Int

  fileprivate init(
    _ handle: SQLiteStatement, _ names: [String: Int32], _ table: String, _ place: Int
  ) {
    self.handle = handle
    self.names = names
    self.table = table
    self.place = place
  }

  /// The value in a column, counted from 0.
  subscript(column: Int) -> StoredCell {
    StoredCell(handle, Int32(truncatingIfNeeded: column), table: table, row: place)
  }

  /// The value in the column of this name.
  subscript(name: String) -> StoredCell {
    StoredCell(handle, names[name] ?? Int32.max, table: table, row: place)
  }

  /// The finding about this row: its table and its number, never what it holds.
  var damage: StoreError { StoredCell.damage(table, number) }

  /// The row's own number where it was read, else its place.
  private var number: Int64 {
    guard let column = names["id"], sqlite3_column_type(handle, column) == SQLITE_INTEGER else {
      return Int64(place)
    }
    return sqlite3_column_int64(handle, column)
  }

  /// Throws `project.damaged` where a text of the row is no UTF-8 or has U+0000.
  func checkTexts() throws {
    for column in names.values where sqlite3_column_type(handle, column) == SQLITE_TEXT {
      _ = try self[Int(column)].text()
    }
  }

  /// The texts and whole numbers of the row by the names of their columns.
  func values() throws -> [String: JournalValue] {
    var values: [String: JournalValue] = [:]
    for (name, column) in names {
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: values[name] = .number(try self[Int(column)].integer())
      case SQLITE_TEXT: values[name] = .text(try self[Int(column)].text())
      default: break
      }
    }
    return values
  }
}

extension Database {
  /// Visits the rows of a query; a visit that returns false is the last.
  ///
  /// - Parameters:
  ///   - table: the table that a finding names.
  ///   - sql: one statement, which is kept for the next time.
  ///   - arguments: its arguments.
  ///   - visit: what is done with each row, which is gone afterwards.
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
    var names: [String: Int32] = [:]
    for column in 0..<sqlite3_column_count(handle) {
      guard let name = sqlite3_column_name(handle, column) else { continue }
      names[String(cString: name)] = column
    }
    var place = 0
    while true {
      let code = sqlite3_step(handle)
      guard code == SQLITE_ROW else { return try SQLiteCode.check(code, SQLITE_DONE) }
      place += 1
      guard try visit(StoredRow(handle, names, table, place)) else { return }
    }
  }

  /// What `make` makes of every row of a query.
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

  /// What `make` makes of the first row of a query; nil when there is none.
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
