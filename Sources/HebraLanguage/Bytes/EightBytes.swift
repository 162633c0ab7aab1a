/// Eight bytes of UTF-8 classified together without branches; the first byte is the lowest.
///
/// Nearly all of a text consists of letters of ASCII and Latin-1, spaces and punctuation.
///
/// A flag is the highest bit of its byte.
package struct EightBytes {
  private let bytes: UInt64

  /// The eight bytes from `place` on, all of which must exist.
  @inline(__always)
  package init(_ bytes: Span<UInt8>, at place: Int) {
    self.bytes = bytes.eightBytes(at: place)
  }

  /// How many bytes are continuation bytes of UTF-8.
  @inline(__always)
  package var continuations: Int { Self.count(bytes & ~(bytes << 1) & Self.high) }

  /// Whether one of them is a line feed.
  @inline(__always)
  package var hasLineFeed: Bool { Self.places(from: 0x0A, to: 0x0A, in: bytes) & ~bytes != 0 }

  /// The number of flags set.
  @inline(__always)
  static func count(_ flags: UInt64) -> Int {
    // Each byte has one bit; the multiplication sums them in the highest byte.
    Int((flags >> 7 &* 0x0101_0101_0101_0101) >> 56)
  }

  /// Flags of the letters, and of the bytes that must be examined one by one: digits, apostrophes,
  /// other characters, and a letter cut off at the end.
  @inline(__always)
  var kinds: (letters: UInt64, others: UInt64) {
    let ascii = ~bytes & Self.high
    let letter = Self.places(from: 0x61, to: 0x7A, in: bytes | Self.each(0x20)) & ascii
    let digit = Self.places(from: 0x30, to: 0x39, in: bytes) & ascii
    let apostrophe = Self.places(from: 0x27, to: 0x27, in: bytes) & ascii
    let lead = Self.places(from: 0x43, to: 0x43, in: bytes) & ~ascii
    // × and ÷ are among the letters of Latin-1.
    let sign = Self.places(from: 0x17, to: 0x17, in: bytes & Self.each(0xDF)) & ~ascii
    let latin = lead | lead << 8
    return (
      letter | latin,
      digit | apostrophe | (~ascii & Self.high & ~latin) | sign >> 8 & lead | lead & 1 << 63
    )
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The byte repeated eight times.
  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Flags of the bytes whose lower seven bits are in `first...last`.
  ///
  /// Of two sums, one sets the flag from `first` on, the other from `last + 1` on.
  @inline(__always)
  private static func places(from first: UInt64, to last: UInt64, in all: UInt64) -> UInt64 {
    let low = all & ~high
    return (low &+ each(0x80 - first)) & ~(low &+ each(0x7F - last)) & high
  }
}
