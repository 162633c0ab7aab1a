internal import HebraLanguage
internal import HebraModel

/// Finds what a comment covers in a transcript; the cost of each lookup does not grow linearly with
/// the transcript.
final class CommentTalk {
  private let text: String
  private let turns: [Turn]
  private let paragraphs: [TextRange]
  /// Cumulative counts over the turns before each index: changes of speaker, interviewer turns with
  /// speech, and turns with words outside their speech.
  private var changes = [0]
  private var interviewers = [0]
  private var labelled = [0]
  /// The sentences of the range that was looked up last.
  private var sentences: (place: TextRange, ranges: [TextRange])?

  init(_ transcript: Transcript) {
    text = transcript.text
    turns = transcript.turns
    paragraphs = transcript.paragraphs
    for (index, turn) in turns.enumerated() {
      let isChange = index > 0 && turn.label != turns[index - 1].label
      let asks = turn.role == .interviewer && !turn.speech.isEmpty
      let isLabelled = !asks && isOnLabel(turn, turn.range)
      changes.append(changes[index] + (isChange ? 1 : 0))
      interviewers.append(interviewers[index] + (asks ? 1 : 0))
      labelled.append(labelled[index] + (isLabelled ? 1 : 0))
    }
  }

  /// The range that a comment on `range` covers, widened to its sentence when it has no word or
  /// only one.
  func range(
    of range: TextRange, _ isOwn: Bool, _ problems: inout CommentProblems
  ) -> TextRange? {
    var range = range
    if words(in: range, atMost: isOwn ? 0 : 1) {
      guard let wider = sentence(at: range) else { return nil }
      problems.add(.commentWidened, wider)
      range = wider
    }
    let first = turn(endingBehind: range.start)
    let end = turn(beginningAt: range.end)
    guard first < end else { return range }
    // Check the first and the last turn; the cumulative counts give those between.
    var asks = 0
    var labels = 0
    for index in Set([first, end - 1]) {
      let turn = turns[index]
      if turn.role == .interviewer, turn.speech.overlaps(range) {
        asks += 1
      } else if let shared = turn.range.intersection(range), isOnLabel(turn, shared) {
        labels += 1
      }
    }
    if first + 1 < end - 1 {
      asks += interviewers[end - 1] - interviewers[first + 1]
      labels += labelled[end - 1] - labelled[first + 1]
    }
    problems.add(.commentOnInterviewer, range, count: asks)
    problems.add(.commentOnLabel, range, count: labels)
    if changes[first + 1] < changes[end] { problems.add(.commentAcrossSpeakers, range) }
    return range
  }

  /// The label of the turn in which a range begins, unless an interviewer speaks there.
  func label(at range: TextRange) -> String? {
    let index = turn(endingBehind: range.start)
    guard index < turns.count, turns[index].range.overlaps(range),
      turns[index].role != .interviewer
    else { return nil }
    return turns[index].label
  }

  /// The first turn that ends after `place`.
  private func turn(endingBehind place: Int) -> Int {
    turns.partition { $0.range.end <= place }
  }

  /// The first turn that begins at `place` or after it.
  private func turn(beginningAt place: Int) -> Int {
    turns.partition { $0.range.start < place }
  }

  /// Whether a range holds only white space, or at most `most` words.
  private func words(in range: TextRange, atMost most: Int) -> Bool {
    guard let piece = piece(range) else { return true }
    if piece.allSatisfy(\.isWhitespace) { return true }
    guard 0 < most else { return false }
    // Counting the first 256 bytes is usually enough; otherwise count the whole range.
    let head = TextRange(range.start, min(range.end, range.start + 256))
    if let text = self.piece(head), most < Words.count(String(text)) - 1 { return false }
    return Words.count(String(piece)) <= most
  }

  private func piece(_ range: TextRange) -> Substring? {
    guard 0 <= range.start, range.start <= range.end, range.end <= text.utf8.count else {
      return nil
    }
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.start)
    let end = text.utf8.index(start, offsetBy: range.count)
    return text[start..<end]
  }

  /// Whether the part `shared` of a turn has words outside its speech, that is, in its label or
  /// time.
  private func isOnLabel(_ turn: Turn, _ shared: TextRange) -> Bool {
    guard !turn.speech.contains(shared), !turn.speech.isEmpty else { return false }
    let before = TextRange(shared.start, min(shared.end, turn.speech.start))
    let after = TextRange(max(shared.start, turn.speech.end), shared.end)
    return [before, after].contains { piece in
      piece.start < piece.end && Words.count(text.text(in: piece) ?? "") > 0
    }
  }

  private func sentence(at range: TextRange) -> TextRange? {
    let near = TextRange(range.start, max(range.end, range.start + 1))
    let place = speech(near, range.start) ?? paragraph(near, range.start)
    guard let place, !place.isEmpty else { return nil }
    if sentences?.place != place {
      sentences = (place, Sentences.ranges(in: text, within: place))
    }
    guard let ranges = sentences?.ranges else { return nil }
    let index = ranges.partition { $0.end < near.start + 1 }
    return index < ranges.count ? ranges[index] : ranges.last
  }

  /// The first speech that overlaps `near`, or that ends at `start`.
  private func speech(_ near: TextRange, _ start: Int) -> TextRange? {
    let from = max(0, turns.partition { $0.range.end < start } - 1)
    for turn in turns[from...] {
      if turn.speech.overlaps(near) || turn.speech.end == start { return turn.speech }
      if near.end < turn.range.start { return nil }
    }
    return nil
  }

  private func paragraph(_ near: TextRange, _ start: Int) -> TextRange? {
    let first = paragraphs.partition { $0.end < start }
    return paragraphs[first...].prefix(3).first { $0.overlaps(near) || $0.end == start }
  }
}
