internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  func addSuggestions(to router: Router<BasicRequestContext>) {
    router.get("/api/suggestions") { request, _ in
      let query = try query(request)
      var wanted = SuggestionRequest(coder: try person())
      wanted.source = query["source"] == "learned" ? .learned : .rules
      wanted.anyReading = query["any"] == "1"
      wanted.includesAll = query["every"] == "1"
      wanted.documents = query.all("document").filter { !$0.isEmpty }
      let (asked, most) = (wanted, try query.number("limit", in: 1...500) ?? 200)
      return try answer(
        try await reading { project in
          let list = try project.suggestions(asked)
          return try Shapes.Suggestions(list, most: most, project, messages)
        })
    }
    router.post("/api/suggestions") { request, _ in
      let typed = try await decoded(request, as: Requests.Decide.self)
      var choice = SuggestionChoice(
        typed.key, try Self.answer(typed), code: typed.code, facets: typed.facets ?? [],
        memo: typed.memo)
      choice.document = typed.document
      let decided = choice
      let (report, event) = try await writing { project, person in
        try project.onText(of: typed.document, typed.hash) {
          let report = try project.decideSuggestions([decided], by: person)
          // One decision alone is taken or refused.
          if report.accepted + report.changed + report.rejected + report.known == 0,
            let notice = report.notices.first
          {
            throw Failure(notice.code, notice.details)
          }
          return report
        }
      }
      return try answer(
        Shapes.Decided(
          accepted: report.accepted + report.changed, rejected: report.rejected,
          event: OrNull(event),
          notices: report.notices.map { Shapes.Remark($0, messages) }))
    }
  }

  private static func answer(_ typed: Requests.Decide) throws -> SuggestionChoice.Answer {
    switch typed.answer {
    case "accept": return .accept
    case "longer": return .longer
    case "reject":
      guard let reason = SuggestionDecision.Reason(rawValue: typed.reason ?? "other") else {
        throw Failure(.deskRequest)
      }
      return .reject(reason)
    default: throw Failure(.deskRequest)
    }
  }
}

extension Requests {
  struct Decide: Decodable, Sendable {
    var document: String
    var hash: String
    var key: String
    var answer: String
    var reason: String?
    var code: String?
    var facets: [String]?
    var memo: String?
  }
}

extension Shapes {
  struct Decided: Encodable, Sendable {
    var accepted: Int
    var rejected: Int
    var event: OrNull<Int>
    var notices: [Remark]
  }

  struct Suggested: Encodable, Sendable {
    var key: String
    var document: String
    var hash: String
    var turn: Int
    var label: OrNull<String>
    var code: String
    var isFamily: Bool
    var start: Int
    var end: Int
    /// The words before, those that are proposed, and those after, in the turn.
    var before: String
    var words: String
    var after: String
    var reasons: [String]
    var support: [String]
  }

  struct Reason: Encodable, Sendable {
    var id: String
    var name: String
  }

  struct Suggestions: Encodable, Sendable {
    var pending: [Suggested]
    var total: Int
    var settled: Int
    var apart: Int
    var blind: [String]
    var documents: [String]
    var hasRules: Bool
    var reasons: [Reason]

    /// - Throws: ``Failure`` when the project cannot be read.
    init(
      _ list: SuggestionList, most: Int, _ project: borrowing Project, _ messages: Messages
    ) throws {
      total = list.pending.count
      settled = list.settled
      apart = list.apart
      blind = list.blind
      documents = list.documents
      hasRules = list.hasRules
      reasons = SuggestionDecision.Reason.allCases.map {
        Reason(id: $0.rawValue, name: messages.word("suggestion-reason.\($0.rawValue)"))
      }
      let families = Set(try project.codebook().codes.compactMap(\.parent))
      var texts: [String: (hash: String, text: String, map: CodePointMap)] = [:]
      pending = []
      for one in list.pending.prefix(most) {
        let suggestion = one.suggestion
        if texts[suggestion.document] == nil {
          let text = try project.transcript(of: suggestion.document).text
          texts[suggestion.document] = (
            try project.document(named: suggestion.document).hash, text, CodePointMap(text)
          )
        }
        guard let (hash, text, map) = texts[suggestion.document] else { continue }
        let (range, turn) = (suggestion.range, suggestion.longer)
        func words(_ start: Int, _ end: Int) -> String {
          start < end ? text.text(in: TextRange(start, end)).map { String($0) } ?? "" : ""
        }
        pending.append(
          Suggested(
            key: one.key, document: suggestion.document, hash: hash, turn: suggestion.turn,
            label: OrNull(one.label), code: suggestion.code,
            isFamily: families.contains(suggestion.code),
            start: map.codePoint(atByte: range.start), end: map.codePoint(atByte: range.end),
            before: words(turn.start, range.start), words: one.words,
            after: words(range.end, turn.end),
            reasons: suggestion.indicators, support: suggestion.support))
      }
    }
  }
}
