internal import Foundation

/// The marked stems of words already met: one line of the processor's cache a word.
///
/// A slot holds the word's length and bytes, then the length of all its stems together and each with
/// its own length before it. A word stands in one of four neighbouring slots: with one alone, words
/// that fall together would be worked out anew again and again. What does not fit is not kept: long
/// words are rare.
struct FormCache: ~Copyable {
  private static let slots = 1 << 17
  private static let ways = 4
  private static let width = 64
  private static let keyWidth = 23
  private static let room = width - keyWidth - 2
  private let base: UnsafeMutablePointer<UInt8>

  init() {
    base = ZeroedBytes.allocate(Self.slots * Self.width)
  }

  deinit { ZeroedBytes.free(base, Self.slots * Self.width) }

  @inline(__always)
  private func first(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let slot = Int(hash ^ hash >> 15) & (Self.slots - Self.ways)
    return base + slot &* Self.width
  }

  /// The packed stems of `word`; nil when they are not here.
  @inline(__always)
  func entries(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard word.count <= Self.keyWidth, let bytes = word.baseAddress else { return nil }
    var slot = first(word)
    for _ in 0..<Self.ways {
      if Int(slot[0]) == word.count, memcmp(slot + 1, bytes, word.count) == 0 {
        let packed = slot + 1 + Self.keyWidth
        return UnsafeBufferPointer(start: packed + 1, count: Int(packed[0]))
      }
      slot += Self.width
    }
    return nil
  }

  @inline(__always)
  static func forEach(
    _ packed: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Int32
  ) -> Int32 {
    guard var at = packed.baseAddress else { return 0 }
    let end = at + packed.count
    while at < end {
      let length = Int(at[0])
      let status = body(UnsafeBufferPointer(start: at + 1, count: length))
      guard status == 0 else { return status }
      at += 1 &+ length
    }
    return 0
  }

  func keep(_ entries: [[UInt8]], of word: UnsafeBufferPointer<UInt8>) {
    let size = entries.reduce(0) { $0 + $1.count + 1 }
    guard word.count <= Self.keyWidth, size <= Self.room else { return }
    let first = first(word)
    var slot = first
    for way in 0..<Self.ways where (first + way * Self.width)[0] == 0 {
      slot = first + way * Self.width
      break
    }
    // All four taken: the last makes room, so that words met early, the frequent ones, stay.
    if slot == first, first[0] != 0 { slot = first + (Self.ways - 1) * Self.width }
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
