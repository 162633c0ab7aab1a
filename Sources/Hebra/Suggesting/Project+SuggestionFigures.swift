internal import HebraAnalysis
public import HebraModel
internal import HebraStore

extension Project {
  /// How good the suggestions are: by decisions, and by what people coded blind.
  ///
  /// *Precision* is accepted ÷ decided, *strict precision* accepted unchanged ÷ decided. *Recall* is the
  /// share of codings, made blind, of which a suggestion of the code covers a word, and *agreement* the
  /// share of suggestions of which the person coded a word so: both only of documents that were finished
  /// blind, since on a document that was coded with suggestions they say nothing. What has fewer than ten
  /// codings in five documents has no share. Intervals are Wilson's, 95 %.
  ///
  /// - Parameters:
  ///   - anyReading: whether finished readings count of which nobody said that they were blind.
  ///   - withLearning: whether what can be learned from the readings is measured too: in each
  ///     municipality by a model that has learned from the others, beside each document by one that has
  ///     learned from the others, and after few codings.
  /// - Returns: a row for each measure, group and value.
  /// - Throws: ``Failure`` when the project cannot be read.
  public func suggestionFigures(
    anyReading: Bool = false, withLearning: Bool = false
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    let corpus = try corpus()
    var table = SuggestionTable(corpus, messages)
    let decisions = try suggestionDecisions()
    table.addDecisions(decisions)
    let readings = try readingsWithoutSuggestions(anyReading: anyReading)
    let pairs = readings.map { (document: $0.document, coder: $0.coder) }
    table.addReadings(corpus.suggestionTallies(pairs))
    table.addRates(try codedRates(corpus, decisions))
    if withLearning { table.addLearning(corpus, pairs) }
    table.addOrigins(try asking { try $0.codings() })
    var notices: [Notice] = []
    if IndicatorRules(corpus.codebook).isEmpty { notices.append(Notice(.suggestNoRules)) }
    if readings.isEmpty { notices.append(Notice(.suggestNoBlind)) }
    if anyReading, readings.contains(where: { $0.isBlind == nil }) {
      notices.append(
        Notice(.suggestUnknownBlind, count: readings.count { $0.isBlind == nil }))
    }
    return (table.matrix(of: readings.count), notices)
  }

  /// In how many turns each family is coded: in blind readings, in those without suggestions, and in those
  /// with; empty where nobody decided about any.
  private func codedRates(
    _ corpus: AnalysisCorpus, _ decisions: [SuggestionDecision]
  ) throws -> [(group: String, tallies: [String: Proportion])] {
    guard !decisions.isEmpty else { return [] }
    let seen = Set(decisions.map { [$0.document, $0.coder] })
    let marks = try finishedMarks().filter { $0.scope == .completo }
    let groups = Dictionary(grouping: marks) { mark in
      seen.contains([mark.document, mark.coder])
        ? "with" : mark.isBlind == true ? "blind" : "without"
    }
    return ["blind", "without", "with"].map { group in
      let readings = (groups[group] ?? []).map { (document: $0.document, coder: $0.coder) }
      return (group, corpus.codedRates(readings))
    }
  }
}
