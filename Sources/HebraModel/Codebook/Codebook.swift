/// The codes, facets and rules with which a team codes, in one version.
public struct Codebook: Sendable, Hashable {
  /// The title, in the codebook's language.
  public var title: String
  /// The English gloss; nil when the codebook has none.
  public var titleEnglish: String?
  /// The version as written in the file, for example `0.2-borrador`; every figure states it.
  public var version: String
  /// The BCP 47 tag of the language of names and definitions, for example `es-CO`.
  public var language: String
  /// The coding rules on which the team agreed, each of one or more sentences.
  public var rules: [String]
  /// Families and codes in the order of the file; a family comes before its codes.
  public var codes: [Code]
  /// The facets, which apply to every coding, in the order of the file.
  public var facets: [Facet]
  /// Pairs of codes that name two sides of the same thing.
  public var mirrors: [Mirror]
  /// The groups into which the pairs were named and cut by hand; empty when nobody did.
  public var mirrorGroups: [MirrorGroup]
  /// Interview guides and their blocks.
  public var instruments: [Instrument]
  /// The changes that led to this version, oldest first; empty for a file that a person wrote.
  public var history: [CodebookChange]

  /// A codebook.
  public init(
    title: String, titleEnglish: String? = nil, version: String, language: String,
    rules: [String] = [], codes: [Code], facets: [Facet] = [], mirrors: [Mirror] = [],
    mirrorGroups: [MirrorGroup] = [], instruments: [Instrument] = [],
    history: [CodebookChange] = []
  ) {
    self.title = title
    self.titleEnglish = titleEnglish
    self.version = version
    self.language = language
    self.rules = rules
    self.codes = codes
    self.facets = facets
    self.mirrors = mirrors
    self.mirrorGroups = mirrorGroups
    self.instruments = instruments
    self.history = history
  }

  /// The code with this id.
  public func code(_ id: String) -> Code? { codes.first { $0.id == id } }

  /// The code and all its descendants.
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
  /// The stable id: it never changes and is never deleted.
  public var id: String
  /// The id of the parent, a family or a code; nil for a family.
  public var parent: String?
  /// The label that coders work with, in the codebook's language.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// The neutral label for the dialogue table.
  public var tableName: String?
  /// The meaning of the code, in one or two sentences.
  public var definition: String
  /// The English definition; nil when the codebook has none.
  public var definitionEnglish: String?
  /// When to use it (`incluir`); nil if not stated.
  public var include: String?
  /// When not to use it, and which code to use instead (`excluir`); nil if not stated.
  public var exclude: String?
  /// An invented sentence, never one from an interview; nil when there is none.
  public var example: String?
  /// Whether it belongs to the core set for new teams and for measuring agreement (`nucleo`).
  public var isCore: Bool
  /// Whether its family counts as a cause of mistrust.
  public var isCause: Bool
  /// Whether it is out of use: existing codings stay readable, but it is left out of counts and
  /// suggestions.
  public var isRetired: Bool
  /// For a retired code, the id of the code that replaces it; nil if there is none.
  public var replacedBy: String?
  /// Whether the absence of the code has no meaning (`cero: no_interpretable`).
  public var isZeroUninterpretable: Bool
  /// Key → the value that a facet has on a coding with this code until a person says another; a
  /// facet takes it with the default `codigo.` and the key.
  public var facetDefaults: [String: String]
  /// The display colour, as written in the file; nil if it has none.
  public var colour: String?
  /// The survey construct that measures the same concept; nil if there is none.
  public var survey: String?
  /// The ids of codes that name the other side of the same thing.
  public var mirrors: [String]
  /// The keys of the literature on which the code is based.
  public var sources: [String]
  /// The terms for which it is suggested; empty if it is never suggested.
  public var indicators: Indicators

  /// A code.
  public init(
    id: String, parent: String? = nil, name: String, nameEnglish: String? = nil,
    tableName: String? = nil, definition: String, definitionEnglish: String? = nil,
    include: String? = nil, exclude: String? = nil, example: String? = nil, isCore: Bool = false,
    isCause: Bool = true, isRetired: Bool = false, replacedBy: String? = nil,
    isZeroUninterpretable: Bool = false, facetDefaults: [String: String] = [:],
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
    self.facetDefaults = facetDefaults
    self.colour = colour
    self.survey = survey
    self.mirrors = mirrors
    self.sources = sources
    self.indicators = indicators
  }
}

/// The terms for which a code is suggested.
public struct Indicators: Sendable, Hashable {
  /// Terms that cause a suggestion by themselves (`fuertes`).
  public var strong: [String]
  /// Terms that only support a suggestion (`debiles`).
  public var weak: [String]
  /// Two terms within a given number of words of each other, in either order.
  public var near: [Near]
  /// Terms that cancel a match within twelve words.
  public var cancelling: [String]
  /// `comunidad` or `institucion`: only turns of that side count.
  public var side: String?

  /// One proximity pattern.
  public struct Near: Sendable, Hashable {
    /// One term; either may come first in the text.
    public var a: String
    /// The other term.
    public var b: String
    /// The greatest number of words between them, within one turn.
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

/// A property recorded for every coding, independent of the code.
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
  /// Whether its values form an ordinal scale, which measures of agreement must weight.
  public var isOrdinal: Bool
  /// A value, or `codigo.` and a key of ``Code/facetDefaults``, to take it from the code.
  public var defaultValue: String?
  /// Family or code id → default value; the exception of a code takes precedence over its family's.
  public var defaultExceptions: [String: String]
  /// Its possible values, in the order of the file, each before its subvalues.
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

/// A possible value of a facet; a subvalue names its parent.
public struct FacetChoice: Sendable, Hashable {
  /// Unique in its facet: the right side of `faceta=valor`.
  public var id: String
  /// The label that coders see, in the codebook's language.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// The id of the more general value; nil at the top.
  public var parent: String?

  /// A value.
  public init(id: String, name: String, nameEnglish: String? = nil, parent: String? = nil) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.parent = parent
  }
}
