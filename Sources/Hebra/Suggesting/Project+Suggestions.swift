internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Suggestions: computed anew each time from the texts and the codebook, and in no table of the project.
/// Only what people decide about them is kept.
extension Project {
  /// What the indicators of the codebook propose and nobody decided yet.
  ///
  /// Documents that somebody codes blind get no suggestions. Of the others, half is left without, so that
  /// what suggestions do to coding can be seen; which half follows from its first text, so that it
  /// stays when a document is renamed or corrected. A suggestion
  /// waits no longer when the person decided on it, or coded the same code there.
  ///
  /// - Parameter request: for whom, and which.
  /// - Returns: the suggestions, with what was left out.
  /// - Throws: ``Failure`` when a document or code is unknown.
  public func suggestions(_ request: SuggestionRequest) throws -> SuggestionList {
    let corpus = try corpus()
    let names = try Set(request.documents.map { try documentName($0) })
    let code = try request.code.map { try CodingDesk.code($0, corpus.codebook).id }
    let codes = code.map { Set(corpus.codebook.descendants(of: $0)) }
    var list = SuggestionList()
    let blind = try blindDocuments()
    let roots = try asking { try $0.documentRoots() }
    let documents = corpus.documents.filter { document in
      guard names.isEmpty || names.contains(document.name) else { return false }
      guard !blind.contains(document.name) else {
        list.blind.append(document.name)
        return false
      }
      guard
        request.includesAll || names.contains(document.name)
          || Self.getsSuggestions(roots[document.name] ?? document.name)
      else {
        list.apart += 1
        return false
      }
      return true
    }
    list.isLearned = request.source == .learned
    list.hasRules = !IndicatorRules(corpus.codebook).isEmpty
    list.documents = documents.map(\.name)
    let decided = Dictionary(
      try suggestionDecisions().filter(\.isCurrent).map {
        (SuggestionPlace($0.document, $0.range, $0.code, $0.coder), Set($0.indicators))
      }, uniquingKeysWith: { first, _ in first })
    let texts = Dictionary(
      documents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for suggestion in try proposed(request, in: documents, of: corpus) {
      guard codes?.contains(suggestion.code) ?? true, let document = texts[suggestion.document],
        let text = document.text
      else { continue }
      if let coder = request.coder {
        let place = SuggestionPlace(
          suggestion.document, suggestion.range, suggestion.code, coder)
        let isDecided = decided[place].map { $0.isSuperset(of: suggestion.indicators) } ?? false
        let below = Set(corpus.codebook.descendants(of: suggestion.code)).union([suggestion.code])
        let isCoded = document.codings.contains {
          $0.layer == coder && below.contains($0.code) && $0.range.overlaps(suggestion.range)
        }
        guard !isDecided, !isCoded else {
          list.settled += 1
          continue
        }
      }
      let turn = document.measures.turns[suggestion.turn].turn
      list.pending.append(
        PendingSuggestion(
          key: Self.key(of: suggestion, in: text), suggestion: suggestion, label: turn.label,
          words: text.text(in: suggestion.range) ?? "",
          speech: text.text(in: suggestion.longer) ?? ""))
    }
    return list
  }

  /// What the source proposes; what is learned is not proposed where it was learned from.
  private func proposed(
    _ request: SuggestionRequest, in documents: [AnalysisDocument], of corpus: AnalysisCorpus
  ) throws -> [Suggestion] {
    guard request.source == .learned else { return corpus.suggestions(in: documents) }
    let readings = try readingsWithoutSuggestions(anyReading: request.anyReading)
    guard !readings.isEmpty else { throw Failure(.suggestNothingLearned) }
    let learned = Set(readings.map(\.document))
    return corpus.learnedSuggestions(
      in: documents.filter { !learned.contains($0.name) },
      from: readings.map { (document: $0.document, coder: $0.coder) }
    ).suggestions
  }

  /// The documents that people finished whole without suggestions: blind ones, or all of which nobody said
  /// that they were not.
  func readingsWithoutSuggestions(anyReading: Bool) throws -> [FinishedMark] {
    let seen = Set(try suggestionDecisions().map { [$0.document, $0.coder] })
    return try finishedMarks().filter { mark in
      mark.scope == .completo && !seen.contains([mark.document, mark.coder])
        && (mark.isBlind == true || anyReading && mark.isBlind == nil)
    }
  }

  /// What people decided about suggestions, in order of document and position.
  public func suggestionDecisions() throws -> [SuggestionDecision] {
    try asking { try $0.suggestionDecisions() }
  }

  /// The documents that somebody codes or coded blind.
  func blindDocuments() throws -> Set<String> {
    Set(try assignments().filter(\.isBlind).map(\.document)).union(
      try finishedMarks().filter { $0.isBlind == true }.map(\.document))
  }

  /// Whether a document is of the half that gets suggestions.
  static func getsSuggestions(_ root: String) -> Bool {
    TextIdentity.sha256(Array("suggestions \(root)".utf8).span).utf8.last.map { $0 % 2 == 0 }
      ?? true
  }

  /// What a suggestion is known by in tables: the same as long as its text, place, code and reasons are.
  private static func key(of suggestion: Suggestion, in text: String) -> String {
    let parts = [
      TextIdentity.sha256(text.utf8.span), "\(suggestion.range.start)", "\(suggestion.range.end)",
      suggestion.code, suggestion.indicators.joined(separator: ", "),
    ]
    return String(TextIdentity.sha256(Array(parts.joined(separator: "|").utf8).span).prefix(8))
  }
}

/// What one person decides about.
private struct SuggestionPlace: Hashable {
  let document: String
  let range: TextRange
  let code: String
  let coder: String

  init(_ document: String, _ range: TextRange, _ code: String, _ coder: String) {
    (self.document, self.range, self.code, self.coder) = (document, range, code, coder)
  }
}
