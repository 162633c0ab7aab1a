internal import GRDB
internal import HebraLanguage

/// The turns in which a query may be true, as FTS5 reads it.
///
/// Quoted strings of ready-made tokens and operators, nothing of the user's own syntax; ``Matcher``
/// decides. A word in all its forms is any of the words of the index that share a stem with it.
struct FTSExpression {
  /// What follows MATCH.
  let text: String
  /// The number of its term, among ``terms``, for each of FTS5's phrases in order.
  let phrases: [Int]
  /// The terms that it asks for.
  let terms: [SearchQuery.Term]
  /// Whether each phrase is a whole word and none of them comes twice: no place of a turn is found
  /// for two of them.
  let areDistinct: Bool
  /// Whether a turn with any of the phrases is wanted.
  let isOfAlternatives: Bool

  /// Turns that hold all that a query wants in one turn; nil when that may be any turn.
  static func within(_ query: SearchQuery, _ db: Database) throws -> FTSExpression? {
    guard try isCurrent(db) else { return nil }
    var builder = Builder(db)
    guard let text = try builder.node(query.root) else { return nil }
    return builder.expression(text, isOfAlternatives: query.isOfAlternatives)
  }

  /// Turns that hold any word of a query, of those that it refuses too; nil when it has no words, or
  /// that may be any turn.
  static func across(_ query: SearchQuery, _ db: Database) throws -> FTSExpression? {
    guard try isCurrent(db) else { return nil }
    var builder = Builder(db)
    var parts: [String] = []
    for term in query.terms { parts.append(try builder.term(term)) }
    guard !parts.isEmpty else { return nil }
    return builder.expression(parts.joined(separator: " OR "), isOfAlternatives: true)
  }

  /// Turns that hold one term.
  static func one(_ term: SearchQuery.Term, _ db: Database) throws -> FTSExpression {
    var builder = Builder(db)
    let text = try builder.term(term)
    return builder.expression(text, isOfAlternatives: true)
  }

  /// Whether the index has the tokens that it is asked for: one of another version, in a project that
  /// is only read, may lack some, and every turn has to be read.
  private static func isCurrent(_ db: Database) throws -> Bool {
    let version = try db.first("setting", "SELECT value FROM setting WHERE name = 'index'") {
      try $0[0].text()
    }
    return version == nil || version == ProjectStore.indexVersion
  }

  private struct Builder: ~Copyable {
    private let db: Database
    private var phrases: [Int] = []
    private var terms: [SearchQuery.Term] = []
    /// The word of each phrase; nil for one that is more, or less, than a word.
    private var words: [String?] = []

    init(_ db: Database) { self.db = db }

    func expression(_ text: String, isOfAlternatives: Bool) -> FTSExpression {
      let areDistinct = !words.contains(nil) && Set(words).count == words.count
      return FTSExpression(
        text: text, phrases: phrases, terms: terms, areDistinct: areDistinct,
        isOfAlternatives: isOfAlternatives)
    }

    mutating func node(_ node: SearchQuery.Node) throws -> String? {
      switch node {
      case .term(let term):
        return try self.term(term)
      case .condition:
        return nil
      case .near(let a, let b, _):
        return try self.node(.all([a, b]))
      case .all(let nodes):
        var parts: [String] = []
        for child in nodes {
          if let part = try self.node(child) { parts.append(part) }
        }
        return parts.isEmpty ? nil : "(" + parts.joined(separator: " AND ") + ")"
      case .any(let nodes):
        let before = (phrases.count, terms.count)
        var parts: [String] = []
        for child in nodes {
          guard let part = try self.node(child) else {
            phrases.removeSubrange(before.0...)
            words.removeSubrange(before.0...)
            terms.removeSubrange(before.1...)
            return nil
          }
          parts.append(part)
        }
        return "(" + parts.joined(separator: " OR ") + ")"
      case .without(let wanted, _):
        return try self.node(wanted)
      }
    }

    mutating func term(_ term: SearchQuery.Term) throws -> String {
      terms.append(term)
      switch term {
      case .exact(let word):
        return phrase(word, isWord: true)
      case .prefix(let prefix):
        return phrase(prefix, isWord: false) + "*"
      case .phrase(let words):
        return phrase(words.joined(separator: " "), isWord: words.count == 1)
      case .inflected(let word, let stems, let others):
        var known: Set<String> = []
        var parts: [String] = []
        for form in try WordStems.words(ofStems: stems, db) + [word] + others
        where known.insert(form).inserted {
          parts.append(phrase(form, isWord: true))
        }
        return "(" + parts.joined(separator: " OR ") + ")"
      }
    }

    /// Tokens hold letters and digits only; quotes cannot occur, yet are doubled.
    private mutating func phrase(_ tokens: String, isWord: Bool) -> String {
      phrases.append(terms.count - 1)
      words.append(isWord ? tokens : nil)
      return "\""
        + tokens.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
  }
}
