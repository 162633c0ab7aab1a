/// A field that copies of a project changed without knowing of each other.
///
/// Both edits are in the journal. Until a later edit decides, the last version holds.
public struct MergeConflict: Sendable, Hashable {
  /// One of the edits.
  public struct Version: Sendable, Hashable {
    /// The number of its event in the journal.
    public var event: Int
    /// When it was made, ISO 8601.
    public var at: String
    /// Who made it.
    public var who: String
    /// The value, as text; nil when the edit removed the thing or emptied the field, or when its
    /// words were erased.
    public var value: String?

    /// An edit.
    public init(event: Int, at: String, who: String, value: String?) {
      (self.event, self.at, self.who, self.value) = (event, at, who, value)
    }
  }

  /// Its place in the list, from 1.
  public var number: Int
  /// The kind of thing, for example `coding` or `speaker`.
  public var kind: String
  /// The document that it is about, if any.
  public var document: String?
  /// What people know the thing by: a code and its coder, a label, a pseudonym.
  public var subject: String
  /// The field; empty when the edits disagree about whether the thing exists.
  public var field: String
  /// The edits, the one that holds last.
  public var versions: [Version]

  /// A conflict.
  public init(
    number: Int, kind: String, document: String?, subject: String, field: String,
    versions: [Version]
  ) {
    self.number = number
    self.kind = kind
    self.document = document
    self.subject = subject
    self.field = field
    self.versions = versions
  }
}
