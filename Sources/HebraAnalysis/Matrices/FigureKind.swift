package import HebraModel

/// A figure of codes, with what its rows, columns and cells are.
package enum FigureKind: Hashable, Sendable {
  case casesByCodes(CaseAttribute, CellKind)
  case codesByValues(CaseAttribute)
  /// The values of one attribute by those of another, within the code with this id.
  case valuesByValues(String, CaseAttribute, CaseAttribute)
  case codesByCodes(PairMeasure, PairUnit)
  case codePairs(PairUnit)
  case documentTable
  case sequence
  case segments
}

extension Analysis {
  /// The figure of this kind.
  package func figure(_ kind: FigureKind) -> Figure {
    switch kind {
    case .casesByCodes(let rows, let cell): casesByCodes(rows: rows, kind: cell)
    case .codesByValues(let attribute): codesByValues(attribute)
    case .valuesByValues(let code, let rows, let columns):
      valuesByValues(of: code, rows: rows, columns: columns)
    case .codesByCodes(let measure, let unit): codesByCodes(measure, unit: unit)
    case .codePairs(let unit): codePairs(unit: unit)
    case .documentTable: documentTable()
    case .sequence: codeSequence()
    case .segments: segmentList()
    }
  }
}
