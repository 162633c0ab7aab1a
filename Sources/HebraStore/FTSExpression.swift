internal import HebraLanguage

/// The turns in which a query may be true, as FTS5 reads it.
///
/// Quoted strings of ready-made tokens and operators, nothing of the user's own syntax; ``Matcher``
/// decides.
enum FTSExpression {
  /// Turns that hold all that a query wants in one turn; nil when that may be any turn.
  static func within(_ query: SearchQuery) -> String? {
    node(query.root, IndexTokens(.spanish))
  }

  /// Turns that hold any word of a query, of those that it refuses too; nil when it has no words.
  static func across(_ query: SearchQuery) -> String? {
    let tokens = IndexTokens(.spanish)
    var parts: [String] = []
    for term in query.terms { parts.append(self.term(term, tokens)) }
    return parts.isEmpty ? nil : parts.joined(separator: " OR ")
  }

  private static func node(_ node: SearchQuery.Node, _ tokens: borrowing IndexTokens) -> String? {
    switch node {
    case .term(let term):
      return self.term(term, tokens)
    case .condition:
      return nil
    case .near(let a, let b, _):
      return self.node(.all([a, b]), tokens)
    case .all(let nodes):
      var parts: [String] = []
      for child in nodes {
        if let part = self.node(child, tokens) { parts.append(part) }
      }
      return parts.isEmpty ? nil : "(" + parts.joined(separator: " AND ") + ")"
    case .any(let nodes):
      var parts: [String] = []
      for child in nodes {
        guard let part = self.node(child, tokens) else { return nil }
        parts.append(part)
      }
      return "(" + parts.joined(separator: " OR ") + ")"
    case .without(let wanted, _):
      return self.node(wanted, tokens)
    }
  }

  private static func term(_ term: SearchQuery.Term, _ tokens: borrowing IndexTokens) -> String {
    switch term {
    case .exact(let word):
      return quoted(word)
    case .prefix(let prefix):
      return quoted(prefix) + "*"
    case .phrase(let words):
      return quoted(words.joined(separator: " "))
    case .inflected(let word, let stems, let others):
      var forms = tokens.forms.indexTokens(forStems: stems)
      for other in [word] + others where !forms.contains(other) { forms.append(other) }
      return "(" + forms.map(quoted).joined(separator: " OR ") + ")"
    }
  }

  /// Tokens hold letters, digits and the stem mark only; quotes cannot occur, yet are doubled.
  private static func quoted(_ tokens: String) -> String {
    "\"" + tokens.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
