internal import HebraLanguage

/// A query as FTS5 reads it: quoted strings of ready-made tokens and operators, nothing of the user's
/// own syntax.
enum FTSExpression {
  static func expression(_ query: SearchQuery) -> String {
    let stemmer = Stemmer(.spanish)
    return node(query.root, stemmer)
  }

  private static func node(_ node: SearchQuery.Node, _ stemmer: borrowing Stemmer) -> String {
    switch node {
    case .term(let term):
      return self.term(term, stemmer)
    case .all(let nodes):
      var parts: [String] = []
      for child in nodes { parts.append(self.node(child, stemmer)) }
      return "(" + parts.joined(separator: " AND ") + ")"
    case .any(let nodes):
      var parts: [String] = []
      for child in nodes { parts.append(self.node(child, stemmer)) }
      return "(" + parts.joined(separator: " OR ") + ")"
    case .without(let wanted, let unwanted):
      return "(\(self.node(wanted, stemmer)) NOT \(self.node(unwanted, stemmer)))"
    }
  }

  private static func term(_ term: SearchQuery.Term, _ stemmer: borrowing Stemmer) -> String {
    switch term {
    case .exact(let word):
      return quoted(word)
    case .prefix(let prefix):
      return quoted(prefix) + "*"
    case .phrase(let words):
      return quoted(words.joined(separator: " "))
    case .inflected(let word, let stem):
      // The index holds a stem only where it differs from its word: a word that is its own stem
      // stands for it.
      var forms = [quoted(String(decoding: [IndexTokens.stemMark], as: UTF8.self) + stem)]
      if stemmer.stem(stem) == stem { forms.append(quoted(stem)) }
      if word != stem { forms.append(quoted(word)) }
      return "(" + forms.joined(separator: " OR ") + ")"
    }
  }

  /// Tokens hold letters, digits and the stem mark only; quotes cannot occur, yet are doubled.
  private static func quoted(_ tokens: String) -> String {
    "\"" + tokens.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
