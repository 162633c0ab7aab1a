internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// Decides about suggestions, each a coding or not.
  ///
  /// Accepted ones become codings with the origin *accepted-suggestion* and the indicators as their rule.
  /// Decisions that cannot be taken are listed with their row; the others are taken all the same.
  ///
  /// - Parameters:
  ///   - choices: what the person decided.
  ///   - coder: who decides; the codings go into their layer.
  /// - Returns: what came of it.
  /// - Throws: ``Failure`` when the coder is unknown, or the project cannot be written.
  public func decideSuggestions(
    _ choices: [SuggestionChoice], by coder: String
  ) throws -> SuggestionReport {
    try exclusively {
      let known = try suggestions(for: choices)
      var report = SuggestionReport()
      var desk = try CodingDesk(
        self, documents: Set(choices.compactMap { known[$0.key]?.suggestion.document }),
        words: Set(choices.compactMap { known[$0.key]?.suggestion.document }))
      try act { act in
        for choice in choices {
          guard let pending = known[choice.key] else {
            report.notices.append(
              Notice(
                .suggestUnknown, at: Location(line: choice.row), details: ["key": choice.key]))
            continue
          }
          do {
            try decide(choice, pending, by: coder, &desk, &act, &report)
          } catch let failure as Failure {
            var notice = Notice(failure.code, details: failure.details)
            notice.location = Location(line: choice.row)
            report.notices.append(notice)
          }
        }
      }
      return report
    }
  }

  /// The suggestions that choices are about, by key; it learns only where the indicators do not propose one
  /// of them.
  private func suggestions(
    for choices: [SuggestionChoice]
  ) throws -> [String: PendingSuggestion] {
    var request = SuggestionRequest()
    request.includesAll = true
    let documents = Set(choices.map(\.document))
    if !documents.contains(nil) { request.documents = documents.compactMap(\.self).sorted() }
    var known = Dictionary(
      try suggestions(request).pending.map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    request.source = .learned
    for anyReading in [false, true] where choices.contains(where: { known[$0.key] == nil }) {
      request.anyReading = anyReading
      guard try !readingsWithoutSuggestions(anyReading: anyReading).isEmpty else { continue }
      known.merge(
        try suggestions(request).pending.map { ($0.key, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    return known
  }

  private func decide(
    _ choice: SuggestionChoice, _ pending: PendingSuggestion, by coder: String,
    _ desk: inout CodingDesk, _ act: inout Act, _ report: inout SuggestionReport
  ) throws {
    let suggestion = pending.suggestion
    var decision = SuggestionDecision(
      document: suggestion.document, range: suggestion.range, code: suggestion.code,
      indicators: suggestion.indicators, outcome: .accepted, coder: coder)
    var coding: Coding?
    switch choice.answer {
    case .reject(let reason): (decision.outcome, decision.reason) = (.rejected, reason)
    case .accept, .longer, .words:
      let code = choice.code ?? suggestion.code
      guard desk.codebook.codes.allSatisfy({ $0.parent != code }) else {
        throw Failure(.suggestFamily, ["code": code])
      }
      let request = CodingRequest(
        document: suggestion.document, at: .quotation(pending.words), code: code,
        coder: coder, facets: choice.facets, memo: choice.memo)
      var range = choice.answer == .longer ? suggestion.longer : suggestion.range
      if case .words(let words) = choice.answer {
        range = try desk.range(
          of: .quotation(words, turn: suggestion.turn), in: suggestion.document)
      }
      let made = try desk.coding(
        request, at: range, origin: .acceptedSuggestion, date: Moment.now())
      report.notices += made.notices.map { notice in
        var notice = notice
        notice.location = Location(line: choice.row)
        return notice
      }
      coding = made.coding
      // Both spans were offered.
      if range != suggestion.range, range != suggestion.longer { decision.outcome = .changed }
    }
    guard try act.decide(decision, coding, singleFacets: desk.singleFacets) else {
      report.known += 1
      return
    }
    switch decision.outcome {
    case .accepted: report.accepted += 1
    case .changed: report.changed += 1
    case .rejected: report.rejected += 1
    }
  }

  /// The decisions in a file: a table that lists suggestions, with its columns *sugerencia* and *decisión*, or
  /// the comments of a Word document of ``writeSuggestionComments(_:to:)``.
  ///
  /// *sí* codes the words as they are, *larga* the whole turn, other words in the column of the words code
  /// these; *no*, or a reason, rejects. An empty decision leaves the suggestion as it is.
  ///
  /// - Returns: the decisions, how many suggestions have none, and what nobody understands or decides about
  ///   one suggestion again, which is not taken.
  /// - Throws: ``Failure`` when the file is no such table or document.
  public func suggestionChoices(
    in path: String
  ) throws -> (choices: [SuggestionChoice], empty: Int, notices: [Notice]) {
    if path.lowercased().hasSuffix(".docx") { return try commentedChoices(in: path) }
    let table = try FichaTable(path, by: reading)
    try table.expect(["suggestion", "decision"])
    var choices: [SuggestionChoice] = []
    var empty = 0
    var notices: [Notice] = []
    for row in table.rows {
      guard let key = row["suggestion"] else { continue }
      guard let typed = row["decision"] else {
        empty += 1
        continue
      }
      let place = Location(line: row.row.line)
      guard
        let answer = SuggestionChoice.Answer(
          typed, reason: row["reason"], words: row["other_words"])
      else {
        notices.append(
          Notice(
            .suggestDecision, at: place,
            details: [
              "value": [typed, row["reason"]].compactMap(\.self).joined(separator: ": ")
            ]))
        continue
      }
      choices.append(
        SuggestionChoice(
          key, answer, code: row["code"],
          facets: (row["facets"] ?? "").split(whereSeparator: { ",;".contains($0) })
            .map { String($0).trimmed },
          memo: row["memo"], row: row.row.line))
    }
    notices += SuggestionChoice.removeTwice(from: &choices)
    return (choices, empty, notices)
  }
}
