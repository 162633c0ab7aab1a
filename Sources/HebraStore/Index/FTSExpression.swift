internal import GRDB
internal import HebraLanguage

/// An FTS5 expression for the turns in which a query may be true.
///
/// It consists of operators and quoted tokens, without any syntax that the user typed; ``Matcher``
/// makes the final decision. A word in all its forms matches every word of the index that shares a
/// stem with it.
struct FTSExpression {
  /// The text after MATCH.
  let text: String
  /// For each FTS5 phrase, in order, the index of its term in ``terms``.
  let phrases: [Int]
  /// The terms of the expression.
  let terms: [SearchQuery.Term]
  /// Whether every phrase is a whole word and no word is repeated, so that no position of a turn
  /// matches two phrases.
  let areDistinct: Bool
  /// Whether any one of the phrases is enough for a turn to match.
  let isOfAlternatives: Bool

  /// The turns that contain everything the query requires in one turn; nil when any turn may match.
  static func within(_ query: SearchQuery, _ db: Database) throws -> FTSExpression? {
    guard try isCurrent(db) else { return nil }
    var builder = Builder(db)
    guard let text = try builder.node(query.root) else { return nil }
    return builder.expression(text, isOfAlternatives: query.isOfAlternatives)
  }

  /// The turns that contain any word of a query, including words it excludes; nil when it has no
  /// words or any turn may match.
  static func across(_ query: SearchQuery, _ db: Database) throws -> FTSExpression? {
    guard try isCurrent(db) else { return nil }
    var builder = Builder(db)
    var parts: [String] = []
    for term in query.terms { parts.append(try builder.term(term)) }
    guard !parts.isEmpty else { return nil }
    return builder.expression(parts.joined(separator: " OR "), isOfAlternatives: true)
  }

  /// The turns that contain one term.
  static func one(_ term: SearchQuery.Term, _ db: Database) throws -> FTSExpression {
    var builder = Builder(db)
    let text = try builder.term(term)
    return builder.expression(text, isOfAlternatives: true)
  }

  /// Whether the index has the current tokens; an index of another version, in a project opened for
  /// reading, may lack some, and then every turn has to be read.
  private static func isCurrent(_ db: Database) throws -> Bool { try !db.isIndexStale() }

  private struct Builder: ~Copyable {
    private let db: Database
    private var phrases: [Int] = []
    private var terms: [SearchQuery.Term] = []
    /// The word of each phrase; nil when the phrase is not exactly one word.
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
        let accented = term.accented.map(\.folded)
        for form in try WordStems.words(ofStems: stems, db) + [word] + others + accented
        where known.insert(form).inserted {
          parts.append(phrase(form, isWord: true))
        }
        return "(" + parts.joined(separator: " OR ") + ")"
      }
    }

    /// Quotes tokens; they only have letters and digits, but quotation marks are doubled to be
    /// safe.
    private mutating func phrase(_ tokens: String, isWord: Bool) -> String {
      phrases.append(terms.count - 1)
      words.append(isWord ? tokens : nil)
      return "\""
        + tokens.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
  }
}
