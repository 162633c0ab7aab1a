/// A fast hash of words (FNV-1a, 32 bits); it is not stored and not for words of an attacker.
package enum WordHash {
  /// The hash of a word, with `mark` in front of it if there is one.
  ///
  /// Its high bits vary more than its low bits, so a table must mix them.
  @inlinable @inline(__always)
  package static func of(_ word: Span<UInt8>, after mark: UInt8? = nil) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    if let mark { hash = (hash ^ UInt32(mark)) &* 16_777_619 }
    for i in 0..<word.count { hash = (hash ^ UInt32(word[i])) &* 16_777_619 }
    return hash
  }
}

/// A hash of bytes given one by one (FNV-1a, 64 bits).
///
/// The sketches of ``Likeness`` are stored, so it must not change.
package struct ByteHash {
  /// The hash of the bytes so far.
  package var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of no bytes.
  @inlinable @inline(__always)
  package init() {}

  /// Adds a byte.
  @inlinable @inline(__always)
  package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
