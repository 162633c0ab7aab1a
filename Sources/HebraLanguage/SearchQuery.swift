/// What someone searches for, parsed, with the place of every error.
///
/// Words are inflected (`=palabra` is exact), side by side means both, `O`/`OR` either, `NO`/`NOT`
/// without, `"…"` an exact phrase, `pre*` any ending, parentheses group.
public struct SearchQuery: Hashable, Sendable {
  /// One thing to find.
  public enum Term: Hashable, Sendable {
    /// Any form with the same stem.
    case inflected(word: String, stem: String)
    /// This form, accents and case aside.
    case exact(String)
    /// Any word that begins so.
    case prefix(String)
    /// These words one after the other.
    case phrase([String])
  }

  /// How terms are joined.
  public indirect enum Node: Hashable, Sendable {
    case term(Term)
    case all([Node])
    case any([Node])
    /// The first, without any of the second.
    case without(Node, Node)
  }

  /// Why a query cannot be read.
  public struct Failure: Error, Hashable, Sendable {
    /// The reasons, keys of their sentences.
    public enum Reason: String, Sendable {
      case empty = "query.empty"
      case unclosedQuote = "query.unclosed-quote"
      case unclosedParenthesis = "query.unclosed-parenthesis"
      case strayParenthesis = "query.stray-parenthesis"
      case missingTerm = "query.missing-term"
      case onlyNegative = "query.only-negative"
      case noWord = "query.no-word"
      case notYet = "query.operator-not-yet"
      case tooLong = "query.too-long"
    }

    /// What is wrong with it.
    public var reason: Reason
    /// Code points from the beginning of the query, half-open.
    public var start: Int
    /// One past the last code point to point at.
    public var end: Int
  }

  /// The query's tree.
  public var root: Node

  /// The terms that a hit can show, in order; those behind `NO` left out.
  public var positiveTerms: [Term] {
    func collect(_ node: Node) -> [Term] {
      switch node {
      case .term(let term): [term]
      case .all(let nodes), .any(let nodes): nodes.flatMap(collect)
      case .without(let node, _): collect(node)
      }
    }
    return collect(root)
  }

  /// Reads a query.
  public init(_ text: String, language: Language = .spanish) throws(Failure) {
    var parser = try Parser(text, language)
    root = try parser.query()
  }
}

extension SearchQuery {
  private struct Token {
    enum Kind: Equatable {
      case word(String)
      case quoted(String)
      case open, close, or, and, not
    }
    var kind: Kind
    var start: Int
    var end: Int
  }

  private struct Parser: ~Copyable {
    static let longest = 1000
    var tokens: [Token] = []
    var next = 0
    let length: Int
    let stemmer: Stemmer

    init(_ text: String, _ language: Language) throws(Failure) {
      stemmer = Stemmer(language)
      let scalars = Array(text.unicodeScalars)
      length = scalars.count
      guard length <= Self.longest else {
        throw Failure(reason: .tooLong, start: Self.longest, end: length)
      }
      var i = 0
      while i < length {
        let scalar = scalars[i]
        if scalar.properties.isWhitespace {
          i += 1
        } else if scalar == "(" || scalar == ")" {
          tokens.append(Token(kind: scalar == "(" ? .open : .close, start: i, end: i + 1))
          i += 1
        } else if let closing = Self.closingQuote(scalar) {
          let start = i
          i += 1
          var inner = String.UnicodeScalarView()
          while i < length, scalars[i] != closing {
            inner.append(scalars[i])
            i += 1
          }
          guard i < length else {
            throw Failure(reason: .unclosedQuote, start: start, end: start + 1)
          }
          i += 1
          tokens.append(Token(kind: .quoted(String(inner)), start: start, end: i))
        } else {
          let start = i
          var word = String.UnicodeScalarView()
          while i < length, !scalars[i].properties.isWhitespace, scalars[i] != "(",
            scalars[i] != ")", Self.closingQuote(scalars[i]) == nil
          {
            word.append(scalars[i])
            i += 1
          }
          tokens.append(Token(kind: Self.kind(String(word)), start: start, end: i))
        }
      }
    }

    static func closingQuote(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
      switch scalar {
      case "\"": "\""
      case "“": "”"
      case "«": "»"
      default: nil
      }
    }

    static func kind(_ word: String) -> Token.Kind {
      switch word {
      case "O", "OR": .or
      case "Y", "AND": .and
      case "NO", "NOT": .not
      default: .word(word)
      }
    }

    mutating func query() throws(Failure) -> Node {
      guard !tokens.isEmpty else { throw Failure(reason: .empty, start: 0, end: length) }
      let node = try either(depth: 0)
      if next < tokens.count {
        let token = tokens[next]
        throw Failure(reason: .strayParenthesis, start: token.start, end: token.end)
      }
      return node
    }

    mutating func either(depth: Int) throws(Failure) -> Node {
      var nodes = [try both(depth: depth)]
      while next < tokens.count, tokens[next].kind == .or {
        next += 1
        nodes.append(try both(depth: depth))
      }
      return nodes.count == 1 ? nodes[0] : .any(nodes)
    }

    mutating func both(depth: Int) throws(Failure) -> Node {
      var wanted: [Node] = []
      var unwanted: [Node] = []
      var negation: Token?
      scan: while next < tokens.count {
        let token = tokens[next]
        switch token.kind {
        case .or, .close:
          break scan
        case .and:
          next += 1
          guard !wanted.isEmpty || !unwanted.isEmpty else {
            throw Failure(reason: .missingTerm, start: token.start, end: token.end)
          }
          guard next < tokens.count, tokens[next].kind != .or, tokens[next].kind != .close,
            tokens[next].kind != .and
          else { throw Failure(reason: .missingTerm, start: token.start, end: token.end) }
        case .not:
          next += 1
          negation = token
          guard next < tokens.count else {
            throw Failure(reason: .missingTerm, start: token.start, end: token.end)
          }
          unwanted.append(try single(depth: depth))
        default:
          wanted.append(try single(depth: depth))
        }
      }
      guard !wanted.isEmpty else {
        if let negation {
          throw Failure(reason: .onlyNegative, start: negation.start, end: negation.end)
        }
        let at = next < tokens.count ? tokens[next].start : length
        throw Failure(reason: .missingTerm, start: at, end: min(at + 1, max(length, at)))
      }
      let node = wanted.count == 1 ? wanted[0] : Node.all(wanted)
      guard !unwanted.isEmpty else { return node }
      return .without(node, unwanted.count == 1 ? unwanted[0] : .any(unwanted))
    }

    mutating func single(depth: Int) throws(Failure) -> Node {
      let token = tokens[next]
      next += 1
      switch token.kind {
      case .open:
        guard depth < 32 else {
          throw Failure(reason: .tooLong, start: token.start, end: token.end)
        }
        let node = try either(depth: depth + 1)
        guard next < tokens.count, tokens[next].kind == .close else {
          throw Failure(reason: .unclosedParenthesis, start: token.start, end: token.end)
        }
        next += 1
        return node
      case .quoted(let text):
        let words = Words.folded(in: text)
        guard !words.isEmpty else { throw failure(.noWord, token) }
        return .term(words.count == 1 ? .exact(words[0]) : .phrase(words))
      case .word(let text):
        return .term(try term(text, token))
      case .or, .and, .not, .close:
        throw failure(.missingTerm, token)
      }
    }

    func failure(_ reason: Failure.Reason, _ token: Token) -> Failure {
      Failure(reason: reason, start: token.start, end: token.end)
    }

    func term(_ text: String, _ token: Token) throws(Failure) -> Term {
      if text.hasPrefix("CERCA/") || text.hasPrefix("NEAR/") { throw failure(.notYet, token) }
      let words = Words.folded(in: text)
      guard !words.isEmpty else { throw failure(.noWord, token) }
      // `bien-estar` is two words side by side for the index: a phrase.
      guard words.count == 1 else { return .phrase(words) }
      if text.hasPrefix("=") { return .exact(words[0]) }
      if text.hasSuffix("*") { return .prefix(words[0]) }
      return .inflected(word: words[0], stem: stemmer.stem(words[0]))
    }
  }
}
