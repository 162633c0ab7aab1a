/// What words satisfy, by their form: direct-mapped, since most words of a text were met before.
struct MaskCache: ~Copyable {
  private static let width = 24
  private let slots: Int
  private let keys: UnsafeMutablePointer<UInt8>
  private let masks: UnsafeMutablePointer<UInt64>
  private let forms: UnsafeMutablePointer<Int32>

  /// A cache for so many words, a power of two.
  init(slots: Int) {
    self.slots = slots
    keys = ZeroedBytes.allocate(slots * (Self.width + 1))
    // Written before they are read: a slot counts once its key stands.
    masks = .allocate(capacity: slots)
    forms = .allocate(capacity: slots)
  }

  deinit {
    ZeroedBytes.free(keys, slots * (Self.width + 1))
    masks.deallocate()
    forms.deallocate()
  }

  /// Where `word` has its place.
  @inline(__always)
  func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ (hash >> 14)) & UInt32(slots - 1))
  }

  /// What `word` satisfies; nil when another word, or none, has its place.
  @inline(__always)
  func mask(_ word: UnsafeBufferPointer<UInt8>, _ slot: Int) -> UInt64? {
    holds(word, slot) ? masks[slot] : nil
  }

  /// The number of the form of `word`, -1 while it has none.
  func form(_ word: UnsafeBufferPointer<UInt8>, _ slot: Int) -> Int {
    holds(word, slot) ? Int(forms[slot]) : -1
  }

  /// Puts `word` in the place of whatever was there; longer words are not remembered.
  mutating func remember(_ word: UnsafeBufferPointer<UInt8>, _ slot: Int, _ mask: UInt64) {
    guard word.count <= Self.width, let base = word.baseAddress else { return }
    let key = keys + slot * (Self.width + 1)
    key[0] = UInt8(word.count)
    (key + 1).update(from: base, count: word.count)
    masks[slot] = mask
    forms[slot] = -1
  }

  /// Remembers the form of a word that has its place.
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
