/// The things that a person attaches to words of a text.
public enum DecisionKind: String, CaseIterable, Sendable {
  case coding
  case memo
  /// A causal relation.
  case relation
}

/// What became of a coding or memo when its text was replaced by a corrected one.
public enum ReanchoringState: String, Sendable, CaseIterable {
  /// The same words at the matching position.
  case kept
  /// The same words elsewhere, or with a few words inserted.
  case moved
  /// Waits for a person, who is shown a proposed position.
  case doubtful
  /// Waits for a person; its words are no longer in the text.
  case lost
  /// A person gave or confirmed the position.
  case accepted
  /// A person decided that it has no position in the text.
  case dropped

  /// Whether a person has to decide.
  public var isWaiting: Bool { self == .doubtful || self == .lost }
}

/// A coding or memo that was carried from one version of a text to another.
public struct ReanchoredDecision: Sendable, Hashable {
  /// Whether a coding or a memo.
  public var kind: DecisionKind
  /// Its id in the version that it comes from.
  public var id: String
  /// The document's name.
  public var document: String
  /// The number of the version that it was carried to.
  public var version: Int
  /// What became of it.
  public var state: ReanchoringState
  /// The code's id; empty for a memo.
  public var code: String
  /// The coder or author.
  public var coder: String
  /// The words in the text that it comes from; empty for a memo on the whole document.
  public var quotation: String
  /// The words at the new position, or at the proposed one; empty when there is none.
  public var proposal: String

  /// A coding or memo with its outcome.
  public init(
    kind: DecisionKind, id: String, document: String, version: Int, state: ReanchoringState,
    code: String, coder: String, quotation: String, proposal: String
  ) {
    self.kind = kind
    self.id = id
    self.document = document
    self.version = version
    self.state = state
    self.code = code
    self.coder = coder
    self.quotation = quotation
    self.proposal = proposal
  }
}
