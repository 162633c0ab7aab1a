internal import GRDBSQLite

/// A database in memory, as SQLite sees it.
final class Connection {
  /// What a cell holds.
  enum Cell {
    case null
    case integer(Int64)
    case real(Double)
    case text([UInt8])
    case blob([UInt8])

    /// With one bit or some of one byte changed.
    func flipped(at place: Int, _ mask: UInt8) -> Cell {
      switch self {
      case .null: return self
      case .integer(let number): return .integer(number ^ Int64(mask) << Int64(place % 8 * 8))
      case .real(let number):
        return .real(Double(bitPattern: number.bitPattern ^ UInt64(mask) << UInt64(place % 8 * 8)))
      case .text(let bytes): return .text(Self.flipped(bytes, place, mask))
      case .blob(let bytes): return .blob(Self.flipped(bytes, place, mask))
      }
    }

    private static func flipped(_ bytes: [UInt8], _ place: Int, _ mask: UInt8) -> [UInt8] {
      var bytes = bytes
      if !bytes.isEmpty { bytes[place % bytes.count] ^= mask }
      return bytes
    }

    /// With so many bytes from `place` on replaced.
    func spliced(at place: Int, _ count: Int, _ other: [UInt8]) -> Cell {
      func spliced(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let from = place % (bytes.count + 1)
        bytes.replaceSubrange(from..<min(bytes.count, from + count), with: other)
        return bytes
      }
      switch self {
      case .text(let bytes): return .text(spliced(bytes))
      case .blob(let bytes): return .blob(spliced(bytes))
      default: return .text(other)
      }
    }

    func holds(_ words: String) -> Bool {
      switch self {
      case .text(let bytes), .blob(let bytes):
        String(decoding: bytes, as: UTF8.self).contains(words)
      default: false
      }
    }
  }

  private var database: OpaquePointer?

  /// A database that is a copy of `image`.
  init(_ image: [UInt8] = []) {
    sqlite3_open(":memory:", &database)
    guard !image.isEmpty, let copy = sqlite3_malloc64(UInt64(image.count)) else { return }
    image.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    sqlite3_deserialize(
      database, "main", copy.assumingMemoryBound(to: UInt8.self), Int64(image.count),
      Int64(image.count), UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE))
  }

  deinit { sqlite3_close(database) }

  /// The database as a file.
  var bytes: [UInt8] {
    var size: Int64 = 0
    guard
      let bytes = sqlite3_serialize(database, "main", &size, UInt32(SQLITE_SERIALIZE_NOCOPY))
    else { fatalError("a database that cannot be written") }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  func run(_ sql: String) { sqlite3_exec(database, sql, nil, nil, nil) }

  func statement(_ sql: String) -> Statement { Statement(database, sql) }

  func rows(_ sql: String) -> [[String]] {
    let statement = statement(sql)
    var result: [[String]] = []
    while statement.step() { result.append(statement.strings) }
    return result
  }

  func cell(_ table: String, _ column: String, _ row: Int) -> Cell {
    let statement = statement("SELECT \"\(column)\" FROM \"\(table)\" LIMIT 1 OFFSET \(row)")
    return statement.step() ? statement.cell : .null
  }

  /// A statement; what SQLite makes of it is not looked at.
  final class Statement {
    private var statement: OpaquePointer?

    init(_ database: OpaquePointer?, _ sql: String) {
      sqlite3_prepare_v2(database, sql, -1, &statement, nil)
    }

    deinit { sqlite3_finalize(statement) }

    /// Whether there is a row.
    @discardableResult
    func step() -> Bool { statement != nil && sqlite3_step(statement) == SQLITE_ROW }

    var strings: [String] {
      (0..<sqlite3_column_count(statement)).map { column in
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
      }
    }

    var cell: Cell {
      switch sqlite3_column_type(statement, 0) {
      case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, 0))
      case SQLITE_FLOAT: .real(sqlite3_column_double(statement, 0))
      case SQLITE_TEXT: .text(blob)
      case SQLITE_BLOB: .blob(blob)
      default: .null
      }
    }

    private var blob: [UInt8] {
      guard let bytes = sqlite3_column_blob(statement, 0) else { return [] }
      return Array(
        UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, 0))))
    }

    func bind(_ place: CInt, text bytes: [UInt8]) { bind(place, .text(bytes)) }

    func bind(_ place: CInt, _ cell: Cell) {
      let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      switch cell {
      case .null: sqlite3_bind_null(statement, place)
      case .integer(let number): sqlite3_bind_int64(statement, place, number)
      case .real(let number): sqlite3_bind_double(statement, place, number)
      case .text(let bytes):
        bytes.withUnsafeBytes {
          let start = $0.baseAddress?.assumingMemoryBound(to: CChar.self)
          _ = sqlite3_bind_text(statement, place, start, CInt($0.count), copies)
        }
      case .blob(let bytes):
        bytes.withUnsafeBytes {
          _ = sqlite3_bind_blob(statement, place, $0.baseAddress, CInt($0.count), copies)
        }
      }
    }
  }
}
