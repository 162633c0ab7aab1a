internal import HebraYAML

/// The keys of a codebook file in Spanish, with the English words accepted as synonyms.
///
/// To accept another word, add it to the list of its key.
enum CodebookKeys {
  static let root: YAMLRecord.Keys = [
    "libro": ["codebook"], "familias": ["families"], "codigos": ["codes"],
    "espejos": ["mirrors"], "grupos_espejo": ["mirror_groups"], "facetas": ["facets"],
    "encuesta": ["survey"], "guia": ["guide"],
    "causalidad": ["causality"], "lexico_transversal": ["lexicon"],
    "referencias": ["references"], "titulo": ["title"], "version": [], "idioma": ["language"],
    "reglas": ["rules"], "historia": ["history"],
  ]
  static let book: YAMLRecord.Keys = [
    "titulo": ["title"], "en": ["title_en"], "version": [], "idioma": ["language"],
    "reglas": ["rules"], "unidad_de_codificacion": ["unit"], "estructura": ["structure"],
    "indicadores": ["indicators"], "cambios": ["changes"], "nota": ["note"],
  ]
  static let code: YAMLRecord.Keys = [
    "id": [], "padre": ["parent"], "nombre": ["name"], "en": ["name_en"],
    "nombre_mesa": ["table_name"], "definicion": ["definition"],
    "definicion_en": ["definition_en"], "incluir": ["include"], "excluir": ["exclude"],
    "ejemplo": ["example"], "nucleo": ["core"], "cuenta_como_causa": ["counts_as_cause"],
    "estado": ["status"], "reemplazado_por": ["replaced_by"], "cero": ["zero"],
    "direccion_tipica": ["typical_direction"], "riesgo_inicial": ["initial_risk"],
    "facetas": ["facets"],
    "color": ["colour"], "encuesta": ["survey"], "espejo": ["espejos", "mirror", "mirrors"],
    "fuentes": ["sources"], "indicadores": ["indicators"], "codigos": ["codes"],
    "nota": ["note"],
  ]
  static let indicators: YAMLRecord.Keys = [
    "fuertes": ["strong"], "debiles": ["weak"], "cerca": ["near"], "excluir": ["exclude"],
    "quien": ["who"],
  ]
  static let mirror: YAMLRecord.Keys = ["a": [], "b": [], "lectura": ["reading"]]
  static let mirrorGroup: YAMLRecord.Keys = [
    "id": [], "nombre": ["name"], "en": ["name_en"], "codigos": ["codes"], "nota": ["note"],
  ]
  static let facet: YAMLRecord.Keys = [
    "id": [], "nombre": ["name"], "en": ["name_en"], "multiple": [],
    "obligatoria": ["required"], "orden": ["ordinal"], "por_defecto": ["default"],
    "por_defecto_excepciones": ["default_exceptions"], "supuesto": ["assumed"],
    "pasada": ["pass"], "nota": ["note"], "valores": ["values"],
  ]
  static let choice: YAMLRecord.Keys = [
    "id": [], "nombre": ["name"], "en": ["name_en"], "indicadores": ["indicators"],
    "subvalores": ["subvalues"], "nota": ["note"],
  ]
  static let survey: YAMLRecord.Keys = ["nota": ["note"], "constructos": ["constructs"]]
  static let construct: YAMLRecord.Keys = [
    "id": [], "nombre": ["name"], "en": ["name_en"], "nota": ["note"],
  ]
  static let guide: YAMLRecord.Keys = ["nota": ["note"], "instrumentos": ["instruments"]]
  static let instrument: YAMLRecord.Keys = [
    "id": [], "nombre": ["name"], "en": ["name_en"], "quien": ["who"],
    "nota": ["note"], "bloques": ["blocks"],
  ]
  static let block: YAMLRecord.Keys = [
    "id": [], "nombre": ["name"], "en": ["name_en"], "nota": ["note"], "codigos": ["codes"],
  ]

  /// The values of `estado`, folded, and whether they retire the code.
  static let states: [String: Bool] = [
    "activo": false, "active": false, "retirado": true, "retired": true,
  ]
  static let zero = ["no_interpretable", "uninterpretable"]
  static let sides = ["comunidad", "institucion"]
  static let sidesEnglish = ["community": "comunidad", "institution": "institucion"]
  /// Used if the file has no facet with that id.
  static let directions = [
    "comunidad_a_proveedor", "proveedor_a_comunidad", "mutua", "entre_autoridades",
    "entre_comunidades", "no_aplica",
  ]
  static let risks = ["verde", "ambar", "rojo"]
  /// Keys of a code that give the default of a facet under a name of their own.
  static let facetDefaults = ["direccion_tipica", "riesgo_inicial"]

  /// A facet's default that is taken from the code, as the model writes it: `codigo` and the id of
  /// the facet, or one of the names of their own; nil for a plain value.
  static func codeDefault(_ word: String, of facet: String) -> String? {
    if ["codigo", "code"].contains(word) { return "codigo." + facet }
    return facetDefaults.first { key in
      word == "codigo." + key || (code[key] ?? []).contains { word == "code." + $0 }
    }.map { "codigo." + $0 }
  }
}
