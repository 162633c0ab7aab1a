import HebraAnalysis
import HebraLanguage
import HebraModel
import Testing

/// Relations between ranges, against looking at every byte, word, paragraph and turn.
@Suite struct RetrievedRangesTests {
  /// A line of 120 bytes: a word every third byte, a paragraph every 20, turns with gaps between them.
  private struct Line {
    let words = stride(from: 0, to: 120, by: 3).map { UInt32($0) }
    let paragraphs = (0..<6).map { TextRange($0 * 20, $0 * 20 + 19) }
    let turns = [
      TextRange(2, 17), TextRange(20, 39), TextRange(42, 60), TextRange(60, 79),
      TextRange(85, 110),
    ]

    var line: DocumentLine { DocumentLine(words: words, paragraphs: paragraphs, turns: turns) }

    func touched(_ range: TextRange, _ all: [TextRange]) -> Set<Int> {
      Set(
        all.indices.filter { place in
          (range.start..<range.end).contains { all[place].start <= $0 && $0 < all[place].end }
        })
    }

    func isSpoken(_ word: UInt32) -> Bool {
      turns.contains { $0.start <= Int(word) && Int(word) < $0.end }
    }

    /// Whether the definition of a relation holds.
    func holds(_ a: TextRange, _ relation: Retrieval.Relation, _ b: TextRange) -> Bool {
      let (x, y) = (Set(a.start..<a.end), Set(b.start..<b.end))
      func shares(_ unit: Retrieval.Unit) -> Bool {
        switch unit {
        case .document: true
        case .paragraph: !touched(a, paragraphs).isDisjoint(with: touched(b, paragraphs))
        case .turn: !touched(a, turns).isDisjoint(with: touched(b, turns))
        case .word: words.contains { x.contains(Int($0)) && y.contains(Int($0)) }
        }
      }
      func isClose(_ first: TextRange, _ second: TextRange, _ most: Int, _ unit: Retrieval.Unit)
        -> Bool
      {
        switch unit {
        case .document: return true
        case .word:
          return words.count { Int($0) >= first.end && Int($0) < second.start && isSpoken($0) }
            <= most
        case .paragraph, .turn:
          let all = unit == .turn ? turns : paragraphs
          let (from, to) = (touched(first, all).max(), touched(second, all).min())
          guard let from, let to else { return true }
          return to - from <= most
        }
      }
      switch relation {
      case .overlaps: return !x.isDisjoint(with: y)
      case .within: return x.isSubset(of: y)
      case .encloses: return y.isSubset(of: x)
      case .with(let unit): return shares(unit)
      case .outside(let unit): return unit.map { !shares($0) } ?? x.isDisjoint(with: y)
      case .before(let most, let unit):
        return a.end <= b.start && (most.map { isClose(a, b, $0, unit) } ?? true)
      case .after(let most, let unit):
        return b.end <= a.start && (most.map { isClose(b, a, $0, unit) } ?? true)
      case .near(let most, let unit):
        if !x.isDisjoint(with: y) { return true }
        return a.end <= b.start ? isClose(a, b, most, unit) : isClose(b, a, most, unit)
      }
    }
  }

  private static let relations: [Retrieval.Relation] = [
    .overlaps, .within, .encloses, .with(.turn), .with(.paragraph), .with(.document),
    .outside(nil), .outside(.turn), .before(nil, .word), .before(4, .word), .before(1, .turn),
    .after(2, .paragraph), .after(0, .turn), .near(3, .word), .near(1, .turn), .near(0, .paragraph),
  ]

  /// Random ranges, each of which touches a turn and a paragraph.
  private func ranges(_ generator: inout SeededGenerator) -> [TextRange] {
    (0..<Int.random(in: 0...7, using: &generator)).compactMap { _ in
      let start = Int.random(in: 0..<110, using: &generator)
      let range = TextRange(
        start, min(120, start + Int.random(in: 1...30, using: &generator)))
      let line = Line()
      return [line.turns, line.paragraphs].allSatisfy { !line.touched(range, $0).isEmpty }
        ? range : nil
    }
  }

  @Test(arguments: relations)
  func `a relation finds what its definition says`(relation: Retrieval.Relation) {
    let line = Line()
    let (a, b) = (coded("A"), coded("B"))
    for seed in UInt64(0)..<150 {
      var generator = SeededGenerator(seed: seed)
      let own = [a: ranges(&generator), b: ranges(&generator)]
      let found = RetrievedRanges(
        line.line, leaves: { own[$0] ?? [] }, others: { _ in [] }
      ).found(.related(a, relation, b))
      let left = Set(own[a] ?? []).sorted()
      let right = own[b] ?? []
      let isOutside = if case .outside = relation { true } else { false }
      let expected = left.filter { one in
        isOutside
          ? right.allSatisfy { line.holds(one, relation, $0) }
          : right.contains { line.holds(one, relation, $0) }
      }
      #expect(found == expected, "\(relation) \(own)")
    }
  }

  @Test func `at least so many, only, and either are what they say`() {
    let line = Line()
    let nodes = ["A", "B", "C"].map(coded)
    for seed in UInt64(0)..<150 {
      var generator = SeededGenerator(seed: seed)
      let own = Dictionary(uniqueKeysWithValues: nodes.map { ($0, ranges(&generator)) })
      let found = RetrievedRanges(
        line.line, leaves: { own[$0] ?? [] },
        others: { coded in own.filter { $0.key != .coded(coded) }.flatMap(\.value) })
      let all = Set(nodes.flatMap { own[$0] ?? [] }).sorted()
      for count in 1...3 {
        let expected = all.filter { range in
          line.touched(range, line.turns).contains { turn in
            nodes.count { node in
              (own[node] ?? []).contains { line.touched($0, line.turns).contains(turn) }
            } >= count
          }
        }
        #expect(found.found(.atLeast(count, nodes, .turn)) == expected)
      }
      #expect(found.found(.atLeast(1, nodes, .turn)) == all)
      #expect(found.found(.either(nodes[0], .either(nodes[1], nodes[2]))) == all)
      let a = Set(own[nodes[0]] ?? []).sorted()
      let others = (own[nodes[1]] ?? []) + (own[nodes[2]] ?? [])
      guard case .coded(let coded) = nodes[0] else { return }
      #expect(
        found.found(.only(coded, nil))
          == a.filter { one in others.allSatisfy { !$0.overlaps(one) } })
      // Each range is either within reach of another or outside of all.
      let outside = found.found(.related(nodes[0], .outside(.turn), nodes[1]))
      let with = found.found(.related(nodes[0], .with(.turn), nodes[1]))
      #expect((outside + with).sorted() == a)
      // Inside and around are one relation from its two ends.
      let within = found.found(.related(nodes[0], .within, nodes[1])).isEmpty
      #expect(within == found.found(.related(nodes[1], .encloses, nodes[0])).isEmpty)
    }
  }

  private func coded(_ code: String) -> Retrieval.Node {
    .coded(Retrieval.Coded(code: code, place: 0..<1))
  }
}
