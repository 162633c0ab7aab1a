/// One event of the journal.
public struct JournalEvent: Sendable, Hashable {
  /// Its number in the journal; later events have larger numbers.
  public var number: Int
  /// When it was written, ISO 8601.
  public var at: String
  /// The person or coder who did it.
  public var who: String
  /// What was done, for example `coding.add`.
  public var act: String
  /// The document, coding, layer or coder that was changed, by name or id; nil when it was erased.
  public var subject: String?
  /// JSON of the state before; nil when there was none.
  public var before: String?
  /// JSON of the state after; nil when nothing remains, as after a removal.
  public var after: String?
  /// The parts that were erased permanently.
  public var erased: Set<Part> = []

  /// An event.
  public init(
    number: Int, at: String, who: String, act: String, subject: String? = nil,
    before: String? = nil, after: String? = nil, erased: Set<Part> = []
  ) {
    self.number = number
    self.at = at
    self.who = who
    self.act = act
    self.subject = subject
    self.before = before
    self.after = after
    self.erased = erased
  }

  /// The erasable parts of an event.
  public enum Part: Sendable {
    /// The name of what was changed.
    case subject
    /// The state before.
    case before
    /// The state after.
    case after
  }
}
