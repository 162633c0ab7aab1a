internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension SearchUnit {
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

extension SearchOrder {
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
    let plan = try SearchPlan(request, context: width, in: self)
    let notices = try tildeNotices(plan)
    let found = try store.find(plan.search)
    return Concordance(
      hits: found.hits, total: found.total, forms: found.forms, documents: found.documents,
      isCut: found.isCut, hasFormsOfShown: found.hasFormsOfShown, notices: notices)
  }

  /// All hits without their words, in order of document and place; a search that stopped early is
  /// refused.
  func found(_ request: SearchRequest) throws -> [Hit] {
    do {
      return try store.atOnce {
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
    throw Failure("query.too-slow", ["seconds": "\(Int(request.patience ?? 0))"])
  }
}
