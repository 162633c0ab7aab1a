public import HebraModel

/// Listings of suggestions.
extension Matrix {
  /// Suggestions with columns for a decision: `decision`, `reason`, `other_words`, `facets`, `memo`.
  public init(suggestions: [PendingSuggestion], _ codebook: Codebook, _ messages: Messages) {
    self.init(
      title: messages.word("suggestions"),
      columns: messages.columns([
        "suggestion", "document", "turn", "label", "code", "code_name", "quotation", "text",
        "indicators", "support", "decision", "reason", "other_words", "facets", "memo",
      ]),
      rows: suggestions.map { one in
        let suggestion = one.suggestion
        return [
          .text(one.key), .text(suggestion.document), .count(suggestion.turn),
          .text(one.label ?? ""), .text(suggestion.code),
          .text(codebook.code(suggestion.code).map { messages.name(of: $0) } ?? ""),
          .text(one.words), .text(one.speech), .text(suggestion.indicators.joined(separator: ", ")),
          .text(suggestion.support.joined(separator: ", ")), .text(""), .text(""), .text(""),
          .text(""), .text(""),
        ]
      })
  }
}
