/// A table of figures with its documentation: definition, unit, layer, codebook and settings.
public struct Matrix: Hashable, Sendable {
  /// A value of a cell; a missing value is not zero.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case count(Int)
    /// `n` of `total`, printed as a pair.
    case share(n: Int, total: Int)
    case decimal(Double)
    /// There is no value; the reason is given.
    case missing(Missing)
    /// A value of documents that are not finished, so that it can still grow; never a zero.
    indirect case provisional(Cell)
  }

  /// The reason why a value is missing.
  public enum Missing: String, Hashable, Sendable, CaseIterable {
    /// The coder has not marked the document finished.
    case unfinished
    /// No guide block of the code was asked about in the document.
    case notExplored = "not-explored"
    /// It was not asked because of the risk to the participant.
    case notAskedRisk = "not-asked-risk"
    /// The combination has no meaning (a code and its own ancestor).
    case notApplicable = "not-applicable"
    /// Two coders coded the document, and there is no agreed layer.
    case noAgreedLayer = "no-agreed-layer"
    /// There are too few cases for a coefficient.
    case tooFewCases = "too-few-cases"
    /// All values are the same, so that a coefficient of agreement is 0 ÷ 0.
    case noVariation = "no-variation"
  }

  /// A column: its key in machine formats, its title for people, its width in characters.
  public struct Column: Hashable, Sendable {
    /// The name in machine formats: a header of CSV, a key of JSON.
    public var key: String
    /// The header that people read, in the user's language.
    public var title: String
    /// The width in characters, for sheets and terminals.
    public var width: Int
    /// The heading that it shares with its neighbours; nil for none.
    ///
    /// Sheets show it; CSV and JSON do not.
    public var band: Band?
    /// The values among which a person chooses when filling the column in; empty for any.
    ///
    /// Workbooks have a drop-down list; CSV and JSON do not.
    public var choices: [String]

    /// A heading above several columns.
    public struct Band: Hashable, Sendable {
      /// The shared heading, for example a family of codes.
      public var title: String
      /// The title of the column below that heading.
      public var columnTitle: String

      /// A heading.
      public init(title: String, columnTitle: String) {
        self.title = title
        self.columnTitle = columnTitle
      }
    }

    /// A column.
    public init(
      key: String, title: String, width: Int = 12, band: Band? = nil, choices: [String] = []
    ) {
      self.key = key
      self.title = title
      self.width = width
      self.band = band
      self.choices = choices
    }
  }

  /// A name and a value for the sheet of definitions and settings.
  public struct Setting: Hashable, Sendable {
    /// The name of the setting, in the user's language: unit, layer, codebook.
    public var name: String
    /// The value for this matrix, as text.
    public var value: String

    /// A setting.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The title for people.
  public var title: String
  /// The columns from left to right, key columns first.
  public var columns: [Column]
  /// The rows from top to bottom; each has one cell for each column, in the same order.
  public var rows: [[Cell]]
  /// The number of columns at the left that identify a row; they stay in view when scrolling.
  public var keyColumns: Int
  /// Definition, unit, layer, codebook version and counts, in reading order.
  public var settings: [Setting]
  /// How many columns from the left are printed on paper; nil for all.
  public var printedColumns: Int?
  /// The rows that sum up others, such as families of codes, by index; sheets emphasize them.
  public var summaryRows: Set<Int>

  /// A matrix; every row must have a cell for every column.
  public init(
    title: String, columns: [Column], rows: [[Cell]], keyColumns: Int = 1, settings: [Setting] = [],
    printedColumns: Int? = nil, summaryRows: Set<Int> = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.keyColumns = keyColumns
    self.settings = settings
    self.printedColumns = printedColumns
    self.summaryRows = summaryRows
  }

  /// Whether a cell is provisional.
  public var hasProvisionalCells: Bool {
    rows.contains { $0.contains { if case .provisional = $0 { true } else { false } } }
  }
}
