internal import HebraModel

/// Lines that are a question.
extension TurnSheet {
  /// Where the words of a question begin: behind its number and dash.
  func questionStart(_ line: TextLine) -> Int {
    var start = text.skippingSpace(from: line.start, to: line.end)
    if let number = numberEnd(line) { start = text.skippingSpace(from: number, to: line.end) }
    let dash = text.dashLength(at: start, before: line.end)
    return 0 < dash ? text.skippingSpace(from: start + dash, to: line.end) : start
  }

  /// One past the number at the head of a line: `1.`, `12)`, `3.-`; nil if there is none.
  func numberEnd(_ line: TextLine) -> Int? {
    let start = text.skippingSpace(from: line.start, to: line.end)
    var i = start
    while i < line.end, i - start < 3, text.kind(at: i) == .digit { i += 1 }
    guard start < i, i < line.end, text[i] == 0x2E || text[i] == 0x29 else { return nil }
    i += 1
    if i < line.end, text[i] == 0x2D { i += 1 }
    return i < line.end && 0 < text.spaceLength(at: i, before: line.end) ? i : nil
  }

  /// Whether a line ends as a question, is numbered, or is all bold or italic.
  func isQuestion(_ line: TextLine) -> Bool {
    let end = text.trimmedEnd(from: line.start, to: line.end)
    guard line.start < end else { return false }
    return text[end - 1] == 0x3F || numberEnd(line) != nil || isFormatted(line)
  }

  /// Whether a whole paragraph is bold or italic.
  func isFormatted(_ line: TextLine) -> Bool {
    guard isWholeParagraph(line), let part = text.trimmed(line.start, line.end) else {
      return false
    }
    let paragraph = paragraphs[line.paragraph]
    return paragraph.isItalic
      || paragraph.bold.contains { $0.start <= part.start && part.end <= $0.end }
  }
}

extension ByteText {
  /// The length in bytes of a hyphen or dash at `i`, or 0.
  func dashLength(at i: Int, before end: Int) -> Int {
    guard i < end else { return 0 }
    if bytes[i] == 0x2D { return 1 }
    let isDash =
      i + 2 < end && bytes[i] == 0xE2 && bytes[i + 1] == 0x80
      && (0x92...0x95).contains(bytes[i + 2])
    return isDash ? 3 : 0
  }
}
