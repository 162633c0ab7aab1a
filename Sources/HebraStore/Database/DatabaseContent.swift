internal import GRDB
internal import GRDBSQLite

/// The bytes of a database, which a connection in memory takes over as its content.
struct DatabaseContent: Sendable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Puts a copy of the bytes in the place of an empty database in memory; SQLite frees it with the
  /// connection.
  func load(into db: Database) throws {
    let count = bytes.count
    guard let memory = sqlite3_malloc64(UInt64(count)) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memory.copyMemory(from: start, byteCount: count) }
    }
    try SQLiteCode.check(
      sqlite3_deserialize(
        db.sqliteConnection, "main", memory.assumingMemoryBound(to: UInt8.self), Int64(count),
        Int64(count), UInt32(SQLITE_DESERIALIZE_FREEONCLOSE)))
  }
}
