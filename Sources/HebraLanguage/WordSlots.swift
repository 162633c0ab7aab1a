/// The words of a direct-mapped cache: a slot has one word, and another word replaces it.
struct WordSlots: ~Copyable {
  /// The length in bytes of the longest word that fits into a slot.
  static let width = 24
  private let mask: UInt32
  /// For each slot a length byte, then the bytes of the word.
  private let memory: ZeroedMemory<UInt8>

  /// Empty slots; their number must be a power of two.
  init(_ count: Int) {
    mask = UInt32(count - 1)
    memory = ZeroedMemory(count * (Self.width + 1))
  }

  /// The slot for a word.
  @inline(__always)
  func slot(of word: Span<UInt8>) -> Int {
    let hash = WordHash.of(word)
    return Int((hash ^ hash >> 15) & mask)
  }

  /// Whether a slot has this word, which is not empty.
  @inline(__always)
  func holds(_ word: Span<UInt8>, _ slot: Int) -> Bool {
    let known = self[slot]
    guard word.count > 0, known.count == word.count else { return false }
    for i in 0..<word.count where known[i] != word[i] { return false }
    return true
  }

  /// Puts a word into a slot; returns false, without a change, if it is too long.
  func put(_ word: Span<UInt8>, _ slot: Int) -> Bool {
    guard word.count <= Self.width else { return false }
    let start = slot * (Self.width + 1)
    memory[start] = UInt8(word.count)
    for i in 0..<word.count { memory[start + 1 + i] = word[i] }
    return true
  }

  /// The word of a slot.
  subscript(_ slot: Int) -> Span<UInt8> {
    @inline(__always) @_lifetime(borrow self) get {
      let start = slot * (Self.width + 1)
      return memory.span(start + 1..<start + 1 + Int(memory[start]))
    }
  }
}
