internal import HebraModel

extension Analysis {
  /// What is behind a cell of two codes: the codings of either that make it.
  ///
  /// Behind the cell of a code with itself are all its codings.
  func pairEvidence(
    _ place: String, _ cell: Matrix.Cell, _ measure: PairMeasure, _ unit: PairUnit, _ a: Int,
    _ b: Int
  ) -> CellEvidence {
    let isBehind: @Sendable (CellEvidence.Candidate) -> Bool
    if a == b {
      isBehind = { [tree] in tree.lineage[$0.coding.code].contains(a) }
    } else {
      switch measure {
      case .together, .conditional, .jaccard, .dice, .lift: isBehind = sharedUnits(unit, a, b)
      case .overlaps, .extent: isBehind = crossing(a, b)
      case .distance: isBehind = inDocuments(a, b)
      case .followed: isBehind = successions(a, b)
      }
    }
    return CellEvidence(place, cell, in: self, where: isBehind)
  }

  /// Whether a coding has a code or one below it.
  private func has(_ code: Int, _ coding: CountedCoding) -> Bool {
    tree.lineage[coding.code].contains(code)
  }

  /// Codings of either code in a unit that has both.
  private func sharedUnits(
    _ unit: PairUnit, _ a: Int, _ b: Int
  ) -> @Sendable (CellEvidence.Candidate) -> Bool {
    let both = documents.map { document in
      let units = PairUnits(unit, of: document)
      func with(_ code: Int) -> Set<Int> {
        Set(document.counted.filter { has(code, $0) }.flatMap { units.under($0.range) })
      }
      return (units: units, shared: with(a).intersection(with(b)))
    }
    return { candidate in
      guard has(a, candidate.coding) || has(b, candidate.coding) else { return false }
      let own = both[candidate.document]
      return own.units.under(candidate.coding.range).contains(where: own.shared.contains)
    }
  }

  /// Codings of one code whose range overlaps one of the other.
  private func crossing(_ a: Int, _ b: Int) -> @Sendable (CellEvidence.Candidate) -> Bool {
    let ranges = documents.map { document in
      [a, b].map { code in document.counted.filter { has(code, $0) }.map(\.range) }
    }
    return { candidate in
      let others = ranges[candidate.document]
      let range = candidate.coding.range
      return has(a, candidate.coding) && others[1].contains { $0.overlaps(range) }
        || has(b, candidate.coding) && others[0].contains { $0.overlaps(range) }
    }
  }

  /// Codings of either code in documents that have both.
  private func inDocuments(_ a: Int, _ b: Int) -> @Sendable (CellEvidence.Candidate) -> Bool {
    let hasBoth = documents.map { document in
      [a, b].allSatisfy { code in
        document.counted.contains { has(code, $0) && !document.base.turns(under: $0.range).isEmpty }
      }
    }
    return { hasBoth[$0.document] && (has(a, $0.coding) || has(b, $0.coding)) }
  }

  /// Codings of the first code in a turn after which the next has the second, and those there.
  private func successions(_ a: Int, _ b: Int) -> @Sendable (CellEvidence.Candidate) -> Bool {
    let followed = documents.map { document in
      let turns = TurnOrder.turns(of: document, tree)
      let second = Set(turns[b])
      return Set(turns[a].filter { second.contains($0 + 1) })
    }
    return { candidate in
      let first = followed[candidate.document]
      return has(a, candidate.coding) && candidate.turns.contains(where: first.contains)
        || has(b, candidate.coding) && candidate.turns.contains { first.contains($0 - 1) }
    }
  }
}
