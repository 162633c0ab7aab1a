internal import HebraLanguage
public import HebraModel

/// A matrix as a person requests it.
public struct MatrixRequest: Sendable {
  /// A kind of matrix, with what its cells hold.
  public enum Kind: Hashable, Sendable {
    case caseByCode(CellKind = .presence)
    case participantByCode(CellKind = .presence)
    case codeByCode(PairMeasure = .together)
    case codePairs
    case municipalityByCode
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
  /// Every kind, with its default cell.
  public static let all: [Self] = [
    .caseByCode(), .participantByCode(), .codeByCode(), .codePairs, .municipalityByCode, .segments,
  ]

  /// The name in English, for example `case-by-code`.
  public var name: String {
    switch self {
    case .caseByCode: "case-by-code"
    case .participantByCode: "participant-by-code"
    case .codeByCode: "code-by-code"
    case .codePairs: "code-pairs"
    case .municipalityByCode: "municipality-by-code"
    case .segments: "segments"
    }
  }

  private var spanish: String {
    switch self {
    case .caseByCode: "caso-por-codigo"
    case .participantByCode: "participante-por-codigo"
    case .codeByCode: "codigo-por-codigo"
    case .codePairs: "pares-de-codigos"
    case .municipalityByCode: "municipio-por-codigo"
    case .segments: "segmentos"
    }
  }

  /// The name of what a cell holds; nil for kinds that offer no choice.
  public var cell: String? {
    switch self {
    case .caseByCode(let cell), .participantByCode(let cell): cell.rawValue
    case .codeByCode(let measure): measure.rawValue
    case .codePairs, .municipalityByCode, .segments: nil
    }
  }

  /// The kind with this name in either language, and with this cell where one is named.
  ///
  /// - Throws: ``Failure`` when there is no such kind, no such cell, or no choice of cell.
  public init(name: String, cell: String? = nil) throws(Failure) {
    let folded = Words.fold(name)
    guard let kind = Self.all.first(where: { $0.name == folded || $0.spanish == folded }) else {
      throw Failure(
        .usageMatrix, ["kind": name])
    }
    self = kind
    guard let cell else { return }
    switch kind {
    case .caseByCode: self = .caseByCode(try Self.choice(cell, else: .usageCell))
    case .participantByCode: self = .participantByCode(try Self.choice(cell, else: .usageCell))
    case .codeByCode: self = .codeByCode(try Self.choice(cell, else: .usagePairCell))
    case .codePairs, .municipalityByCode, .segments:
      throw Failure(.usageNoCell, ["kind": name, "cell": cell])
    }
  }

  private static func choice<Cell: RawRepresentable<String>>(
    _ name: String, else refusal: MessageCode
  ) throws(Failure) -> Cell {
    let folded = Words.fold(name)
    guard let cell = Cell(rawValue: spanishCells[folded] ?? folded) else {
      throw Failure(refusal, ["cell": name])
    }
    return cell
  }

  /// What a cell holds, by its name in Spanish.
  private static let spanishCells = [
    "presencia": "presence", "codificaciones": "codings", "segmentos": "segments",
    "tramos": "stretches", "palabras": "words", "caracteres": "characters",
    "cobertura-habla": "coverage-speech", "cobertura-texto": "coverage-text",
    "juntos": "together", "condicional": "conditional", "solapes": "overlaps",
  ]
}
