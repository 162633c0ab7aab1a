internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension SearchUnit {
  /// The unit with this name in either language.
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

extension SearchOrder {
  /// The order with this name in either language.
  public init?(_ typed: String) {
    switch Words.fold(typed) {
    case "lugar", "place": self = .position
    case "relevancia", "relevance": self = .relevance
    default: return nil
    }
  }
}

/// A query and its conditions.
public struct SearchRequest: Sendable {
  /// What to find, in the query language (<doc:SearchingTestimony>).
  public var query: String
  /// The unit of text within which the query must be true.
  public var unit = SearchUnit.turn
  /// The municipality's name or code.
  public var municipality: String?
  /// Only speech that overlaps a coding of this code or of one below it; id or name, as typed.
  public var code: String?
  /// Only speakers with this role.
  public var role: Role?
  /// Only this document, by its name.
  public var document: String?
  /// Only turns with this label, exactly as the transcript writes it.
  public var speaker: String?
  /// Forms whose hits are left out, as typed.
  public var excludedForms: [String] = []
  /// Whether n also matches ñ in documents that were typed without ñ.
  public var isLenient = false
  /// Whether the labels of turns, which are not speech, are searched too.
  public var includesLabels = false
  /// The maximum number of hits to return, which does not affect counts; nil for all.
  public var limit: Int?
  /// The code that the search is about, as typed: documents in which the guide did not ask about it
  /// do not count as zeros.
  public var subject: String?
  /// The order of the hits.
  public var order = SearchOrder.position
  /// Seconds after which the search stops and reports that it is incomplete; nil for no limit.
  public var patience: Double? = 2

  /// A search without further conditions.
  public init(_ query: String) { self.query = query }
}

/// The result of a search: hits in context, and how often each form matched.
public struct Concordance: Sendable {
  /// In the requested order, at most as many as the limit.
  public var hits: [Hit]
  /// All hits, before the limit.
  public var total: Int
  /// Forms as they are written most often, and their counts, most frequent first.
  public var forms: [(form: String, count: Int)]
  /// The number of documents with hits.
  public var documents: Int
  /// Whether the search stopped before it had finished.
  public var isCut: Bool
  /// Whether the forms are counted only in the returned hits.
  public var hasFormsOfShown = false
  /// Notices of the documents in which n was, or could be, read as ñ.
  public var notices: [Notice] = []
}

extension Project {
  /// Searches; every hit has its exact range in the original text.
  public func search(_ request: SearchRequest, context width: Int = 60) throws -> Concordance {
    do {
      return try store.atOnce { try answer(request, width) }
    } catch {
      throw Failure(error)
    }
  }

  private func answer(_ request: SearchRequest, _ width: Int) throws -> Concordance {
    if let retrieval = try Retrieval.read(request.query) {
      return try concordance(retrieval, request, width)
    }
    let plan = try SearchPlan(request, context: width, in: self)
    let notices = try tildeNotices(plan)
    let found = try store.find(plan.search)
    return Concordance(
      hits: found.hits, total: found.total, forms: found.forms, documents: found.documents,
      isCut: found.isCut, hasFormsOfShown: found.hasFormsOfShown, notices: notices)
  }

  /// All hits without their words, in order of document and position; throws when the search
  /// stopped early.
  func found(_ request: SearchRequest) throws -> [Hit] {
    do {
      return try store.atOnce {
        if let retrieval = try Retrieval.read(request.query) {
          let found = try retrieve(retrieval, request)
          try Self.refuseCut(found.isCut, request)
          return found.hits
        }
        let found = try store.find(try SearchPlan(request, in: self).search)
        try Self.refuseCut(found.isCut, request)
        return found.hits
      }
    } catch {
      throw Failure(error)
    }
  }

  static func refuseCut(_ isCut: Bool, _ request: SearchRequest) throws(Failure) {
    guard isCut else { return }
    throw Failure(.queryTooSlow, ["seconds": "\(Int(request.patience ?? 0))"])
  }
}
