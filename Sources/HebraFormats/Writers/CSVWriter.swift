package import HebraDisclosure
package import HebraModel

/// Writes tables as RFC 4180: UTF-8 with BOM, CRLF, quotes where needed.
///
/// Text that a spreadsheet would read as a formula gets an apostrophe, which Hebra's reader
/// removes.
package enum CSVWriter {
  /// Writes rows of text, headers first.
  package static func write(
    _ rows: Released<[[String]]>, separator: FieldSeparator = .comma
  ) -> WrittenFile {
    WrittenFile(bytes: bytes(rows.value, separator), for: rows.level)
  }

  /// Writes a table.
  package static func write(
    _ table: Released<Table>, separator: FieldSeparator = .comma
  ) -> WrittenFile {
    let rows = [table.value.headers] + table.value.rows.map(\.cells)
    return WrittenFile(bytes: bytes(rows, separator), for: table.level)
  }

  /// Writes the file that explains the cells of a matrix.
  package static func write(
    _ definitions: Released<MatrixDefinitions>, separator: FieldSeparator = .comma
  ) -> WrittenFile {
    let table = definitions.value.table
    return WrittenFile(
      bytes: bytes([table.headers] + table.rows.map(\.cells), separator), for: definitions.level)
  }

  private static func bytes(_ rows: [[String]], _ separator: FieldSeparator) -> [UInt8] {
    var output = CSVOutput(separator: separator)
    for row in rows {
      for field in row { output.text(field) }
      output.endRow()
    }
    return output.bytes
  }

  /// Writes a matrix: titles, then rows.
  ///
  /// A column of shares becomes two, `title (n)` and `title (N)`, because a spreadsheet would read
  /// `3/12` as a date. A missing cell contains the text that `missing` gives for its reason, or
  /// nothing.
  package static func write(
    _ matrix: Released<Matrix>, separator: FieldSeparator = .comma,
    missing: [Matrix.Missing: String] = [:]
  ) -> WrittenFile {
    let (matrix, level) = (matrix.value, matrix.level)
    let isShare = matrix.columns.indices.map { column in
      matrix.rows.contains { if case .share = $0[column] { true } else { false } }
    }
    var output = CSVOutput(separator: separator)
    for (column, share) in zip(matrix.columns, isShare) {
      if share {
        output.text("\(column.title) (n)")
        output.text("\(column.title) (N)")
      } else {
        output.text(column.title)
      }
    }
    output.endRow()
    for row in matrix.rows {
      for (cell, share) in zip(row, isShare) {
        output.cell(cell, missing: missing)
        guard share else { continue }
        if case .share(_, let total) = cell { output.number(total) } else { output.text("") }
      }
      output.endRow()
    }
    return WrittenFile(bytes: output.bytes, for: level)
  }
}
