/// A coding or memo of an earlier text that nobody has yet given a position in the current text.
public struct UnsettledDecision: Sendable, Hashable {
  /// Whether a coding or a memo.
  public var kind: DecisionKind
  /// Its id.
  public var id: String
  /// The document's name.
  public var document: String
  /// The number of the version that it belongs to.
  public var version: Int

  /// A coding or memo of an earlier text.
  public init(kind: DecisionKind, id: String, document: String, version: Int) {
    self.kind = kind
    self.id = id
    self.document = document
    self.version = version
  }
}
