internal import HebraLanguage
package import HebraModel

extension AnalysisCorpus {
  /// The codes that the indicators of the codebook propose in documents, in order of position.
  ///
  /// Turns of those who interview and what was said off the record propose nothing.
  ///
  /// - Parameter documents: those with their text.
  /// - Returns: the suggestions of all documents, those of one turn by position, then code.
  package func suggestions(in documents: [AnalysisDocument]) -> [Suggestion] {
    let rules = IndicatorRules(codebook)
    guard !rules.isEmpty else { return [] }
    let sectors = Dictionary(
      participants.map { ($0.pseudonym, $0.attributes[ParticipantAttribute.sector.rawValue]) },
      uniquingKeysWith: { first, _ in first })
    return documents.mapOnProcessors { document -> [Suggestion] in
      guard let text = document.text else { return [] }
      var memory = IndicatorRules.Memory()
      var found: [Suggestion] = []
      let base = SpeechBase(document)
      for (number, turn) in document.measures.turns.enumerated() {
        // Where nobody is known to be a participant, all but the questions counts, as in figures.
        let isSpoken =
          base.turns.isEmpty
          ? turn.turn.role != .interviewer : turn.turn.role == .participant
        let speech = base.shared(with: [turn.turn.speech])
        guard isSpoken, !speech.isEmpty else { continue }
        let sector = turn.pseudonym.flatMap { sectors[$0] ?? nil }
        let hits = rules.hits(
          in: text.utf8.span, speech,
          side: sector.flatMap { Side(sector: $0) }.map(\.ofIndicators), &memory)
        guard !hits.isEmpty else { continue }
        found += Self.suggestions(
          hits, in: text, turn.turn.speech, number: number, document: document.name)
      }
      return found
    }.flatMap { $0 }
  }

  /// The hits of a turn by code and sentences; what lies in the same sentences is one suggestion.
  private static func suggestions(
    _ hits: [IndicatorRules.Hit], in text: String, _ speech: TextRange, number: Int,
    document: String
  ) -> [Suggestion] {
    let sentences = Sentences.ranges(in: text, within: speech)
    func widened(_ range: TextRange) -> TextRange {
      let touched = sentences.filter { $0.overlaps(range) }
      return TextRange(touched.first?.start ?? range.start, touched.last?.end ?? range.end)
    }
    var found: [Suggestion] = []
    for hit in hits.sorted(by: { ($0.code, $0.range.start) < ($1.code, $1.range.start) }) {
      let span = widened(hit.range)
      let reason = Suggestion.Reason(indicator: hit.indicator, range: hit.range)
      if let last = found.last, last.code == hit.code, last.range.overlaps(span) {
        found[found.count - 1].range = TextRange(
          min(last.range.start, span.start), max(last.range.end, span.end))
        found[found.count - 1].reasons.append(reason)
      } else {
        found.append(
          Suggestion(
            document: document, code: hit.code, turn: number, range: span, longer: speech,
            reasons: [reason], support: hit.support))
      }
    }
    return found.sorted { ($0.range.start, $0.code) < ($1.range.start, $1.code) }
  }
}

extension Side {
  /// The side as indicators name it.
  var ofIndicators: String {
    switch self {
    case .community, .ownAuthority: "comunidad"
    case .institutions, .ombudsman: "institucion"
    }
  }
}
