package import HebraModel

/// The rule by which matrices, maps and counted hits leave the team.
package enum TableRule {
  /// What the values of an attribute divide, by its key.
  ///
  /// - Throws: ``DisclosureError`` for an attribute other than municipality and side: gender, age, post and the
  ///   like do not leave the team, and a sector has so few people that the sides tell them.
  package static func division(
    by attribute: String
  ) throws(DisclosureError) -> FacilitatorTable.Division {
    switch attribute {
    case "municipality": return .places
    case "side": return .sides
    default: throw DisclosureError(.attribute, level: .facilitators)
    }
  }

  /// Refuses other figures than those of a ficha: the difference of two would be of one or two people.
  package static func check(
    countsCausesOfFinalLayer isOfFicha: Bool
  ) throws(DisclosureError) {
    guard isOfFicha else { throw DisclosureError(.layer, level: .facilitators) }
  }

  /// Refuses a search with other conditions than its words, which would count those whom they are about.
  package static func check(
    searchesWordsOnly isPlain: Bool
  ) throws(DisclosureError) {
    guard isPlain else { throw DisclosureError(.query, level: .facilitators) }
  }

  /// Causes by municipalities, or by the sides of each.
  ///
  /// - Parameters:
  ///   - figures: the figures of each municipality.
  ///   - division: what a municipality is divided into.
  /// - Returns: what facilitators may see of them.
  /// - Throws: ``DisclosureError`` when more would be withheld than shown.
  package static func causes(
    _ figures: [FichaFigures], by division: FacilitatorTable.Division
  ) throws(DisclosureError) -> Released<FacilitatorTable> {
    let least = DisclosureSettings.compared
    let places = figures.filter { $0.counted.count >= least }
      .map { ($0, FacilitatorRule($0).ficha) }
    let codes = Set(places.flatMap { $0.1.causes.map(\.code) }).sorted()
    var columns: [FacilitatorTable.Column] = []
    var cells: [[FacilitatorTable.Cell]] = []
    for (own, ficha) in places {
      let causes = Dictionary(
        ficha.causes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      let asked = Set(own.causes.filter { $0.low.documents.total > 0 }.map(\.code))
      for unit in units(division) {
        columns.append(FacilitatorTable.Column(place: own.place, unit: unit))
        cells.append(
          codes.map { code in
            guard asked.contains(code) else { return .unasked }
            // Below three documents, a ficha does not say who names a cause, or that nobody does.
            return causes[code].map { cell(unit, of: $0) } ?? .withheld
          })
      }
    }
    return Released(
      try table(
        division, columns, cells, codes,
        left: figures.filter { $0.counted.count < least }.map(\.place)), for: .facilitators)
  }

  private static func units(_ division: FacilitatorTable.Division) -> [FacilitatorTable.Unit] {
    switch division {
    case .places: [.documents, .people]
    case .sides: Side.allCases.map { .side($0) } + [.people]
    }
  }

  private static func cell(
    _ unit: FacilitatorTable.Unit, of cause: FacilitatorFicha.Cause
  ) -> FacilitatorTable.Cell {
    func cell(_ cell: FacilitatorFicha.Cell?) -> FacilitatorTable.Cell {
      switch cell {
      case .shown(let n, let total): .shown(low: n, high: n, total: total)
      case .withheld, nil: .withheld
      case .nobody: .unasked
      }
    }
    return switch unit {
    case .documents:
      cause.documents.map { .shown(low: $0.low, high: $0.high, total: $0.total) } ?? .withheld
    case .people: cell(cause.people)
    case .side(let side): cell(cause.sides[side])
    }
  }

  /// The table without columns of which more would be withheld than shown, and without rows that have nothing left.
  ///
  /// A column that is left out tells less than one that is printed.
  private static func table(
    _ division: FacilitatorTable.Division, _ columns: [FacilitatorTable.Column],
    _ cells: [[FacilitatorTable.Cell]], _ codes: [String], left: [Municipality]
  ) throws(DisclosureError) -> FacilitatorTable {
    func isShown(_ cell: FacilitatorTable.Cell) -> Bool {
      if case .shown = cell { true } else { false }
    }
    var kept = Array(columns.indices)
    var rows = Array(codes.indices)
    while true {
      rows = rows.filter { row in kept.contains { isShown(cells[$0][row]) } }
      let useful = kept.filter { column in
        let own = rows.map { cells[column][$0] }
        let shown = own.count(where: isShown)
        return shown > 0 && shown >= own.count { $0 == .withheld }
      }
      if useful.count == kept.count { break }
      kept = useful
    }
    guard !rows.isEmpty else { throw DisclosureError(.empty, level: .facilitators) }
    var figures: [String: String] = [:]
    for column in kept {
      for row in rows {
        let name = "\(columns[column].place.code)/\(codes[row]).\(columns[column].unit.key)"
        switch cells[column][row] {
        case .shown(let low, _, let total): figures[name] = "\(low)/\(total)"
        case .withheld: figures[name] = FichaRule.withheld
        case .unasked: break
        }
      }
    }
    return FacilitatorTable(
      division: division, columns: kept.map { columns[$0] },
      rows: rows.map { row in
        FacilitatorTable.Row(code: codes[row], cells: kept.map { cells[$0][row] })
      },
      withheld: columns.indices.filter { column in
        !kept.contains(column) && cells[column].contains(.withheld)
      }.map { columns[$0] }, left: left, figures: figures)
  }
}
