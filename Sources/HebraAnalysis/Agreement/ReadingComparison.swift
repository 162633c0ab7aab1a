internal import HebraLanguage
package import HebraModel

/// Compares what several coders coded in one document, and makes one question of each passage.
///
/// Codings of one code in different layers that share a word belong to one question, and so does
/// whatever overlaps with one of these in the same way. Codings of different codes belong to one
/// question when no coding of their own code meets them in the other layer and they share at least
/// half of the words of the shorter one.
package struct ReadingComparison {
  /// How many words the limits of codings may differ at either end and still be the same.
  package static let tolerance = 3

  /// The questions, in the order of the text.
  package private(set) var questions: [AgreementQuestion] = []

  private let codings: [Coding]
  private let layers: [String]
  /// The first word and the word after the last, for each coding.
  private let words: [Range<Int>]
  private let current: [String]
  private let tolerance: Int

  /// Compares the codings of a document.
  ///
  /// - Parameters:
  ///   - codings: those of its readings.
  ///   - layers: the names of its readings, also of those without a coding.
  ///   - wordStarts: where the words of the text begin, in bytes, ascending.
  ///   - tolerance: how many words the limits may differ at either end and still be the same.
  ///   - current: the code that holds now for a code; a retired code stands for its replacement.
  package init(
    _ codings: [Coding], layers: [String], wordStarts: [Int], tolerance: Int = Self.tolerance,
    current: (String) -> String
  ) {
    let codings = codings.filter { layers.contains($0.layer) }.sorted {
      ($0.range, $0.code, $0.layer) < ($1.range, $1.code, $1.layer)
    }
    self.codings = codings
    self.layers = layers
    self.tolerance = tolerance
    self.current = codings.map { current($0.code) }
    words = codings.map { coding in
      wordStarts.partition {
        $0 < coding.range.start
      }..<wordStarts.partition { $0 < coding.range.end }
    }
    guard layers.count > 1 else { return }
    var groups = Groups(codings.indices)
    eachPair { a, b in
      if self.current[a] == self.current[b], shared(a, b) > 0 { groups.unite(a, b) }
    }
    let alone = groups.all.filter { Set($0.map { codings[$0].layer }).count == 1 }
    let isAlone = Set(alone.joined())
    eachPair { a, b in
      guard self.current[a] != self.current[b], isAlone.contains(a), isAlone.contains(b) else {
        return
      }
      if 2 * shared(a, b) >= max(1, min(words[a].count, words[b].count)) { groups.unite(a, b) }
    }
    questions = groups.all.map(question).sorted { ($0.range, $0.id) < ($1.range, $1.id) }
  }

  /// Calls `visit` for each two codings of different layers that may share a word.
  private func eachPair(_ visit: (Int, Int) -> Void) {
    for a in codings.indices {
      for b in codings.indices[(a + 1)...] {
        // The codings are in the order of their beginnings.
        guard codings[b].range.start < codings[a].range.end else { break }
        if codings[a].layer != codings[b].layer { visit(a, b) }
      }
    }
  }

  private func shared(_ a: Int, _ b: Int) -> Int { words[a].clamped(to: words[b]).count }

  private func question(_ members: [Int]) -> AgreementQuestion {
    let own = members.map { codings[$0] }.sorted {
      ($0.layer, $0.range, $0.code) < ($1.layer, $1.range, $1.code)
    }
    let range = own.dropFirst().reduce(own[0].range) { $0.hull($1.range) }
    return AgreementQuestion(
      id: Self.id(of: own),
      document: own[0].document, kind: kind(members), codings: own, range: range)
  }

  /// The id of the question about codings, which are in the order of questions.
  package static func id(of codings: [Coding]) -> String {
    let name = codings.map { coding in
      ([coding.id] + coding.statedFacets.map(\.written).sorted()).joined(separator: "|")
    }
    return String(TextIdentity.sha256(name.joined(separator: "\n")).prefix(12))
  }

  private func kind(_ members: [Int]) -> AgreementQuestion.Kind {
    guard Set(members.map { current[$0] }).count == 1 else { return .codes }
    guard Set(members.map { codings[$0].layer }).count == layers.count else { return .missing }
    guard members.count == layers.count else { return .limits }
    let starts = members.map { words[$0].lowerBound }
    let ends = members.map { words[$0].upperBound }
    func spread(_ values: [Int]) -> Int { (values.max() ?? 0) - (values.min() ?? 0) }
    guard spread(starts) <= tolerance, spread(ends) <= tolerance else { return .limits }
    return Self.differ(members.map { codings[$0] }) ? .facets : .same
  }

  /// Whether two codings state different values of a facet.
  ///
  /// What one coder stated and another left open is no difference.
  private static func differ(_ codings: [Coding]) -> Bool {
    let values = codings.map { coding in
      Dictionary(grouping: coding.statedFacets, by: \.facet).mapValues { Set($0.map(\.value)) }
    }
    for facet in Set(values.flatMap(\.keys)) where Set(values.compactMap { $0[facet] }).count > 1 {
      return true
    }
    return false
  }

  /// What all readings of a question have in common: its code, from the earliest beginning to the
  /// latest end, with every stated facet; the date is the latest.
  ///
  /// It is the first coding of a question of another kind than ``AgreementQuestion/Kind/same``.
  package static func common(_ question: AgreementQuestion) -> Coding {
    var coding = question.codings[0]
    guard question.kind == .same else { return coding }
    coding.range = question.range
    var facets = Set(question.codings.flatMap(\.statedFacets))
    let known = Set(facets.map(\.facet))
    facets.formUnion(coding.facets.filter { $0.isAssumed && !known.contains($0.facet) })
    coding.facets = facets.sorted()
    return coding
  }
}

/// Which of several things belong together.
private struct Groups {
  private var parent: [Int]

  init(_ indices: Range<Int>) { parent = Array(indices) }

  mutating func unite(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    parent[max(a, b)] = min(a, b)
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while parent[index] != index { index = parent[index] }
    return index
  }

  /// The groups, by their first member.
  var all: [[Int]] {
    Dictionary(grouping: parent.indices, by: root).sorted { $0.key < $1.key }.map(\.value)
  }
}
