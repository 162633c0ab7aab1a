/// The unit of text within which a query must be true.
public enum SearchUnit: String, CaseIterable, Sendable {
  case sentence
  case paragraph
  case turn
  case document
}

/// The order of search results.
public enum SearchOrder: String, CaseIterable, Sendable {
  /// By document and position.
  case position = "place"
  /// By relevance of the turn for the words of the query, by Okapi BM25.
  case relevance
}
