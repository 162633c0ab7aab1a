internal import HebraModel

/// A document that at least two coders finished.
struct DoubleCodedDocument: Sendable {
  /// A participant's turn with the number of its words that count.
  struct Unit: Sendable {
    var turn: AttributedTurn
    var words: Int
  }

  let document: AnalysisDocument
  let base: SpeechBase
  let units: [Unit]
  /// How much each coder finished; nil for a coder who has not.
  private(set) var scopes: [FinishScope?]
  let blindness: Blindness
  /// For each coder, the ranges of each code or of codes below it, joined.
  private(set) var ranges: [[Int: [TextRange]]]
  /// For each coder and code, how many words of each turn are covered.
  private(set) var words: [[Int: [Int: Int]]]
  /// For each coder, the codes of each turn as they were given.
  private(set) var own: [[Int: Set<Int>]]

  var municipality: String { document.attribute(AnalysisDocument.Key.municipality) ?? "" }

  init(
    _ document: AnalysisDocument, coders: [String], tree: CodeTree, codings: [PlacedCoding],
    blindness: Blindness
  ) {
    self.document = document
    self.blindness = blindness
    let base = SpeechBase(document)
    self.base = base
    scopes = coders.map { document.finishedBy[$0] }
    var units: [Unit] = []
    // The turns of the base by their place among the units; a turn without a word is none.
    var places: [Int: Int] = [:]
    for (place, turn) in base.turns.enumerated() {
      let words = base.wordCount(in: turn.turn.speech)
      guard words > 0 else { continue }
      places[place] = units.count
      units.append(Unit(turn: turn, words: words))
    }
    self.units = units
    ranges = coders.map { _ in [:] }
    words = coders.map { _ in [:] }
    own = coders.map { _ in [:] }
    let index = Dictionary(coders.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    for coding in codings {
      guard let coder = index[coding.layer], scopes[coder] != nil,
        let code = tree.index(of: coding.code)
      else { continue }
      let turns = base.turns(under: coding.range).compactMap { places[$0] }
      for turn in turns { own[coder][turn, default: []].insert(code) }
      guard !turns.isEmpty else { continue }
      for above in tree.lineage[code] { ranges[coder][above, default: []].append(coding.range) }
    }
    for coder in coders.indices {
      for (code, all) in ranges[coder] {
        let stretches = TextRange.stretches(of: all)
        ranges[coder][code] = stretches
        var covered: [Int: Int] = [:]
        for stretch in stretches {
          for place in base.turns(under: stretch) {
            guard let turn = places[place],
              let both = base.turns[place].turn.speech.intersection(stretch)
            else { continue }
            covered[turn, default: 0] += base.wordCount(in: both)
          }
        }
        words[coder][code] = covered
      }
    }
  }

  /// The document as if only some of its coders had finished it.
  func selecting(_ kept: [Int]) -> DoubleCodedDocument {
    var result = self
    result.scopes = scopes.indices.map { kept.contains($0) ? scopes[$0] : nil }
    return result
  }

  /// Whether a coder's silence about a code is a decision.
  func reads(_ code: Int, coder: Int, _ tree: CodeTree) -> Bool {
    scopes[coder].map { covers(code, $0, tree) } ?? false
  }

  /// Whether a scope covers a code: the core codes, and the families that the others fold into.
  func covers(_ code: Int, _ scope: FinishScope, _ tree: CodeTree) -> Bool {
    scope == .completo || tree.codes[code].isCore || tree.codes[code].parent == nil
  }
}
