package import HebraDisclosure
package import HebraModel

/// Writes a table as ``CSVWriter`` does, rows as they come; its columns have no shares.
package struct CSVRowWriter: RowWriter {
  private static let pieceSize = 1 << 20

  private var output: CSVOutput
  private var pieces: [[UInt8]] = []
  private let missing: [Matrix.Missing: String]

  /// Begins with the titles of `columns`; a missing cell contains the text that `missing` gives for its
  /// reason, or nothing.
  package init(
    _ columns: Released<[Matrix.Column]>, separator: FieldSeparator = .comma,
    missing: [Matrix.Missing: String] = [:]
  ) {
    output = CSVOutput(separator: separator)
    self.missing = missing
    for column in columns.value { output.text(column.title) }
    output.endRow()
  }

  package mutating func add(_ rows: Released<[[Matrix.Cell]]>) {
    for row in rows.value {
      for cell in row { output.cell(cell, missing: missing) }
      output.endRow()
    }
    if output.bytes.count >= Self.pieceSize { pieces.append(output.take()) }
  }

  package mutating func finish(_ table: Released<Matrix>, hasFigures: Bool) -> WrittenFile {
    pieces.append(output.take())
    return WrittenFile(pieces: pieces, for: table.level)
  }
}
