internal import HebraLanguage
package import HebraModel

/// The words of a finished file as a reader's program shows them, to look for names in it.
///
/// Parts of a ZIP file are opened. Markup is put aside in two ways, because a word may be divided among
/// runs, and two paragraphs may have nothing between them but markup.
package enum FinishedText {
  /// The texts in the bytes of a file; a word of the file stands in at least one of them.
  ///
  /// - Throws: ``ReadError`` for a ZIP file that cannot be opened, and for PDF, whose words are compressed
  ///   (``ReadError/Code/pdf``).
  package static func texts(of bytes: [UInt8]) throws(ReadError) -> [String] {
    if bytes.starts(with: Array("%PDF-".utf8)) { throw ReadError(.pdf) }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return readings(of: bytes) }
    return try ZIPArchive.open(bytes, budget: ReadingBudget()) { archive throws(ReadError) in
      try archive.all().flatMap { [$0.name] + readings(of: $0.bytes) }
    }
  }

  /// The bytes as text: as they stand, and without markup.
  private static func readings(of bytes: [UInt8]) -> [String] {
    let isMarkup = bytes.contains(0x3C)
    guard isMarkup else { return [unescaped(bytes)] }
    return [bytes, stripped(bytes, by: nil), stripped(bytes, by: 0x20)].map(unescaped)
  }

  private static func stripped(_ bytes: [UInt8], by space: UInt8?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInside = false
    for byte in bytes {
      switch byte {
      case 0x3C: isInside = true
      case 0x3E where isInside:
        isInside = false
        if let space { result.append(space) }
      case _ where !isInside: result.append(byte)
      default: break
      }
    }
    return result
  }

  /// The text with the characters that `&#225;`, `&amp;` and `\u00e1` stand for.
  private static func unescaped(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(0x26) || text.utf8.contains(0x5C) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "&", let (found, count) = entity(rest) {
        result.append(found)
        rest = rest.dropFirst(count)
      } else if scalar == "\\", rest.dropFirst().first == "u",
        let code = UInt32(String(String.UnicodeScalarView(rest.dropFirst(2).prefix(4))), radix: 16),
        let found = Unicode.Scalar(code)
      {
        result.append(found)
        rest = rest.dropFirst(6)
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }

  private static func entity(
    _ rest: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, count: Int)? {
    let name = rest.dropFirst().prefix(10).prefix { $0 != ";" }
    guard rest.dropFirst(name.count + 1).first == ";" else { return nil }
    let words = String(String.UnicodeScalarView(name))
    let count = name.count + 2
    if words.hasPrefix("#x") {
      return UInt32(words.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { ($0, count) }
    }
    if words.hasPrefix("#") {
      return UInt32(words.dropFirst()).flatMap(Unicode.Scalar.init).map { ($0, count) }
    }
    let named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    return named[words].map { ($0, count) }
  }
}
