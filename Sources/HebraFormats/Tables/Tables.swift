package import HebraLanguage
package import HebraModel

/// Reads tables from CSV and XLSX files.
package enum Tables {
  /// The table in `bytes`: XLSX if the signature matches, otherwise CSV; `name` is the file's name.
  ///
  /// In a workbook it is the sheet called `sheet`, or the first visible one if `sheet` is nil.
  package static func read(
    _ bytes: [UInt8], name: String, sheet: String? = nil, budget: ReadingBudget = ReadingBudget()
  ) throws(ReadError) -> (Table, [Notice]) {
    do throws(ReadError) {
      var notices: [Notice] = []
      let table = try table(
        bytes, name: name, sheet: sheet, budget: budget, notices: &notices)
      for index in notices.indices {
        notices[index].location = placed(notices[index].location ?? Location(), in: name)
      }
      return (table, notices)
    } catch {
      var error = error
      error.location = placed(error.location, in: name)
      throw error
    }
  }

  private static func table(
    _ bytes: [UInt8], name: String, sheet: String?, budget: ReadingBudget, notices: inout [Notice]
  ) throws(ReadError) -> Table {
    guard !bytes.isEmpty else { throw ReadError(.empty) }
    guard bytes.count <= budget.limits.fileBytes else {
      throw ReadError(
        .tooLarge, details: ["limit": String(budget.limits.fileBytes), "size": String(bytes.count)])
    }
    if bytes.starts(with: [0x50, 0x4B]) {
      return try XLSXReader.table(bytes, sheet: sheet, budget: budget, notices: &notices)
    }
    // Binary Excel files and encrypted workbooks both begin as OLE containers.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw ReadError(.oldExcel) }
    if bytes.starts(with: Array("%PDF".utf8)) { throw ReadError(.pdf) }
    return try CSVReader.table(bytes, budget: budget, notices: &notices)
  }

  private static func placed(_ location: Location, in name: String) -> Location {
    var location = location
    location.file = location.file ?? name
    return location
  }
}

extension ReadError.Code {
  /// A binary workbook (`.xls`) or an encrypted one: to be saved as XLSX without a password.
  package static let oldExcel = Self(rawValue: "format.xls")
}
