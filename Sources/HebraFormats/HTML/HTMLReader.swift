package import HebraLanguage
package import HebraModel

/// Reads web pages, including those saved by Word and LibreOffice.
///
/// - [x] paragraphs and other blocks, white space collapsed except in `<pre>`; `<br>` is a line end
/// - [x] headings, bold, lists with their numbers, tables (including nested ones) with their cells
/// - [x] errors that browsers tolerate: tags not closed or closed twice, attributes without quotes,
///   no `<html>`
/// - [x] references by name and number; the encoding by byte order mark, by `<meta>`, else as for
///   plain text
/// - [x] hidden elements, `<del>`, ruby texts, forms, comments, the title, alternative texts,
///   headers and footers of LibreOffice: set aside with their position
/// - [x] counted but never opened: scripts, style sheets, images, frames, objects
/// - [ ] text that a script or a style sheet writes or hides; footnotes as such
package enum HTMLReader: EncodedTextReader {
  /// Reads a page.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    let source = try decode(bytes, encoding)
    var story = HTMLStory(budget: budget)
    try story.read(source.bytes)
    var document = try story.builder.finish()
    source.note(in: &document)
    return document
  }

  /// Decodes a page by the encoding that it declares; if that is wrong, the encoding is detected.
  private static func decode(
    _ bytes: [UInt8], _ stated: TextEncoding?
  ) throws(ReadError) -> DecodedText {
    guard stated == nil, let declared = declared(bytes) else {
      return try DecodedText(bytes, as: stated)
    }
    do throws(ReadError) {
      return try DecodedText(bytes, as: declared)
    } catch {
      return try DecodedText(bytes)
    }
  }

  /// The encoding in `<meta charset=…>` or `<meta … content="text/html; charset=…">`, or in an XML
  /// declaration.
  private static func declared(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(4096)
    for key in ["charset", "encoding"] {
      let key = Array(key.utf8)
      var i = head.startIndex
      while i + key.count < head.endIndex {
        guard head[i] | 0x20 == key[0],
          head[i..<(i + key.count)].elementsEqual(key, by: { $0 | 0x20 == $1 })
        else {
          i += 1
          continue
        }
        i += key.count
        let rest = head[i...].drop(while: \.isASCIISpace)
        guard rest.first == UInt8(ascii: "=") else { continue }
        let value = rest.dropFirst().drop { $0.isASCIISpace || $0 == 0x22 || $0 == 0x27 }
        let word = value.prefix {
          $0.isASCIILetter || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x5F
        }
        let name = String(decoding: word, as: UTF8.self)
        guard let found = TextEncoding(name: name) else { return nil }
        // A page whose `<meta>` can be read byte by byte is not in UTF-16, even if it declares
        // that.
        return found.upperHalf == nil ? .utf8 : found
      }
    }
    return nil
  }

  /// Whether it is a web page: an HTML document type or element, after comments and an XML
  /// declaration.
  @Sendable static func recognizes(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(8192)[...]
    if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) {
      let wide = try? DecodedText(Array(rest.prefix(rest.count & ~1)))
      rest = (wide?.bytes ?? [])[...]
    }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop(while: \.isASCIISpace)
      guard rest.starts(with: "<!--".utf8) || rest.starts(with: "<?xml".utf8) else { break }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
    }
    let head = String(decoding: rest.prefix(16), as: UTF8.self).lowercased()
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<body")
  }
}
