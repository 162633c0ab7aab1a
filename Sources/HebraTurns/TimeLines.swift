internal import HebraModel

/// Lines that consist only of a time.
///
/// There are three layouts: a time line, a name line, then text (Teams); a time line above a
/// labelled line; and a time line inside a turn, which belongs to the turn but is not speech.
enum TimeLines {
  static func mark(_ sheet: inout TurnSheet, _ times: [(line: Int, time: ClockTime)]) {
    var names: [(time: Int, name: Int, label: String)] = []
    for (i, entry) in times.enumerated() {
      guard let below = sheet.lineBelow(entry.line), sheet.lines[below].mark == .text else {
        continue
      }
      let line = sheet.lines[below]
      guard
        let head = LabelHead.read(sheet.text, line.start, line.end, isName: true),
        head.separator == .line, head.time == nil
      else { continue }
      names.append((i, below, sheet.text.label(head.start, head.end)))
    }
    var counts: [String: Int] = [:]
    for name in names { counts[name.label, default: 0] += 1 }
    // One name under a time may be the first words of a sentence, so names must recur or be many.
    let isLayout = names.count >= 2 && (counts.values.contains { 2 <= $0 } || 4 <= names.count)
    var taken: Set<Int> = []
    if isLayout {
      for name in names where !endsInStop(sheet.lines[name.name], in: sheet) {
        let entry = times[name.time]
        let opening = TurnSheet.Opening(label: name.label, time: entry.time.seconds)
        sheet.open(opening, at: entry.line, speech: sheet.lines[entry.line].end)
        sheet.lines[name.name].mark = .apart
        taken.insert(entry.line)
      }
    }
    for entry in times where !taken.contains(entry.line) {
      sheet.lines[entry.line].mark = .apart
      guard let below = sheet.lineBelow(entry.line),
        case .opening(let number) = sheet.lines[below].mark, sheet.openings[number].time == nil
      else { continue }
      // The time belongs to the label below it: the turn begins at the time.
      sheet.openings[number].time = entry.time.seconds
      sheet.lines[entry.line].mark = .opening(number)
      sheet.lines[entry.line].speechStart = sheet.lines[entry.line].end
      sheet.lines[below].mark = .text
    }
  }

  private static func endsInStop(_ line: TextLine, in sheet: TurnSheet) -> Bool {
    let end = sheet.text.trimmedEnd(from: line.start, to: line.end)
    return line.start < end && [0x2E, 0x3F, 0x21].contains(sheet.text[end - 1])
  }
}
