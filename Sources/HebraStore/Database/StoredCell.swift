internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage
internal import HebraModel

/// A value from the file, which is untrusted.
///
/// Every accessor throws `project.damaged` when the value has another type, is out of range or is
/// not UTF-8. The error names the table and the row number, never the value.
struct StoredCell {
  private let handle: SQLiteStatement
  private let column: Int32
  private let table: String
  private let row: Int

  init(_ handle: SQLiteStatement, _ column: Int32, table: String, row: Int) {
    self.handle = handle
    self.column = column
    self.table = table
    self.row = row
  }

  /// The valid byte offsets in a text, limited by the size of SQLite's cells.
  static let places = 0...Int(Int32.max)

  var isNull: Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// An integer within a range.
  func integer(in range: ClosedRange<Int> = Int.min...Int.max) throws(StoreError) -> Int {
    guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else { throw damage }
    let value = Int(sqlite3_column_int64(handle, column))
    guard range.contains(value) else { throw damage }
    return value
  }

  /// A count, or nil.
  func optionalCount() throws(StoreError) -> Int? { isNull ? nil : try count() }

  /// A count, from 0.
  func count() throws(StoreError) -> Int { try integer(in: 0...Int(Int32.max)) }

  /// A number of words or another sum that grows with the project.
  func sum() throws(StoreError) -> Int { try integer(in: 0...(1 << 48)) }

  /// A byte offset in a text, or nil.
  func optionalByte() throws(StoreError) -> Int? { isNull ? nil : try byte() }

  /// A byte offset in a text.
  func byte() throws(StoreError) -> Int { try integer(in: Self.places) }

  /// A row id.
  func id() throws(StoreError) -> Int64 { Int64(try integer(in: 0...Int.max - 1)) }

  /// A row id, or nil.
  func optionalID() throws(StoreError) -> Int64? { isNull ? nil : try id() }

  /// 0 or 1.
  func flag() throws(StoreError) -> Bool { try integer(in: 0...1) == 1 }

  /// 0 or 1, or nil.
  func optionalFlag() throws(StoreError) -> Bool? { isNull ? nil : try flag() }

  /// A finite number of seconds within a valid range, or nil.
  func optionalSeconds() throws(StoreError) -> Double? {
    guard !isNull else { return nil }
    guard sqlite3_column_type(handle, column) == SQLITE_FLOAT else {
      return Double(try integer(in: 0...(1 << 48)))
    }
    let value = sqlite3_column_double(handle, column)
    guard value.magnitude <= Double(1 << 48) else { throw damage }
    return value
  }

  /// UTF-8 text without U+0000.
  func text() throws(StoreError) -> String {
    guard sqlite3_column_type(handle, column) == SQLITE_TEXT,
      let text = SQLiteBytes.text(handle, column)
    else { throw damage }
    return text
  }

  /// UTF-8 text without U+0000, or nil.
  func optionalText() throws(StoreError) -> String? { isNull ? nil : try text() }

  /// Lends the bytes of a text, which may not be UTF-8 or contain U+0000.
  @inline(__always)
  func withTextBytes<Value>(_ body: (Span<UInt8>) throws -> Value) throws -> Value {
    guard sqlite3_column_type(handle, column) == SQLITE_TEXT else { throw damage }
    return try SQLiteBytes.withText(handle, column, body)
  }

  /// A case of an enumeration, by its raw value.
  func value<Value: RawRepresentable<String>>(_ type: Value.Type) throws(StoreError) -> Value {
    guard let value = Value(rawValue: try text()) else { throw damage }
    return value
  }

  /// A case of an enumeration, by its raw value, or nil.
  func optionalValue<Value: RawRepresentable<String>>(
    _ type: Value.Type
  ) throws(StoreError) -> Value? { isNull ? nil : try value(type) }

  /// A record decoded from JSON.
  func json<Value: Decodable>(_ type: Value.Type) throws(StoreError) -> Value {
    let text = try text()
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw damage
    }
  }

  /// Lends the bytes of a blob.
  func withBytes<Value>(_ body: (Span<UInt8>) throws -> Value) throws -> Value {
    guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { throw damage }
    return try SQLiteBytes.withBlob(handle, column, body)
  }

  /// The bytes of a blob.
  func bytes() throws -> [UInt8] { try withBytes { Array($0) } }

  /// The error for this row, without its content.
  var damage: StoreError { Self.damage(table, Int64(row)) }

  static func damage(_ table: String, _ row: Int64) -> StoreError {
    StoreError(.damaged, ["finding": "\(table), \(row)", "table": table, "row": String(row)])
  }
}

extension StoredRow {
  /// A half-open range of a text from two named columns; never negative.
  func range(_ start: String, _ end: String) throws(StoreError) -> TextRange {
    let range = TextRange(try self[start].byte(), try self[end].byte())
    guard range.start <= range.end else { throw damage }
    return range
  }

  /// A half-open range of a text from two columns, numbered from 0.
  func range(_ start: Int, _ end: Int) throws(StoreError) -> TextRange {
    let range = TextRange(try self[start].byte(), try self[end].byte())
    guard range.start <= range.end else { throw damage }
    return range
  }

  /// A range that is not empty.
  func filledRange(_ start: String, _ end: String) throws(StoreError) -> TextRange {
    let range = try range(start, end)
    guard !range.isEmpty else { throw damage }
    return range
  }

  /// A range from two columns, or nil when both are NULL.
  func optionalRange(_ start: String, _ end: String) throws(StoreError) -> TextRange? {
    guard !self[start].isNull || !self[end].isNull else { return nil }
    return try filledRange(start, end)
  }
}

extension StoredCell {
  /// The bytes of a blob, or nil.
  func data() throws -> Data? { isNull ? nil : Data(try bytes()) }
}
