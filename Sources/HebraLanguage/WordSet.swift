/// A set of words.
///
/// Nearly every word has at most fifteen bytes and is packed into two adjacent numbers, so that
/// lookup is fast: it happens for every word of a text.
package struct WordSet: Sendable {
  /// The bytes of a word; the highest byte is its length plus one, so that 0 means no word.
  private struct Packed: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    static let longest = 15
  }

  /// A hash table with open addressing, at most half full.
  private var slots: [Packed] = []
  private var shortCount = 0
  /// Stored as bytes, because strings with different bytes may compare equal.
  private var longWords: Set<[UInt8]> = []

  /// No words.
  package init() {}

  /// The number of words.
  package var count: Int { shortCount + longWords.count }

  /// The words, in no particular order.
  package var words: [String] {
    var words = longWords.map { String(decoding: $0, as: UTF8.self) }
    words.reserveCapacity(count)
    for packed in slots where packed != Packed() { words.append(Self.text(packed)) }
    return words
  }

  /// Inserts a word; returns false if it was in the set.
  @inline(__always)
  @discardableResult
  package mutating func insert(_ word: Span<UInt8>) -> Bool {
    guard word.count <= Packed.longest else { return insert(long: word) }
    let packed = Self.packed(word)
    if holds(packed) { return false }
    add(packed)
    return true
  }

  @inline(__always)
  private static func packed(_ word: Span<UInt8>) -> Packed {
    var packed = Packed()
    for i in 0..<min(8, word.count) { packed.first = packed.first << 8 | UInt64(word[i]) }
    if word.count > 8 {
      for i in 8..<word.count { packed.second = packed.second << 8 | UInt64(word[i]) }
    }
    packed.second |= UInt64(truncatingIfNeeded: word.count &+ 1) << 56
    return packed
  }

  private static func text(_ packed: Packed) -> String {
    let count = Int(packed.second >> 56) - 1
    let bytes = (0..<count).map { i in
      i < 8
        ? UInt8(truncatingIfNeeded: packed.first >> UInt64((min(8, count) - 1 - i) * 8))
        : UInt8(truncatingIfNeeded: packed.second >> UInt64((count - 1 - i) * 8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @inline(__always)
  private static func hash(_ packed: Packed) -> Int {
    var hash = (packed.first ^ packed.second &* 0xFF51_AFD7_ED55_8CCD) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash)
  }

  @inline(__always)
  private func holds(_ packed: Packed) -> Bool {
    let slots = slots.span
    guard !slots.isEmpty else { return false }
    let mask = slots.count &- 1
    var slot = Self.hash(packed) & mask
    while slots[slot] != packed {
      if slots[slot].second == 0 { return false }
      slot = (slot &+ 1) & mask
    }
    return true
  }

  @inline(never)
  private mutating func add(_ packed: Packed) {
    if (shortCount + 1) * 2 > slots.count {
      let old = slots
      slots = Array(repeating: Packed(), count: max(1 << 10, old.count * 2))
      for packed in old where packed != Packed() { put(packed) }
    }
    put(packed)
    shortCount += 1
  }

  private mutating func put(_ packed: Packed) {
    let mask = slots.count - 1
    var slot = Self.hash(packed) & mask
    while slots[slot] != Packed() { slot = (slot + 1) & mask }
    slots[slot] = packed
  }

  @inline(never)
  private mutating func insert(long word: Span<UInt8>) -> Bool {
    longWords.insert(Array(word)).inserted
  }
}
