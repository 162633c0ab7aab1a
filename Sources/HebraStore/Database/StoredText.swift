internal import GRDB
internal import GRDBSQLite
internal import HebraModel

/// Reads single bytes of stored texts, so that ranges are checked without loading the texts.
struct StoredText: ~Copyable {
  private let db: Database
  private var handle: OpaquePointer?
  private var version: Int64 = -1
  /// A byte of the open text and the number of code points before it.
  private var counted = (byte: 0, points: 0)

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

  /// The words in a range, already checked with ``holds(_:of:)``.
  mutating func words(_ range: TextRange, of version: Int64) throws -> String {
    String(decoding: try bytes(range, of: version), as: UTF8.self)
  }

  /// The number of code points before a byte; cheap when bytes are asked for in order.
  mutating func codePoints(before byte: Int, of version: Int64) throws -> Int {
    if version != self.version { try open(version) }
    if byte < counted.byte { counted = (0, 0) }
    let between = try bytes(TextRange(counted.byte, byte), of: version)
    var points = counted.points
    for byte in between where !byte.continuesScalar { points += 1 }
    counted = (byte, points)
    return points
  }

  private mutating func bytes(_ range: TextRange, of version: Int64) throws -> [UInt8] {
    if version != self.version { try open(version) }
    guard let handle, range.end <= Int(sqlite3_blob_bytes(handle)), !range.isEmpty else {
      return []
    }
    var bytes = [UInt8](repeating: 0, count: range.count)
    try SQLiteCode.check(
      sqlite3_blob_read(handle, &bytes, Int32(range.count), Int32(range.start)))
    return bytes
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
    counted = (0, 0)
    try SQLiteCode.check(code)
  }

  deinit { sqlite3_blob_close(handle) }
}
