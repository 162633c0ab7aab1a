internal import HebraLanguage

/// A table as a file gives it: headers, and rows of text, with the lines they stand on.
public struct Table: Hashable, Sendable {
  /// The titles of the columns as written, without space around them.
  public var headers: [String]
  /// The line of the headers in the file, or their row in the sheet, from 1.
  public var headerLine: Int
  /// The rows below, none of them wholly empty; each has a cell for every header.
  public var rows: [Row]

  /// A row and where it stands.
  public struct Row: Hashable, Sendable {
    /// The line in the file on which it begins, or its row in the sheet, from 1.
    public var line: Int
    /// The values in the order of the headers.
    public var cells: [String]

    /// A row.
    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }

    /// The value in a column, empty when the table has no such column.
    public subscript(column: Int?) -> String {
      guard let column, cells.indices.contains(column) else { return "" }
      return cells[column]
    }
  }

  /// A table.
  public init(headers: [String], headerLine: Int = 1, rows: [Row]) {
    self.headers = headers
    self.headerLine = headerLine
    self.rows = rows
  }

  /// The first column with one of these names; case, accents, spaces, `_`, `-` and `.` do not
  /// count.
  ///
  /// Names come in order of preference: `table.column("grupo_edad", "grupo de edad", "age_band")`.
  public func column(_ names: String...) -> Int? { column(anyOf: names) }

  /// As ``column(_:)``, for names kept in a list.
  public func column(anyOf names: some Sequence<String>) -> Int? {
    let keys = headers.map(Self.key)
    for name in names {
      if let index = keys.firstIndex(of: Self.key(name)) { return index }
    }
    return nil
  }

  /// What two spellings of one header have in common; `ñ` stays apart from `n`.
  public static func key(_ header: String) -> String {
    String(
      String.UnicodeScalarView(
        Words.fold(header).unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
