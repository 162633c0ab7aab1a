internal import HebraLanguage
public import HebraModel

/// A matrix as a person requests it.
public struct MatrixRequest: Sendable {
  /// A kind of matrix, with what its rows and columns are and what its cells hold.
  ///
  /// Attributes have their names in either language, as `hebra search --by` takes them: document,
  /// participant, municipality, sector, and the team's own columns.
  public enum Kind: Hashable, Sendable {
    /// Cases, which are the values of an attribute, by codes.
    case caseByCode(CellKind = .presence, rows: String = "document")
    case participantByCode(CellKind = .presence)
    /// Codes by the values of an attribute, as n/N.
    case codeByAttribute(String)
    case municipalityByCode
    /// The values of one attribute by those of another, within a code, as n/N.
    case attributeByAttribute(String, String, code: String)
    case codeByCode(PairMeasure = .together, unit: PairUnit = .turn)
    case codePairs(PairUnit = .turn)
    /// Documents with their attributes, and for each code 0 or 1 and its codings.
    case documentTable
    /// The codes of each document in the order in which they are said.
    case sequence
    case segments
  }

  /// The kind of matrix.
  public var kind: Kind
  /// The layer whose codings count.
  public var layer: LayerChoice
  /// Only codings that count as causes.
  public var causesOnly: Bool
  /// Whether codes without any coding in the layer are shown; otherwise the settings name them.
  public var includesEmptyCodes: Bool
  /// Whether codings that were suggestions are left out.
  public var withoutSuggested = false

  /// A request.
  public init(
    _ kind: Kind, layer: LayerChoice, causesOnly: Bool = false, includesEmptyCodes: Bool = false
  ) {
    self.kind = kind
    self.layer = layer
    self.causesOnly = causesOnly
    self.includesEmptyCodes = includesEmptyCodes
  }
}

extension MatrixRequest.Kind {
  /// Every kind that needs nothing else, with its default cell, and codes by sector.
  public static let all: [Self] = [
    .caseByCode(), .participantByCode(), .codeByAttribute("sector"), .municipalityByCode,
    .codeByCode(), .codePairs(), .documentTable, .sequence, .segments,
  ]

  /// The name in English, for example `case-by-code`.
  public var name: String { names.english }

  private var names: (english: String, spanish: String) {
    switch self {
    case .caseByCode: ("case-by-code", "caso-por-codigo")
    case .participantByCode: ("participant-by-code", "participante-por-codigo")
    case .codeByAttribute: ("code-by-attribute", "codigo-por-atributo")
    case .municipalityByCode: ("municipality-by-code", "municipio-por-codigo")
    case .attributeByAttribute: ("attribute-by-attribute", "atributo-por-atributo")
    case .codeByCode: ("code-by-code", "codigo-por-codigo")
    case .codePairs: ("code-pairs", "pares-de-codigos")
    case .documentTable: ("document-table", "tabla-de-documentos")
    case .sequence: ("sequence", "secuencia")
    case .segments: ("segments", "segmentos")
    }
  }

  /// What a person chose besides the kind, as an export records it.
  var settings: [String: String] {
    switch self {
    case .caseByCode(let value, let rows): ["cell": value.rawValue, "rows": rows]
    case .participantByCode(let value): ["cell": value.rawValue]
    case .codeByAttribute(let by): ["by": by]
    case .attributeByAttribute(let rows, let by, let code): ["rows": rows, "by": by, "code": code]
    case .codeByCode(let value, let unit): ["cell": value.rawValue, "unit": unit.rawValue]
    case .codePairs(let unit): ["unit": unit.rawValue]
    case .municipalityByCode, .documentTable, .sequence, .segments: [:]
    }
  }
}

/// What a person types besides the kind of a matrix; each is nil when it was not said.
public struct MatrixOptions: Hashable, Sendable {
  /// What a cell holds.
  public var value: String?
  /// The attribute whose values are the rows.
  public var rows: String?
  /// The attribute whose values are the columns.
  public var by: String?
  /// The code that it is about.
  public var code: String?
  /// The unit in which codes occur together.
  public var unit: String?

  /// Options.
  public init(
    value: String? = nil, rows: String? = nil, by: String? = nil, code: String? = nil,
    unit: String? = nil
  ) {
    self.value = value
    self.rows = rows
    self.by = by
    self.code = code
    self.unit = unit
  }

  /// The options that were said, by name.
  fileprivate var said: [(name: String, value: String)] {
    [("value", value), ("rows", rows), ("by", by), ("code", code), ("unit", unit)].compactMap {
      name, value in value.map { (name, $0) }
    }
  }
}

extension MatrixRequest.Kind {
  /// The kind with this name in either language, with what was chosen besides.
  ///
  /// - Throws: ``Failure`` when there is no such kind, no such cell or unit, or when an option is
  ///   missing or has no meaning for the kind.
  public init(name: String, _ options: MatrixOptions = MatrixOptions()) throws(Failure) {
    let folded = Words.fold(name)
    let kinds = Self.all + [.attributeByAttribute("", "", code: "")]
    guard let kind = kinds.first(where: { [$0.names.english, $0.names.spanish].contains(folded) })
    else { throw Failure(.usageMatrix, ["kind": name]) }
    for (option, value) in options.said where !kind.options.contains(option) {
      throw Failure(.usageMatrixOption, ["kind": name, "option": option, "value": value])
    }
    func needed(_ value: String?, _ option: String) throws(Failure) -> String {
      guard let value else {
        throw Failure(.usageMatrixNeeds, ["kind": name, "option": option])
      }
      return value
    }
    switch kind {
    case .caseByCode:
      self = .caseByCode(
        try Self.cell(options.value) ?? .presence, rows: options.rows ?? "document")
    case .participantByCode: self = .participantByCode(try Self.cell(options.value) ?? .presence)
    case .codeByAttribute: self = .codeByAttribute(try needed(options.by, "by"))
    case .attributeByAttribute:
      self = .attributeByAttribute(
        try needed(options.rows, "rows"), try needed(options.by, "by"),
        code: try needed(options.code, "code"))
    case .codeByCode:
      let measure: PairMeasure = try Self.choice(options.value, else: .usagePairCell) ?? .together
      let unit = try Self.unit(options.unit)
      if let unit, !measure.isOfUnits {
        throw Failure(
          .usageMatrixOption,
          ["kind": options.value ?? name, "option": "unit", "value": unit.rawValue])
      }
      self = .codeByCode(measure, unit: unit ?? .turn)
    case .codePairs: self = .codePairs(try Self.unit(options.unit) ?? .turn)
    case .municipalityByCode, .documentTable, .sequence, .segments: self = kind
    }
  }

  /// The options that have a meaning for the kind.
  private var options: Set<String> {
    switch self {
    case .caseByCode: ["value", "rows"]
    case .participantByCode: ["value"]
    case .codeByAttribute: ["by"]
    case .attributeByAttribute: ["rows", "by", "code"]
    case .codeByCode: ["value", "unit"]
    case .codePairs: ["unit"]
    case .municipalityByCode, .documentTable, .sequence, .segments: []
    }
  }

  private static func cell(_ typed: String?) throws(Failure) -> CellKind? {
    try choice(typed, else: .usageCell)
  }

  private static func unit(_ typed: String?) throws(Failure) -> PairUnit? {
    try choice(typed, else: .usagePairUnit)
  }

  private static func choice<Value: RawRepresentable<String>>(
    _ typed: String?, else refusal: MessageCode
  ) throws(Failure) -> Value? {
    guard let typed else { return nil }
    let folded = Words.fold(typed)
    guard let value = Value(rawValue: spanish[folded] ?? folded) else {
      throw Failure(refusal, ["cell": typed])
    }
    return value
  }

  /// What a cell holds and the units, by their names in Spanish.
  private static let spanish = [
    "presencia": "presence", "codificaciones": "codings", "segmentos": "segments",
    "tramos": "stretches", "palabras": "words", "caracteres": "characters",
    "cobertura-habla": "coverage-speech", "cobertura-texto": "coverage-text",
    "juntos": "together", "condicional": "conditional", "solapes": "overlaps",
    "texto-comun": "extent", "distancia": "distance", "seguido": "followed",
    "intervencion": "turn", "parrafo": "paragraph", "documento": "document",
  ]
}
