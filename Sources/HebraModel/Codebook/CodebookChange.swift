/// One change of a codebook: who made which version of it, when and why.
public struct CodebookChange: Sendable, Hashable {
  /// The kinds of changes.
  public enum Act: String, CaseIterable, Sendable {
    case add
    case rename
    case define
    case move
    case merge
    case split
    case retire
    /// Two versions of which neither knew of the other became one.
    case combine
  }

  /// The version that the change made.
  public var version: String
  /// The SHA-256 of the file of the version that it changed; a combination names the other one in
  /// ``codes``.
  public var from: String
  /// What was done.
  public var act: Act
  /// The ids of the codes that it was done to.
  public var codes: [String]
  /// The parent, the replacement or the new codes, by their ids.
  public var into: [String]
  /// Who decided it.
  public var author: String
  /// When, ISO 8601.
  public var date: String
  /// Why; nil where nobody said it.
  public var reason: String?

  /// A change.
  public init(
    version: String, from: String, act: Act, codes: [String], into: [String] = [],
    author: String, date: String, reason: String? = nil
  ) {
    self.version = version
    self.from = from
    self.act = act
    self.codes = codes
    self.into = into
    self.author = author
    self.date = date
    self.reason = reason
  }
}
