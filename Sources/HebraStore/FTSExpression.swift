internal import HebraLanguage

/// A query as FTS5 reads it: quoted strings of ready-made tokens and operators, nothing of the user's
/// own syntax.
enum FTSExpression {
  static func expression(_ query: SearchQuery) -> String {
    let tokens = IndexTokens(.spanish)
    return node(query.root, tokens)
  }

  private static func node(_ node: SearchQuery.Node, _ tokens: borrowing IndexTokens) -> String {
    switch node {
    case .term(let term):
      return self.term(term, tokens)
    case .all(let nodes):
      var parts: [String] = []
      for child in nodes { parts.append(self.node(child, tokens)) }
      return "(" + parts.joined(separator: " AND ") + ")"
    case .any(let nodes):
      var parts: [String] = []
      for child in nodes { parts.append(self.node(child, tokens)) }
      return "(" + parts.joined(separator: " OR ") + ")"
    case .without(let wanted, let unwanted):
      return "(\(self.node(wanted, tokens)) NOT \(self.node(unwanted, tokens)))"
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
    case .inflected(let word, let stem):
      // The index holds a stem only where it differs from its word, and none of frequent words.
      var forms = [String(decoding: [IndexTokens.stemMark], as: UTF8.self) + stem]
      forms += tokens.unmarkedWords(ofStem: stem)
      if !forms.contains(word) { forms.append(word) }
      return "(" + forms.map(quoted).joined(separator: " OR ") + ")"
    }
  }

  /// Tokens hold letters, digits and the stem mark only; quotes cannot occur, yet are doubled.
  private static func quoted(_ tokens: String) -> String {
    "\"" + tokens.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
