/// A code that is proposed for a place of a text; it is no coding, and no figure counts it.
public struct Suggestion: Hashable, Sendable {
  /// A term of the codebook that fired, and where.
  public struct Reason: Hashable, Sendable {
    /// The indicator as the codebook writes it; a pair of terms as `a ~n b`.
    public var indicator: String
    /// The words that it matched, in bytes of the document's text.
    public var range: TextRange

    /// A reason.
    public init(indicator: String, range: TextRange) {
      self.indicator = indicator
      self.range = range
    }
  }

  /// The document's name in the project.
  public var document: String
  /// The id of the code.
  public var code: String
  /// The index of the turn among all turns of the document.
  public var turn: Int
  /// The shorter span: the sentences with the matched words, in bytes.
  public var range: TextRange
  /// The longer span: the whole speech of the turn, in bytes.
  public var longer: TextRange
  /// Why it is proposed: at least one, in order of position.
  public var reasons: [Reason]
  /// Terms that support it but cause no suggestion by themselves (`debiles`), found in the same turn.
  public var support: [String]

  /// A suggestion.
  public init(
    document: String, code: String, turn: Int, range: TextRange, longer: TextRange,
    reasons: [Reason], support: [String] = []
  ) {
    self.document = document
    self.code = code
    self.turn = turn
    self.range = range
    self.longer = longer
    self.reasons = reasons
    self.support = support
  }

  /// The indicators that fired, each once, in the order of the text.
  public var indicators: [String] {
    var seen: Set<String> = []
    return reasons.map(\.indicator).filter { seen.insert($0).inserted }
  }
}

/// What a person decided about a suggestion.
public struct SuggestionDecision: Hashable, Sendable {
  /// What became of it.
  public enum Outcome: String, CaseIterable, Sendable {
    /// It is a coding of the shorter or the longer span.
    case accepted
    /// It is a coding with other limits.
    case changed
    case rejected
  }

  /// Why it was rejected.
  public enum Reason: String, CaseIterable, Sendable {
    /// The topic is named without a problem.
    case noProblem = "no-problem"
    case negation
    /// It belongs to the interviewer's question.
    case question
    /// It is said of somebody else.
    case otherActor = "other-actor"
    case irony
    case other
  }

  /// The id: a hash of the text, the shorter span, the code and the coder.
  public var id: String
  /// The document's name in the project.
  public var document: String
  /// The shorter span, in bytes of the text for which it was decided.
  public var range: TextRange
  /// The id of the code that was proposed.
  public var code: String
  /// The indicators that fired.
  public var indicators: [String]
  /// What became of it.
  public var outcome: Outcome
  /// Only of a rejected one.
  public var reason: Reason?
  /// The id of the coding that it became; nil for a rejected one.
  public var coding: String?
  /// Who decided.
  public var coder: String
  /// When, ISO 8601; empty before it is stored.
  public var at: String
  /// Whether the text is still the document's current one.
  public var isCurrent: Bool

  /// A decision.
  public init(
    id: String = "", document: String, range: TextRange, code: String, indicators: [String],
    outcome: Outcome, reason: Reason? = nil, coding: String? = nil, coder: String, at: String = "",
    isCurrent: Bool = true
  ) {
    self.id = id
    self.document = document
    self.range = range
    self.code = code
    self.indicators = indicators
    self.outcome = outcome
    self.reason = reason
    self.coding = coding
    self.coder = coder
    self.at = at
    self.isCurrent = isCurrent
  }
}
