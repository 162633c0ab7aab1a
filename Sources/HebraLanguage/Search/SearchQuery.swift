/// A parsed search query; errors have their position in it.
///
/// Words match their inflected forms (`=palabra` is exact). Adjacent terms must both match;
/// `O`/`OR` is either, `NO`/`NOT` excludes, `CERCA/10`/`NEAR/10` is at most ten words apart, `"…"`
/// is an exact phrase, `pre*` any ending, `campo:valor` a condition, and parentheses group.
package struct SearchQuery: Hashable, Sendable {
  /// The greatest number of words between the operands of `CERCA` without a number.
  package static let defaultDistance = QueryLexer.defaultDistance

  /// A term to find.
  package enum Term: Hashable, Sendable {
    /// Any word with one of the same stems, and the other words that a dictionary gives as its
    /// forms.
    case inflected(word: String, stems: [String], others: [String])
    /// This form, ignoring accents and case.
    case exact(String)
    /// Any word with this beginning.
    case prefix(String)
    /// These words in sequence.
    case phrase([String])

    /// The words that are forms of this term only where they have their accent: `casó` of `casar`.
    package var accented: [AccentedForm] {
      guard case .inflected(let word, let stems, _) = self else { return [] }
      return WordForms.accented(ofStems: stems).filter { $0.folded != word }
    }
  }

  /// A condition on the place of a hit: who speaks, where, when, and how it was coded.
  package struct Condition: Hashable, Sendable {
    /// How a value is compared: numbers as numbers, everything else as folded text.
    package enum Comparison: String, Sendable {
      case equal, less, atMost, more, atLeast
    }

    /// What is compared.
    package var field: Field
    /// The comparison.
    package var comparison: Comparison
    /// The value as typed.
    package var value: String
    /// Code points from the beginning of the query, half-open.
    package var start: Int
    /// One past its last code point.
    package var end: Int

    /// A condition; one that was not typed has the position 0.
    package init(
      _ field: Field, _ comparison: Comparison = .equal, _ value: String, start: Int = 0,
      end: Int = 0
    ) {
      self.field = field
      self.comparison = comparison
      self.value = value
      self.start = start
      self.end = end
    }
  }

  /// How terms and conditions are joined.
  package indirect enum Node: Hashable, Sendable {
    case term(Term)
    /// Both in one turn, with at most this number of words between them, in either order.
    case near(Node, Node, Int)
    case condition(Condition)
    case all([Node])
    case any([Node])
    /// The first, without any of the second.
    case without(Node, Node)
  }

  /// Why a query cannot be read.
  package struct Failure: Error, Hashable, Sendable {
    /// The reasons; each raw value is the key of its message.
    package enum Reason: String, Sendable, CaseIterable {
      case empty = "query.empty"
      case unclosedQuote = "query.unclosed-quote"
      case unclosedParenthesis = "query.unclosed-parenthesis"
      case strayParenthesis = "query.stray-parenthesis"
      case missingTerm = "query.missing-term"
      case onlyNegative = "query.only-negative"
      case noWord = "query.no-word"
      case shortPrefix = "query.short-prefix"
      case badDistance = "query.bad-distance"
      case nearOperand = "query.near-operand"
      case missingValue = "query.missing-value"
      case tooLong = "query.too-long"
      case oneWord = "query.one-word"
      case tooManyWords = "query.too-many-words"
      case missingRelation = "query.missing-relation"
      case missingOperand = "query.missing-operand"
      case missingList = "query.missing-list"
      case unclosedBracket = "query.unclosed-bracket"
    }

    /// What is wrong with it.
    package var reason: Reason
    /// Code points from the beginning of the query, half-open.
    package var start: Int
    /// One past the last code point to point at.
    package var end: Int

    init(reason: Reason, start: Int, end: Int) {
      self.reason = reason
      self.start = start
      self.end = end
    }

    /// A failure of the query as a whole.
    package init(_ reason: Reason) { self.init(reason: reason, start: 0, end: 1) }
  }

  /// The query's tree.
  package var root: Node

  /// Every term, including those excluded by `NO`.
  package var terms: [Term] { Self.collect(root) }

  /// Every condition.
  package var conditions: [Condition] {
    func collect(_ node: Node) -> [Condition] {
      switch node {
      case .term: []
      case .condition(let condition): [condition]
      case .near(let a, let b, _), .without(let a, let b): collect(a) + collect(b)
      case .all(let nodes), .any(let nodes): nodes.flatMap(collect)
      }
    }
    return collect(root)
  }

  /// The conditions that every hit satisfies: those at the top level, alone or joined by `Y`.
  package var required: [Condition] {
    func collect(_ node: Node) -> [Condition] {
      switch node {
      case .condition(let condition): [condition]
      case .all(let nodes): nodes.flatMap(collect)
      case .without(let wanted, _): collect(wanted)
      case .term, .near, .any: []
      }
    }
    return collect(root)
  }

  /// Whether it is one term or any of several terms, apart from conditions.
  package var isOfAlternatives: Bool {
    func isTerm(_ node: Node) -> Bool { if case .term = node { true } else { false } }
    func holds(_ node: Node) -> Bool {
      switch node {
      case .term: true
      case .any(let nodes): nodes.allSatisfy(isTerm)
      case .all(let nodes):
        nodes.count { if case .condition = $0 { false } else { true } } == 1
          && nodes.allSatisfy { if case .condition = $0 { true } else { holds($0) } }
      case .condition, .near, .without: false
      }
    }
    return holds(root)
  }

  private static func collect(_ node: Node) -> [Term] {
    switch node {
    case .term(let term): [term]
    case .condition: []
    case .near(let a, let b, _), .without(let a, let b): collect(a) + collect(b)
    case .all(let nodes), .any(let nodes): nodes.flatMap(collect)
    }
  }

  /// Reads a query.
  package init(_ text: String, language: Language = .spanish) throws(Failure) {
    var parser = try QueryParser(text, language)
    root = try parser.query()
  }

  /// A query whose inflected words also find the folded words that `forms` returns for them.
  ///
  /// It is not `rethrows`: Swift 6.3.1 then generates no return on the error path, and execution
  /// continues into the next function.
  package func widened(by forms: (String) throws -> [String]) throws -> SearchQuery {
    func widened(_ node: Node) throws -> Node {
      switch node {
      case .term(.inflected(let word, let stems, _)):
        .term(.inflected(word: word, stems: stems, others: try forms(word)))
      case .term, .condition: node
      case .near(let a, let b, let distance): .near(try widened(a), try widened(b), distance)
      case .all(let nodes): .all(try nodes.map(widened))
      case .any(let nodes): .any(try nodes.map(widened))
      case .without(let a, let b): .without(try widened(a), try widened(b))
      }
    }
    var query = self
    query.root = try widened(root)
    return query
  }

  /// A query whose hits must also satisfy `conditions`.
  package func narrowed(by conditions: [Condition]) -> SearchQuery {
    guard !conditions.isEmpty else { return self }
    var query = self
    query.root = .all([root] + conditions.map(Node.condition))
    return query
  }
}
