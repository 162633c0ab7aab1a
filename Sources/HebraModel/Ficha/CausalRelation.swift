/// One end of a causal relation: words of the text, and the code under which they count.
public struct RelationEnd: Hashable, Sendable {
  /// The bytes of the document's text; never empty.
  public var range: TextRange
  /// The code's id.
  public var code: String

  /// An end.
  public init(_ range: TextRange, code: String) {
    self.range = range
    self.code = code
  }
}

/// Whether the speaker says that one thing leads to the other, or the coder concludes it.
public enum RelationKind: String, CaseIterable, Sendable {
  /// The speaker says it.
  case explicit
  /// The coder concludes it from what the speaker says.
  case inferred
}

/// A person's decision that, in a passage, what one code names leads to what another code names.
public struct CausalRelation: Hashable, Sendable {
  /// The UUIDv5 of text hash, both ends and layer, so that adding it twice has no further effect.
  public var id: String
  /// The document's name in the project.
  public var document: String
  /// The cause.
  public var from: RelationEnd
  /// The effect; where both stand in one passage, both ends have its range.
  public var to: RelationEnd
  /// Whether the speaker says it.
  public var kind: RelationKind
  /// The words that show it, where a person shortened them; nil for the whole passage.
  public var quotation: String?
  /// The coder's name in the project.
  public var coder: String
  /// The layer's name; a coder's own layer has the coder's name.
  public var layer: String
  /// How the decision came into the project.
  public var origin: CodingOrigin
  /// When it was decided, ISO 8601; nil if unknown.
  public var date: String?

  /// A relation.
  public init(
    id: String = "", document: String, from: RelationEnd, to: RelationEnd, kind: RelationKind,
    quotation: String? = nil, coder: String, layer: String, origin: CodingOrigin = .hand,
    date: String? = nil
  ) {
    self.id = id
    self.document = document
    self.from = from
    self.to = to
    self.kind = kind
    self.quotation = quotation
    self.coder = coder
    self.layer = layer
    self.origin = origin
    self.date = date
  }

  /// From the first byte of either end to the last.
  public var passage: TextRange {
    TextRange(min(from.range.start, to.range.start), max(from.range.end, to.range.end))
  }
}

/// A causal relation with its place and words for people.
public struct RelationSegment: Hashable, Sendable {
  /// The relation; its ranges count UTF-8 bytes.
  public var relation: CausalRelation
  /// The turn in which the passage begins, counted from 0; nil outside of turns.
  public var turn: Int?
  /// The ends in Unicode code points of the document's text, end exclusive.
  public var from: Range<Int>
  /// The same for the effect.
  public var to: Range<Int>
  /// The words that show it: those that a person gave, else the passage.
  public var quotation: String

  /// A relation with its place.
  public init(
    _ relation: CausalRelation, turn: Int?, from: Range<Int>, to: Range<Int>, quotation: String
  ) {
    self.relation = relation
    self.turn = turn
    self.from = from
    self.to = to
    self.quotation = quotation
  }
}
