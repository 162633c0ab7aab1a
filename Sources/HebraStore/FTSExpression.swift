internal import HebraLanguage

/// The turns in which a query may be true, as FTS5 reads it.
///
/// Quoted strings of ready-made tokens and operators, nothing of the user's own syntax; ``Matcher``
/// decides.
struct FTSExpression {
  /// What follows MATCH.
  let text: String
  /// The number of its term, among ``terms``, for each of FTS5's phrases in order.
  let phrases: [Int]
  /// The terms that it asks for.
  let terms: [SearchQuery.Term]

  /// Turns that hold all that a query wants in one turn; nil when that may be any turn.
  static func within(_ query: SearchQuery) -> FTSExpression? {
    var builder = Builder()
    guard let text = builder.node(query.root) else { return nil }
    return builder.expression(text)
  }

  /// Turns that hold any word of a query, of those that it refuses too; nil when it has no words.
  static func across(_ query: SearchQuery) -> FTSExpression? {
    var builder = Builder()
    var parts: [String] = []
    for term in query.terms { parts.append(builder.term(term)) }
    guard !parts.isEmpty else { return nil }
    return builder.expression(parts.joined(separator: " OR "))
  }

  /// Turns that hold one term.
  static func one(_ term: SearchQuery.Term) -> FTSExpression {
    var builder = Builder()
    let text = builder.term(term)
    return builder.expression(text)
  }

  private struct Builder: ~Copyable {
    let forms = WordForms(.spanish)
    var phrases: [Int] = []
    var terms: [SearchQuery.Term] = []

    func expression(_ text: String) -> FTSExpression {
      FTSExpression(text: text, phrases: phrases, terms: terms)
    }

    mutating func node(_ node: SearchQuery.Node) -> String? {
      switch node {
      case .term(let term):
        return self.term(term)
      case .condition:
        return nil
      case .near(let a, let b, _):
        return self.node(.all([a, b]))
      case .all(let nodes):
        var parts: [String] = []
        for child in nodes {
          if let part = self.node(child) { parts.append(part) }
        }
        return parts.isEmpty ? nil : "(" + parts.joined(separator: " AND ") + ")"
      case .any(let nodes):
        let before = (phrases.count, terms.count)
        var parts: [String] = []
        for child in nodes {
          guard let part = self.node(child) else {
            phrases.removeSubrange(before.0...)
            terms.removeSubrange(before.1...)
            return nil
          }
          parts.append(part)
        }
        return "(" + parts.joined(separator: " OR ") + ")"
      case .without(let wanted, _):
        return self.node(wanted)
      }
    }

    mutating func term(_ term: SearchQuery.Term) -> String {
      terms.append(term)
      switch term {
      case .exact(let word):
        return phrase(word)
      case .prefix(let prefix):
        return phrase(prefix) + "*"
      case .phrase(let words):
        return phrase(words.joined(separator: " "))
      case .inflected(let word, let stems, let others):
        var tokens = forms.indexTokens(forStems: stems)
        for other in [word] + others where !tokens.contains(other) { tokens.append(other) }
        var parts: [String] = []
        for token in tokens { parts.append(phrase(token)) }
        return "(" + parts.joined(separator: " OR ") + ")"
      }
    }

    /// Tokens hold letters, digits and the stem mark only; quotes cannot occur, yet are doubled.
    private mutating func phrase(_ tokens: String) -> String {
      phrases.append(terms.count - 1)
      return "\""
        + tokens.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
  }
}
