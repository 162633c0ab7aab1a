internal import Foundation
internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The span within which a query has to be true.
public enum SearchUnit: String, CaseIterable, Sendable {
  case sentence
  case paragraph
  case turn
  case document

  /// The unit of a word in either language.
  public init?(_ typed: String) {
    switch Words.fold(typed) {
    case "oracion", "sentence": self = .sentence
    case "parrafo", "paragraph": self = .paragraph
    case "intervencion", "turn": self = .turn
    case "documento", "document": self = .document
    default: return nil
    }
  }
}

/// In which order hits come.
public enum SearchOrder: String, CaseIterable, Sendable {
  /// By document and place.
  case place
  /// The turns that answer the query's words best first (``BM25``).
  case relevance

  /// The order of a word in either language.
  public init?(_ typed: String) {
    switch Words.fold(typed) {
    case "lugar", "place": self = .place
    case "relevancia", "relevance": self = .relevance
    default: return nil
    }
  }
}

/// A search and what narrows it.
public struct SearchRequest: Sendable {
  /// What to find, in the language of ``SearchQuery``.
  public var query: String
  /// Within what the query has to be true.
  public var unit = SearchUnit.turn
  /// The municipality's name or code.
  public var municipality: String?
  /// Only speech that a coding of this code, or one below it, touches: id or name, as typed.
  public var code: String?
  /// Only speakers with this role, in either language.
  public var role: String?
  /// Only this document, by its name.
  public var document: String?
  /// Only turns under this label, exactly as the transcript has it.
  public var speaker: String?
  /// Forms whose hits are left out, as typed.
  public var excludedForms: [String] = []
  /// Whether n is read as ñ too in documents that were typed without ñ.
  public var isLenient = false
  /// Whether the labels of turns are searched too: they are no speech.
  public var includesLabels = false
  /// The most hits to give back, counts unaffected; nil for all.
  public var limit: Int?
  /// The code that the search is about, as typed: where the guide did not ask about it, silence is
  /// no zero.
  public var subject: String?
  /// In which order they come.
  public var order = SearchOrder.place
  /// Seconds after which a search stops and says so; nil for as long as it takes.
  public var patience: Double? = 2

  /// A search of everything.
  public init(_ query: String) { self.query = query }
}

/// What a search found: hits in their context, and which forms matched how often.
public struct Concordance: Sendable {
  /// In order of document and place, at most as many as the limit.
  public var hits: [Hit]
  /// All hits, before the limit.
  public var total: Int
  /// Folded forms and their counts, most frequent first.
  public var forms: [(form: String, count: Int)]
  /// Hit documents of all hits.
  public var documents: Int
  /// Whether the search stopped before it was through.
  public var isCut: Bool
  /// Whether the forms are counted in the hits given back only, not in all.
  public var hasFormsOfShown = false
  /// In which documents n was read as ñ, or could be.
  public var notices: [Notice] = []
}

extension Project {
  /// Searches; every hit has the exact range in the untouched text.
  public func search(_ request: SearchRequest, context width: Int = 60) throws -> Concordance {
    do {
      return try store.atOnce { try answer(request, width) }
    } catch {
      throw Failure(error)
    }
  }

  private func answer(_ request: SearchRequest, _ width: Int) throws -> Concordance {
    let plan = try SearchPlan(request, in: self)
    let notices = try tildeNotices(plan)
    if var best = try best(plan, width) {
      best.notices = notices
      return best
    }
    let isWhole = request.limit == nil && request.order == .place
    var run = try SearchRun(plan, context: width, isImmediate: isWhole)
    try visit(&run, plan)
    let chosen = try chosen(from: run, plan)
    try addContext(isWhole ? run.bare : chosen ?? Array(run.hits.indices), &run)
    return Concordance(
      hits: chosen.map { places in places.map { run.hits[$0] } } ?? run.hits,
      total: run.hits.count, forms: run.forms,
      documents: Set(run.turns.lazy.map(\.version)).count,
      // Without time for the scores they are in order of place.
      isCut: run.isCut || request.order == .relevance && plan.isLate,
      notices: notices)
  }

  /// All hits without their words, in order of document and place; a search that stopped early is
  /// refused.
  func found(_ request: SearchRequest) throws -> [Hit] {
    do {
      return try store.atOnce {
        let plan = try SearchPlan(request, in: self)
        var run = try SearchRun(plan)
        try visit(&run, plan)
        try Self.refuseCut(run.isCut, request)
        return try chosen(from: run, plan).map { places in places.map { run.hits[$0] } } ?? run.hits
      }
    } catch {
      throw Failure(error)
    }
  }

  static func refuseCut(_ isCut: Bool, _ request: SearchRequest) throws(Failure) {
    guard isCut else { return }
    throw Failure("query.too-slow", ["seconds": "\(Int(request.patience ?? 0))"])
  }

  /// Takes every turn in which the query may be true through a run.
  func visit(_ run: inout SearchRun, _ plan: SearchPlan) throws {
    if plan.isPlain,
      let found = try store.rows(of: plan.query, detail: .places, isLate: { plan.isLate })
    {
      run.expect(found)
      try store.eachTurn(found: found) { run.visit($0, $1, words: $2) }
      return
    }
    let lenient = plan.lenient
    func strictly(_ turn: SearchedTurn, _ speech: UnsafeBufferPointer<UInt8>) throws -> Bool {
      guard !lenient.contains(turn.version) else { return true }
      return try run.visit(turn, speech) { try store.paragraphs(of: $0) }
    }
    if plan.request.includesLabels {
      try store.eachTurnWithLabel { try strictly($0, $1) }
    } else {
      try store.eachTurn(of: plan.query, across: plan.request.unit == .document) {
        try strictly($0, $1)
      }
    }
    run.finish()
    guard !lenient.isEmpty, !run.isCut else { return }
    // The index has their words as they were typed: every turn is read.
    run.read(as: try Matcher(plan.query, isLenient: true))
    func leniently(_ turn: SearchedTurn, _ speech: UnsafeBufferPointer<UInt8>) throws -> Bool {
      try run.visit(turn, speech) { try store.paragraphs(of: $0) }
    }
    if plan.request.includesLabels {
      try store.eachTurnWithLabel(ofTexts: lenient) { try leniently($0, $1) }
    } else {
      try store.eachTurn(ofTexts: lenient) { try leniently($0, $1) }
    }
    run.finish()
  }

  /// Gives hits their words, from the untouched text.
  func addContext(_ places: [Int], _ run: inout SearchRun) throws {
    guard !places.isEmpty else { return }
    var turns: [SearchedTurn] = []
    turns.reserveCapacity(places.count)
    for place in places { turns.append(run.turns[run.turnOfHit[place]]) }
    try store.eachSpeech(of: turns) { run.setContext(places[$0], from: $1) }
  }

  /// The hits to show, by their places and in their order; nil for all as they were found.
  private func chosen(
    from run: borrowing SearchRun, _ plan: SearchPlan
  ) throws -> [Int]? {
    // Texts come one after the other: only they have to be put in order.
    var pieces: [(name: String, hits: Range<Int>)] = []
    var last: Int64?
    for place in run.hits.indices {
      let version = run.turns[run.turnOfHit[place]].version
      if version != last {
        pieces.append((run.hits[place].document, place..<place))
        last = version
      }
      pieces[pieces.count - 1].hits = pieces[pieces.count - 1].hits.lowerBound..<place + 1
    }
    let isOrdered = zip(pieces, pieces.dropFirst()).allSatisfy { $0.name <= $1.name }
    let limit = plan.request.limit.map { max(0, $0) } ?? run.hits.count
    if isOrdered, plan.request.order == .place, limit >= run.hits.count { return nil }
    if !isOrdered { pieces.sort { $0.name < $1.name } }
    var places = pieces.flatMap(\.hits)
    if plan.request.order == .relevance, !run.isCut, let scores = try scores(plan) {
      let ranks = places.enumerated().map { rank, place in
        (scores[run.turns[run.turnOfHit[place]].id] ?? 0, rank, place)
      }
      places = ranks.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
    }
    return limit < places.count ? Array(places[..<limit]) : places
  }
}
