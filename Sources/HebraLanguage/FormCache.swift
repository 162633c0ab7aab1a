/// The marked stems of words already met, direct-mapped: one line of the processor's cache a word.
///
/// A slot holds the word's length and bytes, then the length of all its stems together and each with
/// its own length before it. What does not fit is worked out each time: long words are rare.
struct FormCache: ~Copyable {
  private static let slots = 1 << 16
  private static let width = 64
  private static let keyWidth = 23
  private static let room = width - keyWidth - 2
  private let base: UnsafeMutablePointer<UInt8>

  init() {
    let size = Self.slots * Self.width
    let raw = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: Self.width)
    base = raw.initializeMemory(as: UInt8.self, repeating: 0, count: size)
  }

  deinit { base.deallocate() }

  @inline(__always)
  private func slot(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return base + Int((hash ^ hash >> 16) & UInt32(Self.slots - 1)) * Self.width
  }

  /// The packed stems of `word`; nil when they are not here.
  @inline(__always)
  func entries(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard word.count <= Self.keyWidth else { return nil }
    let slot = slot(word)
    guard Int(slot[0]) == word.count else { return nil }
    for i in 0..<word.count where slot[1 + i] != word[i] { return nil }
    let packed = slot + 1 + Self.keyWidth
    return UnsafeBufferPointer(start: packed + 1, count: Int(packed[0]))
  }

  @inline(__always)
  static func forEach(
    _ packed: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Int32
  ) -> Int32 {
    var at = 0
    while at < packed.count {
      let length = Int(packed[at])
      let status = body(UnsafeBufferPointer(rebasing: packed[(at + 1)..<(at + 1 + length)]))
      guard status == 0 else { return status }
      at += 1 + length
    }
    return 0
  }

  func keep(_ entries: [[UInt8]], of word: UnsafeBufferPointer<UInt8>) {
    let size = entries.reduce(0) { $0 + $1.count + 1 }
    guard word.count <= Self.keyWidth, size <= Self.room else { return }
    let slot = slot(word)
    slot[0] = UInt8(word.count)
    for i in 0..<word.count { slot[1 + i] = word[i] }
    var at = slot + 1 + Self.keyWidth
    at[0] = UInt8(size)
    at += 1
    for entry in entries {
      at[0] = UInt8(entry.count)
      for i in 0..<entry.count { at[1 + i] = entry[i] }
      at += 1 + entry.count
    }
  }
}
