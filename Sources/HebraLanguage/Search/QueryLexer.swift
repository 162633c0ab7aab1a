/// Divides a query into words, operators, conditions and quotations, each with its position.
struct QueryLexer {
  struct Token {
    enum Kind: Equatable {
      case word(String)
      case quoted(String)
      case condition([SearchQuery.Condition])
      case near(Int)
      case open, close, or, and, not
    }
    var kind: Kind
    var start: Int
    var end: Int
  }

  static let longest = 1000
  static let defaultDistance = 10
  static let largestDistance = 100

  private let scalars: [Unicode.Scalar]
  private var at = 0

  static func tokens(_ text: String) throws(SearchQuery.Failure) -> (tokens: [Token], length: Int) {
    var lexer = QueryLexer(scalars: Array(text.unicodeScalars))
    let length = lexer.scalars.count
    guard length <= longest else {
      throw SearchQuery.Failure(reason: .tooLong, start: longest, end: length)
    }
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    return (tokens, length)
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func next() throws(SearchQuery.Failure) -> Token? {
    while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
    guard at < scalars.count else { return nil }
    let start = at
    switch scalars[at] {
    case "(":
      at += 1
      return Token(kind: .open, start: start, end: at)
    case ")":
      at += 1
      return Token(kind: .close, start: start, end: at)
    default: break
    }
    if Self.closingQuote(scalars[at]) != nil {
      return Token(kind: .quoted(try quotation()), start: start, end: at)
    }
    if let condition = try condition() { return condition }
    let word = bare()
    return Token(
      kind: try Self.kind(word, start: start, end: at), start: start, end: at)
  }

  /// Reads everything up to a space, a parenthesis or a quotation mark.
  private mutating func bare() -> String {
    var word = String.UnicodeScalarView()
    while at < scalars.count, !Self.ends(scalars[at]) {
      word.append(scalars[at])
      at += 1
    }
    return String(word)
  }

  private mutating func quotation() throws(SearchQuery.Failure) -> String {
    let start = at
    let closing = Self.closingQuote(scalars[at])
    at += 1
    var inner = String.UnicodeScalarView()
    while at < scalars.count, scalars[at] != closing {
      inner.append(scalars[at])
      at += 1
    }
    guard at < scalars.count else {
      throw SearchQuery.Failure(reason: .unclosedQuote, start: start, end: start + 1)
    }
    at += 1
    return String(inner)
  }

  /// Reads `campo:valor`, `campo:"valor"` or `campo>=valor`; returns nil and reads nothing if there
  /// is no condition.
  private mutating func condition() throws(SearchQuery.Failure) -> Token? {
    let start = at
    var end = at
    while end < scalars.count, Self.isNameScalar(scalars[end]) { end += 1 }
    guard end > start, end < scalars.count else { return nil }
    let name = String(String.UnicodeScalarView(scalars[start..<end]))
    let known = SearchQuery.Field.named(name)
    var comparison = SearchQuery.Condition.Comparison.equal
    switch scalars[end] {
    case ":":
      end += 1
      if end < scalars.count, "<>=".unicodeScalars.contains(scalars[end]) {
        comparison = Self.comparison(scalars, &end)
      }
    case "<", ">", "=":
      guard known != nil else { return nil }
      comparison = Self.comparison(scalars, &end)
    default: return nil
    }
    at = end
    let value: String
    if at < scalars.count, Self.closingQuote(scalars[at]) != nil {
      value = try quotation()
    } else {
      value = bare()
    }
    guard !value.allSatisfy(\.isWhitespace) else {
      throw SearchQuery.Failure(reason: .missingValue, start: start, end: end)
    }
    let field = known ?? .attribute(name)
    func condition(
      _ comparison: SearchQuery.Condition.Comparison, _ value: String
    ) -> SearchQuery.Condition {
      SearchQuery.Condition(field, comparison, value, start: start, end: at)
    }
    // `fecha:2021-01..2021-12`: both ends are included.
    if comparison == .equal, let dots = value.firstRange(of: ".."),
      dots.lowerBound > value.startIndex, dots.upperBound < value.endIndex
    {
      let ends = [
        condition(.atLeast, String(value[..<dots.lowerBound])),
        condition(.atMost, String(value[dots.upperBound...])),
      ]
      return Token(kind: .condition(ends), start: start, end: at)
    }
    return Token(kind: .condition([condition(comparison, value)]), start: start, end: at)
  }

  private static func comparison(
    _ scalars: [Unicode.Scalar], _ at: inout Int
  ) -> SearchQuery.Condition.Comparison {
    let sign = scalars[at]
    at += 1
    let hasEqual = at < scalars.count && scalars[at] == "=" && sign != "="
    if hasEqual { at += 1 }
    switch sign {
    case "<": return hasEqual ? .atMost : .less
    case ">": return hasEqual ? .atLeast : .more
    default: return .equal
    }
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_"
      || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func ends(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "(" || scalar == ")" || closingQuote(scalar) != nil
  }

  private static func closingQuote(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"": "\""
    case "“": "”"
    case "«": "»"
    default: nil
    }
  }

  private static func kind(
    _ word: String, start: Int, end: Int
  ) throws(SearchQuery.Failure) -> Token.Kind {
    switch word {
    case "O", "OR": return .or
    case "Y", "AND": return .and
    case "NO", "NOT": return .not
    case "CERCA", "NEAR": return .near(defaultDistance)
    default: break
    }
    for name in ["CERCA/", "NEAR/"] where word.hasPrefix(name) {
      guard let distance = Int(word.dropFirst(name.count)), 0...largestDistance ~= distance else {
        throw SearchQuery.Failure(reason: .badDistance, start: start, end: end)
      }
      return .near(distance)
    }
    return .word(word)
  }
}
