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
  }

  /// A column: its key in machine formats, its title for people, its width in characters.
  public struct Column: Hashable, Sendable {
    /// The name in machine formats: a header of CSV, a key of JSON.
    public var key: String
    /// The header that people read, in the user's language.
    public var title: String
    /// The width in characters, for sheets and terminals.
    public var width: Int

    /// A column.
    public init(key: String, title: String, width: Int = 12) {
      self.key = key
      self.title = title
      self.width = width
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

  /// A matrix; every row must have a cell for every column.
  public init(
    title: String, columns: [Column], rows: [[Cell]], keyColumns: Int = 1, settings: [Setting] = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.keyColumns = keyColumns
    self.settings = settings
  }
}
