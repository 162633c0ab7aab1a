/// The codes, facets and rules that a team codes with, in one version.
public struct Codebook: Sendable, Hashable {
  /// What the codebook is called, in its own language.
  public var title: String
  /// The English gloss; nil when the codebook has none.
  public var titleEnglish: String?
  /// The version as the file writes it, for example `0.2-borrador`; every figure names it.
  public var version: String
  /// BCP 47 tag of names and definitions, for example `es-CO`.
  public var language: String
  /// The rules of coding that the team agreed on, one sentence or more each.
  public var rules: [String]
  /// Families and codes in the order of the file; a family comes before its codes.
  public var codes: [Code]
  /// The questions asked of every coding, in the order of the file.
  public var facets: [Facet]
  /// Pairs of codes that name two sides of one thing.
  public var mirrors: [Mirror]
  /// Guide instruments and their blocks.
  public var instruments: [Instrument]

  /// A codebook.
  public init(
    title: String, titleEnglish: String? = nil, version: String, language: String,
    rules: [String] = [], codes: [Code], facets: [Facet] = [], mirrors: [Mirror] = [],
    instruments: [Instrument] = []
  ) {
    self.title = title
    self.titleEnglish = titleEnglish
    self.version = version
    self.language = language
    self.rules = rules
    self.codes = codes
    self.facets = facets
    self.mirrors = mirrors
    self.instruments = instruments
  }

  /// The code with this id.
  public func code(_ id: String) -> Code? { codes.first { $0.id == id } }

  /// The code and everything below it.
  public func descendants(of id: String) -> Set<String> {
    var result: Set = [id]
    var grew = true
    while grew {
      grew = false
      for code in codes {
        if let parent = code.parent, result.contains(parent), result.insert(code.id).inserted {
          grew = true
        }
      }
    }
    return result
  }
}

/// One code, or one family (a code without parent).
public struct Code: Sendable, Hashable {
  /// Stable: never changed, never deleted.
  public var id: String
  /// The family's or code's id above it; nil for a family.
  public var parent: String?
  /// The label that coders work with, in the codebook's language.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// The neutral label for the dialogue table.
  public var tableName: String?
  /// What the code means, in one or two sentences.
  public var definition: String
  /// The English definition; nil when the codebook has none.
  public var definitionEnglish: String?
  /// When to use it (`incluir`); nil when unsaid.
  public var include: String?
  /// When not to, and which code to use instead (`excluir`); nil when unsaid.
  public var exclude: String?
  /// An invented sentence, never one from an interview; nil when there is none.
  public var example: String?
  /// In the short set for new teams and for measuring agreement (`nucleo`).
  public var isCore: Bool
  /// Whether its family counts as cause of mistrust.
  public var isCause: Bool
  /// Out of use: it stays readable, and out of counts and suggestions.
  public var isRetired: Bool
  /// The id of the code to read it as; nil when it is in use or nothing replaces it.
  public var replacedBy: String?
  /// Nobody raising it says nothing (`cero: no_interpretable`).
  public var isZeroUninterpretable: Bool
  /// Who mistrusts whom by default: a value of the facet `direccion`, or nil.
  public var direction: String?
  /// The risk at the start, before a person looks: a value of the facet `riesgo`, or nil.
  public var risk: String?
  /// The colour to show it in, as the file writes it; nil when it has none.
  public var colour: String?
  /// The survey construct that measures the same; nil when none does.
  public var survey: String?
  /// Ids of the codes that name the other side of the same thing.
  public var mirrors: [String]
  /// Keys of the literature that the code rests on.
  public var sources: [String]
  /// Words that make it worth suggesting; empty when it is never suggested.
  public var indicators: Indicators

  /// A code.
  public init(
    id: String, parent: String? = nil, name: String, nameEnglish: String? = nil,
    tableName: String? = nil, definition: String, definitionEnglish: String? = nil,
    include: String? = nil, exclude: String? = nil, example: String? = nil, isCore: Bool = false,
    isCause: Bool = true, isRetired: Bool = false, replacedBy: String? = nil,
    isZeroUninterpretable: Bool = false, direction: String? = nil, risk: String? = nil,
    colour: String? = nil, survey: String? = nil, mirrors: [String] = [], sources: [String] = [],
    indicators: Indicators = Indicators()
  ) {
    self.id = id
    self.parent = parent
    self.name = name
    self.nameEnglish = nameEnglish
    self.tableName = tableName
    self.definition = definition
    self.definitionEnglish = definitionEnglish
    self.include = include
    self.exclude = exclude
    self.example = example
    self.isCore = isCore
    self.isCause = isCause
    self.isRetired = isRetired
    self.replacedBy = replacedBy
    self.isZeroUninterpretable = isZeroUninterpretable
    self.direction = direction
    self.risk = risk
    self.colour = colour
    self.survey = survey
    self.mirrors = mirrors
    self.sources = sources
    self.indicators = indicators
  }
}

/// The words that make a code worth suggesting.
public struct Indicators: Sendable, Hashable {
  /// Terms that produce a suggestion on their own (`fuertes`).
  public var strong: [String]
  /// Terms that only back a suggestion up (`debiles`).
  public var weak: [String]
  /// Two terms within a number of words of each other, in either order.
  public var near: [Near]
  /// Terms that cancel a hit within twelve words.
  public var cancelling: [String]
  /// `comunidad` or `institucion`: only turns of that side.
  public var side: String?

  /// One proximity pattern.
  public struct Near: Sendable, Hashable {
    /// One term; either may come first in the text.
    public var a: String
    /// The other term.
    public var b: String
    /// The most words that may stand between them, within one turn.
    public var words: Int

    /// `a` and `b` with at most `words` words between them.
    public init(_ a: String, _ b: String, _ words: Int) {
      self.a = a
      self.b = b
      self.words = words
    }
  }

  /// Indicators.
  public init(
    strong: [String] = [], weak: [String] = [], near: [Near] = [], cancelling: [String] = [],
    side: String? = nil
  ) {
    self.strong = strong
    self.weak = weak
    self.near = near
    self.cancelling = cancelling
    self.side = side
  }
}

/// A question asked of every coding, orthogonal to the codes.
public struct Facet: Sendable, Hashable {
  /// Unique among facets: the left side of `faceta=valor`.
  public var id: String
  /// The label that coders see, in the codebook's language.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// Whether one coding may have several of its values.
  public var isMultiple: Bool
  /// Whether a coding without a value of it is incomplete.
  public var isRequired: Bool
  /// Whether the order of its values is a scale, which agreement must weigh.
  public var isOrdinal: Bool
  /// A value, or `codigo.direccion_tipica` / `codigo.riesgo_inicial`: taken from the code.
  public var defaultValue: String?
  /// Family or code id → default value; a code's own wins over its family's.
  public var defaultExceptions: [String: String]
  /// What it can be, in the order of the file, each value before its subvalues.
  public var values: [FacetChoice]

  /// A facet.
  public init(
    id: String, name: String, nameEnglish: String? = nil, isMultiple: Bool = false,
    isRequired: Bool = false, isOrdinal: Bool = false, defaultValue: String? = nil,
    defaultExceptions: [String: String] = [:], values: [FacetChoice]
  ) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.isMultiple = isMultiple
    self.isRequired = isRequired
    self.isOrdinal = isOrdinal
    self.defaultValue = defaultValue
    self.defaultExceptions = defaultExceptions
    self.values = values
  }
}

/// One value that a facet can take; a subvalue names its parent value.
public struct FacetChoice: Sendable, Hashable {
  /// Unique in its facet: the right side of `faceta=valor`.
  public var id: String
  /// The label that coders see, in the codebook's language.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// The id of the value that it is a kind of; nil at the top.
  public var parent: String?

  /// A value.
  public init(id: String, name: String, nameEnglish: String? = nil, parent: String? = nil) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.parent = parent
  }
}

/// Two codes that name the two sides of one thing, and how to read them together.
public struct Mirror: Sendable, Hashable {
  /// One code's id.
  public var a: String
  /// The other code's id.
  public var b: String
  /// How the two are read together, in one sentence.
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
  /// What a table of documents names it by, unique in the codebook.
  public var id: String
  /// What people call it, in the codebook's language.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// Its blocks in the order in which they are asked.
  public var blocks: [GuideBlock]

  /// An instrument.
  public init(id: String, name: String, nameEnglish: String? = nil, blocks: [GuideBlock]) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.blocks = blocks
  }
}

/// A block of questions and the codes that it explores.
public struct GuideBlock: Sendable, Hashable {
  /// What a table of documents names its column by.
  public var id: String
  /// What the block asks about, for people.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// Ids of the codes of which a silence says something once the block was asked.
  public var codes: [String]

  /// A block.
  public init(id: String, name: String, nameEnglish: String? = nil, codes: [String]) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.codes = codes
  }
}
