internal import HebraLanguage
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

  private let stated: StatedLabels
  private var labels: [LabelKey: Label] = [:]
  /// The labels that recur, which a slip may be of; empty where there are too many.
  private var recurring: [LabelKey] = []
  /// Labels without their qualifiers.
  private var bases: Set<LabelKey> = []

  private init(stated: StatedLabels) { self.stated = stated }

  /// Opens turns at such lines, and notes those that are doubtful.
  static func mark(_ sheet: inout TurnSheet, _ stated: StatedLabels) {
    var counts: [String: Int] = [:]
    for opening in sheet.openings { counts[opening.label, default: 0] += 1 }
    var known = KnownLabels(stated: stated)
    for label in stated.labels { known.add(label, recurs: true) }
    for (label, count) in counts { known.add(label, recurs: 2 <= count) }
    guard !known.labels.isEmpty || !stated.isEmpty else { return }
    let recurring = known.labels.filter(\.value.recurs).keys
    if recurring.count <= LabelKey.mostCompared { known.recurring = Array(recurring) }
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      guard sheet.budget.spend(1 + known.recurring.count / 64) else { return }
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

  private mutating func add(_ label: String, recurs: Bool) {
    let text = ByteText(label)
    let head = LabelHead.read(text, 0, text.bytes.count, isName: true)
    let key = LabelKey(label)
    let isPlain = head == nil || head?.shape == .name || head?.shape == .phrase
    labels[key] = Label(
      label: label, isStrong: !isPlain && (3 <= label.utf8.count || key.hasDigit),
      recurs: recurs)
    let base = label.prefix { !"(,[–—".contains($0) }
    if base.count < label.count { bases.insert(LabelKey(String(base))) }
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
      if stated.excludes(key) { return nil }
      let speech = text.skippingSpace(from: mark + 1, to: end)
      let isBase = text.bytes[start..<mark].contains(0x28) && text[mark] == 0x3B
      if isBase, let base = text.bytes[start..<mark].firstIndex(of: 0x28),
        let same = labels[LabelKey(text.bytes[start..<base])]
      {
        return .label(same.label, speech: speech, isCertain: true)
      }
      if let same = labels[key] {
        return .label(same.label, speech: speech, isCertain: true)
      }
      if stated.adds(key) {
        return .label(text.label(start, mark), speech: speech, isCertain: true)
      }
      let slips = recurring.filter { key.isSlip(of: $0) }
      if slips.count == 1, let only = labels[slips[0]] {
        return .label(only.label, speech: speech, isCertain: key.isInnerSlip(of: slips[0]))
      }
      if 1 < slips.count { return .doubtful }
    }
    return withoutColon(start, end, in: text)
  }

  /// A label that is followed by another mark, or by nothing.
  private func withoutColon(_ start: Int, _ end: Int, in text: ByteText) -> Beginning? {
    // A stage note in brackets may begin with a name.
    guard start < end, text[start] != 0x28 else { return nil }
    var i = start
    var found: (label: Label?, key: LabelKey, end: Int)?
    for _ in 0..<12 {
      while i < end, [0x20, 0x5B, 0x28, 0x2E, 0x2D, 0x2C].contains(text[i]) { i += 1 }
      let stop = text.wordEnd(from: i, to: end)
      guard i < stop else { break }
      let key = LabelKey(text.bytes[start..<stop])
      if labels[key] != nil || bases.contains(key) { found = (labels[key], key, stop) }
      i = text.skippingSpace(from: stop, to: end)
    }
    guard let found else { return nil }
    var stop = found.end
    while stop < end, text[stop] == 0x5D || text[stop] == 0x29 { stop += 1 }
    var next = text.skippingSpace(from: stop, to: end)
    // `E (interrumpe) ¿…?`, `E <tiempo = "00:12"/> ¿…?`
    if next < end, let closing: UInt8 = [0x28: 0x29, 0x3C: 0x3E][text[next]],
      let close = text.bytes[next..<min(end, next + 60)].firstIndex(of: closing)
    {
      stop = close + 1
      next = text.skippingSpace(from: stop, to: end)
    }
    let isCode = found.key.bytes.count <= 2
    guard let label = found.label else { return found.key.hasDigit ? .doubtful : nil }
    // In small letters it is the end of a sentence from the line above: `la pregunta.`
    let isCapital = text.kind(at: start) == .upper || found.key.hasDigit
    guard next < end else { return label.isStrong && isCapital ? .doubtful : nil }
    if next == stop, isCapital, [0x2E, 0x2D, 0x29, 0x2F].contains(text[next]),
      label.isStrong || isCode && text.kind(at: start) == .upper
    {
      let after = text.skippingSpace(from: next + 1, to: end)
      if next + 1 < after || after == end {
        return .label(label.label, speech: after, isCertain: false)
      }
    }
    if found.key.hasDigit || isCode && next == stop && text[next] == 0x2C { return .doubtful }
    // `Marta No sé`: nothing parts the label from the words.
    let isWord = isCode && "AOUYaouy".utf8.contains(text[start])
    let asks = text[next] == 0xC2 && next + 1 < end && [0xBF, 0xA1].contains(text[next + 1])
    return stop < next && (asks || text.kind(at: next) == .upper && !isWord) ? .doubtful : nil
  }
}
