internal import HebraLanguage
internal import HebraModel

extension ProjectStore {
  /// The hits of a search.
  package func find(_ search: ResolvedSearch) throws -> FoundHits {
    try atOnce {
      let plan = try SearchPlan(search, in: self)
      if let best = try best(plan) { return best }
      let isWhole = search.context != nil && search.limit == nil && search.order == .position
      var run = try SearchRun(plan, context: search.context ?? 0, isImmediate: isWhole)
      try visit(&run, plan)
      let chosen = try chosen(from: run, plan)
      if search.context != nil {
        try addContext(isWhole ? run.bare : chosen ?? Array(run.hits.indices), &run)
      }
      return FoundHits(
        hits: chosen.map { places in places.map { run.hits[$0] } } ?? run.hits,
        total: run.hits.count, forms: run.forms,
        documents: Set(run.turns.lazy.map(\.version)).count,
        // When there was no time for scores, hits are in order of position.
        isCut: run.isCut || search.order == .relevance && plan.isLate)
    }
  }

  /// Passes every turn in which the query may be true to a run.
  func visit(_ run: inout SearchRun, _ plan: SearchPlan) throws {
    if plan.isPlain,
      let found = try rows(of: plan.search.query, detail: .places, isLate: { plan.isLate })
    {
      run.expect(found)
      try eachTurn(found: found) { run.visit($0, $1, words: $2) }
      return
    }
    let lenient = plan.lenient
    func strictly(_ turn: SearchedTurn, _ speech: Span<UInt8>) throws -> Bool {
      guard !lenient.contains(turn.version) else { return true }
      return try run.visit(turn, speech) { try paragraphs(of: $0) }
    }
    if plan.search.includesLabels {
      try eachTurnWithLabel { try strictly($0, $1) }
    } else {
      try eachTurn(of: plan.search.query, across: plan.search.unit == .document) {
        try strictly($0, $1)
      }
    }
    run.finish()
    guard !lenient.isEmpty, !run.isCut else { return }
    // The index has the words of these texts as typed, so every turn is read.
    run.read(as: try Matcher(plan.search.query, isLenient: true))
    func leniently(_ turn: SearchedTurn, _ speech: Span<UInt8>) throws -> Bool {
      try run.visit(turn, speech) { try paragraphs(of: $0) }
    }
    if plan.search.includesLabels {
      try eachTurnWithLabel(ofTexts: lenient) { try leniently($0, $1) }
    } else {
      try eachTurn(ofTexts: lenient) { try leniently($0, $1) }
    }
    run.finish()
  }

  /// Adds to hits their words and context from the original text.
  func addContext(_ places: [Int], _ run: inout SearchRun) throws {
    guard !places.isEmpty else { return }
    var turns: [SearchedTurn] = []
    turns.reserveCapacity(places.count)
    for place in places { turns.append(run.turns[run.turnOfHit[place]]) }
    try eachSpeech(of: turns) { run.setContext(places[$0], from: $1) }
  }

  /// The indices of the hits to return, in order; nil for all hits as they were found.
  private func chosen(
    from run: borrowing SearchRun, _ plan: SearchPlan
  ) throws -> [Int]? {
    // Hits are already grouped by text, so only the texts have to be sorted.
    var pieces: [(name: String, hits: Range<Int>)] = []
    var last: Int64?
    for place in run.hits.indices {
      let version = run.turns[run.turnOfHit[place]].version
      if version != last {
        pieces.append((run.hits[place].document, place..<place))
        last = version
      }
      pieces[pieces.count - 1].hits = pieces[pieces.count - 1].hits.lowerBound..<place + 1
    }
    let isOrdered = zip(pieces, pieces.dropFirst()).allSatisfy { $0.name <= $1.name }
    let limit = plan.search.limit.map { max(0, $0) } ?? run.hits.count
    if isOrdered, plan.search.order == .position, limit >= run.hits.count { return nil }
    if !isOrdered { pieces.sort { $0.name < $1.name } }
    var places = pieces.flatMap(\.hits)
    if plan.search.order == .relevance, !run.isCut, let scores = try scores(plan) {
      let ranks = places.enumerated().map { rank, place in
        (scores[run.turns[run.turnOfHit[place]].id] ?? 0, rank, place)
      }
      places = ranks.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
    }
    return limit < places.count ? Array(places[..<limit]) : places
  }
}
