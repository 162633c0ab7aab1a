/// A version of a document's text.
public struct TextVersion: Sendable, Hashable {
  /// Its number in the document, from 1.
  public var number: Int
  /// SHA-256 of the text.
  public var hash: String
  /// Whether it is the current text.
  public var isCurrent: Bool
  /// The number of codings and memos on it.
  public var decisions: Int

  /// A version.
  public init(
    number: Int, hash: String, isCurrent: Bool, decisions: Int
  ) {
    self.number = number
    self.hash = hash
    self.isCurrent = isCurrent
    self.decisions = decisions
  }
}
