internal import HebraLanguage

/// A table read from a file: headers, and rows of text with their line numbers.
package struct Table: Hashable, Sendable {
  /// The titles of the columns as written, without surrounding space.
  package let headers: [String]
  /// The line of the headers in the file, or their row in the sheet, from 1.
  package let headerLine: Int
  /// The rows below the headers, without empty ones; each has a cell for every header.
  package var rows: [Row]
  /// The first column of each key.
  private let columns: [String: Int]

  /// A row and its position.
  package struct Row: Hashable, Sendable {
    /// The line in the file on which it begins, or its row in the sheet, from 1.
    package var line: Int
    /// The values in the order of the headers.
    package var cells: [String]

    /// A row.
    package init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }

    /// The value in a column; empty if `column` is nil or out of range.
    package subscript(column: Int?) -> String {
      guard let column, cells.indices.contains(column) else { return "" }
      return cells[column]
    }
  }

  /// A table.
  package init(headers: [String], headerLine: Int = 1, rows: [Row]) {
    self.headers = headers
    self.headerLine = headerLine
    self.rows = rows
    columns = Dictionary(
      headers.enumerated().map { (Self.key($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first column with one of these names; case, accents, spaces, `_`, `-` and `.` are ignored.
  ///
  /// Names come in order of preference: `table.column("grupo_edad", "grupo de edad", "age_band")`.
  package func column(_ names: String...) -> Int? { column(anyOf: names) }

  /// The same as ``column(_:)`` for a sequence of names.
  package func column(anyOf names: some Sequence<String>) -> Int? {
    for name in names {
      if let index = columns[Self.key(name)] { return index }
    }
    return nil
  }

  /// The form in which headers are compared, so that spelling variants are equal; `ñ` and `n`
  /// differ.
  package static func key(_ header: String) -> String {
    String(
      String.UnicodeScalarView(
        Words.fold(header).unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
