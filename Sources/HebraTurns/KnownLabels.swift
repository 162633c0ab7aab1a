internal import HebraModel

/// Lines that begin with a label of the document, but not written as the others: in small letters,
/// with a slip of the keyboard, or without its colon.
struct KnownLabels {
  private struct Label {
    var label: String
    /// Whether no sentence begins with it: it has a digit, a role word or capitals.
    var isStrong: Bool
    var recurs: Bool
  }

  /// What a line begins with.
  private enum Beginning {
    case label(String, speech: Int, isCertain: Bool)
    /// It may be a label, but nothing parts it from the words.
    case doubtful
  }

  private var labels: [LabelKey: Label] = [:]

  /// Opens turns at such lines, and notes those that are doubtful.
  static func mark(_ sheet: inout TurnSheet, _ roster: LabelRoster) {
    var known = KnownLabels()
    for group in roster.groups where group.isSpeaker && 0 < group.count {
      let isPlain = group.shape == .name || group.shape == .phrase
      known.labels[LabelKey(group.label)] = Label(
        label: group.label,
        isStrong: !isPlain && (3 <= group.label.utf8.count || LabelKey(group.label).hasDigit),
        recurs: 2 <= group.count)
    }
    guard !known.labels.isEmpty else { return }
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      let line = sheet.lines[i]
      // What continues a label from the line above is not a beginning.
      guard line.speechStart == line.start else { continue }
      switch known.beginning(line, in: sheet.text) {
      case .label(let label, let speech, let isCertain):
        sheet.open(TurnSheet.Opening(label: label), at: i, speech: speech)
        if !isCertain { sheet.lines[i].doubt = .alike }
      case .doubtful: sheet.lines[i].doubt = .likeLabel
      case nil: break
      }
    }
  }

  private func beginning(_ line: TextLine, in text: ByteText) -> Beginning? {
    var start = text.skippingSpace(from: line.start, to: line.end)
    while start < line.end, text[start] == 0x2A || text[start] == 0x5F { start += 1 }
    let end = line.end
    let reach = min(end, start + 72)
    if let mark = (start..<reach).first(where: { text[$0] == 0x3A || text[$0] == 0x3B }),
      start < mark, !text.bytes[start..<mark].contains(where: { 0x3F == $0 || 0x21 == $0 })
    {
      let key = LabelKey(text.bytes[start..<mark])
      let speech = text.skippingSpace(from: mark + 1, to: end)
      if let same = labels[key], text[mark] == 0x3A || same.isStrong {
        return .label(same.label, speech: speech, isCertain: text[mark] == 0x3A)
      }
      let slips = labels.filter { $0.value.recurs && key.isSlip(of: $0.key) }
      if slips.count == 1, let only = slips.first?.value {
        return .label(only.label, speech: speech, isCertain: false)
      }
      if 1 < slips.count { return .doubtful }
    }
    return withoutColon(start, end, in: text)
  }

  /// A label that is followed by another mark, or by nothing.
  private func withoutColon(_ start: Int, _ end: Int, in text: ByteText) -> Beginning? {
    var i = start
    var found: (label: Label, end: Int)?
    for _ in 0..<4 {
      while i < end, text.kind(at: i) == .other, text.spaceLength(at: i, before: end) == 0,
        text[i] == 0x5B || text[i] == 0x28
      { i += 1 }
      let stop = text.wordEnd(from: i, to: end)
      guard i < stop else { break }
      if let label = labels[LabelKey(text.bytes[start..<stop])] { found = (label, stop) }
      i = text.skippingSpace(from: stop, to: end)
    }
    guard let found else { return nil }
    let (label, stop) = found
    let next = text.skippingSpace(from: stop, to: end)
    guard next < end else { return label.isStrong ? .doubtful : nil }
    switch text[next] {
    case 0x2E, 0x2D, 0x29, 0x2F:  // . - ) /
      let after = text.skippingSpace(from: next + 1, to: end)
      guard label.isStrong || text[stop] == text[next], next + 1 < after || after == end else {
        return nil
      }
      let isShort = label.label.utf8.count < 3
      guard label.isStrong || isShort else { return nil }
      return .label(label.label, speech: after, isCertain: false)
    default:
      // `P1 No sé`: nothing parts the label from the words.
      let beginsSentence =
        text.kind(at: next) == .upper
        || text[next] == 0xC2 && [0xBF, 0xA1].contains(text[next + 1])
      return label.isStrong && stop < next && beginsSentence ? .doubtful : nil
    }
  }
}
