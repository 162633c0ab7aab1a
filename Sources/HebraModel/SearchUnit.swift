/// The span within which a query has to be true.
public enum SearchUnit: String, CaseIterable, Sendable {
  case sentence
  case paragraph
  case turn
  case document
}

/// In which order hits come.
public enum SearchOrder: String, CaseIterable, Sendable {
  /// By document and place.
  case place
  /// The turns that answer the query's words best first, by Okapi BM25.
  case relevance
}
