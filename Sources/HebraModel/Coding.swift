/// How a coding came into the project.
public enum CodingOrigin: String, CaseIterable, Sendable {
  case hand
  case wordComment = "word-comment"
  case acceptedSuggestion = "accepted-suggestion"
  case imported = "import"
}

/// The kinds of layers that contain codings.
public enum LayerKind: String, CaseIterable, Sendable {
  /// The codings of one coder.
  case coder
  /// The reconciled codings of two coders.
  case agreed
  /// The layer used for figures: the agreed one, one coder's layer reviewed by a lead, or one
  /// coder's alone.
  case final
}

/// One value of a facet on a coding.
public struct FacetValue: Hashable, Sendable, Comparable {
  /// The facet's id in the codebook.
  public var facet: String
  /// The id of one of the facet's values.
  public var value: String
  /// Whether it is a default that no person has confirmed.
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

/// A person's decision that a code applies to a range of a text.
public struct Coding: Hashable, Sendable {
  /// The UUIDv5 of text hash, range, code and layer, so that adding it twice has no further effect.
  public var id: String
  /// The document's name in the project.
  public var document: String
  /// A byte range of the document's text with at least one character that is not white space.
  public var range: TextRange
  /// The code's stable id.
  public var code: String
  /// The coder's name in the project.
  public var coder: String
  /// The layer's name; a coder's own layer has the coder's name.
  public var layer: String
  /// At most one value for each facet, unless the facet allows several.
  public var facets: [FacetValue]
  /// How the decision came into the project.
  public var origin: CodingOrigin
  /// When it was decided, ISO 8601, as given in the data; nil if unknown.
  public var date: String?
  /// The coder's note on this coding; nil if there is none.
  public var memo: String?
  /// Whether the Word comment that it came from was marked as resolved.
  public var isResolved: Bool
  /// The version of the codebook that was current when it was added; nil if unknown.
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

extension FacetValue {
  /// How it is written: `actor=policia`.
  package var written: String { "\(facet)=\(value)" }
}

extension Coding {
  /// The facet values that a person stated, by facet, then value.
  package var statedFacets: [FacetValue] { facets.filter { !$0.isAssumed }.sorted() }

  /// The facet that says of which municipality a passage speaks, when that is not the document's own.
  ///
  /// It belongs to every codebook; its value is the code of a municipality.
  public static let municipalityFacet = "municipio_referido"

  /// The code of the municipality of which the passage speaks; nil for that of the document.
  public var referredMunicipality: String? {
    facets.first { $0.facet == Self.municipalityFacet }?.value
  }
}

/// A note on a text, without a code.
public struct Memo: Hashable, Sendable {
  /// The UUIDv5 of text hash, range, coder and text, so that adding it twice has no further effect.
  public var id: String
  /// The document's name in the project.
  public var document: String
  /// The range; nil for a memo on the whole document.
  public var range: TextRange?
  /// The author's name in the project.
  public var coder: String
  /// The text; paragraphs are separated by LF.
  public var text: String
  /// When it was written, ISO 8601; nil if unknown.
  public var date: String?
  /// How it came into the project.
  public var origin: CodingOrigin
  /// Whether the Word comment that it came from was marked as resolved.
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

/// Whether a guide block was asked in the interview of a document.
public enum TopicState: String, CaseIterable, Sendable {
  case asked
  /// Not asked, but participants raised the topic.
  case unasked
  case notExplored = "not-explored"
  /// Not asked because answering could put the participant at risk.
  case notAskedRisk = "not-asked-risk"

  /// Whether an absence of the block's codes is meaningful: it was asked, or participants raised
  /// it.
  public var isExplored: Bool { self == .asked || self == .unasked }
}

/// The part of the codebook that a coder applied before marking a document as finished.
public enum FinishScope: String, CaseIterable, Sendable {
  /// The codes flagged `nucleo`.
  case nucleo
  case completo
}

/// The audience of an export.
public enum Disclosure: String, CaseIterable, Sendable {
  /// A: the research team, everything.
  case team = "A"
  /// B: facilitators; confidential.
  case facilitators = "B"
  /// C: the participants of the dialogue table.
  case table = "C"
}
