/// The words of pseudonyms; the finder never finds a pseudonym made of them.
package enum PseudonymWords {
  /// The word for what is named; a hint without a word of its own gives that of the kind.
  package static func word(for kind: IdentifierKind, hint: String?) -> String {
    if let hint, let word = hints[hint] { return word }
    return switch kind {
    case .person: "Persona"
    case .place: "Lugar"
    case .organization: "Organización"
    case .unit: "Unidad"
    case .office: "Cargo"
    case .number: "Número"
    case .date: "Fecha"
    case .event: "Hecho"
    case .other: "Palabra"
    }
  }

  /// Every word, folded.
  static let folded: Set<String> = Set(
    (IdentifierKind.allCases.map { word(for: $0, hint: nil) } + Array(hints.values)).map {
      IdentifierKey.of($0)
    })

  /// The word of a pseudonym for each title or word before a name.
  private static let hints: [String: String] = [
    "lider": "Líder", "lideresa": "Lideresa", "companero": "Compañero", "compañero": "Compañero",
    "compañera": "Compañera", "profe": "Profe", "profesor": "Profesor", "profesora": "Profesora",
    "sargento": "Sargento", "intendente": "Intendente", "patrullero": "Patrullero",
    "patrullera": "Patrullera", "comandante": "Comandante", "capitan": "Capitán",
    "coronel": "Coronel", "mayor": "Mayor", "teniente": "Teniente", "cabo": "Cabo",
    "soldado": "Soldado", "general": "General", "agente": "Agente", "padre": "Padre",
    "hermana": "Hermana", "pastor": "Pastor", "doctor": "Doctor", "doctora": "Doctora",
    "alcalde": "Alcalde", "alcaldesa": "Alcaldesa", "concejal": "Concejal",
    "concejala": "Concejala", "gobernador": "Gobernador", "gobernadora": "Gobernadora",
    "presidente": "Presidente", "presidenta": "Presidenta", "fiscal": "Fiscal", "juez": "Juez",
    "jueza": "Jueza", "personero": "Personero", "personera": "Personera", "inspector": "Inspector",
    "inspectora": "Inspectora", "rector": "Rector", "rectora": "Rectora",
    "alias": "Alias", "vereda": "Vereda", "corregimiento": "Corregimiento",
    "municipio": "Municipio", "departamento": "Departamento", "barrio": "Barrio",
    "comuna": "Comuna", "resguardo": "Resguardo", "finca": "Finca", "rio": "Río",
    "quebrada": "Quebrada", "caserio": "Caserío", "cabildo": "Cabildo",
    "asociacion": "Asociación", "fundacion": "Fundación", "cooperativa": "Cooperativa",
    "sindicato": "Sindicato", "consejo": "Consejo", "junta": "Junta", "guardia": "Guardia",
    "batallon": "Batallón", "estacion": "Estación", "frente": "Frente", "columna": "Columna",
    "brigada": "Brigada", "direccion": "Dirección", "telefono": "Teléfono", "cedula": "Cédula",
    "correo": "Correo", "placa": "Placa",
  ]
}
