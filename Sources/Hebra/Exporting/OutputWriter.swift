internal import HebraFormats

/// What is written to a file that a person names; the table of writers says in which forms.
public enum OutputWriter: String, CaseIterable, Sendable {
  /// A figure or a table.
  case matrix
  /// What a search found.
  case hits
  /// A chart of counted hits.
  case chart
  /// A transcript or a report in Word.
  case document
  /// A table to fill in.
  case template

  /// The extensions, in lower case and without a dot.
  public var extensions: [String] { Writers.extensions(of: content) }

  /// The form of an extension, in lower case; nil where nothing of this kind is written in it.
  func form(_ ending: String) -> Writers.Row? { Writers.row(ending, of: content) }

  var content: Writers.Content {
    switch self {
    case .matrix: .matrix
    case .hits: .hits
    case .chart: .chart
    case .document: .document
    case .template: .template
    }
  }
}
