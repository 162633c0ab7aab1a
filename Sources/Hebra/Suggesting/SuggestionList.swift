public import HebraModel

/// Where suggestions come from.
public enum SuggestionSource: String, CaseIterable, Sendable {
  /// The indicators of the codebook.
  case rules
  /// What the team has coded already: logistic regression over words, stems, pairs of words and the
  /// speaker's side, for each family, and for each code with enough codings.
  case learned
}

/// Which suggestions are asked for.
public struct SuggestionRequest: Sendable, Hashable {
  /// Where they come from.
  public var source = SuggestionSource.rules
  /// Whether it learns from finished readings of which nobody said that they were blind.
  public var anyReading = false
  /// Who is to decide; nil for the suggestions as such, whoever decided.
  public var coder: String?
  /// Only these documents; empty means all that get suggestions.
  public var documents: [String] = []
  /// Only this code and those below it, by id or name.
  public var code: String?
  /// Also the half of the documents that is left without suggestions, to compare with.
  public var includesAll = false

  /// Suggestions for a person.
  public init(coder: String? = nil) { self.coder = coder }
}

/// A suggestion that waits for a decision, with its words.
public struct PendingSuggestion: Sendable, Hashable {
  /// What it is known by in tables, eight digits.
  public var key: String
  /// The code, its place and why it is proposed.
  public var suggestion: Suggestion
  /// The label of who speaks.
  public var label: String?
  /// The words of the shorter span.
  public var words: String
  /// The whole speech of the turn.
  public var speech: String
}

/// Suggestions, and what got none.
public struct SuggestionList: Sendable {
  /// Those that wait, in order of document and position.
  public var pending: [PendingSuggestion] = []
  /// Whether the codebook has indicators.
  public var hasRules = true
  /// Whether they come from what the team coded, not from indicators.
  public var isLearned = false
  /// The documents that were looked at.
  public var documents: [String] = []
  /// Documents that are coded blind and get no suggestions.
  public var blind: [String] = []
  /// How many documents are left without suggestions, to compare with.
  public var apart = 0
  /// How many suggestions were decided already, or coded without them.
  public var settled = 0
}

/// What a person decides about a suggestion.
public struct SuggestionChoice: Sendable, Hashable {
  /// The decision.
  public enum Answer: Sendable, Hashable {
    /// The shorter span is coded.
    case accept
    /// The whole speech of the turn is coded.
    case longer
    /// These words of the turn are coded.
    case words(String)
    case reject(SuggestionDecision.Reason)
  }

  /// The key of the suggestion.
  public var key: String
  /// The decision.
  public var answer: Answer
  /// Another code than the one that was proposed, by id or name; a family needs one of its codes.
  public var code: String?
  /// Facets of the coding, each as `faceta=valor`.
  public var facets: [String]
  /// A note on the coding; nil for none.
  public var memo: String?
  /// The row of the table; nil when it comes from none.
  public var row: Int?
  /// The document that the suggestion is in; nil looks in all.
  public var document: String?

  /// A choice.
  public init(
    _ key: String, _ answer: Answer, code: String? = nil, facets: [String] = [],
    memo: String? = nil, row: Int? = nil
  ) {
    self.code = code
    self.key = key
    self.answer = answer
    self.facets = facets
    self.memo = memo
    self.row = row
  }
}

/// What came of decisions on suggestions.
public struct SuggestionReport: Sendable {
  /// How many became codings as they were.
  public var accepted = 0
  /// How many became codings with other limits.
  public var changed = 0
  /// How many became no coding.
  public var rejected = 0
  /// How many were decided so before.
  public var known = 0
  /// Rows without a decision.
  public var empty = 0
  /// Rows that were not taken, and what waits in codings.
  public var notices: [Notice] = []
}
