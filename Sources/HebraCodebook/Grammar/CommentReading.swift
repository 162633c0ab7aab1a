package import HebraModel

/// The contents of one Word comment: codings, the remaining memo text, and problems.
package struct CommentReading: Hashable, Sendable {
  /// A coding that a line requests.
  package struct CodeLine: Hashable, Sendable {
    /// The code's id; for a retired code, the id of its replacement.
    package var code: String
    /// The facet values after the colon, in order; none of them is assumed.
    package var facets: [FacetValue]
    /// The municipality of which the passage speaks, as typed: a code or a name; nil if unsaid.
    package var place: String?
    /// The index of the line in the comment, from 0.
    package var line: Int

    /// A code line.
    package init(
      code: String, facets: [FacetValue] = [], place: String? = nil, line: Int
    ) {
      self.code = code
      self.facets = facets
      self.place = place
      self.line = line
    }
  }

  /// Something that a person should check; the reader does not guess.
  package struct Problem: Hashable, Sendable {
    /// The code of the message, for example `comment.unknown-code`.
    package var code: MessageCode
    /// The index of the line in the comment, from 0.
    package var line: Int
    /// Values that the message needs: the typed word, ids.
    package var details: [String: String]
    /// Possible meanings, nearest first: code ids, or `facet=value`.
    package var options: [String]

    /// A problem.
    package init(
      _ code: MessageCode, line: Int, details: [String: String] = [:], options: [String] = []
    ) {
      self.code = code
      self.line = line
      self.details = details
      self.options = options
    }
  }

  /// Code lines in the order of the comment.
  package var codings: [CodeLine]
  /// Lines that say something else than a code, in the order of the comment.
  package var fields: [CommentField]
  /// All lines, and parts of lines, that are neither codes nor facets; nil if there are none.
  package var memo: String?
  /// The problems, in the order of the comment.
  package var problems: [Problem]

  /// A reading.
  package init(
    codings: [CodeLine] = [], fields: [CommentField] = [], memo: String? = nil,
    problems: [Problem] = []
  ) {
    self.codings = codings
    self.fields = fields
    self.memo = memo
    self.problems = problems
  }
}

/// The code that a typed text names.
package enum CodeResolution: Hashable, Sendable {
  /// This code, in use.
  case code(Code)
  /// A code that is no longer used, and its replacement, if any.
  case retired(Code, replacement: Code?)
  /// Several codes could be meant.
  case ambiguous([Code])
  /// No code; the codes with the nearest spelling, nearest first.
  case unknown(nearest: [Code])
}

/// The facet value that a typed text names.
package enum FacetResolution: Hashable, Sendable {
  /// This value of this facet.
  case value(FacetValue)
  /// The text may mean several facets or values.
  case ambiguous([FacetValue])
  /// No facet has this name; the nearest ids.
  case unknownFacet(nearest: [String])
  /// The facet has no such value; the nearest ones.
  case unknownValue(nearest: [FacetValue])
}
