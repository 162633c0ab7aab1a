internal import HebraLanguage

/// Divides Rich Text into tokens: groups, control words, symbols, hexadecimal bytes, text.
struct RTFTokens {
  enum Token {
    case open, close
    /// A control word and its number; nil if it has none, as in a switch that is on.
    case word(String, number: Int?)
    /// A control symbol: `\~`, `\_`, `\*`.
    case symbol(UInt8)
    /// `\'xx`
    case byte(UInt8)
    case text(Range<Int>)

    /// Whether it is characters in the code page.
    var isByte: Bool {
      switch self {
      case .byte, .text: true
      case .open, .close, .word, .symbol: false
      }
    }
  }

  let bytes: [UInt8]
  private(set) var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    // Line ends have no meaning here.
    while at < bytes.count, bytes[at] == 0x0D || bytes[at] == 0x0A || bytes[at] == 0 { at += 1 }
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      at += 1
      return .open
    case UInt8(ascii: "}"):
      at += 1
      return .close
    case UInt8(ascii: "\\"): return control()
    default:
      let start = at
      while at < bytes.count, !Self.isSpecial(bytes[at]) { at += 1 }
      return .text(start..<at)
    }
  }

  /// Skips raw data (`\bin`), which may contain any bytes.
  mutating func skip(_ count: Int) { at += min(max(0, count), bytes.count - at) }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x0D, 0x0A, 0: true
    default: false
    }
  }

  private mutating func control() -> Token? {
    at += 1
    guard at < bytes.count else { return nil }
    let first = bytes[at]
    guard first.isASCIILetter else {
      at += 1
      if first == UInt8(ascii: "'") { return .byte(hexadecimal()) }
      return .symbol(first)
    }
    let start = at
    while at < bytes.count, bytes[at].isASCIILetter, at - start < 32 { at += 1 }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    var isNegative = false
    if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "-"), 0x30...0x39 ~= bytes[at + 1] {
      isNegative = true
      at += 1
    }
    var number: Int?
    let digits = at
    while at < bytes.count, 0x30...0x39 ~= bytes[at], at - digits < 10 {
      number = (number ?? 0) * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    return .word(name, number: number.map { isNegative ? -$0 : $0 })
  }

  private mutating func hexadecimal() -> UInt8 {
    var value: UInt8 = 0
    for _ in 0..<2 where at < bytes.count {
      switch bytes[at] {
      case 0x30...0x39: value = value &* 16 &+ (bytes[at] - 0x30)
      case 0x41...0x46: value = value &* 16 &+ (bytes[at] - 0x37)
      case 0x61...0x66: value = value &* 16 &+ (bytes[at] - 0x57)
      default: return value
      }
      at += 1
    }
    return value
  }
}
