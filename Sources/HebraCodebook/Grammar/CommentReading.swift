public import HebraModel

/// What the lines of one Word comment say: codings, what is left as memo, and what is unclear.
public struct CommentReading: Hashable, Sendable {
  /// One coding that a line asks for.
  public struct CodeLine: Hashable, Sendable {
    /// The code's id; a retired code has become its replacement.
    public var code: String
    /// What the line says after the colon, in its order, none of it assumed.
    public var facets: [FacetValue]
    /// The line's place in the comment, from 0.
    public var line: Int

    /// A code line.
    public init(code: String, facets: [FacetValue] = [], line: Int) {
      self.code = code
      self.facets = facets
      self.line = line
    }
  }

  /// Something that a person should look at; nothing is guessed in its place.
  public struct Problem: Hashable, Sendable {
    /// The key of its sentence, for example `comment.unknown-code`.
    public var code: String
    /// The line's place in the comment, from 0.
    public var line: Int
    /// What the sentence needs: the word typed, ids.
    public var details: [String: String]
    /// What may have been meant, nearest first: code ids, or `facet=value`.
    public var options: [String]

    /// A problem.
    public init(
      _ code: String, line: Int, details: [String: String] = [:], options: [String] = []
    ) {
      self.code = code
      self.line = line
      self.details = details
      self.options = options
    }
  }

  /// Code lines in the order of the comment.
  public var codings: [CodeLine]
  /// Every line, or rest of a line, that is no code and no facet; nil when there is none.
  public var memo: String?
  /// What a person should look at, in the order of the comment.
  public var problems: [Problem]

  /// A reading.
  public init(codings: [CodeLine] = [], memo: String? = nil, problems: [Problem] = []) {
    self.codings = codings
    self.memo = memo
    self.problems = problems
  }
}

/// What a typed text names among the codes.
public enum CodeResolution: Hashable, Sendable {
  /// This code, in use.
  case code(Code)
  /// A code that is no longer used, and the one that took its place, if any.
  case retired(Code, replacement: Code?)
  /// Several codes could be meant.
  case ambiguous([Code])
  /// No code; those written most like it, nearest first.
  case unknown(nearest: [Code])
}

/// What a typed text names among the facets.
public enum FacetResolution: Hashable, Sendable {
  /// This value of this facet.
  case value(FacetValue)
  /// The text belongs to several facets or values.
  case ambiguous([FacetValue])
  /// No facet of this name; the ids nearest to it.
  case unknownFacet(nearest: [String])
  /// No such value; the nearest ones.
  case unknownValue(nearest: [FacetValue])
}
