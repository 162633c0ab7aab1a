internal import HebraLanguage
public import HebraModel

/// A picture as a person asks for it.
///
///     var request = PictureRequest(.map)
///     request.cases = .municipalities
///     let drawn = try project.picture(request)
public struct PictureRequest: Sendable {
  /// What is drawn.
  public enum Kind: String, CaseIterable, Sendable {
    /// Codes by cases.
    case map
    /// Codes that occur in the same turns.
    case network
    /// Codes along one document.
    case line
    /// One document as tiles.
    case portrait
    /// What each document adds to the codes.
    case saturation
    /// Agreement of coders, with intervals.
    case agreement
    /// Where a word is said in each document.
    case dispersion
  }

  /// The cases of a map.
  public enum Cases: String, CaseIterable, Sendable {
    case documents
    case participants
    case municipalities
  }

  /// What is drawn.
  public var kind: Kind
  /// The layer whose codings count.
  public var layer = LayerChoice.final
  /// The cases of a map.
  public var cases = Cases.documents
  /// What a cell of a map holds.
  public var cell = CellKind.presence
  /// Only this code and those below it, in a map, network or line; id or name, as typed.
  public var code: String?
  /// The document of a line or portrait.
  public var document: String?
  /// What is looked for, in the query language.
  public var query: String?
  /// The fewest turns in common for which a network has a line.
  public var minimum = 2
  /// Whether codings that were suggestions are left out.
  public var withoutSuggested = false

  /// A picture of this kind.
  public init(_ kind: Kind) { self.kind = kind }

  /// What its file is about, for the journal; never words that a person typed.
  var recorded: [String: String] {
    var settings = ["kind": kind.rawValue]
    if kind != .agreement, kind != .dispersion { settings["layer"] = layer.name }
    settings["code"] = code
    if withoutSuggested { settings["without_suggested"] = "true" }
    switch kind {
    case .map:
      settings["cases"] = cases.rawValue
      settings["cell"] = cell.rawValue
    case .network: settings["minimum"] = "\(minimum)"
    case .line, .portrait: settings["document"] = document
    case .saturation, .agreement, .dispersion: break
    }
    return settings
  }
}

extension PictureRequest.Kind {
  private var spanish: String {
    switch self {
    case .map: "mapa"
    case .network: "red"
    case .line: "linea"
    case .portrait: "retrato"
    case .saturation: "saturacion"
    case .agreement: "acuerdo"
    case .dispersion: "dispersion"
    }
  }

  /// The kind with this name in either language.
  public init?(named name: String) {
    let folded = Words.fold(name)
    guard let kind = Self.allCases.first(where: { $0.rawValue == folded || $0.spanish == folded })
    else { return nil }
    self = kind
  }

  /// Its name in a language.
  public func name(_ language: UserLanguage) -> String {
    language == .spanish ? spanish : rawValue
  }
}

extension PictureRequest.Cases {
  /// The cases with this name in either language.
  public init?(named name: String) {
    switch Words.fold(name) {
    case "documento", "documentos", "document", "documents": self = .documents
    case "participante", "participantes", "participant", "participants": self = .participants
    case "municipio", "municipios", "municipality", "municipalities": self = .municipalities
    default: return nil
    }
  }
}
