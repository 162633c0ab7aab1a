internal import HebraLanguage
internal import HebraModel

/// Finds passages inside speech that are not speech: `[risas]`, `(no se entiende 00:31)`,
/// `<tags/>`.
///
/// - A tag (`<risas = "I"/>`, `</entre_risas>`) is always non-speech; the text between two tags is
///   speech.
/// - Text in brackets or parentheses is non-speech if it contains a time, begins with a word of
///   ``vocabulary`` (possibly after *se*, *no*, *la*, *un* and similar words), or consists of dots.
///   Other bracketed text stays speech: pseudonyms (`[PERSONA-3]`), clarifications, ordinary
///   parentheses.
/// - A line entirely in brackets is a stage note, whatever its words (``isStageNote(_:_:_:)``), and
///   so is one about the recording: *Fin de la grabación*, `00:12:31`.
enum NonSpeech {
  /// Adds the non-speech ranges inside the speech of `turns`, in order and disjoint.
  static func mark(_ turns: inout [Turn], in sheet: TurnSheet) {
    var next = 0
    for index in turns.indices {
      let speech = turns[index].speech
      markFirstLine(&turns[index], in: sheet.text)
      while next < sheet.brackets.count, sheet.brackets[next] < speech.start { next += 1 }
      guard next < sheet.brackets.count, sheet.brackets[next] < speech.end else {
        turns[index].nonSpeech.sort()
        continue
      }
      var found = turns[index].nonSpeech
      let lines = found.count
      var line = 0
      var covered = speech.start
      while next < sheet.brackets.count, sheet.brackets[next] < speech.end {
        let start = sheet.brackets[next]
        next += 1
        guard covered <= start, sheet.budget.spend() else { continue }
        while line < lines, found[line].end <= start { line += 1 }
        if line < lines, found[line].start <= start {
          covered = found[line].end
        } else if let end = end(ofMarkAt: start, before: speech.end, in: sheet.text) {
          found.append(TextRange(start, end))
          covered = end
        }
      }
      found.sort()
      turns[index].nonSpeech = found
    }
  }

  /// Marks a turn's first line if it is about the recording; conventions mark the other lines.
  private static func markFirstLine(_ turn: inout Turn, in text: ByteText) {
    let speech = turn.speech
    var end = speech.start
    while end < speech.end, text[end] != 0x0A {
      end += 1
      if end - speech.start > 100 { return }
    }
    let isLabelled = turn.range.start < speech.start
    guard end > speech.start, turn.nonSpeech.allSatisfy({ end <= $0.start }),
      isRecordingNote(text, speech.start, end, isLabelled: isLabelled)
    else { return }
    turn.nonSpeech.append(TextRange(speech.start, text.trimmedEnd(from: speech.start, to: end)))
  }

  /// The end of the non-speech that begins at `start`, or nil if the bracket contains speech.
  static func end(ofMarkAt start: Int, before limit: Int, in text: ByteText) -> Int? {
    let opening = text[start]
    if opening == 0x23 { return StampTime.read(text, at: start, before: limit)?.end }
    let closing: UInt8 = opening == 0x5B ? 0x5D : opening == 0x28 ? 0x29 : 0x3E
    let reach = min(limit, start + 160)
    var end = start + 1
    while end < reach, text[end] != closing {
      if text[end] == 0x0A || text[end] == opening { return nil }
      end += 1
    }
    guard end < reach else {
      // If the bracket of a time was never closed, only the time is non-speech.
      return opening == 0x5B ? ClockTime.read(text, at: start, before: limit)?.end : nil
    }
    if opening == 0x3C {
      let name = text[start + 1] == 0x2F ? start + 2 : start + 1
      return name < end && isLetter(text.kind(at: name)) ? end + 1 : nil
    }
    return isMark(start + 1, end, in: text) ? end + 1 : nil
  }

  /// Whether a line, apart from emphasis and white space, is enclosed in one pair of brackets or is
  /// about the recording.
  static func isStageNote(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    guard var part = text.trimmed(start, end) else { return false }
    if isRecordingNote(text, part.start, part.end) { return true }
    while part.start < part.end, text[part.start] == 0x2A || text[part.start] == 0x5F {
      part.start += 1
    }
    while part.start < part.end, [0x2A, 0x5F, 0x2E, 0x20].contains(text[part.end - 1]) {
      part.end -= 1
    }
    guard 2 < part.end - part.start else { return false }
    let closing: UInt8
    switch text[part.start] {
    case 0x5B: closing = 0x5D
    case 0x28: closing = 0x29
    default: return false
    }
    guard text[part.end - 1] == closing else { return false }
    for i in part.start + 1..<part.end - 1 where text[i] == closing { return false }
    return !isPseudonym(part.start + 1, part.end - 1, in: text)
  }

  private static func isMark(_ start: Int, _ end: Int, in text: ByteText) -> Bool {
    var i = start
    var words = 0
    var hasLetter = false
    while i < end {
      switch text.kind(at: i) {
      case .other: i += text.scalarLength(at: i)
      case .digit:
        hasLetter = true
        if let time = ClockTime.read(text, at: i, before: end) {
          // A time among words counts only if the words are few: `(a las 10:30 salimos…)` is
          // speech.
          return time.end - start < end - start ? words <= 4 : true
        }
        i = text.wordEnd(from: i, to: end)
      default:
        hasLetter = true
        let word = text.wordEnd(from: i, to: end)
        let key = text.wordKey(i, word)
        if words < 3, vocabulary.marks(of: key) != 0 { return true }
        if words < 3, leading.marks(of: key) == 0 { words += 3 } else { words += 1 }
        i = word
      }
    }
    return !hasLetter
  }

  /// Whether it is a category in capitals that replaces words: `PERSONA-3`, `VEREDA-2`, `TELÉFONO`.
  private static func isPseudonym(_ start: Int, _ end: Int, in text: ByteText) -> Bool {
    var i = start
    var hyphen = false
    while i < end {
      if text[i] == 0x2D || text[i] == 0xB7 { hyphen = true }
      if text[i] == 0x20 || text.kind(at: i) == .lower { return false }
      i += text.scalarLength(at: i)
    }
    return hyphen
  }

  private static func isLetter(_ kind: ByteText.Kind) -> Bool {
    switch kind {
    case .upper, .lower, .caseless: true
    case .digit, .other: false
    }
  }
}
