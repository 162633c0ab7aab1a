internal import HebraLanguage
package import HebraModel

/// The indicators of a codebook, ready to be found in turns.
///
/// A strong term, or two terms near each other, propose the code, unless a cancelling term stands within
/// twelve words. Retired codes propose nothing, and a code of one side only in turns of that side.
package struct IndicatorRules: Sendable {
  /// A place where a code is proposed.
  package struct Hit: Hashable, Sendable {
    /// The id of the code.
    package var code: String
    /// What fired, as the codebook writes it; two terms near each other as `a ~n b`.
    package var indicator: String
    /// The matched words, in bytes of the text.
    package var range: TextRange
    /// Weak terms of the code in the same turn.
    package var support: [String] = []
  }

  private struct Rule: Sendable {
    var code: String
    var strong: [Int]
    var weak: [Int]
    var near: [(a: Int, b: Int, words: Int)]
    var cancelling: [Int]
    var side: String?
  }

  /// How many words a cancelling term reaches.
  private static let reach = 12

  private let terms: [String]
  private let matcher: TermMatcher
  private let rules: [Rule]
  /// Term → the rules in which it causes a suggestion.
  private let uses: [[Int]]

  /// The rules of the codes in use.
  package init(_ codebook: Codebook) {
    var terms: [String] = []
    var numbers: [String: Int] = [:]
    func number(_ term: String) -> Int {
      if let known = numbers[term] { return known }
      terms.append(term)
      numbers[term] = terms.count - 1
      return terms.count - 1
    }
    rules = codebook.codes.filter { !$0.isRetired }.compactMap { code in
      let own = code.indicators
      guard !own.strong.isEmpty || !own.near.isEmpty else { return nil }
      return Rule(
        code: code.id, strong: own.strong.map(number), weak: own.weak.map(number),
        near: own.near.map { (number($0.a), number($0.b), $0.words) },
        cancelling: own.cancelling.map(number), side: own.side)
    }
    var uses = [[Int]](repeating: [], count: terms.count)
    for (place, rule) in rules.enumerated() {
      for term in Set(rule.strong + rule.near.map(\.a)) { uses[term].append(place) }
    }
    self.terms = terms
    self.uses = uses
    matcher = TermMatcher(terms)
  }

  /// Whether the codebook has no indicators at all.
  package var isEmpty: Bool { rules.isEmpty }

  /// What a run over many turns remembers.
  package struct Memory {
    fileprivate var terms = TermMatcher.Memory()

    package init() {}
  }

  /// Where codes are proposed in a turn.
  ///
  /// - Parameters:
  ///   - bytes: the text, UTF-8.
  ///   - speech: what is said in the turn, in order, without marks of what is no speech.
  ///   - side: `comunidad` or `institucion`; nil when it is not known who speaks.
  ///   - memory: what the run remembers.
  /// - Returns: the hits, in the order of the codebook, then of its indicators.
  package func hits(
    in bytes: Span<UInt8>, _ speech: [TextRange], side: String?, _ memory: inout Memory
  ) -> [Hit] {
    let words = ComparedWords(bytes, in: speech)
    var places: [Int: [Range<Int>]] = [:]
    var touched: Set<Int> = []
    for found in matcher.occurrences(in: words, &memory.terms) {
      places[found.term, default: []].append(found.words)
      touched.formUnion(uses[found.term])
    }
    return touched.sorted().flatMap { hits(of: rules[$0], places, words, side: side) }
  }

  private func hits(
    of rule: Rule, _ places: [Int: [Range<Int>]], _ words: ComparedWords, side: String?
  ) -> [Hit] {
    guard rule.side == nil || rule.side == side else { return [] }
    var found: [(indicator: String, words: Range<Int>)] = []
    for term in rule.strong { found += (places[term] ?? []).map { (terms[term], $0) } }
    for near in rule.near {
      for a in places[near.a] ?? [] {
        for b in places[near.b] ?? [] where 0...near.words ~= Self.gap(a, b) {
          found.append(
            (
              "\(terms[near.a]) ~\(near.words) \(terms[near.b])",
              min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
            ))
        }
      }
    }
    let stops = rule.cancelling.flatMap { places[$0] ?? [] }
    let support = rule.weak.filter { places[$0] != nil }.map { terms[$0] }
    return found.compactMap { indicator, place in
      guard stops.allSatisfy({ Self.gap(place, $0) > Self.reach }) else { return nil }
      let range = TextRange(
        words.ranges[place.lowerBound].start, words.ranges[place.upperBound - 1].end)
      return Hit(code: rule.code, indicator: indicator, range: range, support: support)
    }
  }

  /// How many words stand between two stretches of words; negative where they overlap.
  private static func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    max(b.lowerBound - a.upperBound, a.lowerBound - b.upperBound)
  }
}
