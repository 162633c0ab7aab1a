internal import HebraLanguage
internal import HebraModel

/// Reads plain text: every line is a paragraph.
///
/// - [x] UTF-8, or UTF-16 with a byte order mark; Windows-1252 and MacRoman told by their letters,
///   with a notice, and refused when the letters do not tell; any of them stated by a person
/// - [x] byte order mark gone; CRLF, CR and CR CR LF are line ends; the last one ends the last line
/// - [x] U+0000 and other C0 controls but TAB become U+FFFD with a notice
/// - [x] Markdown: lines with the characters of the source; nothing is rendered, so that a range
///   means the same here and in the file
/// - [ ] UTF-16 without a mark (unless stated), other encodings
public enum PlainTextReader: EncodedTextReader {
  /// Reads a text.
  public static func read(
    _ bytes: [UInt8], name: String, limits: ReadLimits, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    let source = try DecodedText(bytes, as: encoding)
    var document = SourceDocument()
    document.wordsIn = WordCounter.count(source.bytes)
    var text: [UInt8] = []
    text.reserveCapacity(source.bytes.count)
    var controls = 0
    for range in TextLines.ranges(of: source.bytes) {
      var line = Array(source.bytes[range])
      if line.contains(where: { $0 < 0x20 && $0 != 0x09 }) {
        controls += line.count { $0 < 0x20 && $0 != 0x09 }
        line = line.flatMap { $0 < 0x20 && $0 != 0x09 ? [0xEF, 0xBF, 0xBD] : [$0] }
      }
      _ = Composition.normalize(&line, places: [])
      if !document.paragraphs.isEmpty { text.append(0x0A) }
      document.paragraphs.append(
        SourceParagraph(range: TextRange(text.count, text.count + line.count)))
      text += line
    }
    guard text.count(where: { $0 & 0xC0 != 0x80 }) <= limits.characters else {
      throw ReadError(.textTooLong, details: ["limit": String(limits.characters)])
    }
    if controls > 0 { document.notices.append(Notice("text.control-replaced", count: controls)) }
    source.note(in: &document)
    document.text = String(decoding: text, as: UTF8.self)
    return document
  }
}
