/// The words in figures that are drawn, in Spanish and English.
enum PictureFigureWords: String, CaseIterable {
  case lineTitle, defLine, unitLine
  case wordTitle, defWord, unitWord, size, places, rate, dp, documents

  func text(_ language: FigureLanguage) -> String {
    let pair = Self.table[self] ?? (rawValue, rawValue)
    return language == .es ? pair.es : pair.en
  }

  private static let table: [PictureFigureWords: (es: String, en: String)] = [
    .lineTitle: ("Códigos a lo largo de", "Codes along"),
    .defLine: (
      "tramos de la unión de lo codificado, y sus palabras de las que cuentan en el documento; una "
        + "familia es la unión de sus códigos, no su suma",
      "stretches of the union of what is coded, and their words of those that count in the "
        + "document; a family is the union of its codes, not their sum"
    ),
    .unitLine: ("palabra de participante", "participant's word"),
    .wordTitle: ("Dónde se dice", "Where it is said:"),
    .defWord: (
      "cada aparición en su lugar, contado en palabras de participantes desde el comienzo del documento",
      "each hit at its place, counted in participants' words from the beginning of the document"
    ),
    .unitWord: ("aparición en habla de participantes", "hit in participants' speech"),
    .size: ("Palabras", "Words"),
    .places: ("Apariciones", "Hits"),
    .rate: ("Por mil", "Per thousand"),
    .dp: ("Dispersión (DP norm.)", "Dispersion (DP norm.)"),
    .documents: ("Documentos con apariciones", "Documents with hits"),
  ]
}
