internal import HebraModel

/// Conversations without labels.
///
/// Used only if no label, style or table showed who speaks.
///
/// It recognizes dialogue with leading dashes, and questions in paragraphs of their own with the
/// answers below them.
enum UnlabelledTurns {
  /// The label of the person who asks, if only question marks show the questions.
  static let asks = "¿…?"
  /// The label of the person who answers in such a document.
  static let answers = "…"

  /// Opens turns; returns the roles that follow from the layout.
  static func mark(_ sheet: inout TurnSheet) -> [String: Role] {
    if let roles = dashes(&sheet) { return roles }
    return questions(&sheet)
  }

  /// Gives all the text to one speaker: a turn begins at the first line, and again after each
  /// heading.
  static func mark(_ sheet: inout TurnSheet, voice: String) {
    var isOpen = false
    for i in sheet.lines.indices {
      switch sheet.lines[i].mark {
      case .outside: isOpen = false
      case .text where !isOpen:
        sheet.open(TurnSheet.Opening(label: voice), at: i, speech: sheet.lines[i].start)
        isOpen = true
      default: continue
      }
    }
  }

  /// Treats leading dashes as changes of speaker if most paragraphs have one.
  ///
  /// Two speakers alternate if one of them asks and the other rarely does; in lists and in reported
  /// dialogue this does not hold.
  private static func dashes(_ sheet: inout TurnSheet) -> [String: Role]? {
    var marked: [(line: Int, speech: Int)] = []
    var others = 0
    for (i, line) in sheet.lines.enumerated() where line.mark == .text {
      let first = sheet.text.skippingSpace(from: line.start, to: line.end)
      let dash = dashLength(sheet.text, first, line.end)
      if dash > 0 {
        let speech = sheet.text.skippingSpace(from: first + dash, to: line.end)
        marked.append((i, speech))
      } else if !marked.isEmpty {
        others += 1
      }
    }
    guard marked.count >= 6, others <= marked.count else { return nil }
    var asked = [0, 0]
    for (number, mark) in marked.enumerated()
    where isQuestion(sheet.text, mark.speech, sheet.lines[mark.line].end) {
      asked[number % 2] += 1
    }
    let half = marked.count / 2
    let asker = asked[0] > asked[1] ? 0 : 1
    guard asked[asker] * 5 >= half * 3, asked[1 - asker] * 5 <= half else { return nil }
    for (number, mark) in marked.enumerated() {
      sheet.open(
        TurnSheet.Opening(label: number % 2 == asker ? asks : answers), at: mark.line,
        speech: mark.speech)
    }
    sheet.notices.append(Notice(.turnsDashes, count: marked.count))
    return [asks: .interviewer, answers: .participant]
  }

  /// Finds paragraphs that are only a question, each followed by paragraphs that are not.
  private static func questions(_ sheet: inout TurnSheet) -> [String: Role] {
    var asked: [Int] = []
    var answered = 0
    var texts = 0
    var isAnswer = false
    for (i, line) in sheet.lines.enumerated() where line.mark == .text {
      guard let part = sheet.text.trimmed(line.start, line.end) else { continue }
      texts += 1
      if sheet.isWholeParagraph(line), isOnlyQuestion(sheet.text, part.start, part.end) {
        asked.append(i)
        isAnswer = false
      } else if !asked.isEmpty, !isAnswer {
        isAnswer = true
        answered += 1
      }
    }
    guard asked.count >= 3, answered * 5 >= asked.count * 4, asked.count * 2 <= texts + 1 else {
      return [:]
    }
    let questions = Set(asked)
    var isAsking = false
    var isOpen = false
    for (i, line) in sheet.lines.enumerated() where line.mark == .text {
      if let style = sheet.paragraphs[line.paragraph].style, StageLines.isHeading(style) {
        isOpen = false
        continue
      }
      if questions.contains(i) {
        if !isAsking {
          sheet.open(TurnSheet.Opening(label: asks), at: i, speech: line.start)
        }
        (isAsking, isOpen) = (true, true)
      } else if isOpen, isAsking {
        sheet.open(TurnSheet.Opening(label: answers), at: i, speech: line.start)
        isAsking = false
      }
    }
    sheet.notices.append(Notice(.turnsQuestionLines, count: asked.count))
    return [asks: .interviewer, answers: .participant]
  }

  private static func dashLength(_ text: ByteText, _ i: Int, _ end: Int) -> Int {
    guard i < end else { return 0 }
    if text[i] == 0x2D { return 1 }
    let isDash =
      i + 2 < end && text[i] == 0xE2 && text[i + 1] == 0x80
      && (0x92...0x95).contains(text[i + 2])
    return isDash ? 3 : 0
  }

  private static func isQuestion(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    text.bytes[start..<max(start, end)].contains(0x3F)
  }

  /// Whether the text is `¿ … ?` and nothing else.
  private static func isOnlyQuestion(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    end - start > 4 && text[start] == 0xC2 && text[start + 1] == 0xBF && text[end - 1] == 0x3F
  }
}
