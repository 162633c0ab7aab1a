internal import CXLSXWriter
internal import HebraModel

extension XLSXWorkbook {
  /// Adds the sheet of figures; the header and key columns stay in view, and every column has a
  /// filter.
  func addMatrix(
    _ matrix: Matrix, labels: XLSXWriter.Labels, notices: inout [Notice]
  ) throws(WriteError) {
    let sheet = try addSheet(labels.matrixSheet)
    for (index, column) in matrix.columns.enumerated() {
      let number = lxw_col_t(index)
      worksheet_set_column(sheet.sheet, number, number, Double(min(column.width, 255)), nil)
      try sheet.text(
        column.title, row: 0, column: index, format: formats.header, notices: &notices)
    }
    let widths = matrix.columns.map(\.width)
    sheet.setHeight(row: 0, of: zip(matrix.columns.map(\.title), widths.map { $0 - 3 }))
    for (index, row) in matrix.rows.enumerated() {
      sheet.setHeight(
        row: index + 1,
        of: zip(row, widths).compactMap { cell, width in
          if case .text(let text) = cell { (text, width) } else { nil }
        })
      for (column, cell) in row.enumerated() {
        try write(cell, to: sheet, row: index + 1, column: column, notices: &notices)
      }
    }
    guard !matrix.columns.isEmpty else { return }
    let last = lxw_col_t(matrix.columns.count - 1)
    worksheet_freeze_panes(sheet.sheet, 1, lxw_col_t(matrix.keyColumns))
    worksheet_autofilter(sheet.sheet, 0, 0, lxw_row_t(matrix.rows.count), last)
    worksheet_repeat_rows(sheet.sheet, 0, 0)
    sheet.setPrinting(columns: matrix.columns.count)
    // Codes such as 05001 and shares are text on purpose, so Excel must not show warnings for them.
    for kind in [LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_TWO_DIGIT_TEXT_YEAR] {
      worksheet_ignore_errors(sheet.sheet, UInt8(kind.rawValue), "A1:XFD1048576")
    }
  }

  private func write(
    _ cell: Matrix.Cell, to sheet: XLSXSheet, row: Int, column: Int, notices: inout [Notice]
  ) throws(WriteError) {
    switch cell {
    case .text(let text):
      try sheet.text(text, row: row, column: column, format: formats.text, notices: &notices)
    case .count(let count):
      try sheet.number(Double(count), row: row, column: column, format: formats.count)
    case .decimal(let value) where value.isFinite:
      try sheet.number(value, row: row, column: column, format: formats.decimal)
    case .decimal:
      try sheet.blank(row: row, column: column, format: formats.fill(.notApplicable))
    case .share(let n, let total):
      try sheet.text(
        "\(n)/\(total)", row: row, column: column, format: formats.share, notices: &notices)
    case .missing(let reason):
      try sheet.blank(row: row, column: column, format: formats.fill(reason))
    }
  }

  /// Adds the sheet of definitions: title, settings, and the meaning of the fills.
  func addDefinitions(
    _ matrix: Matrix, labels: XLSXWriter.Labels, notices: inout [Notice]
  ) throws(WriteError) {
    let sheet = try addSheet(labels.definitionsSheet)
    try mark(sheet, as: XLSXName.definitionsMark)
    worksheet_set_column(sheet.sheet, 0, 0, 32, nil)
    worksheet_set_column(sheet.sheet, 1, 1, 90, nil)
    sheet.setPrinting(columns: 2)
    var row = 0
    func line(
      _ name: String, _ value: String, _ format: XLSXFormats.Format?,
      notices: inout [Notice]
    ) throws(WriteError) {
      sheet.setHeight(row: row, of: [(name, 32), (value, 90)])
      try sheet.text(name, row: row, column: 0, format: format, notices: &notices)
      try sheet.text(value, row: row, column: 1, format: format, notices: &notices)
      row += 1
    }
    let cutCells = notices.count { $0.code == .xlsxTextCut }
    // The title may extend over the empty cell next to it.
    try sheet.text(matrix.title, row: row, column: 0, format: formats.title, notices: &notices)
    row += 1
    row += 1
    try line(labels.settingName, labels.settingValue, formats.header, notices: &notices)
    for setting in matrix.settings {
      try line(setting.name, setting.value, formats.text, notices: &notices)
    }
    if cutCells > 0 { try line("[…]", labels.cut, formats.text, notices: &notices) }
    guard let legend = labels.legend, MatrixDefinitions.hasLegend(matrix, labels) else { return }
    row += 1
    try line(legend, "", formats.header, notices: &notices)
    try line("0", labels.zero, formats.text, notices: &notices)
    for reason in Matrix.Missing.allCases {
      try sheet.blank(row: row, column: 0, format: formats.fill(reason))
      try sheet.text(
        labels.missing[reason] ?? reason.rawValue, row: row, column: 1, format: formats.text,
        notices: &notices)
      row += 1
    }
  }
}
