package import HebraModel

extension PairMeasure {
  var name: MatrixWords {
    switch self {
    case .together: .together
    case .jaccard: .jaccard
    case .conditional: .conditional
    case .overlaps: .overlaps
    }
  }

  var definition: MatrixWords {
    switch self {
    case .together: .defTogether
    case .jaccard: .defJaccard
    case .conditional: .defConditional
    case .overlaps: .defOverlaps
    }
  }
}

extension Analysis {
  /// Codes by codes: n on the diagonal; cells of a code and one of its ancestors are missing, not
  /// applicable.
  package func codesByCodes(_ measure: PairMeasure) -> Figure {
    let isOverlaps = measure == .overlaps
    let pairs = CodePairs(documents, tree: tree, turns: !isOverlaps, overlaps: isOverlaps)
    let shown = shownCodes
    let rows: [[Matrix.Cell]] = shown.map { a in
      [.text(title(of: tree.codes[a]))]
        + shown.map { b in
          if a == b { return .count(isOverlaps ? pairs.codings[a] : pairs.counts[a]) }
          if tree.areRelated(a, b) { return .missing(.notApplicable) }
          let both = pairs.together(a, b)
          switch measure {
          case .together: return .count(both)
          case .overlaps: return .count(pairs.overlaps(a, b))
          case .conditional: return CaseCell.share(both, pairs.counts[a])
          case .jaccard: return CaseCell.share(both, pairs.counts[a] + pairs.counts[b] - both)
          }
        }
    }
    let matrix = Matrix(
      title: "\(word(.pairTitle)): \(word(measure.name))",
      columns: [column("code", .code, width: 34)] + columns(of: shown), rows: rows,
      settings: pairSettings(measure.definition, measure, pairs),
      summaryRows: Set(shown.indices.filter { tree.family[shown[$0]] == shown[$0] }))
    return Figure(matrix, notices: notices)
  }

  /// One row for each pair of codes that both occur: N, n1, n2, n12 and the measures derived from
  /// them.
  package func codePairs() -> Figure {
    let pairs = CodePairs(documents, tree: tree)
    let codes = tree.codes
    var rows: [[Matrix.Cell]] = []
    for a in codes.indices where pairs.codings[a] > 0 {
      for b in codes.indices[(a + 1)...]
      where pairs.codings[b] > 0 && !tree.areRelated(a, b) {
        let both = pairs.together(a, b)
        let (n1, n2) = (pairs.counts[a], pairs.counts[b])
        rows.append([
          .text(codes[a].id), .text(codes[b].id), .count(pairs.units), .count(n1), .count(n2),
          .count(both), CaseCell.share(both, n1 + n2 - both), CaseCell.share(both, n1),
          CaseCell.share(both, n2), .count(pairs.overlaps(a, b)),
        ])
      }
    }
    let matrix = Matrix(
      title: word(.pairListTitle),
      columns: [
        column("a", .codeA), column("b", .codeB), column("n", .unitCount), column("n1", .countA),
        column("n2", .countB), column("n12", .countBoth), column("jaccard", .jaccard),
        column("b_given_a", .bGivenA), column("a_given_b", .aGivenB),
        column("overlaps", .overlapCount),
      ], rows: rows, keyColumns: 2, settings: pairSettings(.defPairs, .together, pairs))
    return Figure(matrix, notices: notices)
  }

  private func pairSettings(
    _ definition: MatrixWords, _ measure: PairMeasure, _ pairs: CodePairs
  ) -> [Matrix.Setting] {
    settings(
      definition, unit: measure == .overlaps ? .unitCodingPair : .unitTurn, empty: .relatedBlank,
      more: [Matrix.Setting(word(.turnUnits), "\(pairs.units)")] + emptyCodeSettings)
  }
}
