/// The limits and the escapes of text in a workbook cell.
enum XLSXText {
  /// The greatest number of UTF-16 units in one cell.
  static let limit = 32_767

  /// `text`, cut with `[…]` at the end if it is too long for a cell.
  static func fitted(_ text: String) -> (text: String, isCut: Bool) {
    guard text.utf8.count > limit, text.utf16.count > limit else { return (text, false) }
    let mark = "[…]"
    var left = limit - mark.utf16.count
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      left -= UTF16.width(scalar)
      guard left >= 0 else { break }
      kept.append(scalar)
    }
    return (String(kept) + mark, true)
  }

  /// `text` in a form that the library's C strings and XML can hold: a literal `_x0041_` is
  /// escaped, as are the two scalars that XML cannot contain; NUL becomes `�`.
  static func escaped(_ text: String) -> String {
    if isPlain(text.utf8.span) { return text }
    var escaped = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "_" where isEscape(scalars, at: index):
        escaped.append(contentsOf: "_x005F_".unicodeScalars)
      case "\0": escaped.append("\u{FFFD}")
      case "\u{FFFE}": escaped.append(contentsOf: "_xFFFE_".unicodeScalars)
      case "\u{FFFF}": escaped.append(contentsOf: "_xFFFF_".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Whether nothing in a text needs an escape.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for i in 0..<text.count {
      switch text[i] {
      case 0, 0xEF: return false
      case 0x5F where i + 1 < text.count && text[i + 1] == 0x78: return false
      default: break
      }
    }
    return true
  }

  /// Decodes `_x0041_` and similar escapes.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5F) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    var units: [UInt16] = []
    func flush() {
      guard !units.isEmpty else { return }
      result.append(contentsOf: String(decoding: units, as: UTF16.self).unicodeScalars)
      units = []
    }
    while index < scalars.count {
      if isEscape(scalars, at: index),
        let unit = UInt16(
          String(String.UnicodeScalarView(scalars[index + 2..<index + 6])), radix: 16)
      {
        units.append(unit)
        index += 7
      } else {
        flush()
        result.append(scalars[index])
        index += 1
      }
    }
    flush()
    return String(result)
  }

  private static func isEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x",
      scalars[index + 6] == "_"
    else { return false }
    return scalars[index + 2..<index + 6].allSatisfy {
      $0.properties.isASCIIHexDigit
    }
  }
}
