/// What somebody has of the project outside it: a handoff, exported files, a sealed copy.
public struct Holding: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A folder for coding, with or without a work file.
    case handoff
    /// Files that one person exported for readers of one level.
    case export
    /// A sealed and checked copy.
    case backup
    /// A sealed copy.
    case seal
    /// A sealed project that was opened: a copy that is not sealed.
    case opened
  }

  /// What it is.
  public var kind: Kind
  /// Who has it: to whom it was handed, else who made it.
  public var holder: String
  /// Who handed it over or made it.
  public var who: String
  /// For which readers: `A`, `B` or `C`.
  public var level: String
  /// When the first file of it left, ISO 8601.
  public var since: String
  /// When the last file of it left or came back, ISO 8601.
  public var last: String
  /// Whether nobody without a key can read it.
  public var isSealed: Bool
  /// How many files it has; the sheets of a handoff do not count.
  public var files: Int
  /// The documents whose words or people may be in it, in order of name.
  public var documents: [String]
  /// Of a handoff, the documents that have not come back.
  public var out: [String] = []
  /// Of a handoff, whether it came back.
  public var state: HandoffState?
  /// The pseudonyms of those who speak in the documents, in order.
  public var participants: [String] = []
  /// For whom it is sealed, each written `age1…`.
  public var recipients: [String] = []

  /// A holding.
  public init(
    _ kind: Kind, holder: String, who: String, level: String, since: String, last: String,
    isSealed: Bool, files: Int, documents: [String]
  ) {
    self.kind = kind
    self.holder = holder
    self.who = who
    self.level = level
    self.since = since
    self.last = last
    self.isSealed = isSealed
    self.files = files
    self.documents = documents
  }

  /// Whether all of a handoff came back; false for anything else.
  public var isBack: Bool { state == .back }
}
