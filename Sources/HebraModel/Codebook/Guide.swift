/// Two codes that name two sides of the same thing, and how to interpret them together.
public struct Mirror: Sendable, Hashable {
  /// One code's id.
  public var a: String
  /// The other code's id.
  public var b: String
  /// How the two are interpreted together, in one sentence.
  public var reading: String

  /// A mirror pair.
  public init(a: String, b: String, reading: String) {
    self.a = a
    self.b = b
    self.reading = reading
  }
}

/// An interview or focus-group guide.
public struct Instrument: Sendable, Hashable {
  /// The key used in a table of documents, unique in the codebook.
  public var id: String
  /// The display name, in the codebook's language.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// `comunidad` or `institucion`: whom it asks; nil when it does not say.
  public var side: String?
  /// Its blocks, in the order of the interview.
  public var blocks: [GuideBlock]

  /// An instrument.
  public init(
    id: String, name: String, nameEnglish: String? = nil, side: String? = nil,
    blocks: [GuideBlock]
  ) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.side = side
    self.blocks = blocks
  }
}

/// A block of questions and the codes that it explores.
public struct GuideBlock: Sendable, Hashable {
  /// The key used as the name of a column in a table of documents.
  public var id: String
  /// The topic of the block, as a display name.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// The ids of the codes whose absence is meaningful once the block was asked.
  public var codes: [String]

  /// A block.
  public init(id: String, name: String, nameEnglish: String? = nil, codes: [String]) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.codes = codes
  }
}
