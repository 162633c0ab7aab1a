package import HebraLanguage
package import HebraModel

/// The ranges of one document that a retrieval finds.
package struct RetrievedRanges {
  private let line: DocumentLine
  private let leaves: (Retrieval.Node) -> [TextRange]
  private let others: (Retrieval.Coded) -> [TextRange]

  /// A document: its line, the ranges of each search and code of the retrieval, and for a code all
  /// codings that are not of this code.
  package init(
    _ line: DocumentLine, leaves: @escaping (Retrieval.Node) -> [TextRange],
    others: @escaping (Retrieval.Coded) -> [TextRange]
  ) {
    self.line = line
    self.leaves = leaves
    self.others = others
  }

  /// The ranges that `node` finds, in order and without repetitions.
  package func found(_ node: Retrieval.Node) -> [TextRange] {
    switch node {
    case .search, .coded: return Set(leaves(node)).sorted()
    case .either(let a, let b): return Set(found(a) + found(b)).sorted()
    case .related(let left, let relation, let right):
      return related(found(left), relation, found(right))
    case .atLeast(let count, let nodes, let unit): return atLeast(count, nodes, unit)
    case .only(let coded, let unit):
      return related(found(.coded(coded)), .outside(unit), others(coded).sorted())
    }
  }

  private func related(
    _ left: [TextRange], _ relation: Retrieval.Relation, _ right: [TextRange]
  ) -> [TextRange] {
    if case .outside = relation {
      return left.filter { one in right.allSatisfy { line.relates(one, relation, $0) } }
    }
    return left.filter { one in right.contains { line.relates(one, relation, $0) } }
  }

  private func atLeast(
    _ count: Int, _ nodes: [Retrieval.Node], _ unit: Retrieval.Unit
  ) -> [TextRange] {
    let operands = nodes.map(found)
    var kinds: [Int: Set<Int>] = [:]
    for (kind, ranges) in operands.enumerated() {
      for range in ranges {
        for place in line.units(range, unit) { kinds[place, default: []].insert(kind) }
      }
    }
    return Set(operands.joined()).filter { range in
      line.units(range, unit).contains { kinds[$0, default: []].count >= count }
    }.sorted()
  }
}
