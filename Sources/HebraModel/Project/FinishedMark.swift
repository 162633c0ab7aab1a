/// A coder's mark that they have finished a document.
public struct FinishedMark: Sendable, Hashable {
  /// The document's name in the project.
  public var document: String
  /// The coder who finished it.
  public var coder: String
  /// How much of the codebook was applied; without this, the absence of a code has no meaning.
  public var scope: FinishScope
  /// When it was marked, ISO 8601.
  public var at: String
  /// Whether the document was coded without seeing another's codings of it; nil where nobody said so.
  public var isBlind: Bool?

  /// A mark.
  public init(
    document: String, coder: String, scope: FinishScope, at: String, isBlind: Bool? = nil
  ) {
    self.document = document
    self.coder = coder
    self.scope = scope
    self.at = at
    self.isBlind = isBlind
  }
}
