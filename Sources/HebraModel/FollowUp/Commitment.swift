/// What an institution or a body agreed to do, and what each side says about it.
public struct Commitment: Hashable, Sendable {
  /// A side of the dialogue that says whether a commitment was met.
  public enum Side: String, Sendable, CaseIterable {
    case community
    case institution
  }

  /// What a side says: whether it was met, who noted that, and when.
  public struct Answer: Hashable, Sendable {
    /// Whether the side says that it was met.
    public var isMet: Bool
    /// Who noted it.
    public var by: String
    /// When, ISO 8601.
    public var at: String

    /// What a side says.
    public init(isMet: Bool, by: String, at: String) {
      (self.isMet, self.by, self.at) = (isMet, by, at)
    }
  }

  /// That it does not stand any more.
  public struct Withdrawal: Hashable, Sendable {
    /// Why.
    public var reason: String
    /// Who noted it.
    public var by: String
    /// When, ISO 8601.
    public var at: String

    /// A withdrawal.
    public init(reason: String, by: String, at: String) {
      (self.reason, self.by, self.at) = (reason, by, at)
    }
  }

  /// The UUIDv5 of municipality, dialogue and words.
  public var id: String
  /// The code of the municipality.
  public var place: String
  /// What was agreed.
  public var what: String
  /// The institution or body that does it; never a person.
  public var responsible: String
  /// The topic of the dialogue table; nil when nobody said.
  public var topic: String?
  /// Until when; nil when nobody said.
  public var due: ApproximateDate?
  /// Which dialogue it comes from, for example `1`; nil when nobody said.
  public var cycle: String?
  /// What each side says; none while it has said nothing.
  public var answers: [Side: Answer]
  /// That it does not stand any more; nil while it does.
  public var withdrawal: Withdrawal?
  /// The coding that it comes from, with its document; nil for none.
  public var coding: String?
  /// The document of the coding.
  public var document: String?

  /// A commitment.
  public init(
    id: String = "", place: String, what: String, responsible: String, topic: String? = nil,
    due: ApproximateDate? = nil, cycle: String? = nil, answers: [Side: Answer] = [:],
    withdrawal: Withdrawal? = nil, coding: String? = nil, document: String? = nil
  ) {
    (self.id, self.place, self.what, self.responsible) = (id, place, what, responsible)
    (self.topic, self.due, self.cycle, self.answers) = (topic, due, cycle, answers)
    (self.withdrawal, self.coding, self.document) = (withdrawal, coding, document)
  }
}
