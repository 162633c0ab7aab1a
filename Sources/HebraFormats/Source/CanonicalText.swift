internal import HebraLanguage
internal import HebraModel

/// The canonical text of a document under construction: paragraphs joined by one LF, in NFC.
///
/// All readers build their text with this type (Documentation/Architecture.md).
struct CanonicalText {
  /// The text so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The number of paragraphs, including empty ones.
  private(set) var paragraphs = 0
  /// The number of Unicode code points.
  private(set) var characters = 0

  /// The text as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Reserves capacity for `count` bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends a paragraph, which must be in NFC, and returns its range.
  mutating func append(_ line: [UInt8]) -> TextRange {
    if 0 < paragraphs {
      bytes.append(0x0A)
      characters += 1
    }
    paragraphs += 1
    let start = bytes.count
    bytes += line
    characters += line.span.scalarCount
    return TextRange(start, bytes.count)
  }

  /// A piece set aside, normalized to NFC like the text.
  static func setAside(_ kind: String, at place: Int?, _ bytes: [UInt8]) -> SetAside {
    var bytes = bytes
    _ = Composition.normalize(&bytes, places: [])
    return SetAside(kind: kind, position: place, text: String(decoding: bytes, as: UTF8.self))
  }
}

extension ReadingBudget {
  /// Whether a text of this many code points, or the cost so far, exceeds a limit.
  func isPassed(by characters: Int) -> Bool { limits.characters < characters || isOver }

  /// The error for a document that is too long, or for the limit that was exceeded first.
  var tooLong: ReadError {
    failure ?? ReadError(.textTooLong, details: ["limit": String(limits.characters)])
  }
}
