internal import CXLSXWriter
package import HebraDisclosure
package import HebraModel

/// Writes a matrix as a workbook: the figures on the first sheet, their definitions on the second,
/// which has a defined name by which Hebra recognizes it.
///
/// Zero is written as `0`. A missing cell is empty and has a different fill for each reason; the
/// second sheet explains the fills if the matrix has figures. A share is the text `n/N`. Text stays
/// text: no cell is a formula.
package enum XLSXWriter {
  /// The words used in a workbook, in the project's language.
  package struct Labels: Hashable, Sendable {
    /// The first sheet's name, without `[ ] : * ? / \` and at most 31 characters.
    package var matrixSheet: String
    /// The second sheet's name.
    package var definitionsSheet: String
    /// The heading above the names of settings.
    package var settingName: String
    /// The heading above their values.
    package var settingValue: String
    /// The heading above the explanation of fills; nil if zeros and blanks have no special meaning.
    package var legend: String?
    /// The meaning of a 0: the topic was asked about or raised, and nobody coded it.
    package var zero: String
    /// The meaning of an empty cell, by reason.
    package var missing: [Matrix.Missing: String]
    /// The meaning of a value with the sign of a provisional one, and what to do.
    package var provisional: String
    /// Who may read the file; printed at the foot of every page.
    package var level: String
    /// The explanation of `[…]` at the end of a text that was too long for a cell.
    package var cut: String

    /// Labels.
    package init(
      matrixSheet: String, definitionsSheet: String, settingName: String, settingValue: String,
      legend: String?, zero: String, missing: [Matrix.Missing: String],
      provisional: String = "", level: String = "", cut: String
    ) {
      self.matrixSheet = matrixSheet
      self.definitionsSheet = definitionsSheet
      self.settingName = settingName
      self.settingValue = settingValue
      self.legend = legend
      self.zero = zero
      self.missing = missing
      self.provisional = provisional
      self.level = level
      self.cut = cut
    }
  }

  /// How many rows a sheet has.
  static let mostRows = 1_048_576
  /// How many columns a sheet has.
  static let mostColumns = 16_384

  /// Writes the workbook; `created` (seconds since 1970) and `creator` come from the data, and
  /// `properties` are those of the file, by name.
  package static func write(
    _ matrix: Released<Matrix>, labels: Labels, created: Int, creator: String = "Hebra",
    properties: [String: String] = [:]
  ) throws(WriteError) -> WrittenFile {
    let (matrix, level) = (matrix.value, matrix.level)
    guard matrix.rows.count < mostRows, matrix.columns.count <= mostColumns else {
      throw WriteError(
        .sheetTooLarge,
        details: ["rows": String(matrix.rows.count), "columns": String(matrix.columns.count)])
    }
    var notices: [Notice] = []
    let bytes = try FilePlacement.bytes { (path) throws(WriteError) in
      var workbook = try XLSXWorkbook(path: path)
      try workbook.setProperties(
        matrix.title, creator: creator, created: created, properties)
      try workbook.addMatrix(matrix, labels: labels, notices: &notices)
      try workbook.addDefinitions(
        matrix, labels: labels, hasFigures: matrix.rows.haveFigures, notices: &notices)
      try workbook.close()
    }
    return WrittenFile(bytes: bytes, notices: notices, for: level)
  }
}
