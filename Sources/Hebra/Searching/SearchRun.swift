internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// A search on its way through the turns that the index gives, unit by unit.
struct SearchRun: ~Copyable {
  /// A match and the turn it is in.
  struct Found {
    var match: Match
    var turn: SearchedTurn
  }

  /// In the order of the rows.
  private(set) var found: [Found] = []
  /// Whether it stopped because it took too long.
  private(set) var isCut = false

  private let query: SearchQuery
  private var matcher: Matcher
  private let conditions: SearchConditions
  private let unit: SearchUnit
  private let deadline: ContinuousClock.Instant?
  private var visited = 0
  private var words: [Occurrence] = []
  private var stretches: [SearchedStretch] = []
  /// The turns of the unit at hand, by the numbers of their texts.
  private var turns: [SearchedTurn] = []
  private var paragraphs: (version: Int64, ranges: [TextRange])?

  init(
    _ query: SearchQuery, _ matcher: consuming Matcher, _ conditions: SearchConditions,
    _ directory: SearchDirectory, unit: SearchUnit, patience: Double?
  ) {
    self.query = query
    self.matcher = matcher
    self.conditions = conditions
    self.unit = unit
    deadline = patience.map { ContinuousClock.now + .seconds($0) }
  }

  /// Takes a turn in; false when time is up.
  mutating func visit(
    _ turn: SearchedTurn, _ speech: UnsafeBufferPointer<UInt8>,
    paragraphs of: (Int64) throws -> [TextRange]
  ) throws -> Bool {
    visited += 1
    if visited % 256 == 0, let deadline, ContinuousClock.now > deadline {
      isCut = true
      return false
    }
    if unit == .document {
      if turns.last.map({ $0.version != turn.version }) ?? false { evaluate() }
    } else {
      clear()
    }
    turns.append(turn)
    let text = turns.count - 1
    matcher.scan(speech, at: turn.speech.start, text: text, into: &words)
    switch unit {
    case .document:
      stretches.append(SearchedStretch(text: text, range: turn.speech))
      return true
    case .turn:
      stretches = [SearchedStretch(text: text, range: turn.speech)]
      evaluate()
    case .sentence:
      let whole = String(decoding: speech, as: UTF8.self)
      evaluate(
        each: Sentences.ranges(in: whole, within: TextRange(0, speech.count)).map {
          $0.shifted(by: turn.speech.start)
        })
    case .paragraph:
      if paragraphs?.version != turn.version {
        paragraphs = (turn.version, try of(turn.version))
      }
      evaluate(
        each: (paragraphs?.ranges ?? []).compactMap { $0.intersection(turn.speech) })
    }
    return true
  }

  /// Ends the last unit.
  mutating func finish() {
    if unit == .document, !turns.isEmpty { evaluate() }
  }

  private mutating func evaluate(each ranges: [TextRange]) {
    let all = words
    for range in ranges {
      words = all.filter { range.start <= $0.range.start && $0.range.end <= range.end }
      stretches = [SearchedStretch(text: 0, range: range)]
      evaluateUnit()
    }
    clear()
  }

  private mutating func evaluate() {
    evaluateUnit()
    clear()
  }

  private mutating func evaluateUnit() {
    let (turns, conditions) = (turns, conditions)
    let matches = matcher.matches(words[...], in: stretches) { condition, place in
      conditions.holds(condition, place.range, turns[place.text])
    }
    for match in matches {
      let turn = turns.count == 1 ? turns[0] : turns.first { $0.speech.overlaps(match.range) }
      if let turn { found.append(Found(match: match, turn: turn)) }
    }
  }

  private mutating func clear() {
    words.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
  }
}
