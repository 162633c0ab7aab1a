/// The kinds of content that are written to a file; not every format can write every kind.
public enum OutputContent: String, CaseIterable, Sendable {
  /// A figure or a table.
  case matrix
  /// The results of a search.
  case hits
  /// A picture of figures.
  case chart
  /// A program that reads a table.
  case script
  /// What participants said, for programs that compare vocabularies.
  case speech
  /// A graph of codes.
  case graph
  /// A transcript or a report.
  case document
  /// The handbook of a codebook.
  case handbook
  /// A table to fill in.
  case template
  /// Pages that people decide with.
  case sheet
  /// The file of a codebook.
  case codebook
  /// A project, for someone who works with Hebra.
  case project
}
