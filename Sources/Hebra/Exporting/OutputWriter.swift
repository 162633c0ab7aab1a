internal import HebraFormats

/// The kinds of content that are written to a file; the table of writers gives the formats of each.
public enum OutputWriter: String, CaseIterable, Sendable {
  /// A figure or a listing.
  case matrix
  /// The hits of a search.
  case hits
  /// A chart of counted hits.
  case chart
  /// A transcript or a report in Word.
  case document
  /// A table to fill in.
  case template

  /// The extensions, in lower case and without a dot.
  public var extensions: [String] { Writers.extensions(of: content) }

  /// The table row for an extension in lower case; nil where this kind of content has no such
  /// format.
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
