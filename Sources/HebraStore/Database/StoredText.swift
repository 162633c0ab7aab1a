internal import GRDB
internal import GRDBSQLite
internal import HebraModel

/// Reads single bytes of stored texts, so that ranges are checked without loading the texts.
struct StoredText: ~Copyable {
  private let db: Database
  private var handle: OpaquePointer?
  private var version: Int64 = -1

  init(_ db: Database) { self.db = db }

  /// Whether a range lies inside a text of the project and on character boundaries.
  mutating func holds(_ range: TextRange, of version: Int64) throws -> Bool {
    if version != self.version { try open(version) }
    guard let handle, range.end <= Int(sqlite3_blob_bytes(handle)) else { return false }
    return try begins(at: range.start) && begins(at: range.end)
  }

  /// The length of a text in bytes.
  mutating func count(of version: Int64) throws -> Int {
    if version != self.version { try open(version) }
    return handle.map { Int(sqlite3_blob_bytes($0)) } ?? 0
  }

  /// Whether a range, already checked with ``holds(_:of:)``, has more than white space.
  mutating func hasWords(_ range: TextRange, of version: Int64) throws -> Bool {
    if version != self.version { try open(version) }
    guard let handle else { return false }
    var bytes = [UInt8](repeating: 0, count: range.count)
    try SQLiteCode.check(
      sqlite3_blob_read(handle, &bytes, Int32(range.count), Int32(range.start)))
    if bytes.contains(where: { 0x20 < $0 && $0 < 0x7F }) { return true }
    return !String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace)
  }

  /// Whether a byte offset is a character boundary.
  private func begins(at place: Int) throws -> Bool {
    guard let handle, place < Int(sqlite3_blob_bytes(handle)) else { return true }
    var byte: UInt8 = 0
    try SQLiteCode.check(sqlite3_blob_read(handle, &byte, 1, Int32(place)))
    return !byte.continuesScalar
  }

  private mutating func open(_ version: Int64) throws {
    let code =
      handle == nil
      ? sqlite3_blob_open(db.sqliteConnection, "main", "text_version", "text", version, 0, &handle)
      : sqlite3_blob_reopen(handle, version)
    self.version = version
    try SQLiteCode.check(code)
  }

  deinit { sqlite3_blob_close(handle) }
}
