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
}

/// The rows of the figures of suggestions.
private struct SuggestionTable {
  private let corpus: AnalysisCorpus
  private let messages: Messages
  private let municipalities: [String: String]
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
  private static let least = (codings: 10, documents: 5)
  /// Below this precision after so many decisions a rule is proposed for retirement.
  private static let retiring = (share: 0.3, decisions: 20)

  private mutating func add(
    _ measure: String, _ group: String, _ value: String, _ share: Proportion, note: String? = nil,
    isFew: Bool = false
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
          : note.map { messages.word("suggest-note.\($0)") } ?? ""),
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

  /// What a model finds that has learned from the other municipalities, or from the other documents.
  mutating func addLearning(
    _ corpus: AnalysisCorpus, _ readings: [(document: String, coder: String)]
  ) {
    let municipalities = municipalities
    let apart: (String) -> String = { municipalities[$0].flatMap { $0.isEmpty ? nil : $0 } ?? "–" }
    addLearned(corpus.learnedFigures(readings, apart: apart), "municipality-out", details: true)
    addLearned(corpus.learnedFigures(readings, apart: { $0 }), "document-out", details: false)
    for most in [50, 100, 200, 400] {
      let figures = corpus.learnedFigures(readings, apart: apart, most: most)
      let whole = Self.whole(figures)
      add("learned-recall", "curve", String(most), whole.found)
      add("learned-precision", "curve", String(most), whole.right)
    }
  }

  private mutating func addLearned(
    _ figures: [LearnedFigure], _ group: String, details: Bool
  ) {
    let whole = Self.whole(figures)
    add("learned-recall", "all-\(group)", "", whole.found)
    add("learned-precision", "all-\(group)", "", whole.right)
    add("learned-base", "all-\(group)", "", whole.base)
    guard details else { return }
    for one in figures {
      let isFew = one.found.total < Self.least.codings || one.documents < Self.least.documents
      let kind = (one.isFamily ? "family-" : "code-") + group
      add("learned-recall", kind, one.code, one.found, isFew: isFew)
      add("learned-precision", kind, one.code, one.right, isFew: isFew)
    }
  }

  /// The figures of all families together.
  private static func whole(_ figures: [LearnedFigure]) -> LearnedFigure {
    figures.filter(\.isFamily).reduce(into: LearnedFigure(code: "", isFamily: true)) { whole, one in
      whole.found += one.found
      whole.right += one.right
      whole.base += one.base
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
