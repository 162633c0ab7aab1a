/// One place where a search found something, in the untouched original text.
public struct Hit: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// Nil where the words stand under no label.
  public var turn: Int?
  /// The label of the turn; nil where the words stand under no label.
  public var label: String?
  /// What the speaker does; nil under no label, or when nothing tells.
  public var role: Role?
  /// The words found, as bytes of the document's text.
  public var range: TextRange
  /// The words found, as written.
  public var text: String
  /// Context to the left, inside the same paragraph.
  public var before: String
  /// Context to the right, inside the same paragraph.
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
