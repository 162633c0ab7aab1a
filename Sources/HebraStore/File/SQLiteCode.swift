internal import GRDB
internal import GRDBSQLite

/// What SQLite's own functions answer.
enum SQLiteCode {
  /// Throws unless a function answered what was wanted.
  @inline(__always)
  static func check(_ code: Int32, _ wanted: Int32 = SQLITE_OK) throws(DatabaseError) {
    guard code == wanted else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
