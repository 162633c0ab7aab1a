package import HebraLanguage
package import HebraModel

/// Counts the letters of a file from its bytes, by rules that share nothing with the readers, so
/// that words which a reader lost are found out.
///
/// Only the letters a to z and digits are counted: they are the same bytes in every encoding that
/// Hebra reads but UTF-16, and no rule about words, joined runs or the order of pieces can make a
/// difference. A rule counts only what its format surely shows or sets aside; it leaves out whatever
/// a reader may drop for a reason that Documentation/Formats.md gives. More letters here than in
/// what was read therefore mean a loss. The count finds no repetition, and no loss in scripts other
/// than the Latin one.
package enum LetterAccount {
  /// The number of words that the reader lost, estimated from the letters; 0 if none.
  package static func lostWords(
    from bytes: [UInt8], in document: SourceDocument, reader: String, budget: ReadingBudget
  ) -> Int {
    guard let written = letters(in: bytes, reader: reader, budget: budget) else { return 0 }
    let read = letters(read: document, reader: reader)
    guard written > read else { return 0 }
    let (product, overflow) = (written - read).multipliedReportingOverflow(by: document.wordsIn)
    return overflow ? written - read : max(1, product / max(1, read))
  }

  /// The letters that must be in what is read; nil for a format without a rule.
  package static func letters(in bytes: [UInt8], reader: String, budget: ReadingBudget) -> Int? {
    budget.spend(bytes.count / 16)
    if reader == "docx" || reader == "odt" {
      return packageLetters(bytes, reader: reader, budget: budget)
    }
    // DecodedText is needed for UTF-16 alone.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let bytes = isWide ? (try? DecodedText(bytes))?.bytes ?? [] : bytes
    switch reader {
    case "text": return letters(bytes[...])
    case "whatsapp": return chatLetters(bytes)
    case "talkbank": return talkBankLetters(bytes)
    case "webvtt", "subrip": return captionLetters(bytes)
    case "whisper": return segmentLetters(bytes)
    case "rtf": return RTFLetters.count(bytes)
    case "html": return MarkupLetters.html(bytes)
    case "tei": return MarkupLetters.count(bytes, within: ["text", "speech"])
    case "elan": return MarkupLetters.count(bytes, within: ["ANNOTATION_VALUE"])
    case "transcriber": return MarkupLetters.count(bytes, within: ["Turn"])
    default: return nil
    }
  }

  /// The letters of what was read, without kinds that the rule of the format does not look at.
  private static func letters(read document: SourceDocument, reader: String) -> Int {
    let isPackage = reader == "docx" || reader == "odt"
    let apart: Set<String> = ["header", "footer", "property", "alternative-text", "diagram"]
    let asides = document.setAside.filter { !isPackage || !apart.contains($0.kind) }
    return letters(document.text) + asides.reduce(0) { $0 + letters($1.text) }
      + document.comments.reduce(0) { $0 + $1.lines.reduce(0) { $0 + letters($1) } }
  }

  private static func letters(_ text: String) -> Int { letters(Array(text.utf8)[...]) }

  /// The letters of a piece; a letter before a combining mark is none, since both become one
  /// character.
  static func letters(_ bytes: ArraySlice<UInt8>) -> Int {
    let bytes = bytes.span
    var count = 0
    for i in bytes.indices where isLetter(bytes[i]) {
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0
      if next != 0xCC, next != 0xCD { count += 1 }
    }
    return count
  }

  static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte &- 0x30 < 10 }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
  }

  /// A message stands behind the first colon and space of a line with a date; lines of the program
  /// are left out.
  private static func chatLetters(_ bytes: [UInt8]) -> Int {
    lines(bytes).reduce(0) { sum, line in
      let hasDate = line.first.map { $0 == 0x5B || 0x30...0x39 ~= $0 || $0 >= 0x80 } ?? false
      guard hasDate else { return sum + letters(line) }
      let colon = line.indices.dropLast().first { line[$0] == 0x3A && line[$0 + 1] == 0x20 }
      return sum + (colon.map { letters(line[$0...]) } ?? 0)
    }
  }

  /// Everything but the codes of the speakers and what stands between U+0015; a line in which those
  /// are not paired, with the lines that continue it, is left out.
  private static func talkBankLetters(_ bytes: [UInt8]) -> Int {
    var whole: [[UInt8]] = []
    for line in lines(bytes) where !line.isEmpty {
      if let first = line.first, first == 0x09 || first == 0x20, !whole.isEmpty {
        whole[whole.count - 1] += [0x20] + line
      } else {
        whole.append(Array(line))
      }
    }
    return whole.reduce(0) { sum, line in
      let from = line.first == 0x2A ? line.firstIndex(of: 0x3A) ?? line.endIndex : line.startIndex
      let pieces = line[from...].split(separator: 0x15, omittingEmptySubsequences: false)
      guard pieces.count % 2 == 1 else { return sum }
      return sum + pieces.indices.reduce(0) { $1 % 2 == 0 ? $0 + letters(pieces[$1]) : $0 }
    }
  }

  /// Lines that are no times, numbers, names or notes, behind the first colon if there is one.
  private static func captionLetters(_ bytes: [UInt8]) -> Int {
    let lines = lines(bytes)
    let arrow = Array("-->".utf8)
    func isTime(_ i: Int) -> Bool { i < lines.count && Array(lines[i]).contains(bytes: arrow) }
    var sum = 0
    var isShown = false
    for i in lines.indices {
      if isTime(i) {
        isShown = true
      } else if lines[i].isEmpty {
        isShown = false
      } else if isShown, !isTime(i + 1), lines[i].contains(where: { !(0x30...0x39 ~= $0) }) {
        let line = MarkupLetters.withoutTags(lines[i])
        let colon = line.prefix(100).firstIndex(of: 0x3A).map { $0 + 1 } ?? line.startIndex
        sum += MarkupLetters.letters(line[colon...])
      }
    }
    return sum
  }

  /// The values of `"text"` in the objects of a list, behind the first colon.
  private static func segmentLetters(_ bytes: [UInt8]) -> Int {
    let depthOfSegments = bytes.first { !$0.isASCIISpace } == 0x5B ? 2 : 3
    var depth = 0
    var key: ArraySlice<UInt8> = []
    var sum = 0
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      case 0x22:
        let start = i + 1
        i = start
        while i < bytes.count, bytes[i] != 0x22 { i += bytes[i] == 0x5C ? 2 : 1 }
        let value = bytes[start..<min(max(i, start), bytes.count)]
        let isValue = bytes[..<(start - 1)].last { !$0.isASCIISpace } == 0x3A
        if !isValue {
          key = value
        } else if depth == depthOfSegments, key.elementsEqual("text".utf8) {
          let colon = value.prefix(200).firstIndex(of: 0x3A).map { $0 + 1 } ?? value.startIndex
          sum += letters(withoutEscapes(value[colon...]))
        }
      default: break
      }
      i += 1
    }
    return sum
  }

  private static func withoutEscapes(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest: [UInt8] = []
    var i = value.startIndex
    while i < value.endIndex {
      if value[i] == 0x5C {
        let isUnicode = i + 1 < value.endIndex && value[i + 1] == UInt8(ascii: "u")
        // A combining mark would make one character with the letter before it.
        if isUnicode, rest.last.map(isLetter) == true { rest.removeLast() }
        i += isUnicode ? 6 : 2
        rest.append(0x20)
      } else {
        rest.append(value[i])
        i += 1
      }
    }
    return rest[...]
  }
}
