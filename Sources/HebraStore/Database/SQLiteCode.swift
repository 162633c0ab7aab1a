internal import GRDB
internal import GRDBSQLite

/// Result codes of SQLite's C functions.
enum SQLiteCode {
  /// Throws unless a function returned the wanted code.
  @inline(__always)
  static func check(_ code: Int32, _ wanted: Int32 = SQLITE_OK) throws(DatabaseError) {
    guard code == wanted else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
