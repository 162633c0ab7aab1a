/// Makes text safe to show: characters that would control a terminal, and invisible ones, become
/// visible.
///
/// `␛` is an example for ASCII control characters, and `‹U+202E›` for other control, direction and
/// format characters, line and paragraph separators, and characters without a glyph. Soft hyphens
/// are removed, since they only mark where a word may break. A joiner between two emoji and a
/// variation selector after one stay, because they form one emoji. Applying a function twice gives
/// the same result as once.
public enum Shown {
  /// A text of several lines: line ends and tabs are kept.
  public static func text(_ text: String) -> String { shown(text, isLine: false) }

  /// A single line or a field of one: line ends and tabs are made visible too.
  public static func line(_ text: String) -> String { shown(text, isLine: true) }

  /// JSON with each of these characters as a JSON escape, so that the values do not change.
  public static func json(_ json: String) -> String {
    guard needsLook(json, isLine: false) else { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      // Between values these three are white space; inside values they are already escaped.
      if isHidden(scalar), !["\t", "\n", "\r"].contains(scalar) {
        result.append(contentsOf: jsonEscape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The number of columns that a text occupies on a terminal.
  public static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// Whether a character controls a terminal or is invisible.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// The JSON escape of a character, such as `\u202e`; a surrogate pair beyond the basic plane.
  package static func jsonEscape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { "\\u" + hexadecimal(UInt32($0)) }.joined().lowercased()
    } ?? ""
  }

  /// Whether the character that begins with these two UTF-8 bytes must be examined: true for every
  /// hidden character and for few others.
  @inline(__always)
  package static func mayBeHidden(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0x20..<0x7F, 0x80..<0xC2, 0xC3..<0xCD: false
    case 0xC2: second < 0xA0 || second == 0xAD
    case 0xE2: second == 0x80 || second == 0x81
    case 0xCD, 0xE3, 0xEF: true
    case 0xCE...0xD7, 0xE4...0xEE: false
    case 0xF0: second != 0x9F
    default: true
    }
  }

  private static func needsLook(_ text: String, isLine: Bool) -> Bool {
    let bytes = text.utf8.span
    for i in 0..<bytes.count {
      if bytes[i] == 0x0A || bytes[i] == 0x09 {
        if isLine { return true }
      } else if mayBeHidden(bytes[i], i + 1 < bytes.count ? bytes[i + 1] : 0) {
        return true
      }
    }
    return false
  }

  private static func shown(_ text: String, isLine: Bool) -> String {
    guard needsLook(text, isLine: isLine) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (i, scalar) in scalars.enumerated() {
      let isLayout = !isLine && (scalar == "\n" || scalar == "\t")
      if isLayout || !isHidden(scalar) || makesOnePicture(i, of: scalars) {
        result.append(scalar)
      } else if scalar != "\u{AD}" {
        result.append(contentsOf: form(scalar).unicodeScalars)
      }
    }
    return String(result)
  }

  /// The visible form of a hidden character.
  private static func form(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
    case 0x7F: "\u{2421}"
    default: "‹U+\(hexadecimal(scalar.value))›"
    }
  }

  /// Whether the character joins two emoji, or selects the presentation of the one before it.
  private static func makesOnePicture(_ i: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard i > 0 else { return false }
    let next = i + 1 < scalars.count ? scalars[i + 1] : " "
    switch scalars[i] {
    case "\u{FE0E}", "\u{FE0F}":
      return isPicture(scalars[i - 1])
        || scalars[i - 1].properties.isEmoji && next == "\u{20E3}"
    case "\u{200D}":
      let isBehind =
        isPicture(scalars[i - 1])
        || i > 1 && scalars[i - 1] == "\u{FE0F}" && isPicture(scalars[i - 2])
      return isBehind && isPicture(next)
    default:
      return false
    }
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }
}
