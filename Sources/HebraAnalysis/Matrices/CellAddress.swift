internal import HebraLanguage
internal import HebraModel

/// A row and a column of a figure, as a person names them.
struct CellAddress {
  let row: Int
  let column: Int

  /// Finds a row by its key columns, and a column by its key, its title or the heading above it.
  ///
  /// Of several columns below one heading it is the first, unless the key or the title is typed.
  init(row: String, column: String, in matrix: Matrix) throws(CellMistake) {
    let (typedRow, typedColumn) = (Words.fold(row), Words.fold(column))
    let names = matrix.rows.map { cells in
      Self.names(
        cells.prefix(matrix.keyColumns).compactMap { cell in
          if case .text(let text) = cell { text } else { nil }
        }, areCodes: matrix.columns.first?.key == "a")
    }
    guard let foundRow = names.firstIndex(where: { $0.contains { Words.fold($0) == typedRow } })
    else {
      throw CellMistake(
        .row, row, nearest: Nearest.name(to: row, among: names.compactMap(\.first)))
    }
    let columns = matrix.columns.indices.dropFirst(matrix.keyColumns).filter { place in
      // What is known about a case is no figure.
      if case .text = matrix.rows[foundRow][place] { false } else { true }
    }
    func titles(_ place: Int) -> [String] {
      let column = matrix.columns[place]
      return [column.key, column.title]
    }
    func headings(_ place: Int) -> [String] {
      let column = matrix.columns[place]
      let key = column.key.split(separator: ".").first.map(String.init)
      return [column.band?.title, key].compactMap { $0 }
    }
    func first(_ names: (Int) -> [String]) -> Int? {
      columns.first { names($0).contains { Words.fold($0) == typedColumn } }
    }
    guard let foundColumn = first(titles) ?? first(headings) else {
      throw CellMistake(
        .column, column,
        nearest: Nearest.name(to: column, among: columns.flatMap { headings($0) + titles($0) }))
    }
    (self.row, self.column) = (foundRow, foundColumn)
  }

  /// What a row can be called: each of its key cells, and the id that one begins with; a row of a pair,
  /// by both its codes.
  private static func names(_ cells: [String], areCodes: Bool) -> [String] {
    let together = [" ", "+", ","].map { cells.joined(separator: $0) }
    if areCodes { return together }
    let ids = cells.count == 1 ? cells[0].split(separator: " ").prefix(1).map(String.init) : []
    return cells.filter { !$0.isEmpty } + ids + together
  }
}

/// Why a cell was not found.
package struct CellMistake: Error, Hashable, Sendable {
  /// What was not found.
  package enum Part: String, Sendable {
    case row
    case column
    /// Nothing stands behind the cells of this kind of figure: each row is a coding.
    case kind
  }

  /// The part that is wrong.
  package var part: Part
  /// What was typed.
  package var typed: String
  /// The most similar name there is.
  package var nearest: String?

  init(_ part: Part, _ typed: String, nearest: String? = nil) {
    self.part = part
    self.typed = typed
    self.nearest = nearest
  }
}
