internal import HebraLanguage

/// Writes a record: integers of variable length; texts and lists preceded by their lengths.
struct RecordWriter {
  private(set) var bytes: [UInt8]
  private let header: Int

  /// An empty record that reserves `header` bytes for its length.
  init(after header: Int = 0) {
    self.header = header
    bytes = [UInt8](repeating: 0, count: header)
  }

  /// The record, preceded by its length in little-endian order.
  consuming func framed() -> [UInt8] {
    var rest = bytes.count - header
    for i in 0..<header {
      bytes[i] = UInt8(truncatingIfNeeded: rest)
      rest >>= 8
    }
    return bytes
  }

  /// Writes an integer of either sign; small absolute values take one byte.
  mutating func write(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ value: UInt64) {
    bytes.append(littleEndian: value)
  }

  mutating func write(_ value: Double) { write(value.bitPattern) }

  mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func write(_ value: String) {
    write(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func write<T>(_ value: T?, _ body: (inout RecordWriter, T) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write(_ value: String?) { write(value) { $0.write($1) } }

  mutating func write(_ value: Int?) { write(value) { $0.write($1) } }

  mutating func write<T>(
    list: some Collection<T>, _ body: (inout RecordWriter, T) -> Void
  ) {
    write(list.count)
    for element in list { body(&self, element) }
  }

  mutating func write(_ list: some Collection<String>) {
    write(list: list) { $0.write($1) }
  }

  mutating func write(_ table: [String: String]) {
    write(list: table.sorted { $0.key < $1.key }) {
      $0.write($1.key)
      $0.write($1.value)
    }
  }
}
