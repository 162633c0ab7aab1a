internal import HebraLanguage
internal import HebraModel

/// A running search over the turns from the index, unit by unit.
struct SearchRun: ~Copyable {
  /// Hits in the order of the rows, with their words if these were requested immediately.
  private(set) var hits: [Hit] = []
  /// For each hit, the index of its turn in ``turns``.
  private(set) var turnOfHit: [Int] = []
  /// The turns that have hits.
  private(set) var turns: [SearchedTurn] = []
  /// Indices of the hits in ``hits`` that should have got their words immediately and could not.
  private(set) var bare: [Int] = []
  /// Whether it stopped at its deadline.
  private(set) var isCut = false

  private let plan: SearchPlan
  private var matcher: Matcher
  private let without: Set<String>
  private let isImmediate: Bool
  /// Turns and bytes since the clock was last read.
  private var unread = (turns: 0, bytes: 0)
  private var words: [Occurrence] = []
  private var stretches: [SearchedStretch] = []
  /// The turns of the current unit; occurrences refer to them by index.
  private var unit: [SearchedTurn] = []
  private var paragraphs: (version: Int64, ranges: [TextRange])?
  private var document: (version: Int64, name: String?)?
  private var cutter: ContextCutter
  private var counts: [Int] = []
  private var names: [String] = []
  /// Forms of phrases, and of matchers used before the current one.
  private var otherForms: [String: Int] = [:]
  /// How matchers before the current one saw each form written.
  private var spellings: [String: [String: Int]] = [:]

  /// A run of a plan; with `isImmediate`, hits get their words as they are found.
  ///
  /// `few` is for a run over some dozens of turns, which needs little memory.
  init(
    _ plan: SearchPlan, context width: Int = 0, isImmediate: Bool = false, reads few: Bool = false
  ) throws(SearchQuery.Failure) {
    self.plan = plan
    cutter = ContextCutter(width: width)
    self.isImmediate = isImmediate
    matcher = try Matcher(plan.search.query, reads: few)
    without = plan.search.excludedForms
  }

  /// Forms as they are written and how often each was found, most frequent first.
  var forms: [(form: String, count: Int)] {
    var all = otherForms
    for (name, count) in zip(names, counts) where count > 0 { all[name, default: 0] += count }
    let written = spellings.merging(matcher.spellings) { $0.merging($1, uniquingKeysWith: +) }
    return all.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (form: written.written($0.key), count: $0.value) }
  }

  /// Takes a turn whose word positions come from the index; returns false when time has run out.
  mutating func visit(
    _ turn: SearchedTurn, _ speech: Span<UInt8>,
    words places: Span<UInt32>
  ) -> Bool {
    guard begin(turn, speech) else { return false }
    guard document?.name != nil else { return true }
    matcher.scan(speech, words: places, at: turn.speech.start, into: &words)
    guard !matcher.isOfWords || !without.isEmpty else {
      for word in words {
        if let match = matcher.match(word) { take(match, turn, speech) }
      }
      words.removeAll(keepingCapacity: true)
      return true
    }
    unit.append(turn)
    stretches.append(SearchedStretch(text: 0, range: turn.speech))
    evaluate(speech)
    return true
  }

  /// Reserves memory for what the index has found, and notes whether that is complete.
  mutating func expect(_ found: SearchedRows) {
    hits.reserveCapacity(found.places.count)
    turnOfHit.reserveCapacity(found.places.count)
    turns.reserveCapacity(found.rows.count)
    if found.isCut { isCut = true }
  }

  /// Counts a turn and looks up its document; returns false when time has run out.
  private mutating func begin(
    _ turn: SearchedTurn, _ speech: Span<UInt8>
  ) -> Bool {
    guard hasTime(for: speech) else {
      isCut = true
      return false
    }
    if document?.version != turn.version {
      if plan.search.unit == .document, !unit.isEmpty { evaluate(nil) }
      document = (turn.version, plan.directory.document(turn.version)?.name)
    }
    return true
  }

  /// Takes a turn; returns false when time has run out.
  mutating func visit(
    _ turn: SearchedTurn, _ speech: Span<UInt8>,
    paragraphs of: (Int64) throws -> [TextRange]
  ) throws -> Bool {
    guard begin(turn, speech) else { return false }
    // The turn belongs to a text that is not current.
    guard document?.name != nil else { return true }
    unit.append(turn)
    let text = unit.count - 1
    matcher.scan(speech, at: turn.speech.start, text: text, into: &words)
    switch plan.search.unit {
    case .document:
      stretches.append(SearchedStretch(text: text, range: turn.speech))
    case .turn:
      stretches.append(SearchedStretch(text: text, range: turn.speech))
      evaluate(speech)
    case .sentence:
      let whole = String(decoding: speech)
      evaluate(
        speech,
        each: Sentences.ranges(in: whole, within: TextRange(0, speech.count)).map {
          $0.shifted(by: turn.speech.start)
        })
    case .paragraph:
      if paragraphs?.version != turn.version {
        paragraphs = (turn.version, try of(turn.version))
      }
      evaluate(
        speech, each: (paragraphs?.ranges ?? []).compactMap { $0.intersection(turn.speech) })
    }
    return true
  }

  /// Continues with another matcher of the same query, which numbers its forms anew.
  mutating func read(as matcher: consuming Matcher) {
    for (name, count) in zip(names, counts) where count > 0 {
      otherForms[name, default: 0] += count
    }
    (names, counts) = ([], [])
    spellings = spellings.merging(self.matcher.spellings) { $0.merging($1, uniquingKeysWith: +) }
    self.matcher = matcher
  }

  /// Evaluates the last unit; skipped after a cut, because an incomplete document might only seem
  /// to lack a word that the query excludes.
  mutating func finish() {
    if plan.search.unit == .document, !unit.isEmpty, !isCut { evaluate(nil) }
  }

  /// Whether there is time for more; the clock is read only every so often.
  ///
  /// Sorting the hits must fit into the same time. It is estimated at a tenth of a microsecond for
  /// each hit, and for each word that waits for the end of its document.
  private mutating func hasTime(for speech: Span<UInt8>) -> Bool {
    guard let deadline = plan.search.deadline else { return true }
    unread.turns += 1
    unread.bytes += speech.count
    guard unread.turns >= 256 || unread.bytes >= 1 << 18 else { return true }
    unread = (0, 0)
    return ContinuousClock.now + .nanoseconds(100 * (hits.count + words.count)) < deadline
  }

  /// Adds the words and context to a hit that lacks them.
  mutating func setContext(_ place: Int, from speech: Span<UInt8>) {
    let turn = turns[turnOfHit[place]]
    hits[place].context = cutter.context(
      of: hits[place].range.shifted(by: -turn.speech.start), in: speech, turn: turn.id)
  }

  private mutating func evaluate(
    _ speech: Span<UInt8>, each ranges: [TextRange]
  ) {
    let all = words
    var next = 0
    for range in ranges {
      // Ranges and words are both in order, so each is visited once.
      while next < all.count, all[next].range.start < range.start { next += 1 }
      let first = next
      while next < all.count, all[next].range.end <= range.end { next += 1 }
      words = Array(all[first..<next])
      stretches = [SearchedStretch(text: 0, range: range)]
      evaluateUnit(speech)
    }
    clear()
  }

  private mutating func evaluate(_ speech: Span<UInt8>?) {
    evaluateUnit(speech)
    clear()
  }

  private mutating func evaluateUnit(_ speech: Span<UInt8>?) {
    let (unit, conditions) = (unit, plan.conditions)
    let matches = matcher.matches(words[...], in: stretches) { condition, place in
      conditions.holds(condition, place.range, unit[place.text])
    }
    var place = 0
    for match in matches where without.isEmpty || !without.contains(match.form) {
      // Both are in order of position.
      while place < unit.count, unit[place].speech.end <= match.range.start { place += 1 }
      guard place < unit.count, unit[place].speech.overlaps(match.range) else { continue }
      take(match, unit[place], speech)
    }
  }

  private mutating func take(
    _ match: Match, _ turn: SearchedTurn, _ speech: Span<UInt8>?
  ) {
    var hit: Hit
    if let last = turns.last, last.id == turn.id, let known = hits.last {
      hit = Hit(
        document: known.document, turn: known.turn, label: known.label, role: known.role,
        range: match.range, form: match.form)
    } else {
      let speaker = turn.speaker.flatMap { plan.directory.speaker($0) }
      hit = Hit(
        document: document?.name ?? "", turn: turn.turn, label: speaker?.label,
        role: speaker?.role, range: match.range, form: match.form)
      turns.append(turn)
    }
    if isImmediate {
      if let speech, !turn.hasMarks {
        hit.context = cutter.context(
          of: match.range.shifted(by: -turn.speech.start), in: speech, turn: turn.id)
      } else {
        bare.append(hits.count)
      }
    }
    hits.append(hit)
    turnOfHit.append(turns.count - 1)
    count(match)
  }

  private mutating func count(_ match: Match) {
    guard !match.form.isEmpty else { return }
    guard match.number >= 0 else {
      otherForms[match.form, default: 0] += 1
      return
    }
    while counts.count <= match.number {
      counts.append(0)
      names.append("")
    }
    if counts[match.number] == 0 { names[match.number] = match.form }
    counts[match.number] += 1
  }

  private mutating func clear() {
    words.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
    unit.removeAll(keepingCapacity: true)
  }
}
