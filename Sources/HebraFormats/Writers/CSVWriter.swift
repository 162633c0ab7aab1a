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

/// Builds the bytes of a CSV file.
private struct CSVOutput {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let separator: FieldSeparator
  private var fields = 0
  private var rowStart = 3

  init(separator: FieldSeparator) { self.separator = separator }

  mutating func cell(_ cell: Matrix.Cell, missing: [Matrix.Missing: String]) {
    switch cell {
    case .text(let text): self.text(text)
    case .count(let count): number(count)
    case .share(let n, _): number(n)
    case .decimal(let value): decimal(value)
    case .missing(let reason): text(missing[reason] ?? "")
    case .provisional(let value):
      // With the sign the cell is text, so that no spreadsheet adds it to figures that are final.
      self.cell(value, missing: missing)
      bytes.append(contentsOf: MatrixDefinitions.provisionalSign.utf8)
    }
  }

  mutating func text(_ field: String) {
    separate()
    var field = field
    field.withUTF8 { utf8 in
      let isGuarded = FormulaGuard.isNeeded(for: utf8)
      let isQuoted = utf8.contains {
        $0 == separator.byte || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
      }
      if isQuoted { bytes.append(0x22) }
      if isGuarded { bytes.append(0x27) }
      if utf8.contains(0x22) {
        for byte in utf8 {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
      } else {
        bytes.append(contentsOf: utf8)
      }
      if isQuoted { bytes.append(0x22) }
    }
  }

  mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func decimal(_ value: Double) {
    separate()
    guard value.isFinite else { return }
    for byte in value.description.utf8 {
      bytes.append(byte == 0x2E && separator == .semicolon ? 0x2C : byte)
    }
  }

  mutating func endRow() {
    // A row with a single empty field would otherwise read as an empty line.
    if fields == 1, bytes.count == rowStart { bytes += [0x22, 0x22] }
    bytes += [0x0D, 0x0A]
    fields = 0
    rowStart = bytes.count
  }

  private mutating func separate() {
    if fields > 0 { bytes.append(separator.byte) }
    fields += 1
  }
}
