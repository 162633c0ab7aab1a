internal import HebraLanguage
internal import HebraModel

/// Builds turns and unlabelled ranges from marked lines.
struct TurnAssembly {
  private let sheet: TurnSheet
  private(set) var turns: [Turn] = []
  private(set) var stretches: [TextRange] = []
  /// Text lines after the first turn that belong to no label because a heading or a table separates
  /// them from their turn.
  private(set) var cutOff: [Int] = []
  private var draft = Draft()
  private var isOpen = false
  private var stretchParagraph = -1

  private struct Draft {
    var opening = TurnSheet.Opening(label: "")
    var range = TextRange(0, 0)
    var speech = TextRange(0, 0)
    var hasSpeech = false
    var nonSpeech: [TextRange] = []
    /// Lines outside the speech that count as non-speech only if more speech follows.
    var pending: [TextRange] = []
  }

  init(_ sheet: TurnSheet) {
    self.sheet = sheet
    for (index, line) in sheet.lines.enumerated() {
      guard sheet.budget.spend() else { return }
      take(line, at: index)
    }
    close()
    NonSpeech.mark(&turns, in: sheet)
    StampTime.mark(&turns, in: sheet.text)
  }

  private mutating func take(_ line: TextLine, at index: Int) {
    switch line.mark {
    case .blank: return
    case .outside:
      close()
      addStretch(line)
    case .opening(let number):
      close()
      isOpen = true
      draft = Draft(
        opening: sheet.openings[number], range: TextRange(line.start, line.end),
        speech: TextRange(line.speechStart, line.speechStart))
      speak(line.speechStart, line.end)
    case .text, .note, .apart:
      guard isOpen else {
        if line.mark == .text, !turns.isEmpty { cutOff.append(index) }
        addStretch(line)
        return
      }
      draft.range.end = line.end
      if line.mark == .apart {
        if let part = sheet.text.trimmed(line.start, line.end) {
          draft.pending.append(TextRange(part.start, part.end))
        }
      } else {
        speak(line.speechStart, line.end)
        if line.mark == .note, let part = sheet.text.trimmed(line.start, line.end) {
          draft.nonSpeech.append(TextRange(part.start, part.end))
        }
      }
    }
  }

  private mutating func speak(_ start: Int, _ end: Int) {
    guard let part = sheet.text.trimmed(start, end) else { return }
    if draft.hasSpeech {
      if !draft.pending.isEmpty { draft.nonSpeech += draft.pending }
    } else {
      draft.speech.start = part.start
      draft.hasSpeech = true
    }
    if !draft.pending.isEmpty { draft.pending = [] }
    draft.speech.end = part.end
  }

  private mutating func close() {
    guard isOpen else { return }
    isOpen = false
    stretchParagraph = -1
    turns.append(
      Turn(
        index: turns.count, label: draft.opening.label, time: draft.opening.time,
        range: draft.range, speech: draft.speech, nonSpeech: draft.nonSpeech))
  }

  private mutating func addStretch(_ line: TextLine) {
    if stretchParagraph == line.paragraph, !stretches.isEmpty {
      stretches[stretches.count - 1].end = line.end
    } else {
      stretches.append(TextRange(line.start, line.end))
    }
    stretchParagraph = line.paragraph
  }
}
