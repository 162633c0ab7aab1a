public import HebraModel

/// Listings of searches.
extension Matrix {
  /// Saved searches, with how many hits each one had when it was saved.
  public init(searches: [SavedSearch], _ messages: Messages) {
    self.init(
      title: messages.word("searches"),
      columns: messages.columns(["search_name", "query", "settings", "hits", "date", "who"]),
      rows: searches.map { search in
        [
          .text(search.name), .text(search.query),
          .text(
            search.settings.fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
              .joined(separator: ", ")), .count(search.hits), .text(search.at), .text(search.who),
        ]
      })
  }

  /// The hits of a search as rows.
  public init(hits: [Hit], _ messages: Messages) {
    self.init(
      title: messages.word("search"),
      columns: messages.columns(["document", "turn", "label", "role", "before", "hit", "after"]),
      rows: hits.map { hit in
        [
          .text(hit.document), hit.turn.map { .count($0) } ?? .text(""), .text(hit.label ?? ""),
          .text(messages.word(hit.role)), .text(hit.before), .text(hit.text),
          .text(hit.after),
        ]
      })
  }
}
