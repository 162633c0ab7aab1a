/// A table as it stands in a file, before anyone knows what its columns mean.
package struct SourceGrid: Hashable, Sendable {
  /// The sheet of a workbook; nil for a table of another file.
  package var sheet: String?
  /// The number of the table among those of a Word document, from 1; nil for a sheet.
  package var number: Int?
  /// The last text above a table of a Word document.
  package var caption: String?
  /// The rows that hold something, in order.
  package var rows: [Row]

  /// A row: its number in the sheet, its line in the file, or its place in the table, from 1.
  package struct Row: Hashable, Sendable {
    /// The number.
    package var line: Int
    /// The cells from the first column.
    package var cells: [Cell]

    /// A row.
    package init(line: Int, cells: [Cell]) {
      self.line = line
      self.cells = cells
    }
  }

  /// A cell.
  package struct Cell: Hashable, Sendable {
    /// The text as people see it, without surrounding space.
    package var text: String
    /// The colour of the background, `RRGGBB`; nil when it has none.
    package var fill: String?

    /// A cell.
    package init(_ text: String, fill: String? = nil) {
      self.text = text
      self.fill = fill
    }
  }

  /// A table.
  package init(
    sheet: String? = nil, number: Int? = nil, caption: String? = nil, rows: [Row]
  ) {
    self.sheet = sheet
    self.number = number
    self.caption = caption
    self.rows = rows
  }
}
