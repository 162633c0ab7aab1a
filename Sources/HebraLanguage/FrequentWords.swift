/// Stop words: words so frequent that lists of words leave them out.
///
/// They are folded and at most eight bytes long: a short closed list of articles, prepositions,
/// conjunctions, pronouns, adverbs and the commonest forms of the commonest verbs.
package struct FrequentWords: Sendable {
  /// A hash table with open addressing; words are packed into eight bytes, and 0 is an empty slot.
  private let slots: [UInt64]
  private static let mask = 1023

  /// The frequent words of `language`.
  package init(_ language: Language) {
    var slots = [UInt64](repeating: 0, count: Self.mask + 1)
    for word in language.frequentWords.split(whereSeparator: \.isWhitespace) {
      let word = String(word)
      let key = Self.key(word.utf8.span)
      guard key != 0 else { continue }
      var slot = Self.slot(key)
      while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & Self.mask }
      slots[slot] = key
    }
    self.slots = slots
  }

  /// Whether a folded word is a frequent word.
  @inline(__always)
  package func contains(_ word: Span<UInt8>) -> Bool {
    let key = Self.key(word)
    guard key != 0 else { return false }
    let slots = slots.span
    var slot = Self.slot(key)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & Self.mask
    }
    return false
  }

  /// The word's bytes as one number; 0 if it has more than eight.
  @inline(__always)
  private static func key(_ word: Span<UInt8>) -> UInt64 {
    guard word.count <= 8 else { return 0 }
    var key: UInt64 = 0
    for i in 0..<word.count { key = key << 8 | UInt64(word[i]) }
    return key
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}
