internal import HebraModel

/// A code inside a codebook record.
struct CodeRecord: Codable {
  struct Indicators: Codable {
    var strong: [String]
    var weak: [String]
    var near: [Near]
    var cancelling: [String]
    var side: String?
  }

  struct Near: Codable {
    var a: String
    var b: String
    var words: Int
  }

  var id: String
  var parent: String?
  var name: String
  var nameEnglish: String?
  var tableName: String?
  var definition: String
  var definitionEnglish: String?
  var include: String?
  var exclude: String?
  var example: String?
  var isCore: Bool
  var isCause: Bool
  var isRetired: Bool
  var replacedBy: String?
  var isZeroUninterpretable: Bool
  /// The default with the key `direccion_tipica`.
  var direction: String?
  /// The default with the key `riesgo_inicial`.
  var risk: String?
  /// The defaults with other keys; nil when there are none.
  var facetDefaults: [String: String]?
  var colour: String?
  var survey: String?
  var mirrors: [String]
  var sources: [String]
  var indicators: Indicators

  init(_ code: Code) {
    (id, parent, name, nameEnglish) = (code.id, code.parent, code.name, code.nameEnglish)
    tableName = code.tableName
    (definition, definitionEnglish) = (code.definition, code.definitionEnglish)
    (include, exclude, example) = (code.include, code.exclude, code.example)
    (isCore, isCause, isRetired) = (code.isCore, code.isCause, code.isRetired)
    replacedBy = code.replacedBy
    isZeroUninterpretable = code.isZeroUninterpretable
    var defaults = code.facetDefaults
    direction = defaults.removeValue(forKey: "direccion_tipica")
    risk = defaults.removeValue(forKey: "riesgo_inicial")
    facetDefaults = defaults.isEmpty ? nil : defaults
    (colour, survey) = (code.colour, code.survey)
    (mirrors, sources) = (code.mirrors, code.sources)
    indicators = Indicators(code.indicators)
  }

  private var allDefaults: [String: String] {
    var defaults = facetDefaults ?? [:]
    if let direction { defaults["direccion_tipica"] = direction }
    if let risk { defaults["riesgo_inicial"] = risk }
    return defaults
  }

  var value: Code {
    Code(
      id: id, parent: parent, name: name, nameEnglish: nameEnglish, tableName: tableName,
      definition: definition, definitionEnglish: definitionEnglish, include: include,
      exclude: exclude, example: example, isCore: isCore, isCause: isCause, isRetired: isRetired,
      replacedBy: replacedBy, isZeroUninterpretable: isZeroUninterpretable,
      facetDefaults: allDefaults, colour: colour, survey: survey, mirrors: mirrors,
      sources: sources,
      indicators: indicators.value)
  }
}

extension CodeRecord.Indicators {
  fileprivate init(_ indicators: Indicators) {
    self.init(
      strong: indicators.strong, weak: indicators.weak,
      near: indicators.near.map { CodeRecord.Near(a: $0.a, b: $0.b, words: $0.words) },
      cancelling: indicators.cancelling, side: indicators.side)
  }

  fileprivate var value: Indicators {
    Indicators(
      strong: strong, weak: weak, near: near.map { Indicators.Near($0.a, $0.b, $0.words) },
      cancelling: cancelling, side: side)
  }
}
