internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// The hits of a search in participants' words, counted by an attribute of documents or
  /// participants.
  ///
  /// A document without known participants (notes, a relatoría) counts completely except for the
  /// interviewer's turns. Off-record speech does not count. When the search is about a code
  /// (`SearchRequest.subject`), documents in which the guide did not ask about the code do not
  /// count as zeros.
  public func countHits(
    _ request: SearchRequest, by attribute: String
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    do {
      guard !request.includesLabels else { throw Failure(.usageLabels) }
      return try store.atOnce { try counted(request, attribute) }
    } catch {
      throw Failure(error)
    }
  }

  private func counted(
    _ request: SearchRequest, _ attribute: String
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    if let retrieval = try Retrieval.read(request.query) {
      return try counted(retrieval, request, attribute)
    }
    let plan = try SearchPlan(request, in: self)
    let directory = plan.directory
    let column = try SearchAttribute(attribute, in: directory, messages)
    let said = try store.tally(plan.search)
    try Self.refuseCut(said.isCut, request)
    let parts = said.parts
    var hasParticipants = Array(repeating: false, count: said.documents.count)
    for part in parts where part.isTurn && directory.voice(part.speaker).role == .participant {
      hasParticipants[part.document] = true
    }
    /// Where no participant is known, everyone without a role counts as a participant.
    func isHeard(_ part: FoundShares.Part, _ role: Role?) -> Bool {
      part.isTurn && (role == .participant || role == nil && !hasParticipants[part.document])
    }
    var hasVoices = Array(repeating: false, count: said.documents.count)
    for part in parts where part.words > 0 && isHeard(part, directory.voice(part.speaker).role) {
      hasVoices[part.document] = true
    }
    let read = plan.search.documents
    var total = HitTally(expecting: parts.count)
    var outside = said.offRecord
    let groups = said.documents.map { key -> Int? in
      guard read?.contains(key) ?? true, let document = directory.document(key) else { return nil }
      return total.group(column.value(document, nil) ?? "")
    }
    for part in parts {
      let voice = directory.voice(part.speaker)
      let isOfVoices = hasVoices[part.document]
      guard isOfVoices ? isHeard(part, voice.role) : voice.role != .interviewer,
        var group = groups[part.document]
      else {
        outside += part.hits
        continue
      }
      if !column.isOfDocument, let document = directory.document(said.documents[part.document]) {
        let person = isOfVoices ? part.speaker.flatMap { directory.speaker($0) } : nil
        group = total.group(column.value(document, person) ?? "")
      }
      total.add(
        HitTally.Piece(
          document: part.document, group: group,
          participant: isOfVoices ? voice.participant : nil, words: part.words,
          turns: isOfVoices ? part.turns : 0, hits: part.hits,
          hitTurns: isOfVoices ? part.hitTurns : 0))
    }
    let figure = total.figure(
      column.name, language: language.figures, outside: outside,
      subject: try subject(plan, said.documents))
    return (figure.matrix, try tildeNotices(plan) + offRecordNotice())
  }

  /// The code that a search is about, with the documents in which the guide did not ask about it.
  private func subject(
    _ plan: SearchPlan, _ documents: [DocumentKey]
  ) throws -> HitTally.Subject? {
    guard let typed = plan.subject else { return nil }
    let codebook = try codebook()
    let code = try CodingDesk.code(typed, codebook)
    guard let subject = GuideSubject(code: code.id, codebook) else { return nil }
    let topics = try store.topics()
    var missing: [Int: Matrix.Missing] = [:]
    for (number, key) in documents.enumerated() {
      guard let document = plan.directory.document(key) else { continue }
      missing[number] = subject.missing(
        instrument: document.attributes["instrument"], topics: topics[document.name] ?? [:])
    }
    return HitTally.Subject(name: "\(code.id) \(code.name)", missing: missing)
  }

  /// What a retrieval finds, counted by an attribute in participants' turns.
  ///
  /// A range counts once, in the turn where it begins.
  private func counted(
    _ retrieval: Retrieval, _ request: SearchRequest, _ attribute: String
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    let column = try SearchAttribute(attribute, in: try store.directory(), messages)
    let found = try retrieve(retrieval, request)
    try Self.refuseCut(found.isCut, request)
    let figure = RangeTally(found.corpus).figure(
      column.name,
      of: Dictionary(grouping: found.hits, by: \.document).mapValues {
        $0.map(\.range)
      }, language: language.figures
    ) { document, pseudonym in
      column.value(in: found.corpus, document, pseudonym)
    }
    return (figure.matrix, try offRecordNotice())
  }
}
