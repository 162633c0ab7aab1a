internal import HebraAnalysis
internal import HebraModel

/// The rows of the figures of suggestions.
struct SuggestionTable {
  private let corpus: AnalysisCorpus
  let messages: Messages
  let municipalities: [String: String]
  private let people: [String: [String: String]]
  private var rows: [[Matrix.Cell]] = []

  init(_ corpus: AnalysisCorpus, _ messages: Messages) {
    self.corpus = corpus
    self.messages = messages
    municipalities = Dictionary(
      corpus.documents.map {
        ($0.name, $0.attributes[AnalysisDocument.Key.municipality] ?? "")
      }, uniquingKeysWith: { first, _ in first })
    people = Dictionary(
      corpus.participants.map { ($0.pseudonym, $0.attributes) },
      uniquingKeysWith: { first, _ in first })
  }

  /// From how many codings in how many documents a share is given.
  static let least = (codings: 10, documents: 5)
  /// Below this precision after so many decisions a rule is proposed for retirement.
  private static let retiring = (share: 0.3, decisions: 20)

  mutating func add(
    _ measure: String, _ group: String, _ value: String, _ share: Proportion, note: String? = nil,
    said: String? = nil, isFew: Bool = false
  ) {
    guard share.total > 0 else { return }
    func figure(_ value: Double?) -> Matrix.Cell {
      isFew ? .text("") : value.map { .decimal($0) } ?? .text("")
    }
    rows.append([
      .text(messages.word("suggest-measure.\(measure)")),
      .text(messages.word("suggest-group.\(group)")), .text(value), .count(share.n),
      .count(share.total), figure(share.share), figure(share.interval?.low),
      figure(share.interval?.high),
      .text(
        isFew
          ? messages.word("suggest-note.few")
          : said ?? note.map { messages.word("suggest-note.\($0)") } ?? ""),
    ])
  }

  /// Precision by code, indicator, municipality and coder.
  mutating func addDecisions(_ decisions: [SuggestionDecision]) {
    let municipalities = municipalities
    for (measure, isRight) in [
      ("precision", { (one: SuggestionDecision) in one.outcome != .rejected }),
      ("strict", { $0.outcome == .accepted }),
    ] {
      func tally(_ values: (SuggestionDecision) -> [String]) -> [(String, Proportion)] {
        var found: [String: Proportion] = [:]
        for one in decisions {
          for value in values(one) {
            found[value, default: Proportion()] += Proportion(isRight(one) ? 1 : 0, of: 1)
          }
        }
        return found.sorted { $0.key < $1.key }
      }
      let groups: [(String, (SuggestionDecision) -> [String])] = [
        ("all", { _ in [""] }), ("code", { [$0.code] }), ("indicator", \.indicators),
        ("municipality", { [municipalities[$0.document] ?? ""] }), ("coder", { [$0.coder] }),
      ]
      for (group, values) in groups {
        for (value, share) in tally(values) {
          let isWeak =
            ["code", "indicator"].contains(group) && measure == "precision"
            && share.total >= Self.retiring.decisions
            && (share.share ?? 1) < Self.retiring.share
          add(measure, group, value, share, note: isWeak ? "retire" : nil)
        }
      }
    }
  }

  /// Recall and agreement with blind readings, by family, code, municipality, sector and gender.
  mutating func addReadings(_ tallies: [SuggestionTally]) {
    for (measure, field) in [("recall", \SuggestionTally.found), ("agreement", \.right)] {
      for isFamily in [true, false] {
        let own = tallies.filter { $0.isFamily == isFamily }
        func addGroup(_ group: String, _ value: (SuggestionTally) -> String) {
          for (value, some) in Dictionary(grouping: own, by: value).sorted(by: { $0.key < $1.key })
          {
            var share = Proportion()
            for one in some { share += one[keyPath: field] }
            let codings = some.reduce(0) { $0 + $1.found.total }
            let documents = Set(some.filter { $0.found.total > 0 }.map(\.document)).count
            add(
              measure, group, value, share,
              isFew: codings < Self.least.codings || documents < Self.least.documents)
          }
        }
        func attribute(_ one: SuggestionTally, _ attribute: ParticipantAttribute) -> String {
          one.pseudonym.flatMap { people[$0]?[attribute.rawValue] } ?? ""
        }
        addGroup(isFamily ? "all-families" : "all") { _ in "" }
        addGroup(isFamily ? "family" : "code", \.code)
        guard isFamily else { continue }
        addGroup("municipality") { municipalities[$0.document] ?? "" }
        addGroup("sector") { attribute($0, .sector) }
        addGroup("gender") { attribute($0, .gender) }
      }
    }
  }

  /// In how many turns each family is coded, with suggestions and without, side by side.
  mutating func addRates(_ rates: [(group: String, tallies: [String: Proportion])]) {
    let families = Set(rates.flatMap(\.tallies.keys)).sorted()
    for family in families {
      for (group, tallies) in rates { add("coded", group, family, tallies[family] ?? Proportion()) }
    }
  }

  /// Which share of the codings of a code came from suggestions.
  mutating func addOrigins(_ codings: [Coding]) {
    guard codings.contains(where: { $0.origin == .acceptedSuggestion }) else { return }
    for (code, own) in Dictionary(grouping: codings, by: \.code).sorted(by: { $0.key < $1.key }) {
      add(
        "origin", "code", code,
        Proportion(own.count { $0.origin == .acceptedSuggestion }, of: own.count))
    }
  }

  func matrix(of readings: Int) -> Matrix {
    var matrix = Matrix(
      title: messages.word("suggestion-figures"),
      columns: messages.columns([
        "measure", "group", "value", "count", "total", "proportion", "low", "high", "note",
      ]), rows: rows)
    matrix.settings.append(
      Matrix.Setting(messages.word("blind-readings"), String(readings)))
    return matrix
  }
}
