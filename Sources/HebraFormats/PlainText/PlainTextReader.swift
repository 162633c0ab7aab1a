package import HebraLanguage
package import HebraModel

/// Reads plain text: every line is a paragraph.
///
/// - [x] UTF-8, or UTF-16 with a byte order mark; Windows-1252 and MacRoman detected by their
///   letters, with a notice, and refused if the letters are not conclusive; any of them if the user
///   states it
/// - [x] byte order mark removed; CRLF, CR and CR CR LF are line ends; the last one ends the last
///   line
/// - [x] U+0000 and other C0 controls except TAB become U+FFFD, with a notice
/// - [x] Markdown: lines with the characters of the source; nothing is rendered, so that a range
///   means the same here and in the file
/// - [ ] UTF-16 without a mark (unless stated), other encodings
package enum PlainTextReader: EncodedTextReader {
  /// Reads a text.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    try read(bytes, budget: budget, encoding: encoding, characters: budget.limits.characters)
  }

  /// Reads a text of at most `limit` characters.
  static func read(
    _ bytes: [UInt8], budget: ReadingBudget, encoding: TextEncoding?, characters limit: Int
  ) throws(ReadError) -> SourceDocument {
    let source = try DecodedText(bytes, as: encoding)
    try budget.check()
    var document = SourceDocument()
    document.wordsIn = WordCounter.count(source.bytes)
    var text = CanonicalText()
    text.reserve(min(source.bytes.count, limit.multipliedReportingOverflow(by: 4).partialValue))
    var controls = 0
    var characters = 0
    TextLines.forEach(in: source.bytes) { range in
      var line = Array(source.bytes[range])
      if line.contains(where: { $0 < 0x20 && $0 != 0x09 }) {
        controls += line.count { $0 < 0x20 && $0 != 0x09 }
        line = line.flatMap { $0 < 0x20 && $0 != 0x09 ? [0xEF, 0xBF, 0xBD] : [$0] }
      }
      characters += line.span.scalarCount
      if !document.paragraphs.isEmpty { characters += 1 }
      budget.hold(ReadingBudget.paragraph + line.count * ReadingBudget.textByte)
      guard budget.spend(2 + line.count / 16), !budget.isOver, characters <= limit else {
        return false
      }
      _ = Composition.normalize(&line, places: [])
      document.paragraphs.append(SourceParagraph(range: text.append(line)))
      return true
    }
    try budget.check()
    guard text.characters <= limit, characters <= limit else {
      throw ReadError(.textTooLong, details: ["limit": String(limit)])
    }
    if controls > 0 { document.notices.append(Notice(.textControlReplaced, count: controls)) }
    source.note(in: &document)
    document.text = text.string
    return document
  }
}
