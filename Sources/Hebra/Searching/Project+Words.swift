internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Which words of participants are counted and listed.
public struct WordsRequest: Sendable {
  /// Conditions in the query language (<doc:SearchingTestimony>), without search words; nil for
  /// none.
  public var filter: String?
  /// The maximum number of words listed; nil for all.
  public var limit: Int?
  /// The minimum number of occurrences.
  public var minimum: Int?
  /// Whether articles, pronouns and other frequent words are listed too.
  public var listsFrequent = false

  /// All words of all participants.
  public init() {}
}

/// A comparison of word frequencies between values of an attribute.
public struct KeynessRequest: Sendable {
  /// Which words are counted.
  public var words = WordsRequest()
  /// The attribute whose values are compared.
  public var by: String
  /// The value to compare; nil for each value.
  public var value: String?
  /// The value to compare with; nil for all other values together.
  public var against: String?
  /// The minimum log-likelihood.
  public var minimumLogLikelihood: Double?

  /// Compares each value of an attribute with all the others.
  public init(by: String) { self.by = by }
}

/// A request for the collocates of a word.
public struct CollocatesRequest: Sendable {
  /// Which words are counted.
  public var words = WordsRequest()
  /// The word, in the query language (<doc:SearchingTestimony>): `desconfianza`, `=paro`,
  /// `desconf*`, `a O b`.
  public var node: String
  /// The number of words on each side.
  public var window = 5
  /// The association measure that orders the list; nil for log-likelihood.
  public var order: String?

  /// A request for the collocates of `node`.
  public init(_ node: String) { self.node = node }
}

extension Project {
  /// The words of participants by stem, most frequent first.
  public func words(_ request: WordsRequest) throws -> (matrix: Matrix, notices: [Notice]) {
    var builder = WordTallyBuilder(.spanish)
    try eachSpeech(request.filter) { speech, document, participant, _ in
      builder.add(speech, document: document, participant: participant)
    }
    var selection = WordSelection(
      leavesOutFrequent: !request.listsFrequent, minimumCount: request.minimum ?? 1)
    selection.limit = request.limit
    let figure = WordFrequencies(builder.tally(), selection: selection)
      .figure(language: language.figures)
    return (figure.matrix, figure.notices + (try offRecordNotice()))
  }

  /// The words whose frequencies distinguish the values of an attribute.
  public func keyness(_ request: KeynessRequest) throws -> (matrix: Matrix, notices: [Notice]) {
    let directory = try asking { try $0.directory() }
    let column = try SearchAttribute(request.by, in: directory, messages)
    var builder = WordTallyBuilder(.spanish)
    try eachSpeech(request.words.filter, groupedBy: column) {
      builder.add($0, document: $1, group: $3, participant: $2)
    }
    var settings = Keyness.Settings()
    settings.selection.leavesOutFrequent = !request.words.listsFrequent
    settings.selection.minimumCount = request.words.minimum ?? settings.selection.minimumCount
    settings.selection.limit = request.words.limit
    if let least = request.minimumLogLikelihood { settings.minimumLogLikelihood = least }
    let tally = builder.tally()
    func group(_ typed: String?) throws(Failure) -> String? {
      guard let typed else { return nil }
      let folded = Words.fold(typed)
      guard let group = tally.groups.first(where: { Words.fold($0) == folded }) else {
        throw Failure(
          .queryUnknownValue,
          ["value": typed, "nearest": Nearest.name(to: typed, among: tally.groups) ?? ""])
      }
      return group
    }
    let keyness: Keyness
    if let value = try group(request.value) {
      keyness = Keyness(
        tally, value: value, against: try group(request.against), settings: settings)
    } else {
      keyness = Keyness(tally, settings: settings)
    }
    let figure = keyness.figure(attribute: column.name, language: language.figures)
    return (figure.matrix, figure.notices + (try offRecordNotice()))
  }

  /// The collocates of a word: words near it more often than their frequency predicts.
  public func collocates(
    _ request: CollocatesRequest
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    let terms: [SearchQuery.Term]
    do {
      terms = try SearchQuery(request.node).nodeTerms()
    } catch {
      throw Failure(error)
    }
    var settings = Collocations.Settings()
    settings.selection.leavesOutFrequent = !request.words.listsFrequent
    settings.selection.minimumCount =
      request.words.minimum ?? settings.selection.minimumCount
    settings.selection.limit = request.words.limit
    if let typed = request.order {
      guard let order = Collocations.Order(typed: typed) else {
        throw Failure(.usageOrder, ["order": typed])
      }
      settings.order = order
    }
    let forms = WordForms(.spanish)
    var counter = CollocationCounter(.spanish, window: WordWindow(max(1, request.window))) { form in
      terms.contains { $0.accepts(form.form, forms) }
    }
    try eachSpeech(request.words.filter) { speech, document, participant, _ in
      counter.add(speech, document: document, participant: participant)
    }
    let figure = counter.collocations(settings: settings).figure(language: language.figures)
    return (figure.matrix, figure.notices + (try offRecordNotice()))
  }

  /// Visits the speech of participants that satisfies `filter`, except off-record speech: the bytes
  /// as indexed, the document, the participant and the value of the attribute.
  private func eachSpeech(
    _ filter: String?, groupedBy column: SearchAttribute? = nil,
    _ visit: (Span<UInt8>, String, String?, String?) -> Void
  ) throws {
    do {
      let conditions = SearchQuery.Condition(.role, .equal, "participant")
      var query = try SearchQuery("rol:participante")
      if let filter {
        let asked = try SearchQuery(filter)
        guard asked.terms.isEmpty else {
          throw Failure(.queryOnlyConditions, ["start": "0", "end": String(filter.count)])
        }
        query = asked.narrowed(by: [conditions])
      }
      try store.atOnce {
        let filters = try SearchConditions.filters(query, store.directory(), in: self)
        try store.eachSpeech(of: ResolvedSearch(query, filters: filters)) {
          document, speaker, speech in
          visit(
            speech, document.name, speaker?.pseudonym,
            column.flatMap { $0.value(document, speaker) })
        }
      }
    } catch {
      throw Failure(error)
    }
  }
}

extension SearchQuery {
  /// The terms of a query that is a single word or alternatives of single words.
  fileprivate func nodeTerms() throws(SearchQuery.Failure) -> [Term] {
    func collect(_ node: Node) -> [Term]? {
      switch node {
      case .term(.phrase): return nil
      case .term(let term): return [term]
      case .any(let nodes):
        let parts = nodes.map(collect)
        return parts.contains { $0 == nil } ? nil : parts.flatMap { $0 ?? [] }
      default: return nil
      }
    }
    guard let terms = collect(root) else {
      throw SearchQuery.Failure(.oneWord)
    }
    return terms
  }
}

extension SearchQuery.Term {
  fileprivate func accepts(_ form: String, _ forms: borrowing WordForms) -> Bool {
    switch self {
    case .exact(let word): form == word
    case .prefix(let prefix): form.utf8.starts(with: prefix.utf8)
    case .inflected(let word, let stems, _):
      form == word || forms.stems(of: form).contains(where: stems.contains)
    case .phrase: false
    }
  }
}

extension Collocations.Order {
  /// The measure with this name in either language.
  fileprivate init?(typed: String) {
    let spanish = [
      "verosimilitud": "log-likelihood", "informacion-mutua": "mutual-information", "t": "t-score",
      "juntas": "together",
    ]
    let folded = Words.fold(typed)
    self.init(rawValue: spanish[folded] ?? folded)
  }
}
