internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// A search's hits counted by an attribute of documents or participants, among participants' words.
  ///
  /// A document in which nobody is known to take part (notes, a relatoría) counts whole, but for the
  /// interviewer's turns. What is off the record counts nowhere. Where the search is about a code
  /// (`SearchRequest.subject`), documents in which the guide did not ask about it are no zeros.
  public func countHits(
    _ request: SearchRequest, by attribute: String
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    do {
      guard !request.includesLabels else { throw Failure("usage.labels") }
      return try store.atOnce { try counted(request, attribute) }
    } catch {
      throw Failure(error)
    }
  }

  private func counted(
    _ request: SearchRequest, _ attribute: String
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    let plan = try SearchPlan(request, in: self)
    let (directory, language) = (plan.directory, self.language)
    let column = try SearchAttribute(attribute, in: directory, language)
    let table = try store.turnTable()
    let (tally, withoutWords) = try tally(plan, table)
    let parts = tally.parts
    var hasParticipants = Array(repeating: false, count: table.blocks.count)
    for part in parts where part.isTurn && directory.voice(part.speaker).role == .participant {
      hasParticipants[part.text] = true
    }
    /// Where no participant is known, whoever speaks is heard as giving testimony.
    func isHeard(_ part: SpeechTally.Part, _ role: Role?) -> Bool {
      part.isTurn && (role == .participant || role == nil && !hasParticipants[part.text])
    }
    var hasVoices = Array(repeating: false, count: table.blocks.count)
    for part in parts where part.words > 0 && isHeard(part, directory.voice(part.speaker).role) {
      hasVoices[part.text] = true
    }
    let read = plan.texts()
    var total = HitTally(expecting: parts.count)
    var outside = withoutWords
    let groups = table.blocks.map { text -> Int? in
      guard read?.contains(text.version) ?? true, let document = directory.documents[text.version]
      else { return nil }
      return total.group(column.value(document, nil) ?? "")
    }
    for part in parts {
      let voice = directory.voice(part.speaker)
      let isOfVoices = hasVoices[part.text]
      guard isOfVoices ? isHeard(part, voice.role) : voice.role != .interviewer,
        var group = groups[part.text]
      else {
        outside += part.hits
        continue
      }
      let version = table.blocks[part.text].version
      if !column.isOfDocument, let document = directory.documents[version] {
        let person = isOfVoices ? part.speaker.flatMap { directory.speakers[$0] } : nil
        group = total.group(column.value(document, person) ?? "")
      }
      total.add(
        HitTally.Piece(
          document: Int(version), group: group,
          participant: isOfVoices ? voice.participant.map(Int.init) : nil, words: part.words,
          turns: isOfVoices ? part.turns : 0, hits: part.hits,
          hitTurns: isOfVoices ? part.hitTurns : 0))
    }
    let figure = total.figure(
      column.name, language: language.figures, outside: outside, subject: try subject(plan))
    return (figure.matrix, try tildeNotices(plan) + asideNotice())
  }

  /// What was said and found, and how many hits are off the record.
  private func tally(
    _ plan: SearchPlan, _ table: TurnTable
  ) throws -> (tally: SpeechTally, aside: Int) {
    let aside = try store.asideTurns()
    var tally = SpeechTally(table, without: aside.keys)
    var outside = 0
    /// Turns of which the index cannot say where the hits are.
    var unclear: [UInt32] = []
    if plan.isPlain, var found = try store.rows(of: plan.query, isLate: { plan.isLate }) {
      try Self.refuseCut(found.isCut, plan.request)
      try table.check(found.rows)
      found.take(aside.keys, to: &unclear)
      tally.add(
        found.rows, hits: found.hits,
        where: plan.hasConditions ? { plan.admits($0, $1, table) } : nil)
      if unclear.isEmpty { return (tally, 0) }
    }
    var run = try SearchRun(plan)
    if unclear.isEmpty {
      try visit(&run, plan)
      try Self.refuseCut(run.isCut, plan.request)
    } else {
      try store.eachTurn(rows: unclear) { turn, speech in
        try run.visit(turn, speech) { _ in [] }
      }
    }
    var place = 0
    while place < run.hits.count {
      let turn = run.turnOfHit[place]
      let row = UInt32(truncatingIfNeeded: run.turns[turn].id)
      let ranges = aside[row] ?? []
      var hits = 0
      while place < run.hits.count, run.turnOfHit[place] == turn {
        let range = run.hits[place].range
        if ranges.contains(where: { $0.overlaps(range) }) { outside += 1 } else { hits += 1 }
        place += 1
      }
      if hits > 0 { tally.add(hits: hits, row: row, block: table.block[Int(row)]) }
    }
    return (tally, outside)
  }

  /// The code that a search is about, and the documents in which the guide did not ask about it.
  private func subject(_ plan: SearchPlan) throws -> HitTally.Subject? {
    guard let typed = plan.subject else { return nil }
    let codebook = try codebook()
    let code = try CodingDesk.code(typed, codebook)
    guard let subject = GuideSubject(code: code.id, codebook) else { return nil }
    let topics = try store.topics()
    var missing: [Int: Matrix.Missing] = [:]
    for (version, document) in plan.directory.documents {
      missing[Int(version)] = subject.missing(
        instrument: document.attributes["instrument"], topics: topics[document.name] ?? [:])
    }
    return HitTally.Subject(name: "\(code.id) \(code.name)", missing: missing)
  }
}
