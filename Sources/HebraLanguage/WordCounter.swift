/// Counts words in a stream of pieces by the rules of ``WordScanner``, so that a word split over two
/// pieces counts once.
public struct WordCounter: Sendable {
  /// The words met so far.
  public private(set) var count = 0
  private var last = Scalars.Kind.other
  private var pending = Scalars.Kind.other
  private let table = Scalars.table

  /// A counter that has met nothing.
  public init() {}

  /// Takes the next piece, whole scalars of UTF-8.
  public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count, last != .digit, pending == .other {
        let eight = EightBytes(bytes, at)
        let usual = eight.others.trailingZeroBitCount / 8
        if 0 < usual {
          // Those before the first that asks for a closer look.
          let letters = eight.letters & ((eight.others & (0 &- eight.others)) &- 1)
          let starts = letters & ~(letters << 8 | (last == .other ? 0 : 0x80))
          // One bit a byte: the product adds them up in its highest byte.
          count += Int((starts >> 7 &* 0x0101_0101_0101_0101) >> 56)
          last = letters >> UInt64(usual * 8 - 1) & 1 == 0 ? .other : .letter
          at += usual
        }
        if usual == 8 { continue }
      }
      let (scalar, length) = Scalars.decode(bytes, at)
      at += length
      take(table.entry(scalar).kind)
    }
  }

  @inline(__always)
  private mutating func take(_ kind: Scalars.Kind) {
    switch kind {
    case .letter, .digit:
      let isNew =
        last == .other || (pending == .apostrophe && kind != .letter)
        || (pending == .point && kind != .digit)
      if isNew { count += 1 }
      last = kind
      pending = .other
    case .mark:
      if pending != .other { separate() }
    case .ignorable:
      break
    case .apostrophe, .point:
      if pending == .other, last != .other, last == (kind == .point ? .digit : .letter) {
        pending = kind
      } else {
        separate()
      }
    case .other:
      separate()
    }
  }

  /// The next piece begins another word, whatever it begins with.
  public mutating func separate() {
    last = .other
    pending = .other
  }

  /// The words of one finished piece.
  public static func count(_ bytes: some Collection<UInt8>) -> Int {
    var counter = WordCounter()
    if bytes.withContiguousStorageIfAvailable({ counter.add($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { counter.add($0) }
    }
    return counter.count
  }

  /// Whether there is a word at all.
  public static func hasWord(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      return scanner.next()
    }
  }
}

/// Eight bytes at once, told apart without a branch: nearly all of a text are letters of ASCII and
/// Latin-1 with spaces and punctuation between them.
private struct EightBytes {
  /// The highest bit of each byte of a letter.
  let letters: UInt64
  /// The same of each byte that asks for a closer look: digits, apostrophes, other characters, and a
  /// letter cut off at the end.
  let others: UInt64

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
    let all = UInt64(
      littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + at)
        .loadUnaligned(as: UInt64.self))
    let ascii = ~all & Self.high
    let letter = Self.places(from: 0x61, to: 0x7A, in: all | Self.each(0x20)) & ascii
    let digit = Self.places(from: 0x30, to: 0x39, in: all) & ascii
    let apostrophe = Self.places(from: 0x27, to: 0x27, in: all) & ascii
    let lead = Self.places(from: 0x43, to: 0x43, in: all) & ~ascii
    // × and ÷ stand among the letters of Latin-1.
    let sign = Self.places(from: 0x17, to: 0x17, in: all & Self.each(0xDF)) & ~ascii
    let latin = lead | lead << 8
    letters = letter | latin
    others = digit | apostrophe | (~ascii & Self.high & ~latin) | sign >> 8 & lead | lead & 1 << 63
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

extension UInt8 {
  /// Wraps around on purpose: one comparison tells both ends of the range.
  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
