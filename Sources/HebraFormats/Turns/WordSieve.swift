/// A coarse sieve of words, by their first three letters and their length in bytes: nearly all words
/// of a text fall through it without a look at their other letters.
struct WordSieve: Sendable {
  /// For the first three letters, the lengths that a word of the list may have.
  private let lengths: [UInt32]

  /// A sieve of words of our own lists, parted by white space, accents left out.
  init(_ words: String) {
    var lengths = [UInt32](repeating: 0, count: 2048)
    // Words with ñ as typed without it, too.
    let all = words + " " + String(words.map { $0 == "ñ" ? "n" : $0 })
    for word in all.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let bytes = Array(word.utf8)
      guard 2 <= bytes.count else { continue }
      let letters = bytes.prefix(3).reversed().reduce(0) { $0 << 8 | UInt64($1) }
      // Two accents at most, ñ apart.
      for length in bytes.count...bytes.count + 2 {
        lengths[Self.place(letters)] |= 1 << UInt32(length)
      }
    }
    self.lengths = lengths
  }

  @inline(__always)
  private static func place(_ letters: UInt64) -> Int {
    Int(truncatingIfNeeded: ((letters | 0x202020) &* 0x9E37_79B1) >> 21) & 2047
  }

  /// Runs `body` with the sieve at hand: the loops that ask it ask at every word of a text.
  func withMesh<Result>(_ body: (Mesh) -> Result) -> Result {
    lengths.withUnsafeBufferPointer { lengths in
      Self.isWordByte.withUnsafeBufferPointer { body(Mesh(lengths: lengths, isWordByte: $0)) }
    }
  }

  /// The sieve in use.
  struct Mesh {
    fileprivate let lengths: UnsafeBufferPointer<UInt32>
    fileprivate let isWordByte: UnsafeBufferPointer<Bool>

    /// Where the word ends that begins at `start`, and whether it may be in the list.
    @inline(__always)
    func word(
      _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> (end: Int, isPossible: Bool) {
      guard start + 8 <= bytes.count, let base = bytes.baseAddress else {
        return (longWordEnd(bytes, start, end), true)
      }
      let eight = UInt64(
        littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
      // Short words of ASCII, which most are, end without a branch for each byte.
      let ascii = ~eight & 0x8080_8080_8080_8080
      let low = (eight | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
      let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ascii
      let count = (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
      var stop = min(start + count, end)
      if count == 8 || stop < end && isWordByte[Int(bytes[stop])] {
        stop = longWordEnd(bytes, stop, end)
      }
      if eight & 0x808080 != 0 { return (stop, true) }
      let known = stop - start < 3 ? eight & 0xFFFF : eight & 0xFFFFFF
      let length = UInt32(min(stop - start, 31))
      return (stop, lengths[WordSieve.place(known)] & 1 << length != 0)
    }

    private func longWordEnd(
      _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
      var stop = start
      while stop < end, isWordByte[Int(bytes[stop])] { stop += 1 }
      return stop
    }
  }

  /// Letters, digits, and the bytes of all letters beyond ASCII; punctuation and spaces beyond it
  /// begin with the bytes left out.
  static let isWordByte: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC2, 0xE2, 0xE3, 0xEF, 0xF0...: false
    default: 0x80 <= byte
    }
  }
}
