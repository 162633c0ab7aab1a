internal import HebraModel

/// How many characters of the base are under each code, and under both of two; a code includes those
/// below it.
struct CodeExtents {
  private var own: [Int]
  private var shared: [Int]
  private let size: Int

  init(_ documents: [CodedDocument], tree: CodeTree) {
    size = tree.codes.count
    own = Array(repeating: 0, count: size)
    shared = Array(repeating: 0, count: size * size)
    for document in documents where !document.layer.isUndecided {
      let count = CharacterCount(document.document, isNeeded: true)
      var ranges = [[TextRange]](repeating: [], count: size)
      for coding in document.counted {
        for code in tree.lineage[coding.code] { ranges[code].append(coding.range) }
      }
      let stretches = ranges.map { document.base.shared(with: TextRange.stretches(of: $0)) }
      let present = stretches.indices.filter { !stretches[$0].isEmpty }
      for (place, a) in present.enumerated() {
        own[a] += count.of(stretches[a])
        for b in present[(place + 1)...] {
          shared[a * size + b] += count.of(Self.common(stretches[a], stretches[b]))
        }
      }
    }
  }

  /// Characters under both ÷ characters under either; nil where neither has any.
  func share(_ a: Int, _ b: Int) -> Double? {
    let both = shared[min(a, b) * size + max(a, b)]
    let either = own[a] + own[b] - both
    return either > 0 ? Double(both) / Double(either) : nil
  }

  /// Characters under a code.
  func of(_ code: Int) -> Int { own[code] }

  /// What two lists of ranges share, each sorted and disjoint.
  private static func common(_ a: [TextRange], _ b: [TextRange]) -> [TextRange] {
    var found: [TextRange] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if let both = a[i].intersection(b[j]) { found.append(both) }
      if a[i].end < b[j].end { i += 1 } else { j += 1 }
    }
    return found
  }
}
