/// How the answers of the same people of a panel changed since the first month.
public struct PanelFollowUp: Hashable, Sendable {
  /// The municipality.
  public var municipality: Municipality
  /// The months in which someone answered, oldest first.
  public var waves: [String]
  /// What became of each question, in the order of the panel.
  public var items: [Item]
  /// Who answered when.
  public var attrition: Attrition

  /// How the panel changed.
  public init(
    municipality: Municipality, waves: [String], items: [Item], attrition: Attrition
  ) {
    (self.municipality, self.waves) = (municipality, waves)
    (self.items, self.attrition) = (items, attrition)
  }

  /// How many people answered, by month.
  public struct Attrition: Hashable, Sendable {
    /// People who ever answered.
    public var people: Int
    /// People who answered anything, by month in the order of ``PanelFollowUp/waves``.
    public var answered: [Int]
    /// People who answered something in every month.
    public var always: Int
    /// People who answered something in the first and in the last month.
    public var ends: Int

    /// How many people answered.
    public init(people: Int, answered: [Int], always: Int, ends: Int) {
      (self.people, self.answered, self.always, self.ends) = (people, answered, always, ends)
    }
  }

  /// One question in one month, among those who answered it then and in its first month.
  public struct Point: Hashable, Sendable {
    /// The month.
    public var wave: String
    /// How many people answered in both months.
    public var both: Int
    /// How many of them said yes in the first month.
    public var start: Int
    /// How many of them say yes now.
    public var now: Int
    /// How many began to say yes; of an ordinal question, whose answer is a higher level now.
    public var up: Int
    /// How many stopped saying yes, or whose answer is a lower level now.
    public var down: Int

    /// A question in a month.
    public init(wave: String, both: Int, start: Int, now: Int, up: Int, down: Int) {
      (self.wave, self.both, self.start, self.now) = (wave, both, start, now)
      (self.up, self.down) = (up, down)
    }

    /// Whether more people went up than down, or fewer; nil when as many.
    public var isRise: Bool? { up == down ? nil : up > down }
  }

  /// What may be said about the change of a question.
  public enum Verdict: Hashable, Sendable {
    /// Nobody answered in two months.
    case noPairs
    /// Nobody changed their answer.
    case unchanged
    /// The same direction for so many months up to the last, and significant after the correction.
    case sustained(waves: Int)
    /// Significant after the correction, but not for three months yet.
    case recent(waves: Int)
    /// Significant by itself, not after the correction.
    case uncorrected
    /// Not to be told apart from chance.
    case chance
  }

  /// What became of one question.
  public struct Item: Hashable, Sendable {
    /// The question.
    public var item: PanelItem
    /// Its months, the first of which is compared with itself.
    public var points: [Point]
    /// The exact test of the last month against the first; nil when nobody changed.
    public var p: Double?
    /// The same after Holm's correction over the questions; nil when nobody changed.
    public var holm: Double?
    /// What may be said.
    public var verdict: Verdict

    /// What became of a question.
    public init(
      item: PanelItem, points: [Point], p: Double? = nil, holm: Double? = nil,
      verdict: Verdict = .noPairs
    ) {
      (self.item, self.points, self.p, self.holm) = (item, points, p, holm)
      self.verdict = verdict
    }
  }
}

/// Where a commitment stands, in the order in which the dialogue table sees them.
public enum CommitmentState: String, Sendable, CaseIterable, Comparable {
  /// One side says that it was met, the other that it was not.
  case disputed
  /// Both sides say that it was not met, and its time is over.
  case overdue
  /// Neither of the others.
  case ongoing
  /// Both sides say that it was met.
  case met
  /// It does not stand any more.
  case withdrawn

  /// By the order of the table.
  public static func < (a: CommitmentState, b: CommitmentState) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
