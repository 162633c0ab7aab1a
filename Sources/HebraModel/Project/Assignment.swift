/// Who is to code a document, and until when.
public struct Assignment: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// The coder's name in the project.
  public var coder: String
  /// The last day, `2026-12-04`; nil for none.
  public var due: String?
  /// Who said so.
  public var by: String
  /// When, ISO 8601.
  public var at: String

  /// An assignment.
  public init(document: String, coder: String, due: String? = nil, by: String, at: String) {
    self.document = document
    self.coder = coder
    self.due = due
    self.by = by
    self.at = at
  }
}
