internal import HebraLanguage
internal import HebraModel

extension ProjectStore {
  /// How much each speaker said, in words and turns, and how many hits a search has there.
  package func tally(_ search: ResolvedSearch) throws -> FoundShares {
    try atOnce {
      let plan = try SearchPlan(search, in: self)
      let table = try turnTable()
      let documents = table.blocks.map { DocumentKey(engineNumber: $0.version) }
      guard let (tally, offRecord) = try tally(plan, table) else {
        return FoundShares(documents: documents, parts: [], offRecord: 0, isCut: true)
      }
      return FoundShares(
        documents: documents, parts: tally.parts, offRecord: offRecord, isCut: false)
    }
  }

  /// What was said and found, and how many hits are off the record; nil when time has run out.
  private func tally(
    _ plan: SearchPlan, _ table: TurnTable
  ) throws -> (tally: SpeechTally, offRecord: Int)? {
    let offRecord = try offRecordTurns()
    var tally = SpeechTally(table, without: offRecord.keys)
    /// Turns for which the index alone cannot locate the hits.
    var unclear: [UInt32] = []
    if plan.isPlain, var found = try rows(of: plan.search.query, isLate: { plan.isLate }) {
      guard !found.isCut else { return nil }
      try table.check(found.rows)
      found.take(offRecord.keys, to: &unclear)
      tally.add(
        found.rows, hits: found.hits,
        where: plan.hasConditions ? { plan.admits($0, $1, table) } : nil)
      if unclear.isEmpty { return (tally, 0) }
    }
    var run = try SearchRun(plan)
    if unclear.isEmpty {
      try visit(&run, plan)
      guard !run.isCut else { return nil }
    } else {
      try eachTurn(rows: unclear) { turn, speech in
        try run.visit(turn, speech) { _ in [] }
      }
    }
    // Add the hits to the tally before returning it.
    let outside = Self.add(run, to: &tally, table, offRecord: offRecord)
    return (tally, outside)
  }

  /// Adds the hits of a run, except those off the record; returns the number of the latter.
  private static func add(
    _ run: borrowing SearchRun, to tally: inout SpeechTally, _ table: TurnTable,
    offRecord: [UInt32: [TextRange]]
  ) -> Int {
    var outside = 0
    var place = 0
    while place < run.hits.count {
      let turn = run.turnOfHit[place]
      let row = UInt32(truncatingIfNeeded: run.turns[turn].id)
      let ranges = offRecord[row] ?? []
      var hits = 0
      while place < run.hits.count, run.turnOfHit[place] == turn {
        let range = run.hits[place].range
        if ranges.contains(where: { $0.overlaps(range) }) { outside += 1 } else { hits += 1 }
        place += 1
      }
      if hits > 0 { tally.add(hits: hits, row: row, block: table.block[Int(row)]) }
    }
    return outside
  }

  /// Visits the turns that satisfy a search without words, except turns with off-record speech.
  package func eachSpeech(
    of search: ResolvedSearch,
    _ visit: (
      SearchDirectory.Document, SearchDirectory.Speaker?, Span<UInt8>
    ) throws -> Void
  ) throws {
    try atOnce {
      let plan = try SearchPlan(search, in: self)
      let matcher = try Matcher(search.query)
      let offRecord = try offRecordTurns()
      try eachTurn(of: search.query) { turn, speech in
        guard let document = plan.directory.document(turn.version), turn.turn != nil,
          offRecord[UInt32(truncatingIfNeeded: turn.id)] == nil
        else { return true }
        let whole = [SearchedStretch(text: 0, range: turn.speech)]
        let isWanted = !matcher.matches([], in: whole) { condition, place in
          plan.conditions.holds(condition, place.range, turn)
        }.isEmpty
        if isWanted {
          try visit(document, turn.speaker.flatMap { plan.directory.speaker($0) }, speech)
        }
        return true
      }
    }
  }
}
