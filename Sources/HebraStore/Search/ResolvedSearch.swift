package import HebraLanguage
package import HebraModel

/// A search that an engine can run: the query is parsed, and every name in its conditions is found.
package struct ResolvedSearch: Sendable {
  /// The query, with the other forms of its words and with all its conditions.
  package var query: SearchQuery
  /// What each condition of the query stands for; one without a filter holds everywhere.
  package var filters: [SearchQuery.Condition: SearchFilter]
  /// Within what the query has to be true.
  package var unit = SearchUnit.turn
  /// In which order the hits come.
  package var order = SearchOrder.place
  /// The most hits to give back; nil for all.
  package var limit: Int?
  /// Code points of context on either side of a hit; nil for hits without their words.
  package var context: Int?
  /// When the search has to stop; nil for as long as it takes.
  package var deadline: ContinuousClock.Instant?
  /// Folded forms whose hits are left out.
  package var excludedForms: Set<String> = []
  /// The documents in which n is read as ñ too.
  package var lenient = DocumentKeys()
  /// Whether the labels of turns are searched too.
  package var includesLabels = false

  /// A search of everything that the filters admit.
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

/// How a hit lies to the codings of a filter.
package enum CodingRelation: Sendable {
  /// The hit touches one of them.
  case inside
  /// The hit touches none of them.
  case outside
  /// The hit is in a turn that one of them touches.
  case turn
  /// The hit is in such a turn, or in the turn before it or behind it.
  case neighbourhood
}

/// Which codings a condition is about; nil is any.
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

  /// Codes; whoever asks adds the codes below them.
  package var codes: Set<String>?
  /// The name of a layer.
  package var layer: String?
  /// A value that the codings have.
  package var facet: Facet?

  /// Every coding.
  package init() {}
}
