internal import HebraLanguage

/// The table of texts of a workbook, to which cells refer by number.
///
/// A text that occurs again soon is found again; one that occurs later is written again, since looking
/// for each would take the memory of all.
struct SharedTexts {
  private static let slots = 1 << 12

  private var recent = [(text: String, number: Int)](repeating: ("", -1), count: slots)
  /// How many texts there are.
  private(set) var count = 0
  /// How many cells refer to them.
  private(set) var uses = 0
  /// The elements of texts that have not been taken.
  private var bytes: [UInt8] = []

  /// The number of a text that was added not long ago; nil for others.
  mutating func known(_ text: String) -> Int? {
    let slot = Self.slot(of: text)
    guard recent[slot].number >= 0, recent[slot].text == text else { return nil }
    uses += 1
    return recent[slot].number
  }

  /// Notes that a cell refers to a text whose number is known.
  mutating func repeats() { uses += 1 }

  /// Adds a text, and returns its number; `written` is how the file has it.
  ///
  /// A text that the file has otherwise is not found again, so that this is said of each cell.
  mutating func add(_ text: String, written: String, isWhole: Bool) -> Int {
    if isWhole { recent[Self.slot(of: text)] = (text, count) }
    bytes.appendTextElement(written)
    count += 1
    uses += 1
    return count - 1
  }

  /// Gives up the elements of the texts so far.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// A place for a text that follows from its length, its beginning and its end.
  private static func slot(of text: String) -> Int {
    let bytes = text.utf8.span
    var hash = UInt64(bytes.count)
    if bytes.count >= 8 {
      hash ^= bytes.eightBytes(at: 0) ^ bytes.eightBytes(at: bytes.count - 8) &* 31
    } else {
      for i in 0..<bytes.count { hash = hash << 8 ^ UInt64(bytes[i]) }
    }
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }
}

extension [UInt8] {
  /// Appends a text as an element of the table.
  fileprivate mutating func appendTextElement(_ text: String) {
    let utf8 = text.utf8.span
    let isKept =
      utf8.count > 0 && (Self.isSpace(utf8[0]) || Self.isSpace(utf8[utf8.count - 1]))
    append(contentsOf: (isKept ? "<si><t xml:space=\"preserve\">" : "<si><t>").utf8.span)
    appendXML(utf8)
    append(contentsOf: "</t></si>".utf8.span)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09 <= byte && byte <= 0x0D
  }

  /// Appends text as the content of an element.
  private mutating func appendXML(_ text: Span<UInt8>) {
    var start = 0
    for i in 0..<text.count {
      let escape: String
      switch text[i] {
      case 0x26: escape = "&amp;"
      case 0x3C: escape = "&lt;"
      case 0x3E: escape = "&gt;"
      // Excel's escape of what XML cannot contain, and of CR, which would be read back as LF.
      case 0x00..<0x09, 0x0B..<0x20:
        escape = "_x00\(TextIdentity.hexadecimal([text[i]]).uppercased())_"
      default: continue
      }
      append(contentsOf: text.extracting(start..<i))
      append(contentsOf: escape.utf8)
      start = i + 1
    }
    append(contentsOf: text.extracting(start..<text.count))
  }
}
