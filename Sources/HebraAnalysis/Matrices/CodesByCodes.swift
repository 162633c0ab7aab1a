package import HebraModel

extension PairMeasure {
  var name: MatrixWords {
    switch self {
    case .together: .together
    case .jaccard: .jaccard
    case .conditional: .conditional
    case .dice: .dice
    case .lift: .lift
    case .overlaps: .overlaps
    case .extent: .extent
    case .distance: .pairDistance
    case .followed: .followed
    }
  }

  var definition: MatrixWords {
    switch self {
    case .together: .defTogether
    case .jaccard: .defJaccard
    case .conditional: .defConditional
    case .dice: .defDice
    case .lift: .defLift
    case .overlaps: .defOverlaps
    case .extent: .defExtent
    case .distance: .defDistance
    case .followed: .defFollowed
    }
  }
}

extension Analysis {
  /// Codes by codes, with the count of each code on the diagonal.
  ///
  /// The count is that of its units, its codings for overlaps, its characters for extents. A code and
  /// its own ancestors or descendants are not crossed.
  package func codesByCodes(_ measure: PairMeasure, unit: PairUnit = .turn) -> Figure {
    let isOverlaps = measure == .overlaps
    let pairs = CodePairs(
      documents, tree: tree, unit: unit, shared: !isOverlaps, overlaps: isOverlaps)
    let cell: (Int, Int) -> Matrix.Cell
    var diagonal = pairs.counts
    switch measure {
    case .together: cell = { .count(pairs.together($0, $1)) }
    case .conditional: cell = { CaseCell.share(pairs.together($0, $1), pairs.counts[$0]) }
    case .jaccard: cell = { pairs.jaccard($0, $1) }
    case .dice: cell = { pairs.dice($0, $1) }
    case .lift: cell = { pairs.lift($0, $1) }
    case .overlaps:
      cell = { .count(pairs.overlaps($0, $1)) }
      diagonal = pairs.codings
    case .extent:
      let extents = CodeExtents(documents, tree: tree)
      cell = { .figure(extents.share($0, $1)) }
      diagonal = diagonal.indices.map(extents.of)
    case .distance:
      let order = TurnOrder(documents, tree: tree)
      cell = { .figure(order.distance(from: $0, to: $1)) }
    case .followed:
      let order = TurnOrder(documents, tree: tree)
      cell = { .count(order.followed($0, by: $1)) }
    }
    let shown = shownCodes
    let rows = shown.map { a -> [Matrix.Cell] in
      [.text(title(of: tree.codes[a]))]
        + shown.map { b -> Matrix.Cell in
          if a == b { return .count(diagonal[a]) }
          return tree.areRelated(a, b) ? .missing(.notApplicable) : cell(a, b)
        }
    }
    let matrix = Matrix(
      title: "\(word(.pairTitle)): \(word(measure.name))",
      columns: [column("code", .code, width: 34)] + columns(of: shown), rows: rows,
      settings: pairSettings(
        measure.definition, isOverlaps ? .unitCodingPair : unit.name, pairs),
      summaryRows: families(shown))
    return Figure(matrix, notices: notices)
  }

  /// One row for each pair of codes that both occur: N, n1, n2, n12 and the measures derived from
  /// them, the two conditional shares first.
  package func codePairs(unit: PairUnit = .turn) -> Figure {
    let pairs = CodePairs(documents, tree: tree, unit: unit)
    let codes = tree.codes
    var rows: [[Matrix.Cell]] = []
    for a in codes.indices where pairs.codings[a] > 0 {
      for b in codes.indices[(a + 1)...]
      where pairs.codings[b] > 0 && !tree.areRelated(a, b) {
        let both = pairs.together(a, b)
        rows.append([
          .text(codes[a].id), .text(codes[b].id), .count(pairs.units), .count(pairs.counts[a]),
          .count(pairs.counts[b]), .count(both), CaseCell.share(both, pairs.counts[a]),
          CaseCell.share(both, pairs.counts[b]), pairs.jaccard(a, b), pairs.dice(a, b),
          pairs.lift(a, b), .count(pairs.overlaps(a, b)),
        ])
      }
    }
    let matrix = Matrix(
      title: word(.pairListTitle),
      columns: [
        column("a", .codeA), column("b", .codeB), column("n", .unitCount), column("n1", .countA),
        column("n2", .countB), column("n12", .countBoth), column("b_given_a", .bGivenA),
        column("a_given_b", .aGivenB), column("jaccard", .jaccard), column("dice", .dice),
        column("lift", .lift), column("overlaps", .overlapCount),
      ], rows: rows, keyColumns: 2, settings: pairSettings(.defPairs, unit.name, pairs))
    return Figure(matrix, notices: notices)
  }

  private func pairSettings(
    _ definition: MatrixWords, _ unit: MatrixWords, _ pairs: CodePairs
  ) -> [Matrix.Setting] {
    settings(
      definition, unit: unit, empty: .relatedBlank,
      more: [Matrix.Setting(word(.turnUnits), "\(pairs.units)")] + emptyCodeSettings)
  }
}

extension CodePairs {
  fileprivate func jaccard(_ a: Int, _ b: Int) -> Matrix.Cell {
    let both = together(a, b)
    return CaseCell.share(both, counts[a] + counts[b] - both)
  }

  fileprivate func dice(_ a: Int, _ b: Int) -> Matrix.Cell {
    CaseCell.share(2 * together(a, b), counts[a] + counts[b])
  }

  fileprivate func lift(_ a: Int, _ b: Int) -> Matrix.Cell {
    let expected = Double(counts[a]) * Double(counts[b])
    return .figure(expected > 0 ? Double(together(a, b)) * Double(units) / expected : nil)
  }
}

extension Matrix.Cell {
  /// A figure that cannot always be computed.
  fileprivate static func figure(_ value: Double?) -> Matrix.Cell {
    value.map { .decimal($0) } ?? .missing(.notApplicable)
  }
}
