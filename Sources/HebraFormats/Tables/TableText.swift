internal import HebraModel

/// Detects the encoding of a table's bytes and converts them to UTF-8.
enum TableText {
  static func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], notices: [Notice]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (utf16(bytes), [Notice(.csvUTF16)])
    }
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, []) }
    return (windows1252(bytes), [Notice(.csvWindows1252)])
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
      let (low, high) =
        isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt16(high) << 8 | UInt16(low)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Decodes by the WHATWG index: the five unassigned bytes become the C1 controls with their
  /// numbers.
  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if (0x80..<0xA0).contains(byte) {
        text.append(upper[Int(byte) - 0x80])
      } else {
        text.append(Unicode.Scalar(byte))
      }
    }
    return Array(String(text).utf8)
  }

  private static let upper: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
