internal import HebraModel

/// Labels that another mark than a colon parts from the speech: `P/`, `P.-`, `P)`, `[E]`, `E-`,
/// `Juan –`, or a tab.
///
/// Such marks have other uses too, so a document has the convention only if the labels recur, most
/// lines have one, and somebody asks.
enum MarkedLabels {
  private enum Mark: CaseIterable { case slash, pointDash, parenthesis, brackets, dash, tab }

  private struct Line {
    var index: Int
    var mark: Mark
    var label: String
    var shape: LabelHead.Shape
    var speech: Int
  }

  private struct Group {
    var label: String
    var shape: LabelHead.Shape
    var count = 0
    var questions = 0
    var hasCapital = false
  }

  /// Opens turns at such labels, if the document has them.
  static func mark(_ sheet: inout TurnSheet) {
    var byMark: [Mark: [Line]] = [:]
    var texts = 0
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      texts += 1
      if let line = read(i, in: sheet) { byMark[line.mark, default: []].append(line) }
    }
    let commonest = Mark.allCases.compactMap { byMark[$0] }.max { $0.count < $1.count }
    guard let lines = commonest, 3 <= lines.count else {
      return
    }
    var groups: [LabelKey: Group] = [:]
    for line in lines where line.shape != .phrase {
      let key = LabelKey(line.label)
      groups[key, default: Group(label: line.label, shape: line.shape)].count += 1
      if line.label.contains(where: \.isUppercase) {
        groups[key]?.hasCapital = true
        groups[key]?.label = line.label
      }
      let end = sheet.lines[line.index].end
      if sheet.text.bytes[line.speech..<end].contains(0x3F) { groups[key]?.questions += 1 }
    }
    // `a)` and `b)` number a list; `A)` and `B)` may be two people.
    let recurring = groups.filter { 2 <= $0.value.count && $0.value.hasCapital }
    guard recurring.count <= LabelKey.mostCompared else { return }
    let turns = recurring.values.reduce(0) { $0 + $1.count }
    if recurring.count == 1, let only = recurring.first?.value {
      guard AnswerLabels.isAnswer(only.label), only.count * 4 <= texts * 3 else { return }
    } else {
      guard 2 <= recurring.count, 4 <= turns, texts <= turns * 4, hasAsker(recurring) else {
        return
      }
    }
    for line in lines {
      let key = LabelKey(line.label)
      guard let group = groups[key] else { continue }
      let most = group.count == 1 ? 2 : 8
      let slips =
        group.count <= 2
        ? recurring.filter { most <= $0.value.count && key.isSlip(of: $0.key) } : [:]
      if slips.count == 1, let only = slips.first {
        sheet.open(
          TurnSheet.Opening(label: only.value.label), at: line.index, speech: line.speech)
        if !key.isInnerSlip(of: only.key) { sheet.lines[line.index].doubt = .alike }
        continue
      }
      let isAlike =
        group.count == 1
        && recurring.values.contains {
          $0.shape == group.shape
            && (group.shape != .code
              || LabelDecision.stem($0.label) == LabelDecision.stem(group.label))
        }
      guard 2 <= group.count || isAlike else { continue }
      sheet.open(TurnSheet.Opening(label: group.label), at: line.index, speech: line.speech)
    }
  }

  /// Whether somebody asks in most turns, and somebody else does not.
  private static func hasAsker(_ groups: [LabelKey: Group]) -> Bool {
    let asking = groups.values.filter { $0.count <= $0.questions * 2 }
    return !asking.isEmpty && groups.values.contains { $0.questions * 3 <= $0.count }
  }

  private static func read(_ index: Int, in sheet: TurnSheet) -> Line? {
    let text = sheet.text
    let end = sheet.lines[index].end
    let start = text.skippingSpace(from: sheet.lines[index].start, to: end)
    guard start < end else { return nil }
    if text[start] == 0x5B {
      guard let close = text.bytes[start..<min(end, start + 48)].firstIndex(of: 0x5D) else {
        return nil
      }
      return line(index, .brackets, start + 1, close, close + 1, in: sheet)
    }
    var i = start
    for _ in 0..<4 {
      let stop = text.wordEnd(from: i, to: end)
      guard i < stop else { return nil }
      let next = text.skippingSpace(from: stop, to: end)
      if text.bytes[stop..<next].contains(0x09) {
        return line(index, .tab, start, stop, next, in: sheet)
      }
      guard next < end else { return nil }
      let isSpaced = stop < next
      switch text[next] {
      case 0x2F:
        return isSpaced ? nil : line(index, .slash, start, stop, next + 1, in: sheet)
      case 0x29:
        return isSpaced ? nil : line(index, .parenthesis, start, stop, next + 1, in: sheet)
      case 0x2E:
        let dash = text.dashLength(at: next + 1, before: end)
        guard 0 < dash else { return nil }
        return line(index, .pointDash, start, stop, next + 1 + dash, in: sheet)
      default:
        let dash = text.dashLength(at: next, before: end)
        if 0 < dash { return line(index, .dash, start, stop, next + dash, in: sheet) }
      }
      guard isSpaced else { return nil }
      i = next
    }
    return nil
  }

  /// The line, if what stands before the mark has the shape of a label.
  private static func line(
    _ index: Int, _ mark: Mark, _ start: Int, _ stop: Int, _ after: Int, in sheet: TurnSheet
  ) -> Line? {
    let text = sheet.text
    let end = sheet.lines[index].end
    let speech = text.skippingSpace(from: after, to: end)
    // A mark inside a word (`P/R`, `E-mail`) parts nothing.
    guard mark == .tab || after < speech || speech == end || !text.isWord(at: speech) else {
      return nil
    }
    let head = LabelHead.read(text, start, stop, isName: true)
    guard head?.shape != .number else { return nil }
    // Other words count as a label only where the document has it elsewhere in capitals.
    return Line(
      index: index, mark: mark, label: text.label(start, stop), shape: head?.shape ?? .phrase,
      speech: speech)
  }
}
