internal import HebraLanguage
package import HebraModel

/// The line of a document on which ranges lie: its words, paragraphs and turns, for distances between
/// ranges and for what they have in common.
package struct DocumentLine: Sendable {
  /// Where the spoken words begin, ascending.
  private let words: [UInt32]
  private let paragraphs: [TextRange]
  private let turns: [TextRange]

  /// A line with paragraphs and turns that are sorted and disjoint.
  ///
  /// Words outside turns count only where there are no turns.
  package init(words: [UInt32], paragraphs: [TextRange], turns: [TextRange]) {
    self.paragraphs = paragraphs
    self.turns = turns
    guard !turns.isEmpty else {
      self.words = words
      return
    }
    var spoken: [UInt32] = []
    for turn in turns {
      spoken +=
        words[words.firstPlace(notBefore: turn.start)..<words.firstPlace(notBefore: turn.end)]
    }
    self.words = spoken
  }

  /// The line of a document whose paragraphs have been read.
  package init(_ document: AnalysisDocument) {
    self.init(
      words: document.measures.words, paragraphs: document.paragraphs,
      turns: document.turns.map(\.turn.speech).filter { !$0.isEmpty }.sorted())
  }

  /// Whether a range relates to another so; not for `outside`, which is about
  /// all others.
  func relates(_ a: TextRange, _ relation: Retrieval.Relation, _ b: TextRange) -> Bool {
    switch relation {
    case .overlaps: a.overlaps(b)
    case .within: b.contains(a)
    case .encloses: a.contains(b)
    case .with(let unit): sharesUnit(a, b, unit)
    case .outside(let unit): !(unit.map { sharesUnit(a, b, $0) } ?? a.overlaps(b))
    case .before(let most, let unit): a.end <= b.start && isNear(a, b, most, unit)
    case .after(let most, let unit): b.end <= a.start && isNear(b, a, most, unit)
    case .near(let most, let unit):
      a.overlaps(b) || (a.end <= b.start ? isNear(a, b, most, unit) : isNear(b, a, most, unit))
    }
  }

  /// The units of a kind that a range touches, by number.
  func units(_ range: TextRange, _ unit: Retrieval.Unit) -> Range<Int> {
    let all: [TextRange]
    switch unit {
    case .document: return 0..<1
    case .word:
      return words.firstPlace(notBefore: range.start)..<words.firstPlace(notBefore: range.end)
    case .paragraph: all = paragraphs
    case .turn: all = turns
    }
    let first = all.partition { $0.end <= range.start }
    let end = all.partition { $0.start < range.end }
    return first..<max(first, end)
  }

  private func sharesUnit(_ a: TextRange, _ b: TextRange, _ unit: Retrieval.Unit) -> Bool {
    units(a, unit).overlaps(units(b, unit))
  }

  /// Whether `b`, which begins after the end of `a`, is at most so many units away: so many words are
  /// between them, or it is in the unit of that number after the one of `a`.
  private func isNear(_ a: TextRange, _ b: TextRange, _ most: Int?, _ unit: Retrieval.Unit) -> Bool
  {
    guard let most else { return true }
    switch unit {
    case .document: return true
    case .word: return units(TextRange(a.end, b.start), .word).count <= most
    case .paragraph, .turn:
      let (first, second) = (units(a, unit), units(b, unit))
      // What is in no turn lies between the one before and the one after.
      return second.lowerBound - max(first.lowerBound, first.upperBound - 1) <= most
    }
  }
}
