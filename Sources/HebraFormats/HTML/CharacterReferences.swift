internal import CXML2
internal import HebraLanguage

/// Character references of HTML and WebVTT: `&amp;`, `&ntilde;`, `&#241;`, `&#xF1;`.
enum CharacterReferences {
  /// The character of the reference that begins at `start` (an ampersand), and the offset after it;
  /// nil if it is not a reference, so that the ampersand stands for itself.
  static func read(_ bytes: [UInt8], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    var i = start + 1
    guard i < bytes.count else { return nil }
    if bytes[i] == UInt8(ascii: "#") { return numeric(bytes, at: i + 1) }
    var name: [CChar] = []
    while i < bytes.count, name.count < 12, isAlphanumeric(bytes[i]) {
      name.append(CChar(bitPattern: bytes[i]))
      i += 1
    }
    guard !name.isEmpty else { return nil }
    name.append(0)
    let hasEnd = i < bytes.count && bytes[i] == UInt8(ascii: ";")
    // Without a semicolon only the references count that browsers accept in that form (`&nbsp`).
    guard hasEnd || name.count <= 7, let scalar = named(name) else { return nil }
    return (scalar, hasEnd ? i + 1 : i)
  }

  /// `bytes` with every reference replaced by its character.
  static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "&"), let found = read(bytes, at: i) {
        result += UTF8.encode(found.scalar) ?? UTF8.encodedReplacementCharacter
        i = found.end
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return result
  }

  private static func named(_ name: [CChar]) -> Unicode.Scalar? {
    let value = cxml2_html_entity(name)
    if value > 0 { return Unicode.Scalar(value) }
    let key = name.dropLast().map { UInt8(bitPattern: $0) }
    return key.elementsEqual("apos".utf8) ? "'" : nil
  }

  private static func numeric(
    _ bytes: [UInt8], at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var i = start
    var value: UInt32 = 0
    let isHexadecimal = i < bytes.count && bytes[i] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { i += 1 }
    let first = i
    while i < bytes.count, i - first < 10 {
      let digit: UInt8
      switch bytes[i] {
      case 0x30...0x39: digit = bytes[i] - 0x30
      case 0x41...0x46 where isHexadecimal: digit = bytes[i] - 0x37
      case 0x61...0x66 where isHexadecimal: digit = bytes[i] - 0x57
      default: digit = 0xFF
      }
      if digit == 0xFF { break }
      value = min(0x110000, value * (isHexadecimal ? 16 : 10) + UInt32(digit))
      i += 1
    }
    guard i > first else { return nil }
    if i < bytes.count, bytes[i] == UInt8(ascii: ";") { i += 1 }
    // As in browsers, 0x80 to 0x9F are characters of Windows-1252, and invalid numbers are U+FFFD.
    if 0x80..<0xA0 ~= value, let upper = TextEncoding.windows1252.upperHalf {
      return (upper[Int(value) - 0x80], i)
    }
    return (value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", i)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || 0x30...0x39 ~= byte
  }
}
