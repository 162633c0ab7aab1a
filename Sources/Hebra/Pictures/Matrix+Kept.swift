internal import HebraModel

extension Matrix {
  /// The figures of some rows and columns, by index and in order.
  func keeping(rows kept: [Int], columns shown: [Int]) -> Matrix {
    var matrix = self
    matrix.columns = shown.map { columns[$0] }
    matrix.rows = kept.map { row in shown.map { rows[row][$0] } }
    matrix.summaryRows = Set(kept.indices.filter { summaryRows.contains(kept[$0]) })
    return matrix
  }
}

extension Matrix.Cell {
  /// The text of a cell that names something; empty for figures.
  var plainText: String { if case .text(let text) = self { text } else { "" } }
}
