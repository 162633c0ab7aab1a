internal import CXLSXWriter
internal import Glibc
internal import HebraModel

/// A workbook under construction; it is written, or discarded when it goes out of scope.
struct XLSXWorkbook: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  let formats: XLSXFormats
  private var isClosed = false

  init(path: String) throws(WriteError) {
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
    // Temporary files of the library are deleted as soon as they are created; they are in memory if
    // possible.
    let opened: UnsafeMutablePointer<lxw_workbook>?
    if let folder = FilePlacement.memoryFolder {
      opened = folder.withCString { folder in
        options.tmpdir = UnsafeMutablePointer(mutating: folder)
        return workbook_new_opt(path, &options)
      }
    } else {
      opened = workbook_new_opt(path, &options)
    }
    guard let opened else { throw WriteError(.workbook, details: ["status": "new"]) }
    workbook = opened
    formats = XLSXFormats(opened)
  }

  deinit {
    if !isClosed { lxw_workbook_free(workbook) }
  }

  mutating func close() throws(WriteError) {
    isClosed = true
    let status = workbook_close(workbook)
    guard status == LXW_NO_ERROR else {
      throw WriteError(.workbook, details: ["status": String(status.rawValue)])
    }
  }

  /// Sets the properties of the file; those of `others` stand in Excel under the advanced properties.
  func setProperties(
    _ title: String, creator: String = "Hebra", created: Int, _ others: [String: String]
  ) throws(WriteError) {
    var properties = lxw_doc_properties()
    // The bytes must not depend on the machine's time zone, so the library writes UTC.
    properties.created = created
    XLSXText.escaped(title).withCString { title in
      XLSXText.escaped(creator).withCString { creator in
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: creator)
        workbook_set_properties(workbook, &properties)
      }
    }
    for (name, value) in others.sorted(by: { $0.key < $1.key }) {
      let status = workbook_set_custom_property_string(workbook, name, XLSXText.escaped(value))
      guard status == LXW_NO_ERROR else {
        throw WriteError(
          .workbook, details: ["status": String(status.rawValue), "property": name])
      }
    }
  }

  /// Numbers the formats of rows, before anything is written.
  func numbered() -> XLSXFormats.Numbers { formats.numbered() }

  func addSheet(_ name: String) throws(WriteError) -> XLSXSheet {
    guard workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR,
      let sheet = workbook_add_worksheet(workbook, name)
    else { throw WriteError(.sheetName, details: ["sheet": name]) }
    return XLSXSheet(sheet: sheet, name: name)
  }

  /// Gives the sheet a defined name, which it keeps if someone renames or moves it.
  func mark(_ sheet: XLSXSheet, as name: String) throws(WriteError) {
    let quoted = sheet.name.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    let status = workbook_define_name(workbook, name, "='\(quoted)'!$A$1")
    guard status == LXW_NO_ERROR else {
      throw WriteError(
        .workbook, details: ["status": String(status.rawValue), "sheet": sheet.name])
    }
  }
}

/// A sheet and the current row.
struct XLSXSheet {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  /// Writes text as text; text too long for a cell is cut and marked, with a notice.
  func text(
    _ text: String, row: Int, column: Int, format: UnsafeMutablePointer<lxw_format>?,
    notices: inout [Notice]
  ) throws(WriteError) {
    let place = Location(part: name, line: row + 1, column: column + 1)
    let fitted = XLSXText.fitted(text)
    if fitted.isCut { notices.append(XLSXText.cutNotice(text, at: place)) }
    if text.utf8.contains(0) { notices.append(Notice(.xlsxCharacterReplaced, at: place)) }
    let status = worksheet_write_string(
      sheet, lxw_row_t(row), lxw_col_t(column), XLSXText.escaped(fitted.text), format)
    try check(status)
  }

  func number(
    _ value: Double, row: Int, column: Int, format: UnsafeMutablePointer<lxw_format>?
  ) throws(WriteError) {
    try check(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), value, format))
  }

  func blank(
    row: Int, column: Int, format: UnsafeMutablePointer<lxw_format>?
  ) throws(WriteError) {
    try check(worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), format))
  }

  /// Gives the cells of a column, from row `first` to `last`, a drop-down list.
  ///
  /// Other values may be typed after a question. A list that a cell cannot hold is left out: Excel
  /// takes 255 characters, and divides the values by commas.
  func choices(
    _ values: [String], column: Int, rows first: Int, _ last: Int
  ) throws(WriteError) {
    let length = values.reduce(values.count - 1) { $0 + $1.utf16.count }
    guard !values.isEmpty, first <= last, length <= 255,
      values.allSatisfy({ !$0.isEmpty && !$0.contains(",") && !$0.utf8.contains(0) })
    else { return }
    var list: [UnsafeMutablePointer<CChar>?] = values.map { strdup(XLSXText.escaped($0)) }
    list.append(nil)
    defer { for text in list { free(text) } }
    let status = list.withUnsafeMutableBufferPointer { list in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      validation.value_list = list.baseAddress
      return worksheet_data_validation_range(
        sheet, lxw_row_t(first), lxw_col_t(column), lxw_row_t(last), lxw_col_t(column),
        &validation)
    }
    try check(status)
  }

  /// Makes a row high enough for its wrapped texts, up to twenty lines, because not every program
  /// does that when it opens the file.
  func setHeight(row: Int, of texts: some Sequence<(String, Int)>) {
    let lines = texts.reduce(1) { max($0, XLSXWidths.lines(of: $1.0, width: $1.1)) }
    guard lines > 1 else { return }
    worksheet_set_row(sheet, lxw_row_t(row), Double(lines * XLSXWidths.lineHeight), nil)
  }

  /// Writes a heading over columns.
  func heading(
    _ text: String, row: Int, columns: ClosedRange<Int>,
    format: UnsafeMutablePointer<lxw_format>?, notices: inout [Notice]
  ) throws(WriteError) {
    guard columns.count > 1 else {
      return try self.text(
        text, row: row, column: columns.lowerBound, format: format, notices: &notices)
    }
    try check(
      worksheet_merge_range(
        sheet, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row),
        lxw_col_t(columns.upperBound), XLSXText.escaped(XLSXText.fitted(text).text), format))
  }

  /// Sets landscape printing, one page wide, with the title above, and below it who may read the
  /// page, and its number.
  ///
  /// Columns that together are wider than 220 characters would be too small to read on a letter page:
  /// they get a tabloid page, of twice the size.
  func setPrinting(title: String, level: String, width: Int) {
    worksheet_set_landscape(sheet)
    if width > 220 { worksheet_set_paper(sheet, 3) }
    worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_header(sheet, "&L" + Self.printed(title))
    worksheet_set_footer(sheet, "&L" + Self.printed(level) + "&R&P / &N")
  }

  /// Text as it can stand in a header or footer, where `&` begins a code and 255 characters fit.
  private static func printed(_ text: String) -> String {
    XLSXText.escaped(String(text.unicodeScalars.prefix(100).map(Character.init)))
      .replacing("&", with: "&&")
  }

  private func check(_ status: lxw_error) throws(WriteError) {
    guard status == LXW_NO_ERROR else {
      throw WriteError(.workbook, details: ["status": String(status.rawValue), "sheet": name])
    }
  }
}
