package import HebraLanguage
package import HebraModel

/// A search that an engine can run: the query is parsed, and the names in its conditions are
/// resolved.
package struct ResolvedSearch: Sendable {
  /// The query, with other forms of its words and all its conditions.
  package var query: SearchQuery
  /// What each condition of the query stands for; a condition without a filter is always true.
  package var filters: [SearchQuery.Condition: SearchFilter]
  /// The unit of text within which the query must be true.
  package var unit = SearchUnit.turn
  /// The order of the hits.
  package var order = SearchOrder.position
  /// The maximum number of hits to return; nil for all.
  package var limit: Int?
  /// Code points of context on either side of a hit; nil for hits without their words.
  package var context: Int?
  /// When the search has to stop; nil for no limit.
  package var deadline: ContinuousClock.Instant?
  /// Folded forms whose hits are left out.
  package var excludedForms: Set<String> = []
  /// The documents in which n also matches ñ.
  package var lenient = DocumentKeys()
  /// Whether the labels of turns are searched too.
  package var includesLabels = false

  /// A search without further options.
  package init(_ query: SearchQuery, filters: [SearchQuery.Condition: SearchFilter]) {
    self.query = query
    self.filters = filters
  }

  /// The documents that the conditions name; nil for all.
  package var documents: DocumentKeys? {
    var chosen: DocumentKeys?
    for condition in query.required {
      guard case .documents(let keys) = filters[condition] else { continue }
      chosen = chosen?.intersection(keys) ?? keys
    }
    return chosen
  }
}

/// What a condition of a query stands for.
package enum SearchFilter: Sendable {
  case documents(DocumentKeys)
  case speakers(SpeakerKeys)
  case codings(CodingFilter, CodingRelation)
}

/// How a hit must relate to the codings of a filter.
package enum CodingRelation: Sendable {
  /// The hit overlaps one of them.
  case inside
  /// The hit overlaps none of them.
  case outside
  /// The hit is in a turn that one of them overlaps.
  case turn
  /// The hit is in such a turn, or in the turn before or after it.
  case neighbourhood
}

/// The codings that a condition is about; nil means any.
package struct CodingFilter: Sendable, Hashable {
  /// A value of a facet.
  package struct Facet: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Codes; the caller adds the codes below them.
  package var codes: Set<String>?
  /// The name of a layer.
  package var layer: String?
  /// A value that the codings have.
  package var facet: Facet?

  /// Every coding.
  package init() {}
}
