internal import HebraLanguage
internal import HebraModel

/// All candidate labels of a document, and which of them are speakers.
struct LabelRoster {
  /// A line that may begin a turn.
  struct Candidate {
    var line: Int
    var group: Int
    var head: LabelHead
    /// The label continues onto the next line.
    var isWrapped = false
  }

  /// The candidates that have the same label.
  struct Group {
    var label: String
    /// The label without its qualifier.
    var base: String
    var shape: LabelHead.Shape
    var meaning: LabelWords.Meaning?
    var count = 0
    var emphasised = 0
    /// The number of candidates with text on the same line.
    var withText = 0
    /// The number of candidates separated from the text by a time instead of a colon.
    var timed = 0
    var listed = 0
    var firstLine: Int
    var isSpeaker = false
    /// Whether a person should look at its turns.
    var isDoubtful = false
    var isQualified: Bool { base != label }

    /// How many capitals and accents it has; of two spellings the one with more is the fuller.
    var marks: Int { label.utf8.count { 0x41...0x5A ~= $0 || $0 == 0xC3 } }

    /// Takes over the candidates of a group with another spelling, which is left empty.
    mutating func add(_ other: Group) {
      count += other.count
      emphasised += other.emphasised
      withText += other.withText
      timed += other.timed
      listed += other.listed
      firstLine = min(firstLine, other.firstLine)
    }
  }

  private(set) var candidates: [Candidate] = []
  var groups: [Group] = []
  /// Lines that consist only of a time.
  private(set) var timeLines: [(line: Int, time: ClockTime)] = []
  private var labels = LabelNumbers()

  /// Collects the candidate labels of `sheet`, except those in tables of turns.
  init(_ sheet: TurnSheet) {
    var i = 0
    while i < sheet.lines.count, sheet.budget.spend(2) {
      if sheet.lines[i].mark == .text { i += take(i, in: sheet) }
      i += 1
    }
    joinSpellings()
  }

  /// Joins the groups whose labels a person would take for one: `PATRULLERO` and `Patrullero `, and
  /// `P1 (mujer, 34 años)` and `P1`.
  ///
  /// The most frequent spelling gives the label.
  private mutating func joinSpellings() {
    var kept = Array(groups.indices)
    var byKey: [LabelKey: [Int]] = [:]
    for (i, group) in groups.enumerated() {
      byKey[LabelKey(group.label), default: []].append(i)
    }
    for (key, same) in byKey {
      // A letter l that stands for the digit 1.
      guard key.bytes.count == 2, key.bytes[1] == 0x6C, groups[same[0]].shape == .code,
        let digit = byKey[.code(key.bytes[0], 0x31)]
      else { continue }
      byKey[.code(key.bytes[0], 0x31)] = digit + same
      byKey[key] = []
    }
    for (i, group) in groups.enumerated() where group.isQualified {
      let key = LabelKey(group.base)
      guard byKey[key]?.contains(where: { !groups[$0].isQualified }) == true else { continue }
      byKey[LabelKey(group.label)]?.removeAll { $0 == i }
      // Appended in place: thousands of qualified labels may have one base.
      byKey[key]?.append(i)
    }
    joinSlips(in: &byKey)
    for same in byKey.values where 1 < same.count {
      let plain = same.filter { !groups[$0].isQualified }
      let best =
        (plain.isEmpty ? same : plain).max {
          (groups[$0].count, groups[$0].marks, -$0) < (groups[$1].count, groups[$1].marks, -$1)
        } ?? same[0]
      for i in same where i != best {
        kept[i] = best
        groups[best].add(groups[i])
        groups[i].count = 0
      }
    }
    for i in candidates.indices { candidates[i].group = kept[candidates[i].group] }
  }

  /// Joins a qualified label that stands once with one of the same base that recurs and differs by
  /// a slip of the keyboard.
  private func joinSlips(in byKey: inout [LabelKey: [Int]]) {
    let qualified = byKey.filter { $0.value.allSatisfy { groups[$0].isQualified } }
    guard qualified.count <= LabelKey.mostCompared else { return }
    for (key, lone) in qualified where lone.count == 1 && groups[lone[0]].count == 1 {
      let base = LabelKey(groups[lone[0]].base)
      let near = qualified.keys.filter { other in
        let same = qualified[other] ?? []
        return same.reduce(0) { $0 + groups[$1].count } >= 2 && key.isSlip(of: other)
          && same.contains { LabelKey(groups[$0].base) == base }
      }
      guard near.count == 1 else { continue }
      byKey[near[0], default: []] += lone
      byKey[key] = []
    }
  }

  /// Reads line `i`; returns the number of further lines that its label spans.
  private mutating func take(_ i: Int, in sheet: TurnSheet) -> Int {
    let line = sheet.lines[i]
    if sheet.hasCells, let table = sheet.paragraphs[line.paragraph].cell?.table,
      sheet.talkTables.contains(table)
    {
      return 0
    }
    let first = sheet.text.skippingSpace(from: line.start, to: line.end)
    if let listLabel = sheet.paragraphs[line.paragraph].listLabel,
      line.start == sheet.paragraphs[line.paragraph].range.start,
      let label = ListLabel.speaker(listLabel)
    {
      let head = LabelHead(
        start: first, end: first, baseEnd: first, speechStart: first, time: nil, shape: .code,
        separator: .list,
        isEmphasised: false)
      add(i, head, label: label, in: sheet)
      return 0
    }
    if let time = timeAlone(first, line.end, in: sheet.text) {
      timeLines.append((i, time))
      return 0
    }
    let bold = sheet.boldEnd(at: first, in: line.paragraph)
    if let head = LabelHead.read(sheet.text, line.start, line.end, bold: bold) {
      add(i, head, label: sheet.text.label(head.start, head.end), in: sheet)
    } else if let head = wrappedHead(i, in: sheet) {
      add(i, head, label: sheet.text.label(head.start, head.end), in: sheet)
      candidates[candidates.count - 1].isWrapped = true
      return 1
    }
    return 0
  }

  /// A label that begins on line `i` and ends on the next.
  ///
  /// Without a colon, only unclosed emphasis or capitals with a comma indicate that a label begins.
  private func wrappedHead(_ i: Int, in sheet: TurnSheet) -> LabelHead? {
    guard i + 1 < sheet.lines.count, sheet.lines[i + 1].mark == .text else { return nil }
    let line = sheet.lines[i]
    let first = sheet.text.skippingSpace(from: line.start, to: line.end)
    let isEmphasised = sheet.text[first] == 0x2A
    if isEmphasised {
      let letters = sheet.text.bytes[first..<line.end].drop { $0 == 0x2A || $0 == 0x5F }
      if letters.contains(0x2A) || letters.first == 0x28 { return nil }
    }
    guard isEmphasised || sheet.text.kind(at: first) == .upper else { return nil }
    if !isEmphasised, !sheet.text.bytes[first..<line.end].prefix(150).contains(0x2C) { return nil }
    guard
      let head = LabelHead.read(sheet.text, line.start, sheet.lines[i + 1].end),
      line.end < head.end, head.separator == .colon, head.shape == .capitals
    else { return nil }
    return head
  }

  private func timeAlone(_ start: Int, _ end: Int, in text: ByteText) -> ClockTime? {
    switch text[start] {
    case 0x30...0x39, 0x5B, 0x28: break
    default: return nil
    }
    guard let time = ClockTime.read(text, at: start, before: end) else { return nil }
    return text.skippingSpace(from: time.end, to: end) == end ? time : nil
  }

  private mutating func add(_ i: Int, _ head: LabelHead, label: String, in sheet: TurnSheet) {
    let (number, isNew) = labels.number(of: label)
    if isNew {
      let word = sheet.text.wordEnd(from: head.start, to: head.end)
      groups.append(
        Group(
          label: label,
          base: head.baseEnd < head.end ? sheet.text.label(head.start, head.baseEnd) : label,
          shape: head.shape, meaning: LabelWords.meaning(of: label, sheet.text, head.start, word),
          firstLine: i))
    }
    candidates.append(Candidate(line: i, group: number, head: head))
    groups[number].count += 1
    if head.isEmphasised { groups[number].emphasised += 1 }
    let lineEnd = sheet.lines[min(sheet.lines.count - 1, i)].end
    if head.speechStart < lineEnd { groups[number].withText += 1 }
    switch head.separator {
    case .time, .line: groups[number].timed += 1
    case .list: groups[number].listed += 1
    case .colon: break
    }
  }

  /// Removes the candidates for which `isOut` holds and lowers the counts of their labels.
  mutating func remove(where isOut: (Candidate) -> Bool) {
    candidates.removeAll { candidate in
      guard isOut(candidate) else { return false }
      groups[candidate.group].count -= 1
      return true
    }
  }
}

/// Labels given by the automatic number of a list.
enum ListLabel {
  /// The speaker that a list number names (`E:`, `P1.`), or nil for an ordinary number or bullet.
  static func speaker(_ number: String) -> String? {
    let text = ByteText(number)
    guard let part = text.trimmed(0, text.bytes.count) else { return nil }
    var end = part.end
    while part.start < end, [0x3A, 0x2E, 0x29, 0x2D, 0x20].contains(text[end - 1]) { end -= 1 }
    var letters = 0
    var i = part.start
    while i < end {
      switch text.kind(at: i) {
      case .upper, .lower, .caseless: letters += 1
      default: break
      }
      i += text.scalarLength(at: i)
    }
    guard 0 < letters else { return nil }
    // `a)` and `iv.` are list numbers; `E:` and `P1.` name a speaker.
    let isLettered = letters == end - part.start && text.kind(at: part.start) == .lower
    return isLettered ? nil : text.label(part.start, end)
  }
}
