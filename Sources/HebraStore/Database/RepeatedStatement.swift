internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage

/// A statement that is run many times, each time with other values.
///
/// The texts and blobs of one run lie one after another in one buffer, which the runs share, so that
/// no value is allocated or copied for itself.
struct RepeatedStatement {
  /// Where a value lies in the buffer.
  struct Piece {
    var column: Int32
    var range: Range<Int>
    var isText: Bool
  }

  private let statement: Statement
  private let handle: SQLiteStatement
  // An empty text needs an address too.
  private var bytes: [UInt8] = [0]
  private var pieces: [Piece] = []

  /// A statement that the connection keeps.
  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Binds the parameter of this number, counted from 1, to a text or NULL.
  mutating func bind(_ text: String?, _ column: Int32) {
    guard let text else { return null(column) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    pieces.append(Piece(column: column, range: start..<bytes.count, isText: true))
  }

  /// Binds a parameter to a blob or NULL.
  mutating func bind(blob: [UInt8]?, _ column: Int32) {
    guard let blob else { return null(column) }
    let start = bytes.count
    bytes += blob
    pieces.append(Piece(column: column, range: start..<bytes.count, isText: false))
  }

  /// Binds a parameter to an integer or NULL.
  mutating func bind(_ number: Int64?, _ column: Int32) {
    guard let number else { return null(column) }
    sqlite3_bind_int64(handle, column, number)
  }

  private func null(_ column: Int32) { sqlite3_bind_null(handle, column) }

  /// Runs the statement, which returns no rows, and clears its values.
  ///
  /// - Throws: SQLite's error.
  mutating func run() throws(DatabaseError) {
    let code = SQLiteBytes.step(handle, with: bytes, pieces)
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    bytes.removeLast(bytes.count - 1)
    pieces.removeAll(keepingCapacity: true)
    try SQLiteCode.check(code, SQLITE_DONE)
  }
}
