extension SearchQuery {
  /// The property that a condition tests.
  package enum Field: Hashable, Sendable {
    // Of the document
    case document, place, department, instrument, wave, date, register
    // Of the speaker
    case role, speaker, participant, sector, gender, ethnicity, age, office
    // Of the codings: on the turn, under the hit, around it; `uncoded`: no coding under the hit
    case code, coder, facet, inside, near, uncoded
    /// A column of the tables of documents or participants.
    case attribute(String)

    /// The fields by their folded names, in Spanish and English.
    package static let names: [String: Field] = [
      "documento": .document, "document": .document,
      "municipio": .place, "municipality": .place, "lugar": .place, "place": .place,
      "departamento": .department, "department": .department,
      "instrumento": .instrument, "instrument": .instrument,
      "ola": .wave, "wave": .wave, "fecha": .date, "date": .date,
      "registro": .register, "register": .register,
      "rol": .role, "role": .role, "hablante": .speaker, "speaker": .speaker,
      "participante": .participant, "participant": .participant, "seudonimo": .participant,
      "pseudonym": .participant, "sector": .sector, "genero": .gender, "gender": .gender,
      "etnia": .ethnicity, "pertenencia_etnica": .ethnicity, "ethnicity": .ethnicity,
      "edad": .age, "age": .age, "cargo": .office, "office": .office,
      "codigo": .code, "code": .code, "familia": .code, "family": .code,
      "codificador": .coder, "codificadora": .coder, "capa": .coder, "coder": .coder,
      "layer": .coder, "faceta": .facet, "facet": .facet,
      "dentro": .inside, "inside": .inside, "cerca": .near, "near": .near,
      "sin": .uncoded, "without": .uncoded,
    ]

    /// The field with a name as typed, or nil if there is no such field.
    static func named(_ typed: String) -> Field? { names[Words.fold(typed)] }
  }
}
