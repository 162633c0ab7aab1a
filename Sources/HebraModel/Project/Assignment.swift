/// Who is to code a document, until when, and whether blind.
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
  /// Whether the coder is to code it without seeing another's codings of it.
  public var isBlind: Bool

  /// An assignment.
  public init(
    document: String, coder: String, due: String? = nil, by: String, at: String,
    isBlind: Bool = false
  ) {
    self.document = document
    self.coder = coder
    self.due = due
    self.by = by
    self.at = at
    self.isBlind = isBlind
  }
}

/// A person saw another's layer of a document that is coded blind.
public struct Sighting: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// Who saw it; a coder of the project or anyone else.
  public var person: String
  /// The layer that they saw.
  public var layer: String
  /// When first, ISO 8601.
  public var at: String

  /// A sighting.
  public init(document: String, person: String, layer: String, at: String) {
    self.document = document
    self.person = person
    self.layer = layer
    self.at = at
  }
}
