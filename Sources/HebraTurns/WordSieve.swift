internal import HebraLanguage

/// A fast filter for words, by their first three letters and their length in bytes.
///
/// It rejects nearly all words of a text without reading their other letters.
struct WordSieve: Sendable {
  private static let places = 2048
  /// For the first three letters, a bit set of the lengths that listed words have.
  ///
  private let lengths: [UInt32]

  /// A filter for Hebra's own words, separated by white space and without accents.
  init(_ words: String) {
    var lengths = [UInt32](repeating: 0, count: Self.places)
    // Also accept words with ñ when typed with n.
    let all = words + " " + String(words.map { $0 == "ñ" ? "n" : $0 })
    for word in all.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let bytes = Array(word.utf8)
      guard 2 <= bytes.count else { continue }
      let letters = bytes.prefix(3).reversed().reduce(0) { $0 << 8 | UInt64($1) }
      // Allow two more bytes for accents; ñ is already counted.
      for length in bytes.count...bytes.count + 2 {
        lengths[Self.place(letters)] |= 1 << UInt32(length)
      }
    }
    self.lengths = lengths
  }

  @inline(__always)
  private static func place(_ letters: UInt64) -> Int {
    Int(truncatingIfNeeded: ((letters | 0x202020) &* 0x9E37_79B1) >> 21) & (places - 1)
  }

  /// The end of the word that begins at `start`, and whether the word may be in the list.
  @inline(__always)
  func word(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (end: Int, isPossible: Bool) {
    guard start + 8 <= bytes.count else { return (Self.longWordEnd(bytes, start, end), true) }
    let eight = bytes.eightBytes(at: start)
    var count = Self.wordBytes(eight)
    var stop = start + count
    while count == 8, stop + 8 <= bytes.count {
      count = Self.wordBytes(bytes.eightBytes(at: stop))
      stop += count
    }
    stop = min(stop, end)
    if stop < end, Self.isWordByte(bytes[stop]) { stop = Self.longWordEnd(bytes, stop, end) }
    if eight & 0x808080 != 0 { return (stop, true) }
    let known = stop - start < 3 ? eight & 0xFFFF : eight & 0xFFFFFF
    let length = UInt32(min(stop - start, 31))
    return (stop, lengths[Self.place(known)] & 1 << length != 0)
  }

  /// How many of eight bytes, from the first, certainly belong to a word; computed without a branch
  /// for each byte.
  @inline(__always)
  private static func wordBytes(_ eight: UInt64) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = (eight | 0x2020_2020_2020_2020) & ~high
    let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) | eight
    // Non-ASCII punctuation begins with 0xC2, or with a byte whose three highest bits are set.
    let sign = eight ^ 0xC2C2_C2C2_C2C2_C2C2
    let signs = ~((sign & ~high) &+ ~high | sign) | eight & eight << 1 & eight << 2
    return ((~letters | signs) & high).trailingZeroBitCount / 8
  }

  private static func longWordEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var stop = start
    while stop < end, isWordByte(bytes[stop]) { stop += 1 }
    return stop
  }

  /// Whether a byte is an ASCII letter or digit, or part of a non-ASCII letter.
  ///
  /// The excluded bytes begin non-ASCII punctuation and spaces.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC2, 0xE2, 0xE3, 0xEF, 0xF0...: false
    default: 0x80 <= byte
    }
  }
}
