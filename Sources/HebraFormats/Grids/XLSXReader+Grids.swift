internal import HebraLanguage
internal import HebraModel

extension XLSXReader {
  /// The visible sheets that hold something, with the colours of their cells.
  static func grids(
    _ bytes: [UInt8], budget: ReadingBudget, notices: inout [Notice]
  ) throws(ReadError) -> [SourceGrid] {
    let read = try ZIPArchive.open(bytes, budget: budget) {
      (archive) throws(ReadError) in try sheets(&archive, budget: budget)
    }
    if read.hidden > 0 { notices.append(Notice(.gridHiddenSheets, count: read.hidden)) }
    return read.grids
  }

  private static func sheets(
    _ archive: inout ZIPArchive, budget: ReadingBudget
  ) throws(ReadError) -> (grids: [SourceGrid], hidden: Int) {
    let workbook = try workbookPart(&archive, budget)
    guard let sheets = try archive.parse(workbook, into: XLSXSheets()),
      let targets = try archive.parse(OfficeRelationships.name(of: workbook), into: XLSXTargets())
    else { throw ReadError(.notXLSX) }
    func beside(_ file: String) -> String { OfficeRelationships.resolve(file, from: workbook) }
    let strings = try archive.parse(beside("sharedStrings.xml"), into: XLSXSharedStrings(budget))
    let styles = try archive.parse(beside("styles.xml"), into: XLSXStyles(budget))
    let theme = try archive.parse(beside("theme/theme1.xml"), into: XLSXTheme())
    let fills = try archive.parse(
      beside("styles.xml"), into: XLSXFills(theme: theme?.colours ?? [], budget))
    var grids: [SourceGrid] = []
    for sheet in sheets.sheets where !sheet.isHidden {
      guard let target = targets.targets[sheet.relation] else { continue }
      let cells = XLSXCells(
        strings: strings?.strings ?? [], styles: styles ?? XLSXStyles(budget),
        countsFrom1904: sheets.countsFrom1904, part: sheet.name, budget: budget,
        fills: fills?.byStyle ?? [])
      guard let filled = try archive.parse(beside(target), into: cells) else { continue }
      let rows = SourceGrid.Row.rows(filled.records, ofSheet: true, fills: filled.colours)
      if rows.contains(where: { row in row.cells.contains { !$0.text.isEmpty } }) {
        grids.append(SourceGrid(sheet: sheet.name, rows: rows))
      }
    }
    return (grids, sheets.sheets.count { $0.isHidden })
  }
}
