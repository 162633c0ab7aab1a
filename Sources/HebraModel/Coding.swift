/// Where a coding comes from.
public enum CodingOrigin: String, CaseIterable, Sendable {
  case hand
  case wordComment = "word-comment"
  case acceptedSuggestion = "accepted-suggestion"
  case imported = "import"
}

/// The kinds of layer that codings live in.
public enum LayerKind: String, CaseIterable, Sendable {
  /// What one coder decided.
  case coder
  /// Where two coders were brought to one reading.
  case agreed
  /// What figures read: agreed, or one coder's reviewed by a lead, or one coder's alone.
  case final
}

/// One value of a facet on a coding.
public struct FacetValue: Hashable, Sendable, Comparable {
  /// The facet's id in the codebook.
  public var facet: String
  /// The id of one of the facet's values.
  public var value: String
  /// Entered by default and not yet confirmed by a person.
  public var isAssumed: Bool

  /// A facet value.
  public init(facet: String, value: String, isAssumed: Bool = false) {
    self.facet = facet
    self.value = value
    self.isAssumed = isAssumed
  }

  /// By facet, then by value.
  public static func < (a: FacetValue, b: FacetValue) -> Bool {
    a.facet == b.facet ? a.value < b.value : a.facet < b.facet
  }
}

/// A person's decision that a code applies to a range of one text.
public struct Coding: Hashable, Sendable {
  /// UUIDv5 of text hash, range, code and layer: adding it twice is adding it once.
  public var id: String
  /// The document's name in the project.
  public var document: String
  /// Bytes of the document's text: at least one character that is not white space.
  public var range: TextRange
  /// The code's stable id.
  public var code: String
  /// Who decided, by the name the project knows.
  public var coder: String
  /// The layer's name; a coder's own layer has the coder's name.
  public var layer: String
  /// At most one for each facet, except where the facet is multiple.
  public var facets: [FacetValue]
  /// How the decision came into the project.
  public var origin: CodingOrigin
  /// When it was decided, ISO 8601, from the data where the data says.
  public var date: String?
  /// What the coder noted beside the code; nil when nothing.
  public var memo: String?
  /// The comment it came from was marked resolved in Word.
  public var isResolved: Bool
  /// The version of the codebook that was current when it was added; nil when that is not known.
  public var codebookVersion: String?

  /// A coding.
  public init(
    id: String, document: String, range: TextRange, code: String, coder: String, layer: String,
    facets: [FacetValue] = [], origin: CodingOrigin = .hand, date: String? = nil,
    memo: String? = nil, isResolved: Bool = false, codebookVersion: String? = nil
  ) {
    self.id = id
    self.document = document
    self.range = range
    self.code = code
    self.coder = coder
    self.layer = layer
    self.facets = facets
    self.origin = origin
    self.date = date
    self.memo = memo
    self.isResolved = isResolved
    self.codebookVersion = codebookVersion
  }
}

/// What someone wrote beside a text, without a code.
public struct Memo: Hashable, Sendable {
  /// UUIDv5 of text hash, range, coder and words: adding it twice is adding it once.
  public var id: String
  /// The document's name in the project.
  public var document: String
  /// Nil for a memo on the whole document.
  public var range: TextRange?
  /// Who wrote it, by the name the project knows.
  public var coder: String
  /// What was written; paragraphs are parted by LF.
  public var text: String
  /// When it was written, ISO 8601; nil when the data do not say.
  public var date: String?
  /// How it came into the project.
  public var origin: CodingOrigin
  /// The comment it came from was marked resolved in Word.
  public var isResolved: Bool

  /// A memo.
  public init(
    id: String, document: String, range: TextRange?, coder: String, text: String, date: String?,
    origin: CodingOrigin, isResolved: Bool = false
  ) {
    self.id = id
    self.document = document
    self.range = range
    self.coder = coder
    self.text = text
    self.date = date
    self.origin = origin
    self.isResolved = isResolved
  }
}

/// Whether a guide block was put to the people of a document.
public enum TopicState: String, CaseIterable, Sendable {
  case asked
  /// It came up without being asked.
  case unasked
  case notExplored = "not-explored"
  /// Not asked because of the risk to who would answer.
  case notAskedRisk = "not-asked-risk"

  /// Whether a silence about the block's codes says something: it was asked, or people raised it.
  public var isExplored: Bool { self == .asked || self == .unasked }
}

/// How much of the codebook a coder went through before marking a document finished.
public enum FinishScope: String, CaseIterable, Sendable {
  /// The codes flagged `nucleo`.
  case nucleo
  case completo
}

/// For whose eyes an export is.
public enum Disclosure: String, CaseIterable, Sendable {
  /// A: the research team, everything.
  case team = "A"
  /// B: facilitators, confidential.
  case facilitators = "B"
  /// C: the table itself.
  case table = "C"
}
