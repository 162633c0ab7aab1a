internal import HebraLanguage
package import HebraModel

/// Reads one sheet of a workbook as a table.
///
/// - [x] shared and inline strings, results of formulas, numbers as displayed, booleans
/// - [x] cells merged with cells below them: the value in each row, with a notice
/// - [x] dates and times as ISO 8601, in both date systems
/// - [x] the first visible sheet, or one by name; other sheets, except Hebra's definitions, give a
///   notice
/// - [ ] number formats other than dates and `00000`: `12 %` is read as `0.12`
enum XLSXReader {
  static func table(
    _ bytes: [UInt8], sheet: String?, budget: ReadingBudget, notices: inout [Notice]
  ) throws(ReadError) -> Table {
    let (part, cells, others) = try ZIPArchive.open(bytes, budget: budget) {
      (archive) throws(ReadError) in try read(&archive, sheet: sheet, budget: budget)
    }
    if others > 0 {
      notices.append(Notice(.xlsxOtherSheets, at: Location(part: part), count: others))
    }
    if cells.errors > 0 {
      notices.append(Notice(.xlsxErrorCell, at: Location(part: part), count: cells.errors))
    }
    if cells.merged.count > 0 {
      notices.append(
        Notice(
          .xlsxMergedCells, at: Location(part: part, line: cells.merged.row),
          count: cells.merged.count))
    }
    return try Table(
      records: cells.records, part: part, budget: budget, notices: &notices)
  }

  private static func read(
    _ archive: inout ZIPArchive, sheet name: String?, budget: ReadingBudget
  ) throws(ReadError) -> (part: String, cells: XLSXCells, others: Int) {
    let workbook = try workbookPart(&archive, budget)
    guard let sheets = try archive.parse(workbook, into: XLSXSheets()),
      let targets = try archive.parse(OfficeRelationships.name(of: workbook), into: XLSXTargets())
    else { throw ReadError(.notXLSX) }
    let visible = sheets.sheets.filter { !$0.isHidden }
    let chosen =
      if let name {
        sheets.sheets.first { Table.key($0.name) == Table.key(name) }
      } else {
        visible.first ?? sheets.sheets.first
      }
    guard let chosen, let target = targets.targets[chosen.relation] else {
      throw ReadError(.noSheet, details: name.map { ["sheet": $0] } ?? [:])
    }
    func beside(_ file: String) -> String { OfficeRelationships.resolve(file, from: workbook) }
    let strings = try archive.parse(beside("sharedStrings.xml"), into: XLSXSharedStrings(budget))
    let styles = try archive.parse(beside("styles.xml"), into: XLSXStyles(budget))
    let cells = XLSXCells(
      strings: strings?.strings ?? [], styles: styles ?? XLSXStyles(budget),
      countsFrom1904: sheets.countsFrom1904, part: chosen.name, budget: budget)
    guard let filled = try archive.parse(beside(target), into: cells) else {
      throw ReadError(.noSheet, details: ["sheet": chosen.name])
    }
    // Hebra's own sheet of definitions does not count as a table that was overlooked.
    let others = visible.count {
      $0.relation != chosen.relation && $0.name != sheets.definitions
    }
    return (chosen.name, filled, others)
  }

  /// The workbook part, found by its relationship so that renamed parts are found too.
  static func workbookPart(
    _ archive: inout ZIPArchive, _ budget: ReadingBudget
  ) throws(ReadError) -> String {
    let root = try archive.parse("_rels/.rels", into: OfficeRelationships(budget))
    let target = root?.all.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    return OfficeRelationships.resolve(target, from: "")
  }
}

extension ReadError.Code {
  /// An archive that is not a workbook.
  package static let notXLSX = Self(rawValue: "xlsx.no-workbook")
  /// The sheet does not exist (`sheet`), or the workbook has none.
  package static let noSheet = Self(rawValue: "xlsx.no-sheet")
}
