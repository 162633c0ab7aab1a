/// A record is not valid.
///
/// It carries no details, because the record may contain anything.
struct RecordError: Error, Hashable {}

/// Reads an untrusted record: every step either gives a value or throws.
struct RecordReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The number of bytes left to read.
  private var rest: Int { bytes.endIndex - place }

  /// Throws unless every byte was read.
  func end() throws(RecordError) {
    guard rest == 0 else { throw RecordError() }
  }

  mutating func int() throws(RecordError) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      guard shift < 63 || shift == 63 && byte < 2 else { throw RecordError() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(value & 1)) }
      shift += 7
    }
    throw RecordError()
  }

  /// A number from 0 to 2⁵⁰ − 1, so that sums do not overflow.
  mutating func count() throws(RecordError) -> Int {
    let value = try int()
    guard 0 <= value, value < 1 << 50 else { throw RecordError() }
    return value
  }

  mutating func uint64() throws(RecordError) -> UInt64 {
    guard 8 <= rest else { throw RecordError() }
    var value: UInt64 = 0
    for i in 0..<8 { value |= UInt64(bytes[place + i]) << UInt64(8 * i) }
    place += 8
    return value
  }

  /// A finite number.
  mutating func double() throws(RecordError) -> Double {
    let value = Double(bitPattern: try uint64())
    guard value.isFinite else { throw RecordError() }
    return value
  }

  mutating func bool() throws(RecordError) -> Bool {
    guard place < bytes.endIndex, bytes[place] < 2 else { throw RecordError() }
    place += 1
    return bytes[place - 1] == 1
  }

  mutating func string() throws(RecordError) -> String { try stringWithBytes().text }

  /// A text, and its bytes in the record.
  mutating func stringWithBytes() throws(RecordError) -> (text: String, bytes: ArraySlice<UInt8>) {
    let count = try count()
    guard count <= rest else { throw RecordError() }
    let bytes = bytes[place..<place + count]
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RecordError() }
    place += count
    return (text, bytes)
  }

  mutating func optional<T>(
    _ body: (inout RecordReader) throws(RecordError) -> T
  ) throws(RecordError) -> T? {
    try bool() ? try body(&self) : nil
  }

  mutating func optionalString() throws(RecordError) -> String? {
    try bool() ? try string() : nil
  }

  mutating func optionalInt() throws(RecordError) -> Int? { try bool() ? try int() : nil }

  /// Reads a list; every element takes at least one byte, so the length is limited by the bytes
  /// left.
  mutating func list<T>(
    _ body: (inout RecordReader) throws(RecordError) -> T
  ) throws(RecordError) -> [T] {
    let count = try count()
    guard count <= rest else { throw RecordError() }
    var list: [T] = []
    list.reserveCapacity(min(count, 1 << 16))
    for _ in 0..<count { list.append(try body(&self)) }
    return list
  }

  mutating func strings() throws(RecordError) -> [String] {
    try list { (reader) throws(RecordError) in try reader.string() }
  }

  mutating func table() throws(RecordError) -> [String: String] {
    var table: [String: String] = [:]
    for (key, value) in try list({ (reader) throws(RecordError) in
      (try reader.string(), try reader.string())
    }) {
      table[key] = value
    }
    return table
  }

  /// A case of an enumeration, by its raw value.
  mutating func named<T: RawRepresentable<String>>(
    _ type: T.Type
  ) throws(RecordError) -> T {
    guard let value = T(rawValue: try string()) else { throw RecordError() }
    return value
  }
}
