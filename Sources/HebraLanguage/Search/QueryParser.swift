/// Parses the tokens of a query by precedence, highest first: parentheses, `CERCA`, and, `NO`, or.
struct QueryParser: ~Copyable {
  private typealias Failure = SearchQuery.Failure
  private typealias Node = SearchQuery.Node

  private static let deepest = 32
  private let tokens: [QueryLexer.Token]
  private let length: Int
  private let forms: WordForms
  private let folding: Folding
  private var next = 0

  init(_ text: String, _ language: Language) throws(SearchQuery.Failure) {
    (tokens, length) = try QueryLexer.tokens(text)
    forms = WordForms(language)
    folding = language.folding
  }

  mutating func query() throws(SearchQuery.Failure) -> SearchQuery.Node {
    guard !tokens.isEmpty else { throw Failure(reason: .empty, start: 0, end: length) }
    let node = try either(depth: 0)
    if next < tokens.count { throw failure(.strayParenthesis, tokens[next]) }
    return node
  }

  private mutating func either(depth: Int) throws(SearchQuery.Failure) -> SearchQuery.Node {
    var nodes = [try both(depth: depth)]
    while next < tokens.count, tokens[next].kind == .or {
      next += 1
      nodes.append(try both(depth: depth))
    }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  private mutating func both(depth: Int) throws(SearchQuery.Failure) -> SearchQuery.Node {
    var wanted: [Node] = []
    var unwanted: [Node] = []
    var negation: QueryLexer.Token?
    scan: while next < tokens.count {
      let token = tokens[next]
      switch token.kind {
      case .or, .close:
        break scan
      case .and:
        next += 1
        guard !wanted.isEmpty || !unwanted.isEmpty, next < tokens.count,
          ![.or, .close, .and].contains(tokens[next].kind)
        else { throw failure(.missingTerm, token) }
      case .not:
        next += 1
        negation = token
        guard next < tokens.count else { throw failure(.missingTerm, token) }
        unwanted.append(try close(depth: depth))
      default:
        wanted.append(try close(depth: depth))
      }
    }
    guard !wanted.isEmpty else {
      if let negation { throw failure(.onlyNegative, negation) }
      let at = next < tokens.count ? tokens[next].start : length
      throw Failure(reason: .missingTerm, start: at, end: min(at + 1, max(length, at)))
    }
    let node = wanted.count == 1 ? wanted[0] : Node.all(wanted)
    guard !unwanted.isEmpty else { return node }
    return .without(node, unwanted.count == 1 ? unwanted[0] : .any(unwanted))
  }

  /// One operand, or several joined by `CERCA`; each must be near the one before it.
  private mutating func close(depth: Int) throws(SearchQuery.Failure) -> SearchQuery.Node {
    var last = try single(depth: depth)
    var pairs: [Node] = []
    while next < tokens.count, case .near(let distance) = tokens[next].kind {
      let token = tokens[next]
      next += 1
      guard next < tokens.count else { throw failure(.missingTerm, token) }
      let right = try single(depth: depth)
      guard Self.isWords(last), Self.isWords(right) else { throw failure(.nearOperand, token) }
      pairs.append(.near(last, right, distance))
      last = right
    }
    switch pairs.count {
    case 0: return last
    case 1: return pairs[0]
    default: return .all(pairs)
    }
  }

  /// Whether a node can be an operand of `CERCA`: terms, or alternatives of terms.
  private static func isWords(_ node: SearchQuery.Node) -> Bool {
    switch node {
    case .term: true
    case .any(let nodes): nodes.allSatisfy(isWords)
    default: false
    }
  }

  private mutating func single(depth: Int) throws(SearchQuery.Failure) -> SearchQuery.Node {
    let token = tokens[next]
    next += 1
    switch token.kind {
    case .open:
      guard depth < Self.deepest else { throw failure(.tooLong, token) }
      let node = try either(depth: depth + 1)
      guard next < tokens.count, tokens[next].kind == .close else {
        throw failure(.unclosedParenthesis, token)
      }
      next += 1
      return node
    case .quoted(let text):
      let words = Words.folded(in: text, as: folding)
      guard !words.isEmpty else { throw failure(.noWord, token) }
      return .term(words.count == 1 ? .exact(words[0]) : .phrase(words))
    case .condition(let conditions):
      return conditions.count == 1
        ? .condition(conditions[0]) : .all(conditions.map(Node.condition))
    case .word(let text):
      return .term(try term(text, token))
    case .or, .and, .not, .near, .close:
      throw failure(.missingTerm, token)
    }
  }

  private func failure(
    _ reason: SearchQuery.Failure.Reason, _ token: QueryLexer.Token
  ) -> SearchQuery.Failure {
    Failure(reason: reason, start: token.start, end: token.end)
  }

  private func term(
    _ text: String, _ token: QueryLexer.Token
  ) throws(SearchQuery.Failure) -> SearchQuery.Term {
    let words = Words.folded(in: text, as: folding)
    guard !words.isEmpty else { throw failure(.noWord, token) }
    // `bien-estar` is two adjacent words in the index, and so a phrase.
    guard words.count == 1 else { return .phrase(words) }
    if text.hasPrefix("=") { return .exact(words[0]) }
    if text.hasSuffix("*") {
      guard words[0].unicodeScalars.count > 1 else { throw failure(.shortPrefix, token) }
      return .prefix(words[0])
    }
    // `casó` is a form of `casar`; `caso` is a noun.
    let verbs = forms.accentedVerbs(text, words[0])
    if let verb = verbs.first { return .inflected(word: verb, stems: verbs, others: []) }
    return .inflected(word: words[0], stems: forms.stems(of: words[0]), others: [])
  }
}
