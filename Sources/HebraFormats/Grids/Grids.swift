package import HebraLanguage
package import HebraModel

/// Reads every table of a file as it stands: XLSX, a Word document, or CSV.
///
/// - [x] all visible sheets, with the fill colours of their cells; merged cells as their first one
/// - [x] all tables of a Word document, with the shading of their cells and automatic numbers
/// - [ ] text outside tables, which is counted
package enum Grids {
  /// The tables in `bytes`; `name` is the file's name.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget = ReadingBudget()
  ) throws(ReadError) -> ([SourceGrid], [Notice]) {
    do throws(ReadError) {
      var notices: [Notice] = []
      let grids = try grids(bytes, name: name, budget: budget, notices: &notices)
      try budget.check()
      for index in notices.indices {
        notices[index].location = notices[index].location ?? Location()
        notices[index].location?.file = name
      }
      return (grids, notices)
    } catch {
      var error = error
      error.location.file = name
      throw error
    }
  }

  private static func grids(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, notices: inout [Notice]
  ) throws(ReadError) -> [SourceGrid] {
    guard !bytes.isEmpty else { throw ReadError(.empty) }
    guard bytes.count <= budget.limits.fileBytes else {
      throw ReadError(
        .tooLarge, details: ["limit": String(budget.limits.fileBytes), "size": String(bytes.count)])
    }
    if bytes.starts(with: [0x50, 0x4B]) {
      let isWorkbook = try ZIPArchive.open(bytes, budget: budget) {
        (archive) throws(ReadError) in archive.names.contains { $0.hasSuffix("xl/workbook.xml") }
      }
      return isWorkbook
        ? try XLSXReader.grids(bytes, budget: budget, notices: &notices)
        : try DOCXGrids.read(bytes, name: name, budget: budget, notices: &notices)
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw ReadError(name.lowercased().hasSuffix(".doc") ? .oldWord : .oldExcel)
    }
    if bytes.starts(with: Array("%PDF".utf8)) { throw ReadError(.pdf) }
    let decoded = TableText.utf8(bytes)
    notices += decoded.notices
    let text = decoded.bytes.contains(0) ? decoded.bytes.map { $0 == 0 ? 0x20 : $0 } : decoded.bytes
    let records = try CSVReader.records(text, budget: budget)
    return [SourceGrid(rows: SourceGrid.Row.rows(records, ofSheet: false))]
  }
}

extension SourceGrid.Row {
  /// The rows of records; empty ones, which are no records, become one row where they stood.
  static func rows(
    _ records: [TableRecord], ofSheet isSheet: Bool, fills: [Int: [Int: String]] = [:]
  ) -> [SourceGrid.Row] {
    var rows: [SourceGrid.Row] = []
    var next: Int?
    for record in records {
      if let next, next < record.line { rows.append(SourceGrid.Row(line: next, cells: [])) }
      rows.append(SourceGrid.Row(record, fills: fills[record.line] ?? [:]))
      // A text of several lines takes as many lines of a file.
      let breaks = isSheet ? 0 : record.fields.reduce(0) { $0 + $1.count(where: \.isNewline) }
      next = record.line + 1 + breaks
    }
    return rows
  }

  init(_ record: TableRecord, fills: [Int: String] = [:]) {
    let last = max(record.fields.count, (fills.keys.max() ?? -1) + 1)
    self.init(
      line: record.line,
      cells: (0..<last).map { column in
        SourceGrid.Cell(
          column < record.fields.count ? Table.trimmed(record.fields[column]) : "",
          fill: fills[column])
      })
  }
}
