/// The kinds of content that are written to a file; not every format can write every kind.
public enum OutputContent: String, CaseIterable, Sendable {
  /// A figure or a table.
  case matrix
  /// The results of a search.
  case hits
  /// A chart of counted hits.
  case chart
  /// A transcript or a report.
  case document
  /// The handbook of a codebook.
  case handbook
  /// A table to fill in.
  case template
  /// The file of a codebook.
  case codebook
  /// A project, for someone who works with Hebra.
  case project
}
