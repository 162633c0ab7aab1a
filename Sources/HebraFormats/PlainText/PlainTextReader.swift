internal import HebraLanguage
internal import HebraModel

/// Reads plain text in UTF-8, or in UTF-16 with a byte order mark: every line is a paragraph.
///
/// - [x] byte order mark gone; CRLF, CR and CR CR LF are line ends; the last one ends the last line
/// - [x] U+0000 and other C0 controls but TAB become U+FFFD with a notice
/// - [ ] Windows-1252 and other one-byte encodings: refused with the byte that is not UTF-8
public enum PlainTextReader: DocumentReader {
  /// Reads a text.
  public static func read(
    _ bytes: [UInt8], name: String, limits: ReadLimits
  ) throws(ReadError) -> SourceDocument {
    var document = SourceDocument()
    var source = bytes[...]
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      source = try decodeUTF16(bytes)[...]
    }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { source = source.dropFirst(3) }
    try checkUTF8(source)
    document.wordsIn = WordCounter.count(source)

    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    var controls = 0
    var paragraphs: [SourceParagraph] = []
    var line: [UInt8] = []
    func endLine() {
      _ = Composition.normalize(&line, places: [])
      if !paragraphs.isEmpty { text.append(0x0A) }
      paragraphs.append(SourceParagraph(range: TextRange(text.count, text.count + line.count)))
      text += line
      line.removeAll(keepingCapacity: true)
    }
    var i = source.startIndex
    var isOpen = false
    while i < source.endIndex {
      let byte = source[i]
      i += 1
      isOpen = true
      switch byte {
      case 0x0A:
        endLine()
        isOpen = false
      case 0x0D:
        // CR CR LF is one line end, two CR alone are two.
        if source[i...].starts(with: [0x0D, 0x0A]) {
          i += 2
        } else if source[i...].first == 0x0A {
          i += 1
        }
        endLine()
        isOpen = false
      case 0x00..<0x09, 0x0B..<0x20:
        controls += 1
        line += [0xEF, 0xBF, 0xBD]
      default: line.append(byte)
      }
    }
    if isOpen { endLine() }
    guard text.count(where: { $0 & 0xC0 != 0x80 }) <= limits.characters else {
      throw ReadError(.textTooLong, details: ["limit": String(limits.characters)])
    }
    if controls > 0 { document.notices.append(Notice("text.control-replaced", count: controls)) }
    document.text = String(decoding: text, as: UTF8.self)
    document.paragraphs = paragraphs
    return document
  }

  /// Refuses what is not UTF-8, naming the first bad byte, and text that is really UTF-16.
  private static func checkUTF8(_ bytes: ArraySlice<UInt8>) throws(ReadError) {
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var place = bytes.startIndex
    var zeros = 0
    loop: while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar):
        place += scalar.count
        if scalar.first == 0 { zeros += 1 }
      case .emptyInput: break loop
      case .error: throw ReadError(.notUTF8, details: ["byte": String(place)])
      }
    }
    if zeros * 4 > bytes.count { throw ReadError(.notUTF8, details: ["byte": "0"]) }
  }

  private static func decodeUTF16(_ bytes: [UInt8]) throws(ReadError) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for i in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    var result: [UInt8] = []
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true,
      into: { result.append($0) })
    guard !isBroken, bytes.count % 2 == 0 else {
      throw ReadError(.notUTF8, details: ["byte": String(result.count)])
    }
    return result
  }
}
