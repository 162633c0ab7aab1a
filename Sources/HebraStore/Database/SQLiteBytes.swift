internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Lends SQLite's memory as spans, and spans to SQLite.
///
/// Only this file, and the two that implement interfaces of FTS5, see pointers into that memory.
enum SQLiteBytes {
  /// Lends the UTF-8 of a text column; NULL gives no bytes.
  @inline(__always)
  static func withText<R, E: Error>(
    _ handle: SQLiteStatement, _ column: Int32, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let base = sqlite3_column_text(handle, column)
    let count = base == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
    return try body(UnsafeBufferPointer(start: base, count: count).span)
  }

  /// Lends the bytes of a blob column; NULL gives no bytes.
  @inline(__always)
  static func withBlob<R, E: Error>(
    _ handle: SQLiteStatement, _ column: Int32, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let base = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
    let count = base == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
    return try body(UnsafeBufferPointer(start: base, count: count).span)
  }

  /// The whole file that a database in memory would be.
  static func serialized(_ db: Database) throws -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(db.sqliteConnection, "main", &size, 0) else {
      throw StoreError(.full)
    }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  /// Gives up the pages of the file that SQLite keeps in memory.
  static func releasePages(_ db: Database) { sqlite3_db_release_memory(db.sqliteConnection) }

  /// The text of a text column; nil if it is not UTF-8 or has U+0000.
  static func text(_ handle: SQLiteStatement, _ column: Int32) -> String? {
    guard let base = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    guard memchr(base, 0, count) == nil else { return nil }
    return String(validating: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }

  /// Calls `body` while `text` is bound to a parameter, without a copy.
  ///
  /// The statement must be reset, and its parameters cleared, before it is used again. Empty text
  /// is not NULL.
  static func binding<R, E: Error>(
    _ text: Span<UInt8>, _ number: Int32, _ handle: SQLiteStatement, _ body: () throws(E) -> R
  ) throws(E) -> R {
    guard !text.isEmpty else {
      let end: [UInt8] = [0]
      return try end.span.withUnsafeBufferPointer { (bytes) throws(E) -> R in
        bind(bytes, 0, number, handle)
        return try body()
      }
    }
    return try text.withUnsafeBufferPointer { (bytes) throws(E) -> R in
      bind(bytes, bytes.count, number, handle)
      return try body()
    }
  }

  /// Runs a statement once, with texts and blobs that lie in `bytes`, without a copy.
  ///
  /// The statement must be reset, and its parameters cleared, before it is used again.
  static func step(
    _ handle: SQLiteStatement, with bytes: [UInt8],
    _ values: [(column: Int32, value: RepeatedStatement.Value)]
  ) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var code = SQLITE_OK
      for (column, value) in values where code == SQLITE_OK {
        switch value {
        case .null: code = sqlite3_bind_null(handle, column)
        case .number(let number): code = sqlite3_bind_int64(handle, column, number)
        case .text(let range):
          let text = bytes.baseAddress?.advanced(by: range.lowerBound)
          code = sqlite3_bind_text(
            handle, column, text?.assumingMemoryBound(to: CChar.self), Int32(range.count), nil)
        case .blob(let range):
          let blob = bytes.baseAddress?.advanced(by: range.lowerBound)
          code = sqlite3_bind_blob(handle, column, blob, Int32(range.count), nil)
        }
      }
      return code == SQLITE_OK ? sqlite3_step(handle) : code
    }
  }

  private static func bind(
    _ bytes: UnsafeBufferPointer<UInt8>, _ count: Int, _ number: Int32, _ handle: SQLiteStatement
  ) {
    _ = bytes.withMemoryRebound(to: CChar.self) {
      sqlite3_bind_text(handle, number, $0.baseAddress, Int32(count), nil)
    }
  }

  /// Reads the first `count` bytes of an open blob to the beginning of an array, which has room.
  static func read(_ blob: OpaquePointer, _ count: Int, to bytes: inout [UInt8]) throws {
    precondition(count <= bytes.count)
    let code = bytes.withUnsafeMutableBytes {
      sqlite3_blob_read(blob, $0.baseAddress, Int32(count), 0)
    }
    try SQLiteCode.check(code)
  }
}

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
