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
  /// Turns and bytes since the clock was read last.
  private var unread = (turns: 0, bytes: 0)
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
    // A tenth is for what goes before the first turn and after the last.
    deadline = patience.map { ContinuousClock.now + .seconds(min($0, 1e9) * 0.9) }
  }

  /// Takes a turn in; false when time is up.
  mutating func visit(
    _ turn: SearchedTurn, _ speech: UnsafeBufferPointer<UInt8>,
    paragraphs of: (Int64) throws -> [TextRange]
  ) throws -> Bool {
    guard hasTime(for: speech) else {
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

  /// Goes on with another matcher of the same query.
  mutating func read(as matcher: consuming Matcher) { self.matcher = matcher }

  /// Ends the last unit; half a document might lack the word that a query refuses.
  mutating func finish() {
    if unit == .document, !turns.isEmpty, !isCut { evaluate() }
  }

  /// Whether there is time for more, by the clock, which is read every so often.
  ///
  /// What was found has to be put in order within the same time: a microsecond and a half a hit, as
  /// much as for a word that waits for the end of its document.
  private mutating func hasTime(for speech: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let deadline else { return true }
    unread.turns += 1
    unread.bytes += speech.count
    guard unread.turns >= 256 || unread.bytes >= 1 << 18 else { return true }
    unread = (0, 0)
    return ContinuousClock.now + .nanoseconds(1500 * (found.count + words.count)) < deadline
  }

  private mutating func evaluate(each ranges: [TextRange]) {
    let all = words
    var next = 0
    for range in ranges {
      // Ranges and words are in order: each is looked at once.
      while next < all.count, all[next].range.start < range.start { next += 1 }
      let first = next
      while next < all.count, all[next].range.end <= range.end { next += 1 }
      words = Array(all[first..<next])
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
    var place = 0
    for match in matches {
      // Both are in order of place.
      while place < turns.count, turns[place].speech.end <= match.range.start { place += 1 }
      guard place < turns.count, turns[place].speech.overlaps(match.range) else { continue }
      found.append(Found(match: match, turn: turns[place]))
    }
  }

  private mutating func clear() {
    words.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
  }
}
