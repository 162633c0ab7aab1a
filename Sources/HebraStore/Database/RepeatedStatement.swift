internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage

/// A statement that is run many times, each time with other values.
///
/// The texts and blobs of one run lie one after another in one buffer, which the runs share, so that
/// no value is allocated or copied for itself.
struct RepeatedStatement {
  /// A value of a parameter; texts and blobs lie in the buffer.
  enum Value {
    case null
    case number(Int64)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  private let statement: Statement
  private let handle: SQLiteStatement
  // An empty text needs an address too.
  private var bytes: [UInt8] = [0]
  private var values: [(column: Int32, value: Value)] = []

  /// A statement that the connection keeps.
  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Binds the parameter of this number, counted from 1, to a text or NULL.
  mutating func bind(_ text: String?, _ column: Int32) {
    guard let text else { return values.append((column, .null)) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values.append((column, .text(start..<bytes.count)))
  }

  /// Binds a parameter to a blob or NULL.
  mutating func bind(blob: [UInt8]?, _ column: Int32) {
    guard let blob else { return values.append((column, .null)) }
    let start = bytes.count
    bytes += blob
    values.append((column, .blob(start..<bytes.count)))
  }

  /// Binds a parameter to an integer or NULL.
  mutating func bind(_ number: Int64?, _ column: Int32) {
    values.append((column, number.map(Value.number) ?? .null))
  }

  /// Runs the statement, which returns no rows, and clears its values.
  ///
  /// - Throws: SQLite's error.
  mutating func run() throws(DatabaseError) {
    // Others may have run the same statement meanwhile, and GRDB does not reset it afterwards; SQLite
    // takes no values until it is reset.
    sqlite3_reset(handle)
    let code = SQLiteBytes.step(handle, with: bytes, values)
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    bytes.removeLast(bytes.count - 1)
    values.removeAll(keepingCapacity: true)
    try SQLiteCode.check(code, SQLITE_DONE)
  }
}
