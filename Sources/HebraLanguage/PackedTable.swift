/// A small hash table for words of at most eight bytes, each packed into one number; open
/// addressing.
struct PackedTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt16]
  private static let mask = 1023

  /// A table of the words in `values`; words longer than eight bytes are left out.
  init(_ values: [String: UInt16]) {
    keys = [UInt64](repeating: 0, count: Self.mask + 1)
    self.values = [UInt16](repeating: 0, count: Self.mask + 1)
    for (word, value) in values {
      let key = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard word.utf8.count <= 8, key != 0 else { continue }
      var slot = Self.slot(key)
      while keys[slot] != 0 { slot = (slot + 1) & Self.mask }
      keys[slot] = key
      self.values[slot] = value
    }
  }

  /// The value of a packed word, or 0 if it is not in the table.
  @inline(__always)
  func value(_ key: UInt64) -> UInt16 {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & Self.mask
    }
    return 0
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 54) }
}
