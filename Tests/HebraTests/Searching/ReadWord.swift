import Foundation
import HebraModel

/// A word of a text, found and folded by the definitions alone.
///
/// A run of letters, digits and their marks, an apostrophe between letters or a point between digits
/// inside it; what is not seen is not there. Folded is without marks but the tilde of ñ, in small
/// letters.
struct ReadWord: Equatable {
  var folded: String
  var range: TextRange

  private enum Kind { case letter, digit, apostrophe, point, other }

  private struct Sign {
    var kind: Kind
    var folded: String
    var range: TextRange
  }

  /// The words of `speech`; a mark of non-speech is a blank, but for a tag inside a word, which is
  /// nothing.
  static func all(
    in text: [UInt8], _ speech: TextRange, without marks: [TextRange] = []
  ) -> [ReadWord] {
    let signs = signs(text, speech, marks)
    var words: [ReadWord] = []
    var open = false
    for (i, sign) in signs.enumerated() {
      switch sign.kind {
      case .letter, .digit:
        if open {
          words[words.count - 1].folded += sign.folded
          words[words.count - 1].range.end = sign.range.end
        } else {
          words.append(ReadWord(folded: sign.folded, range: sign.range))
        }
        open = true
      case .apostrophe, .point:
        let wanted = sign.kind == .apostrophe ? Kind.letter : .digit
        open =
          open && signs[i - 1].kind == wanted && i + 1 < signs.count && signs[i + 1].kind == wanted
      case .other:
        open = false
      }
    }
    return words
  }

  static func folded(_ text: String) -> [String] {
    let bytes = Array(text.precomposedStringWithCanonicalMapping.utf8)
    return all(in: bytes, TextRange(0, bytes.count)).map(\.folded)
  }

  private static func signs(
    _ text: [UInt8], _ speech: TextRange, _ marks: [TextRange]
  ) -> [Sign] {
    var signs: [Sign] = []
    var at = speech.start
    for scalar in String(decoding: text[speech.start..<speech.end], as: UTF8.self).unicodeScalars {
      let range = TextRange(at, at + UTF8.width(scalar))
      at = range.end
      if let mark = marks.first(where: { $0.overlaps(range) }) {
        let isTag =
          text[mark.start] == 0x3C && isSeen(text, mark.start - 1, speech)
          && isSeen(text, mark.end, speech)
        if !isTag { signs.append(Sign(kind: .other, folded: "", range: range)) }
        continue
      }
      let properties = scalar.properties
      guard !properties.isDefaultIgnorableCodePoint else { continue }
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        signs.append(Sign(kind: .letter, folded: fold(scalar), range: range))
      case .decimalNumber, .letterNumber, .otherNumber:
        signs.append(Sign(kind: .digit, folded: fold(scalar), range: range))
      case .nonspacingMark, .spacingMark, .enclosingMark:
        // Part of the letter before it; nothing where none stands.
        guard let last = signs.last, last.kind == .letter || last.kind == .digit else { continue }
        if scalar == "\u{303}", last.folded == "n" { signs[signs.count - 1].folded = "ñ" }
        signs[signs.count - 1].range.end = range.end
      default:
        let kind: Kind =
          switch scalar {
          case "'", "’": .apostrophe
          case ".", ",": .point
          default: .other
          }
        signs.append(Sign(kind: kind, folded: "", range: range))
      }
    }
    return signs
  }

  /// Whether a letter or digit, or a part of one, stands there.
  private static func isSeen(_ text: [UInt8], _ at: Int, _ speech: TextRange) -> Bool {
    guard speech.start <= at, at < speech.end else { return false }
    let byte = text[at]
    return byte >= 0x80 || Unicode.Scalar(byte).properties.isAlphabetic || 0x30...0x39 ~= byte
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.properties.lowercaseMapping }
    let small = scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping
    if small == "n\u{303}".decomposedStringWithCanonicalMapping { return "ñ" }
    return String(
      String.UnicodeScalarView(
        small.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }
}
