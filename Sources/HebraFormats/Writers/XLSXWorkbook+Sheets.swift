internal import CXLSXWriter
internal import HebraModel

extension XLSXWorkbook {
  /// Adds the sheet of figures; the header and key columns stay in view and are repeated on every
  /// page, and every column has a filter.
  ///
  /// Below the rows of `matrix` there is place for `others`, which ``XLSXRows`` writes.
  func addMatrix(
    _ matrix: Matrix, labels: XLSXWriter.Labels, others: Int = 0, notices: inout [Notice]
  ) throws(WriteError) {
    let sheet = try addSheet(labels.matrixSheet)
    let widths = XLSXWidths.widths(of: matrix)
    let top = try addTitles(matrix, widths, hasOthers: others > 0, to: sheet, notices: &notices)
    for (index, row) in matrix.rows.enumerated() {
      let line = top + 1 + index
      sheet.setHeight(
        row: line,
        of: zip(row, widths).compactMap { cell, width in
          if case .text(let text) = cell { (text, width) } else { nil }
        })
      let isSummary = matrix.summaryRows.contains(index)
      for (column, cell) in row.enumerated() {
        if isSummary, case .text(let text) = cell {
          try sheet.text(
            text, row: line, column: column, format: formats.summary, notices: &notices)
        } else {
          try write(cell, to: sheet, row: line, column: column, notices: &notices)
        }
      }
    }
    guard !matrix.columns.isEmpty else { return }
    let end = top + matrix.rows.count + others
    let last = lxw_col_t(matrix.columns.count - 1)
    worksheet_freeze_panes(sheet.sheet, lxw_row_t(top + 1), lxw_col_t(matrix.keyColumns))
    worksheet_autofilter(sheet.sheet, lxw_row_t(top), 0, lxw_row_t(end), last)
    worksheet_repeat_rows(sheet.sheet, 0, lxw_row_t(top))
    for (index, column) in matrix.columns.enumerated() {
      // People add rows below.
      try sheet.choices(column.choices, column: index, rows: top + 1, end + Self.rowsToAdd)
    }
    if matrix.keyColumns > 0 {
      worksheet_repeat_columns(sheet.sheet, 0, lxw_col_t(matrix.keyColumns - 1))
    }
    let printed = matrix.printedColumns ?? widths.count
    sheet.setPrinting(
      title: matrix.title, level: labels.level, width: widths.prefix(printed).reduce(0, +))
    if let printed = matrix.printedColumns, 0 < printed, printed < matrix.columns.count {
      worksheet_print_area(sheet.sheet, 0, 0, lxw_row_t(end), lxw_col_t(printed - 1))
    }
    if matrix.hasProvisionalCells, !labels.provisional.isEmpty {
      // Below a blank row, so that it is no row of the table; after the ranges above, since the library
      // takes no range of rows that it has written.
      try sheet.text(
        "1\(MatrixDefinitions.provisionalSign)  \(labels.provisional)", row: end + 2, column: 0,
        format: formats.note, notices: &notices)
    }
    // Codes such as 05001 and shares are text on purpose, so Excel must not show warnings for them.
    for kind in [LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_TWO_DIGIT_TEXT_YEAR] {
      worksheet_ignore_errors(sheet.sheet, UInt8(kind.rawValue), "A1:XFD1048576")
    }
  }

  /// How many rows below the table have its drop-down lists.
  private static let rowsToAdd = 300

  /// Writes the row of titles, and above it a row of headings if columns share any; returns the
  /// number of the row of titles.
  private func addTitles(
    _ matrix: Matrix, _ widths: [Int], hasOthers: Bool, to sheet: XLSXSheet,
    notices: inout [Notice]
  ) throws(WriteError) -> Int {
    for (index, width) in widths.enumerated() {
      let number = lxw_col_t(index)
      // Rows that are written later have no cell where there is no text.
      worksheet_set_column(
        sheet.sheet, number, number, Double(width), hasOthers ? formats.text : nil)
    }
    guard matrix.columns.contains(where: { $0.band != nil }) else {
      for (index, column) in matrix.columns.enumerated() {
        try sheet.text(
          column.title, row: 0, column: index, format: formats.header, notices: &notices)
      }
      sheet.setHeight(row: 0, of: zip(matrix.columns.map(\.title), widths.map { $0 - 3 }))
      return 0
    }
    let bands = matrix.columns.map(\.band?.title)
    var lines: [(String, Int)] = []
    var first = 0
    while first < bands.count {
      let last = bands[first...].firstIndex { $0 != bands[first] }.map { $0 - 1 } ?? bands.count - 1
      if let band = bands[first] {
        try sheet.heading(
          band, row: 0, columns: first...last, format: formats.band, notices: &notices)
        lines.append((band, widths[first...last].reduce(0, +)))
      }
      first = last + 1
    }
    sheet.setHeight(row: 0, of: lines)
    var height = 30.0
    for (index, column) in matrix.columns.enumerated() {
      let title = column.band?.columnTitle ?? column.title
      try sheet.text(
        title, row: 1, column: index,
        format: column.band == nil ? formats.header : formats.upright, notices: &notices)
      if column.band != nil {
        height = max(height, XLSXWidths.height(of: title, width: widths[index]))
      }
    }
    worksheet_set_row(sheet.sheet, 1, height, nil)
    return 1
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
    case .provisional(.count(let count)):
      try sheet.number(Double(count), row: row, column: column, format: formats.provisionalCount)
    case .provisional(.decimal(let value)) where value.isFinite:
      try sheet.number(value, row: row, column: column, format: formats.provisionalDecimal)
    case .provisional(.share(let n, let total)):
      try sheet.text(
        "\(n)/\(total)\(MatrixDefinitions.provisionalSign)", row: row, column: column,
        format: formats.share, notices: &notices)
    case .provisional(let value):
      try write(value, to: sheet, row: row, column: column, notices: &notices)
    }
  }

  /// Adds the sheet of definitions: title, settings, and the meaning of the fills.
  func addDefinitions(
    _ matrix: Matrix, labels: XLSXWriter.Labels, hasFigures: Bool, notices: inout [Notice]
  ) throws(WriteError) {
    let sheet = try addSheet(labels.definitionsSheet)
    try mark(sheet, as: XLSXName.definitionsMark)
    worksheet_set_column(sheet.sheet, 0, 0, 32, nil)
    worksheet_set_column(sheet.sheet, 1, 1, 90, nil)
    sheet.setPrinting(title: matrix.title, level: labels.level, width: 122)
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
    guard let legend = labels.legend, hasFigures else { return }
    row += 1
    try line(legend, "", formats.header, notices: &notices)
    try line("0", labels.zero, formats.text, notices: &notices)
    if matrix.hasProvisionalCells {
      try line(
        "1" + MatrixDefinitions.provisionalSign, labels.provisional, formats.text,
        notices: &notices)
    }
    for reason in matrix.explainedReasons {
      try sheet.blank(row: row, column: 0, format: formats.fill(reason))
      try sheet.text(
        labels.missing[reason] ?? reason.rawValue, row: row, column: 1, format: formats.text,
        notices: &notices)
      row += 1
    }
  }
}
