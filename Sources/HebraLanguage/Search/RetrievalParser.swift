/// Parses a retrieval from left to right: `operand RELATION operand RELATION operand …`.
///
/// An operand is a code between brackets, a retrieval in parentheses, `ALMENOS/n (…, …)`, `SOLO […]`, or
/// anything else, which is a search.
struct RetrievalParser {
  private typealias Failure = SearchQuery.Failure
  private typealias Node = Retrieval.Node

  /// A part of the query at one depth of parentheses.
  private struct Part {
    enum Kind: Equatable {
      case coded(String)
      case group
      case word(RetrievalWord)
      case comma
      case text
    }
    var kind: Kind
    var place: Range<Int>
  }

  private static let deepest = 16
  private let scalars: [Unicode.Scalar]
  private var parts: [Part] = []
  private var next = 0
  private let depth: Int

  /// The retrieval that a query is; nil if it is a search of words alone.
  ///
  /// It is a retrieval if it has a code between brackets, or a relation with a unit (`ANTES/2i`).
  static func parse(_ text: String) throws(SearchQuery.Failure) -> Retrieval? {
    let scalars = Array(text.unicodeScalars)
    guard isRetrieval(scalars, 0..<scalars.count) else { return nil }
    guard scalars.count <= QueryLexer.longest else {
      throw Failure(reason: .tooLong, start: QueryLexer.longest, end: scalars.count)
    }
    var parser = try RetrievalParser(scalars, 0..<scalars.count, depth: 0)
    let root = try parser.whole()
    return Retrieval(root)
  }

  private init(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, depth: Int
  ) throws(SearchQuery.Failure) {
    guard depth < Self.deepest else {
      throw Failure(reason: .tooLong, start: range.lowerBound, end: range.upperBound)
    }
    self.scalars = scalars
    self.depth = depth
    parts = try Self.parts(scalars, range)
  }

  /// Operands and relations up to the end of the parts.
  private mutating func whole() throws(SearchQuery.Failure) -> Retrieval.Node {
    let node = try sequence()
    if next < parts.count { throw failure(.missingRelation, parts[next].place) }
    return node
  }

  private mutating func sequence() throws(SearchQuery.Failure) -> Retrieval.Node {
    var node = try operand()
    while next < parts.count, case .word(let word) = parts[next].kind {
      let place = parts[next].place
      switch word {
      case .relation(let relation):
        next += 1
        node = .related(node, relation, try operand(after: place))
      case .or:
        next += 1
        node = .either(node, try operand(after: place))
      case .atLeast, .only: throw failure(.missingRelation, place)
      }
    }
    return node
  }

  private mutating func operand(
    after place: Range<Int>? = nil
  ) throws(SearchQuery.Failure) -> Retrieval.Node {
    guard next < parts.count else {
      throw failure(.missingOperand, place ?? 0..<max(1, scalars.count))
    }
    let part = parts[next]
    next += 1
    switch part.kind {
    case .coded(let inner): return .coded(try Self.coded(inner, part.place))
    case .group:
      let inside = part.place.lowerBound + 1..<part.place.upperBound - 1
      var parser = try RetrievalParser(scalars, inside, depth: depth + 1)
      return try parser.whole()
    case .text: return .search(Self.text(scalars, part.place), at: part.place.lowerBound)
    case .word(.atLeast(let count, let unit)): return try atLeast(count, unit, part.place)
    case .word(.only(let unit)):
      guard next < parts.count, case .coded(let inner) = parts[next].kind else {
        throw failure(.missingOperand, part.place)
      }
      let place = parts[next].place
      next += 1
      return .only(try Self.coded(inner, place), unit)
    case .word, .comma: throw failure(.missingOperand, part.place)
    }
  }

  /// The operands of `ALMENOS/n`, in parentheses and with commas between them.
  private mutating func atLeast(
    _ count: Int, _ unit: Retrieval.Unit, _ place: Range<Int>
  ) throws(SearchQuery.Failure) -> Retrieval.Node {
    guard next < parts.count, scalars[parts[next].place.lowerBound] == "(" else {
      throw failure(.missingList, place)
    }
    let group = parts[next].place
    next += 1
    var parser = try RetrievalParser(
      scalars, group.lowerBound + 1..<group.upperBound - 1, depth: depth + 1)
    var nodes = [try parser.sequence()]
    while parser.next < parser.parts.count {
      guard parser.parts[parser.next].kind == .comma else {
        throw failure(.missingList, parser.parts[parser.next].place)
      }
      parser.next += 1
      nodes.append(try parser.sequence())
    }
    guard (1...nodes.count).contains(count) else { throw failure(.missingList, place) }
    return .atLeast(count, nodes, unit)
  }

  private func failure(
    _ reason: SearchQuery.Failure.Reason, _ place: Range<Int>
  ) -> SearchQuery.Failure {
    Failure(reason: reason, start: place.lowerBound, end: place.upperBound)
  }

  /// What is written between brackets: a code, and after spaces `capa:…` and `faceta=valor`.
  private static func coded(
    _ inner: String, _ place: Range<Int>
  ) throws(SearchQuery.Failure) -> Retrieval.Coded {
    var coded = Retrieval.Coded(code: "", place: place)
    var name: [Substring] = []
    for word in inner.split(whereSeparator: \.isWhitespace) {
      let pieces = word.split(separator: ":", maxSplits: 1)
      if pieces.count == 2, SearchQuery.Field.named(String(pieces[0])) == .coder {
        coded.layer = String(pieces[1])
      } else if word.contains("=") {
        coded.facets.append(String(word))
      } else {
        name.append(word)
      }
    }
    coded.code = name.joined(separator: " ")
    guard !coded.code.isEmpty else {
      throw Failure(reason: .missingOperand, start: place.lowerBound, end: place.upperBound)
    }
    return coded
  }

  // MARK: Dividing

  private static func text(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Whether a range has a code between brackets or a relation with a unit, outside quotations.
  private static func isRetrieval(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    words(scalars, range).contains { place in
      scalars[place.lowerBound] == "[" || RetrievalWord(text(scalars, place))?.hasUnit ?? false
    }
  }

  /// The words of a range: quotations and brackets whole, parentheses and commas alone.
  private static func words(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    let closing: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "“": "”", "«": "»", "[": "]"]
    var words: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      let scalar = scalars[at]
      if scalar.properties.isWhitespace {
        at += 1
        continue
      }
      if let end = closing[scalar] {
        at += 1
        while at < range.upperBound, scalars[at] != end { at += 1 }
        at = min(at + 1, range.upperBound)
      } else if "(),".unicodeScalars.contains(scalar) {
        at += 1
      } else {
        while at < range.upperBound, !scalars[at].properties.isWhitespace,
          closing[scalars[at]] == nil, !"(),".unicodeScalars.contains(scalars[at])
        { at += 1 }
      }
      words.append(start..<at)
    }
    return words
  }

  /// The parts of a range; words that are no code, relation or group of their own are one text.
  private static func parts(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>
  ) throws(SearchQuery.Failure) -> [Part] {
    var parts: [Part] = []
    let words = words(scalars, range)
    func isOperand(_ word: Int) -> Bool {
      guard words.indices.contains(word) else { return false }
      if scalars[words[word].lowerBound] == "[" { return true }
      guard scalars[words[word].lowerBound] == "(" else { return false }
      let end = closing(of: word, words, scalars)
      return end.map { isRetrieval(scalars, words[word].lowerBound..<words[$0].upperBound) }
        ?? false
    }
    func add(_ kind: Part.Kind, _ place: Range<Int>) {
      if kind == .text, let last = parts.last, last.kind == .text {
        parts[parts.count - 1].place = last.place.lowerBound..<place.upperBound
      } else {
        parts.append(Part(kind: kind, place: place))
      }
    }
    var i = 0
    while i < words.count {
      let place = words[i]
      let typed = text(scalars, place)
      switch scalars[place.lowerBound] {
      case "[":
        guard scalars[place.upperBound - 1] == "]" else {
          throw Failure(
            reason: .unclosedBracket, start: place.lowerBound, end: place.lowerBound + 1)
        }
        add(.coded(String(typed.dropFirst().dropLast())), place)
      case "(":
        guard let end = closing(of: i, words, scalars) else {
          throw Failure(
            reason: .unclosedParenthesis, start: place.lowerBound, end: place.upperBound)
        }
        let whole = place.lowerBound..<words[end].upperBound
        let isListed = if case .word(.atLeast) = parts.last?.kind { true } else { false }
        add(isListed || isOperand(i) ? .group : .text, whole)
        i = end
      case ",": add(.comma, place)
      default:
        // Between two searches of words, these operators belong to the search.
        let wasOperand = parts.last.map { $0.kind != .text } ?? false
        if let word = RetrievalWord(typed),
          !word.isOfWords || wasOperand || isOperand(i + 1)
        {
          add(.word(word), place)
        } else {
          add(.text, place)
        }
      }
      i += 1
    }
    return parts
  }

  /// The number of the word that closes a parenthesis.
  private static func closing(
    of open: Int, _ words: [Range<Int>], _ scalars: [Unicode.Scalar]
  ) -> Int? {
    var depth = 0
    for i in open..<words.count where words[i].count == 1 {
      if scalars[words[i].lowerBound] == "(" { depth += 1 }
      if scalars[words[i].lowerBound] == ")" {
        depth -= 1
        if depth == 0 { return i }
      }
    }
    return nil
  }
}
