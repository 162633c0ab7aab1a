/// What is written, and the extensions that its writer knows.
public enum OutputWriter: String, CaseIterable, Sendable {
  /// A figure or a table.
  case matrix
  /// What a search found.
  case hits
  /// A chart of counted hits.
  case chart
  /// A transcript or a report in Word.
  case word
  /// A table to fill in.
  case template

  /// The extensions, in lower case and without a dot.
  public var extensions: [String] {
    switch self {
    case .matrix: ["xlsx", "csv", "json"]
    case .hits: ["xlsx", "csv", "json", "html", "htm"]
    case .chart: ["svg"]
    case .word: ["docx"]
    case .template: ["xlsx"]
    }
  }

  /// Those beside whose files another one says what the figures mean.
  var extensionsWithDefinitions: [String] {
    switch self {
    case .matrix: ["csv", "json"]
    case .hits: ["csv"]
    case .chart, .word, .template: []
    }
  }
}
