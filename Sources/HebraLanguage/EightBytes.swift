/// Eight bytes of UTF-8 at once, told apart without a branch, the first lowest: nearly all of a text are
/// letters of ASCII and Latin-1 with spaces and punctuation between them.
///
/// A flag is the highest bit of its byte.
public struct EightBytes {
  private let bytes: UInt64

  /// Those from `place` on: there are as many.
  @inline(__always)
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    self.bytes = UInt64(
      littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + place)
        .loadUnaligned(as: UInt64.self))
  }

  /// How many are not the first of their character.
  @inline(__always)
  public var continuations: Int { Self.count(bytes & ~(bytes << 1) & Self.high) }

  /// Whether there is a line feed.
  @inline(__always)
  public var hasLineFeed: Bool { Self.places(from: 0x0A, to: 0x0A, in: bytes) & ~bytes != 0 }

  /// How many flags are set.
  @inline(__always)
  static func count(_ flags: UInt64) -> Int {
    // One bit a byte: the product adds them up in its highest byte.
    Int((flags >> 7 &* 0x0101_0101_0101_0101) >> 56)
  }

  /// The letters, and those that ask for a closer look: digits, apostrophes, other characters, and a
  /// letter cut off at the end.
  @inline(__always)
  var kinds: (letters: UInt64, others: UInt64) {
    let ascii = ~bytes & Self.high
    let letter = Self.places(from: 0x61, to: 0x7A, in: bytes | Self.each(0x20)) & ascii
    let digit = Self.places(from: 0x30, to: 0x39, in: bytes) & ascii
    let apostrophe = Self.places(from: 0x27, to: 0x27, in: bytes) & ascii
    let lead = Self.places(from: 0x43, to: 0x43, in: bytes) & ~ascii
    // × and ÷ stand among the letters of Latin-1.
    let sign = Self.places(from: 0x17, to: 0x17, in: bytes & Self.each(0xDF)) & ~ascii
    let latin = lead | lead << 8
    return (
      letter | latin,
      digit | apostrophe | (~ascii & Self.high & ~latin) | sign >> 8 & lead | lead & 1 << 63
    )
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte whose other seven are one of `first...last`: two sums that reach
  /// that bit, from the first on and from behind the last on.
  @inline(__always)
  private static func places(from first: UInt64, to last: UInt64, in all: UInt64) -> UInt64 {
    let low = all & ~high
    return (low &+ each(0x80 - first)) & ~(low &+ each(0x7F - last)) & high
  }
}
