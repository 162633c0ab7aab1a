/// A direct-mapped cache of which atoms each word satisfies; most words of a text have occurred
/// before.
struct MaskCache: ~Copyable {
  private let keys: WordSlots
  private let masks: ZeroedMemory<UInt64>
  private let forms: ZeroedMemory<Int32>

  /// A cache with this number of slots, which must be a power of two.
  init(slots: Int) {
    keys = WordSlots(slots)
    masks = ZeroedMemory(slots)
    forms = ZeroedMemory(slots)
  }

  /// The slot for `word`.
  @inline(__always)
  func slot(of word: Span<UInt8>) -> Int { keys.slot(of: word) }

  /// The atoms that `word` satisfies; nil if its slot is empty or has another word.
  @inline(__always)
  func mask(_ word: Span<UInt8>, _ slot: Int) -> UInt64? {
    keys.holds(word, slot) ? masks[slot] : nil
  }

  /// The number of the form of `word`, or -1 if it has none yet.
  func form(_ word: Span<UInt8>, _ slot: Int) -> Int {
    keys.holds(word, slot) ? Int(forms[slot]) : -1
  }

  /// Stores `word` in its slot, replacing another; very long words are not stored.
  mutating func remember(_ word: Span<UInt8>, _ slot: Int, _ mask: UInt64) {
    guard keys.put(word, slot) else { return }
    masks[slot] = mask
    forms[slot] = -1
  }

  /// Stores the form of a word that is in its slot.
  mutating func remember(_ word: Span<UInt8>, _ slot: Int, form: Int) {
    if keys.holds(word, slot) { forms[slot] = Int32(truncatingIfNeeded: form) }
  }
}
