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
      let dash = sheet.text.dashLength(at: first, before: line.end)
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
    let asks = sheet.asker ?? Self.asks
    let answers = sheet.answerer ?? Self.answers
    for (number, mark) in marked.enumerated() {
      let isAsker = number % 2 == asker
      sheet.open(
        TurnSheet.Opening(label: isAsker ? asks : answers), at: mark.line, speech: mark.speech)
      // Where the one who answers asks and the next line does not, a line may be missing.
      guard !isAsker, Self.asks(sheet, mark.line), number + 1 < marked.count,
        !Self.asks(sheet, marked[number + 1].line)
      else { continue }
      sheet.lines[mark.line].doubt = .order
    }
    sheet.notices.append(Notice(.turnsDashes, count: marked.count))
    return [asks: .interviewer, answers: .participant]
  }

  /// Finds paragraphs that are a question, each followed by paragraphs that are not.
  private static func questions(_ sheet: inout TurnSheet) -> [String: Role] {
    let texts = sheet.lines.indices.filter { sheet.lines[$0].mark == .text }
    let questions = formatted(texts, in: sheet) ?? written(texts, in: sheet)
    guard !questions.isEmpty else { return [:] }
    let asks = sheet.asker ?? Self.asks
    let answers = sheet.answerer ?? Self.answers
    var isAsking = false
    var isOpen = false
    for i in texts {
      let line = sheet.lines[i]
      if let style = sheet.paragraphs[line.paragraph].style, StageLines.isHeading(style) {
        isOpen = false
        continue
      }
      if questions.contains(i) {
        if !isAsking {
          sheet.open(TurnSheet.Opening(label: asks), at: i, speech: sheet.questionStart(line))
        }
        (isAsking, isOpen) = (true, true)
      } else if isOpen, isAsking {
        sheet.open(TurnSheet.Opening(label: answers), at: i, speech: line.start)
        isAsking = false
      }
    }
    sheet.notices.append(Notice(.turnsQuestionLines, count: questions.count))
    return [asks: .interviewer, answers: .participant]
  }

  /// The bold or italic paragraphs, if most of them ask and what follows is neither.
  private static func formatted(_ texts: [Int], in sheet: TurnSheet) -> Set<Int>? {
    var formatted = texts.filter { sheet.isFormatted(sheet.lines[$0]) }
    // A title above the first question.
    while let first = formatted.first,
      !asks(sheet, first), texts.firstIndex(of: first).map({ $0 < 3 }) == true
    {
      formatted.removeFirst()
    }
    let asking = formatted.count { asks(sheet, $0) }
    let all = Set(formatted)
    let answered = zip(texts, texts.dropFirst()).count { all.contains($0) && !all.contains($1) }
    guard 3 <= formatted.count, formatted.count <= asking * 2, formatted.count * 4 <= answered * 5
    else { return nil }
    return all
  }

  /// The paragraphs that are written as questions, if answers follow them.
  private static func written(_ texts: [Int], in sheet: TurnSheet) -> Set<Int> {
    let numbered = texts.filter { sheet.numberEnd(sheet.lines[$0]) != nil }
    let numberedAsking = numbered.count { isOnlyQuestion(sheet, $0) }
    let takesNumbers = 3 <= numberedAsking && numbered.count <= numberedAsking * 2
    var asked: Set<Int> = []
    var answered = 0
    var isAnswer = false
    for i in texts {
      let isNumbered = takesNumbers && sheet.numberEnd(sheet.lines[i]) != nil
      if sheet.isWholeParagraph(sheet.lines[i]), isNumbered || isOnlyQuestion(sheet, i) {
        asked.insert(i)
        isAnswer = false
      } else if !asked.isEmpty, !isAnswer {
        isAnswer = true
        answered += 1
      }
    }
    guard 3 <= asked.count, asked.count * 4 <= answered * 5, asked.count * 2 <= texts.count + 1
    else { return [] }
    return asked
  }

  private static func asks(_ sheet: TurnSheet, _ i: Int) -> Bool {
    isQuestion(sheet.text, sheet.lines[i].start, sheet.lines[i].end)
  }

  /// Whether line `i` is `¿ … ?`, or a few words and then `¿ … ?`.
  private static func isOnlyQuestion(_ sheet: TurnSheet, _ i: Int) -> Bool {
    let text = sheet.text
    let start = sheet.questionStart(sheet.lines[i])
    guard let part = text.trimmed(start, sheet.lines[i].end), 4 < part.end - part.start,
      text[part.end - 1] == 0x3F
    else { return false }
    // A full stop before the question ends a sentence, so that more than an introduction precedes.
    let head = text.bytes[part.start..<min(part.end, part.start + 48)]
    guard
      let mark = head.indices.dropLast().first(where: { head[$0] == 0xC2 && head[$0 + 1] == 0xBF })
    else { return false }
    return !head[..<mark].contains { $0 == 0x2E || $0 == 0x3F }
  }

  private static func isQuestion(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    text.bytes[start..<max(start, end)].contains(0x3F)
  }
}
