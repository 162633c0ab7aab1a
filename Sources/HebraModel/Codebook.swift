/// The codes, facets and rules that a team codes with, in one version.
public struct Codebook: Sendable, Hashable, Codable {
  public var title: String
  public var titleEnglish: String?
  public var version: String
  public var language: String
  public var rules: [String]
  /// Families and codes in the order of the file; a family comes before its codes.
  public var codes: [Code]
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
public struct Code: Sendable, Hashable, Codable {
  /// Stable: never changed, never deleted.
  public var id: String
  public var parent: String?
  public var name: String
  public var nameEnglish: String?
  /// The neutral label for the dialogue table.
  public var tableName: String?
  public var definition: String
  public var definitionEnglish: String?
  public var include: String?
  public var exclude: String?
  public var example: String?
  public var isCore: Bool
  /// Whether its family counts as cause of mistrust.
  public var isCause: Bool
  public var isRetired: Bool
  public var replacedBy: String?
  /// Nobody raising it says nothing (`cero: no_interpretable`).
  public var isZeroUninterpretable: Bool
  public var direction: String?
  public var risk: String?
  public var colour: String?
  public var survey: String?
  public var mirrors: [String]
  public var sources: [String]
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
public struct Indicators: Sendable, Hashable, Codable {
  public var strong: [String]
  public var weak: [String]
  /// Two terms within a number of words of each other, in either order.
  public var near: [Near]
  /// Terms that cancel a hit within twelve words.
  public var cancelling: [String]
  /// `comunidad` or `institucion`: only turns of that side.
  public var side: String?

  /// One proximity pattern.
  public struct Near: Sendable, Hashable, Codable {
    public var a: String
    public var b: String
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
public struct Facet: Sendable, Hashable, Codable {
  public var id: String
  public var name: String
  public var nameEnglish: String?
  public var isMultiple: Bool
  public var isRequired: Bool
  public var isOrdinal: Bool
  /// A value, or `codigo.direccion_tipica` / `codigo.riesgo_inicial`: taken from the code.
  public var defaultValue: String?
  /// Family or code id → default value; a code's own wins over its family's.
  public var defaultExceptions: [String: String]
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
public struct FacetChoice: Sendable, Hashable, Codable {
  public var id: String
  public var name: String
  public var nameEnglish: String?
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
public struct Mirror: Sendable, Hashable, Codable {
  public var a: String
  public var b: String
  public var reading: String

  /// A mirror pair.
  public init(a: String, b: String, reading: String) {
    self.a = a
    self.b = b
    self.reading = reading
  }
}

/// An interview or focus-group guide.
public struct Instrument: Sendable, Hashable, Codable {
  public var id: String
  public var name: String
  public var nameEnglish: String?
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
public struct GuideBlock: Sendable, Hashable, Codable {
  public var id: String
  public var name: String
  public var nameEnglish: String?
  public var codes: [String]

  /// A block.
  public init(id: String, name: String, nameEnglish: String? = nil, codes: [String]) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.codes = codes
  }
}
