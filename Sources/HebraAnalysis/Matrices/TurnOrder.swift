internal import HebraModel

/// How codes follow one another from turn to turn; a code includes those below it.
struct TurnOrder {
  private let size: Int
  /// For each ordered pair, how often the second is in the turn after one with the first.
  private var next: [Int]
  /// For each ordered pair, how many turns with the first are so many turns away from the nearest
  /// with the second.
  private var distances: [[Int: Int]]

  init(_ documents: [CodedDocument], tree: CodeTree) {
    size = tree.codes.count
    next = Array(repeating: 0, count: size * size)
    distances = Array(repeating: [:], count: size * size)
    for document in documents where !document.layer.isUndecided {
      add(Self.turns(of: document, tree))
    }
  }

  /// For each code, the participants' turns that have it, in order.
  static func turns(of document: CodedDocument, _ tree: CodeTree) -> [[Int]] {
    var turns = [Set<Int>](repeating: [], count: tree.codes.count)
    for coding in document.counted {
      let under = document.base.turns(under: coding.range)
      for code in tree.lineage[coding.code] { turns[code].formUnion(under) }
    }
    return turns.map { $0.sorted() }
  }

  /// Turns with `a` whose next turn has `b`.
  func followed(_ a: Int, by b: Int) -> Int { next[a * size + b] }

  /// The median of the distances from each turn with `a` to the nearest turn with `b` in the same
  /// document; nil where no document has both.
  func distance(from a: Int, to b: Int) -> Double? {
    let counts = distances[a * size + b].sorted { $0.key < $1.key }
    let total = counts.reduce(0) { $0 + $1.value }
    guard total > 0 else { return nil }
    /// The distance at this place in their order.
    func value(_ place: Int) -> Int {
      var before = 0
      for (distance, count) in counts {
        before += count
        if place < before { return distance }
      }
      return 0
    }
    return Double(value((total - 1) / 2) + value(total / 2)) / 2
  }

  private mutating func add(_ turns: [[Int]]) {
    let present = turns.indices.filter { !turns[$0].isEmpty }
    for a in present {
      for b in present where a != b {
        let place = a * size + b
        var nearest = 0
        for turn in turns[a] {
          // Both are in order, so that the nearest is never before the last one.
          while nearest + 1 < turns[b].count,
            abs(turns[b][nearest + 1] - turn) <= abs(turns[b][nearest] - turn)
          {
            nearest += 1
          }
          distances[place][abs(turns[b][nearest] - turn), default: 0] += 1
        }
        next[place] += Self.following(turns[a], turns[b])
      }
    }
  }

  /// How many numbers of `a` have their successor in `b`.
  private static func following(_ a: [Int], _ b: [Int]) -> Int {
    var (count, i) = (0, 0)
    for turn in a {
      while i < b.count, b[i] <= turn { i += 1 }
      if i < b.count, b[i] == turn + 1 { count += 1 }
    }
    return count
  }
}
