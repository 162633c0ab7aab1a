internal import HebraModel

extension Analysis {
  /// Cases by codes, with one column for each code and unit.
  package func valuesByCodes(
    _ attribute: CaseAttribute, units: [ShareUnit] = ShareUnit.allCases
  ) -> Figure {
    let cases = Cases(attribute, in: self)
    let codes = Array(tree.codes.indices)
    let table = ShareTable(self, cases, codes: codes)
    let columns = tree.codes.flatMap { code in
      units.map { unit in
        Matrix.Column(
          key: "\(code.id).\(unit.rawValue)", title: "\(title(of: code)): \(word(unit.name))")
      }
    }
    let rows = cases.names.indices.map { row in
      cases.names[row].map { Matrix.Cell.text($0) }
        + codes.flatMap { code in units.map { table.cell(row, code, $0) } }
    }
    return shares(
      Matrix(
        title: shareTitle(cases, attribute), columns: cases.columns + columns, rows: rows,
        keyColumns: cases.columns.count), table)
  }

  /// Codes by the values of an attribute, with one column for each value and unit: the figure of
  /// ``valuesByCodes(_:units:)`` with rows and columns exchanged.
  ///
  /// The columns of what was said without being asked are left out where a value has none.
  package func codesByValues(
    _ attribute: CaseAttribute, units: [ShareUnit] = ShareUnit.allCases
  ) -> Figure {
    let cases = Cases(attribute, in: self)
    let table = ShareTable(self, cases, codes: shownCodes)
    var columns = [
      column("code", .code, width: 10), column("code_name", .codeName, width: 34),
    ]
    var rows: [[Matrix.Cell]] = table.codes.map {
      [.text(tree.codes[$0].id), .text(name(of: tree.codes[$0]))]
    }
    for place in cases.names.indices {
      for unit in units where isShown(unit, attribute) || table.isPositive(place, unit) {
        columns.append(shareColumn(cases.key(place), cases.title(place), unit))
        for row in rows.indices { rows[row].append(table.cell(place, row, unit)) }
      }
    }
    return shares(
      Matrix(
        title: shareTitle(cases, attribute), columns: columns, rows: rows, keyColumns: 2,
        settings: emptyCodeSettings, summaryRows: families(table.codes)), table)
  }

  /// The values of one attribute by those of another, within one code: how many documents and
  /// participants voice it, as n/N, with the totals of both.
  ///
  /// A total is the union of what it is the total of: a document with two sectors counts once.
  package func valuesByValues(
    of id: String, rows attribute: CaseAttribute, columns other: CaseAttribute,
    units: [ShareUnit] = ShareUnit.allCases
  ) -> Figure {
    let code = tree.index(of: id) ?? 0
    let (own, others) = (Cases(attribute, in: self), Cases(other, in: self))
    let crossed = ShareTable(self, own.crossed(with: others), codes: [code])
    let ofRows = ShareTable(self, own, codes: [code])
    let ofColumns = ShareTable(self, others, codes: [code])
    let whole = ShareTable(
      self, Cases(wholeOf: self), codes: [code])
    var columns = own.columns
    var rows = own.names.map { $0.map { Matrix.Cell.text($0) } }
    var totals = own.columns.indices.map { Matrix.Cell.text($0 == 0 ? word(.total) : "") }
    func add(
      _ key: String, _ title: String, _ cell: (Int, ShareUnit) -> Matrix.Cell,
      total: (ShareUnit) -> Matrix.Cell
    ) {
      for unit in units {
        let cells = own.names.indices.map { cell($0, unit) }
        let all = cells + [total(unit)]
        guard isShown(unit, .participants) || all.contains(where: \.isPositiveCount) else {
          continue
        }
        columns.append(shareColumn(key, title, unit))
        for row in rows.indices { rows[row].append(cells[row]) }
        totals.append(total(unit))
      }
    }
    add("total", word(.total), { ofRows.cell($0, 0, $1) }, total: { whole.cell(0, 0, $0) })
    for place in others.names.indices {
      add(
        others.key(place), others.title(place),
        { crossed.cell($0 * others.count + place, 0, $1) },
        total: { ofColumns.cell(place, 0, $0) })
    }
    return shares(
      Matrix(
        title: "\(title(of: tree.codes[code])): \(own.title) × \(others.title)",
        columns: columns, rows: rows + [totals], keyColumns: own.columns.count,
        settings: [Matrix.Setting(word(.code), title(of: tree.codes[code]))],
        summaryRows: [rows.count]), whole)
  }

  /// The rows that are families, among those of these codes.
  func families(_ codes: [Int]) -> Set<Int> {
    Set(codes.indices.filter { tree.family[codes[$0]] == codes[$0] })
  }

  /// Whether a unit has a column even where it counts nothing.
  private func isShown(_ unit: ShareUnit, _ attribute: CaseAttribute) -> Bool {
    !unit.isSpontaneous && (unit != .unattributed || !attribute.dividesDocuments)
  }

  private func shareColumn(_ key: String, _ title: String, _ unit: ShareUnit) -> Matrix.Column {
    Matrix.Column(
      key: "\(key).\(unit.rawValue)", title: "\(title): \(word(unit.name))",
      band: Matrix.Column.Band(title: title, columnTitle: word(unit.name)))
  }

  private func shareTitle(_ cases: Cases, _ attribute: CaseAttribute) -> String {
    attribute == .municipalities ? word(.placeTitle) : "\(word(.shareTitle)): \(cases.title)"
  }

  /// The figure of a table, with its definitions and what it left out.
  private func shares(_ matrix: Matrix, _ table: ShareTable) -> Figure {
    var matrix = matrix
    let left =
      table.leftOut == 0 ? [] : [Matrix.Setting(word(.leftOut), "\(table.leftOut)")]
    matrix.settings = settings(.defPlace, unit: .unitPlace, more: left) + matrix.settings
    guard table.leftOut > 0 else { return Figure(matrix, notices: notices) }
    return Figure(
      matrix, notices: notices + [Notice(.analysisUnfinishedLeftOut, count: table.leftOut)])
  }
}

extension Matrix.Cell {
  /// Whether it is a count above zero.
  fileprivate var isPositiveCount: Bool { if case .count(let n) = self { n > 0 } else { false } }
}
