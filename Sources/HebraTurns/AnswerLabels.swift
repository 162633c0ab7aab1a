internal import HebraModel

/// Answers with a label under questions without one: `R:`, `R/`, `Rta:`, `Respuesta:`.
enum AnswerLabels {
  /// Opens a turn at each question above an answer, and notes the answers without one; returns the
  /// roles.
  static func mark(_ sheet: inout TurnSheet) -> [String: Role] {
    guard let first = sheet.openings.first, 2 <= sheet.openings.count, isAnswer(first.label),
      sheet.openings.allSatisfy({ $0.label == first.label })
    else { return [:] }
    let answers = sheet.lines.indices.filter { i in
      if case .opening = sheet.lines[i].mark { true } else { false }
    }
    let questions = answers.map { question(above: $0, in: sheet) }
    guard answers.count <= questions.count(where: { $0 != nil }) * 2 else { return [:] }
    let asks = sheet.asker ?? UnlabelledTurns.asks
    for (answer, question) in zip(answers, questions) {
      guard let question else {
        sheet.lines[answer].doubt = .noAsker
        continue
      }
      sheet.open(
        TurnSheet.Opening(label: asks), at: question,
        speech: sheet.questionStart(sheet.lines[question]))
    }
    return [asks: .interviewer, first.label: .participant]
  }

  /// The first of the question lines directly above line `answer`, or nil.
  private static func question(above answer: Int, in sheet: TurnSheet) -> Int? {
    var found: Int?
    var i = answer - 1
    while 0 <= i {
      switch sheet.lines[i].mark {
      case .blank: break
      case .text:
        guard sheet.isQuestion(sheet.lines[i]) else { return found }
        found = i
      case .outside, .note, .apart, .opening: return found
      }
      i -= 1
    }
    return found
  }

  /// Whether a label is a word for an answer.
  static func isAnswer(_ label: String) -> Bool {
    ["r", "rta", "rpta", "resp", "respuesta", "respuestas"].contains {
      LabelKey($0) == LabelKey(label)
    }
  }
}
