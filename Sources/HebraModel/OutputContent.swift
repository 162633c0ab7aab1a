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
  /// A project for other programs.
  case exchange
  /// A transcript or a report.
  case document
  /// A ficha, a sheet for the table, a page of follow-up.
  case sheet
  /// The handbook of a codebook.
  case handbook
  /// A table to fill in.
  case template
  /// The file of a codebook.
  case codebook
  /// A project, for someone who works with Hebra.
  case project
  /// A desk in one file, for a coder's browser.
  case desk
  /// A sealed project.
  case seal
  /// A key, which is sealed itself.
  case key
  /// The key of a study, which is sealed.
  case studyKey = "study-key"
  /// A list of recipients, or a sheet with an identity that is printed.
  case keySheet
}
