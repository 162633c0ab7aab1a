internal import CXLSXWriter
public import HebraDisclosure
public import HebraModel

/// Writes a matrix as a workbook: the figures on the first sheet, what they mean on the second,
/// which a defined name marks as ours.
///
/// Zero is printed `0`; a missing cell is empty and has a fill of its own for every reason, which
/// the second sheet explains where the matrix has figures. A share is the text `n/N`. Text stays text: nothing is a formula.
public enum XLSXWriter {
  /// The words that a workbook needs, in the project's language.
  public struct Labels: Hashable, Sendable {
    /// The first sheet's name, without `[ ] : * ? / \` and at most 31 characters.
    public var matrixSheet: String
    /// The second sheet's name.
    public var definitionsSheet: String
    /// The heading above the names of settings.
    public var settingName: String
    /// The heading above their values.
    public var settingValue: String
    /// The heading above the explanation of fills; nil where zeros and blanks mean nothing special.
    public var legend: String?
    /// What a 0 says: asked about or raised, and nobody coded it.
    public var zero: String
    /// What an empty cell with a reason's fill says.
    public var missing: [Matrix.Missing: String]
    /// Beside a text that ends with `[…]` because a cell holds no more.
    public var cut: String

    /// Labels.
    public init(
      matrixSheet: String, definitionsSheet: String, settingName: String, settingValue: String,
      legend: String?, zero: String, missing: [Matrix.Missing: String], cut: String
    ) {
      self.matrixSheet = matrixSheet
      self.definitionsSheet = definitionsSheet
      self.settingName = settingName
      self.settingValue = settingValue
      self.legend = legend
      self.zero = zero
      self.missing = missing
      self.cut = cut
    }
  }

  /// The workbook's file; `created` (seconds since 1970) and `creator` come from the data.
  public static func write(
    _ matrix: Released<Matrix>, labels: Labels, created: Int, creator: String = "Hebra"
  ) throws(WriteError) -> WrittenFile {
    let (matrix, level) = (matrix.value, matrix.level)
    guard matrix.rows.count < 1_048_576, matrix.columns.count <= 16_384 else {
      throw WriteError(
        .sheetTooLarge,
        details: ["rows": String(matrix.rows.count), "columns": String(matrix.columns.count)])
    }
    var notices: [Notice] = []
    let bytes = try FilePlacement.bytes { (path) throws(WriteError) in
      var workbook = try XLSXWorkbook(path: path)
      workbook.setProperties(title: matrix.title, creator: creator, created: created)
      try workbook.addMatrix(matrix, labels: labels, notices: &notices)
      try workbook.addDefinitions(matrix, labels: labels, notices: &notices)
      try workbook.close()
    }
    return WrittenFile(bytes: bytes, notices: notices, for: level)
  }
}
