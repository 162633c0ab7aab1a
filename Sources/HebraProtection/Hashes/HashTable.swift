internal import HebraLanguage

/// The hash of a folded word.
enum FoldedHash {
  /// The hash of a word that is folded already.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = ByteHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}

/// A table of numbers other than 0 by hash; the keys are hashes already, which a `Dictionary` would
/// hash again.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0

  /// An empty table.
  init() {
    keys = [UInt64](repeating: 0, count: 16)
    values = [UInt32](repeating: 0, count: 16)
  }

  /// The value of a hash, or 0 if there is none.
  @inline(__always)
  subscript(_ key: UInt64) -> UInt32 {
    let mask = keys.count &- 1
    var i = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while values[i] != 0 {
      if keys[i] == key { return values[i] }
      i = (i &+ 1) & mask
    }
    return 0
  }

  /// Changes the value of a hash; 0 leaves it as it is.
  mutating func update(_ key: UInt64, _ change: (UInt32) -> UInt32) {
    if keys.count < (count + 1) * 4 { grow() }
    let value = change(self[key])
    if value != 0 { put(key, value) }
  }

  private mutating func put(_ key: UInt64, _ value: UInt32) {
    let mask = keys.count - 1
    var i = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while values[i] != 0, keys[i] != key { i = (i + 1) & mask }
    if values[i] == 0 { count += 1 }
    keys[i] = key
    values[i] = value
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.1 != 0 }
    let size = keys.count * 2
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt32](repeating: 0, count: size)
    count = 0
    for (key, value) in old { put(key, value) }
  }
}
