/// A direct-mapped cache of which atoms each word satisfies; most words of a text have occurred
/// before.
struct MaskCache: ~Copyable {
  private static let width = 24
  private let slots: Int
  private let keys: UnsafeMutablePointer<UInt8>
  private let masks: UnsafeMutablePointer<UInt64>
  private let forms: UnsafeMutablePointer<Int32>

  /// A cache with this number of slots, which must be a power of two.
  init(slots: Int) {
    self.slots = slots
    keys = ZeroedBytes.allocate(slots * (Self.width + 1))
    // These need no initial values: a slot is read only after its key was written.
    masks = .allocate(capacity: slots)
    forms = .allocate(capacity: slots)
  }

  deinit {
    ZeroedBytes.free(keys, slots * (Self.width + 1))
    masks.deallocate()
    forms.deallocate()
  }

  /// The slot for `word`.
  @inline(__always)
  func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ (hash >> 14)) & UInt32(slots - 1))
  }

  /// The atoms that `word` satisfies; nil if its slot is empty or has another word.
  @inline(__always)
  func mask(_ word: UnsafeBufferPointer<UInt8>, _ slot: Int) -> UInt64? {
    holds(word, slot) ? masks[slot] : nil
  }

  /// The number of the form of `word`, or -1 if it has none yet.
  func form(_ word: UnsafeBufferPointer<UInt8>, _ slot: Int) -> Int {
    holds(word, slot) ? Int(forms[slot]) : -1
  }

  /// Stores `word` in its slot, replacing another; words longer than `width` bytes are not stored.
  mutating func remember(_ word: UnsafeBufferPointer<UInt8>, _ slot: Int, _ mask: UInt64) {
    guard word.count <= Self.width, let base = word.baseAddress else { return }
    let key = keys + slot * (Self.width + 1)
    key[0] = UInt8(word.count)
    (key + 1).update(from: base, count: word.count)
    masks[slot] = mask
    forms[slot] = -1
  }

  /// Stores the form of a word that is in its slot.
  mutating func remember(_ word: UnsafeBufferPointer<UInt8>, _ slot: Int, form: Int) {
    if holds(word, slot) { forms[slot] = Int32(truncatingIfNeeded: form) }
  }

  @inline(__always)
  private func holds(_ word: UnsafeBufferPointer<UInt8>, _ slot: Int) -> Bool {
    let key = keys + slot * (Self.width + 1)
    guard let base = word.baseAddress, Int(key[0]) == word.count else { return false }
    return Self.equal(key + 1, base, word.count)
  }

  @inline(__always)
  private static func equal(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    for i in 0..<count where a[i] != b[i] { return false }
    return true
  }
}
