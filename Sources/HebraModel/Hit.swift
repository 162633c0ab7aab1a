/// One place where a search found something, in the untouched original text.
public struct Hit: Hashable, Sendable {
  public var document: String
  /// Nil where the words stand under no label.
  public var turn: Int?
  public var label: String?
  public var role: Role?
  public var range: TextRange
  /// The words found, as written.
  public var text: String
  public var before: String
  public var after: String
  /// The folded form that matched.
  public var form: String

  /// A hit.
  public init(
    document: String, turn: Int?, label: String?, role: Role?, range: TextRange, text: String,
    before: String, after: String, form: String
  ) {
    self.document = document
    self.turn = turn
    self.label = label
    self.role = role
    self.range = range
    self.text = text
    self.before = before
    self.after = after
    self.form = form
  }
}
