internal import HebraModel

/// Turns that were typed inside the paragraph of the previous turn.
///
/// `P1: En marzo. E: ¿De qué año?` Only labels that the document also uses at the beginning of
/// lines count, and only after the end of a sentence: a colon inside speech (`me dijo: váyase`)
/// does not start a turn.
enum InlineLabels {
  /// Splits the lines of `sheet` at `labels` found inside them and opens turns there.
  static func mark(_ sheet: inout TurnSheet, _ labels: Set<String>) {
    guard !labels.isEmpty else { return }
    let known = Known(labels)
    var lines: [TextLine] = []
    lines.reserveCapacity(sheet.lines.count)
    var openings = sheet.openings
    var colons = sheet.colons[...]
    for line in sheet.lines {
      var line = line
      switch line.mark {
      case .text, .opening: break
      case .blank, .outside, .note, .apart:
        lines.append(line)
        continue
      }
      var place = line.speechStart
      while let found = next(in: sheet.text, from: place, to: line.end, &colons, known) {
        var head = line
        head.end = sheet.text.trimmedEnd(from: line.start, to: found.start)
        lines.append(head)
        line = TextLine(start: found.start, end: line.end, paragraph: line.paragraph)
        line.mark = .opening(openings.count)
        line.speechStart = sheet.text.skippingSpace(from: found.end, to: line.end)
        openings.append(TurnSheet.Opening(label: found.label))
        place = line.speechStart
      }
      lines.append(line)
    }
    sheet.lines = lines
    sheet.openings = openings
  }

  private static func next(
    in text: ByteText, from start: Int, to end: Int, _ colons: inout ArraySlice<Int>,
    _ known: Known
  ) -> (start: Int, end: Int, label: String)? {
    while let colon = colons.first, colon < end {
      colons.removeFirst()
      guard start <= colon else { continue }
      let after = colon + 1
      guard after == end || 0 < text.spaceLength(at: after, before: end) else { continue }
      // Candidates are looked up by length, so the cost does not grow with the number of labels.
      for length in known.lengths where start + length < colon {
        let from = colon - length
        guard known.labels.contains(text.bytes[from..<colon]), endsSentence(text, from, start)
        else { continue }
        return (from, after, String(decoding: text.bytes[from..<colon], as: UTF8.self))
      }
    }
    return nil
  }

  /// The labels as bytes, and their lengths in descending order.
  private struct Known {
    let labels: Set<ArraySlice<UInt8>>
    let lengths: [Int]

    init(_ labels: Set<String>) {
      self.labels = Set(labels.map { Array($0.utf8)[...] })
      lengths = Set(self.labels.map(\.count)).sorted(by: >)
    }
  }

  /// Whether `place` follows white space that follows the end of a sentence.
  private static func endsSentence(_ text: ByteText, _ place: Int, _ start: Int) -> Bool {
    let end = text.trimmedEnd(from: start, to: place)
    guard start < end, end < place else { return false }
    switch text[end - 1] {
    case 0x2E, 0x3F, 0x21, 0x29, 0x5D, 0x22, 0x3E: return true  // . ? ! ) ] " >
    case 0xA6: return text.bytes[..<end].suffix(3) == [0xE2, 0x80, 0xA6]  // …
    case 0xBB: return text.bytes[..<end].suffix(2) == [0xC2, 0xBB]  // »
    case 0x9D: return text.bytes[..<end].suffix(3) == [0xE2, 0x80, 0x9D]  // ”
    default: return false
    }
  }
}
