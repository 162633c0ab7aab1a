/// The words in figures about words, in Spanish and English.
enum WordFigureWords: String, CaseIterable {
  case frequencyTitle, keynessTitle, collocationTitle
  case word, stem, forms, count, mostInOne, dp, dpNorm, juillandD
  case direction, more, less, equal, againstRest, against
  case referenceCount, referenceRate, referenceDocuments, referenceParticipants
  case expected, likelihood, logRatio, percent, bayes
  case met, left, right, collocateCount, mutual, cubed, tScore, logDice
  case unitWord, defFrequency, defKeyness, defCollocation, defDispersion, defDirection, defMost
  case twoCells, fourCells, logRatioRule, measures, defMeasures
  case formula, compared, dispersion, sides, without, listed, listedOf, minimumCount
  case minimumLength, minimumDocuments, minimumLikelihood, frequentWords, leftOutOfList, inList
  case node, nodeCount, window, windowText, order, near, nodeDocuments
  case noDispersion

  func text(_ language: FigureLanguage) -> String {
    let pair = Self.table[self] ?? (rawValue, rawValue)
    return language == .es ? pair.es : pair.en
  }

  private static let table: [WordFigureWords: (es: String, en: String)] = [
    .frequencyTitle: ("Frecuencia de palabras", "Word frequencies"),
    .keynessTitle: ("Palabras clave", "Key words"),
    .collocationTitle: ("Palabras vecinas", "Collocates"),
    .word: ("Palabra", "Word"),
    .stem: ("Raíz", "Stem"),
    .forms: ("Formas", "Forms"),
    .count: ("Apariciones", "Occurrences"),
    .mostInOne: ("Más en un documento", "Most in one document"),
    .dp: ("DP", "DP"),
    .dpNorm: ("DP norm.", "DP norm."),
    .juillandD: ("D de Juilland", "Juilland's D"),
    .direction: ("Tiene", "Has"),
    .more: ("más", "more"),
    .less: ("menos", "less"),
    .equal: ("igual", "equal"),
    .againstRest: ("frente al resto", "against the rest"),
    .against: ("frente a", "against"),
    .referenceCount: ("Apariciones, otro lado", "Occurrences, other side"),
    .referenceRate: ("Por mil, otro lado", "Per thousand, other side"),
    .referenceDocuments: ("Documentos, otro lado", "Documents, other side"),
    .referenceParticipants: ("Participantes, otro lado", "Participants, other side"),
    .expected: ("Esperadas", "Expected"),
    .likelihood: ("G²", "G²"),
    .logRatio: ("Log ratio", "Log ratio"),
    .percent: ("% de diferencia", "% difference"),
    .bayes: ("BIC", "BIC"),
    .met: ("Juntas", "Together"),
    .left: ("Antes", "Before"),
    .right: ("Después", "After"),
    .collocateCount: ("Apariciones", "Occurrences"),
    .mutual: ("MI", "MI"),
    .cubed: ("MI³", "MI³"),
    .tScore: ("t", "t"),
    .logDice: ("logDice", "logDice"),
    .unitWord: ("palabra, reunida por su raíz", "word, gathered by its stem"),
    .defFrequency: (
      "apariciones de todas las formas de una raíz; documentos y participantes que la dicen, de "
        + "los que dicen algo; apariciones por mil palabras",
      "occurrences of all forms of a stem; documents and participants that say it, of those that "
        + "say anything; occurrences per thousand words"
    ),
    .defKeyness: (
      "palabras que un valor dice más, o menos, que el otro lado para lo que cada uno habla; no "
        + "dice por qué, ni si lo dicen varias voces: véanse documentos y participantes",
      "words that one value says more, or less, than the other side for what each of them speaks; "
        + "it does not say why, nor whether several voices do: see documents and participants"
    ),
    .defCollocation: (
      "palabras que se dicen cerca del nodo, dentro de una misma intervención; las apariciones del "
        + "nodo mismo no cuentan. Una palabra cerca de dos nodos cuenta una vez en «Juntas» y una "
        + "por nodo en «Antes» y «Después»",
      "words said near the node, inside one turn; occurrences of the node itself do not count. A "
        + "word near two nodes counts once in “Together” and once a node in “Before” and “After”"
    ),
    .defDispersion: (
      "sobre documentos: DP = ½ Σ|v − s| (Gries 2008; 0 parejo), DP norm. = DP ÷ (1 − menor s) "
        + "(Lijffijt y Gries 2012), D = 1 − (σ ÷ media de las tasas) ÷ √(n − 1) (Juilland; 1 parejo)",
      "over documents: DP = ½ Σ|v − s| (Gries 2008; 0 even), DP norm. = DP ÷ (1 − smallest s) "
        + "(Lijffijt and Gries 2012), D = 1 − (σ ÷ mean of rates) ÷ √(n − 1) (Juilland; 1 even)"
    ),
    .defDirection: (
      "DP, DP norm., D y «Más en un documento» son del lado que tiene más de la palabra",
      "DP, DP norm., D and “Most in one document” are those of the side that has more of the word"
    ),
    .defMost: (
      "apariciones en el documento que más tiene", "occurrences in the document that has most"
    ),
    .twoCells: (
      "G² = 2(a ln(a/E₁) + b ln(b/E₂)), de dos celdas (Rayson y Garside 2000); BIC = G² − ln N",
      "G² = 2(a ln(a/E₁) + b ln(b/E₂)), two cells (Rayson and Garside 2000); BIC = G² − ln N"
    ),
    .fourCells: (
      "G² = 2 Σ O ln(O/E) sobre las cuatro celdas (Dunning 1993); BIC = G² − ln N",
      "G² = 2 Σ O ln(O/E) over the four cells (Dunning 1993); BIC = G² − ln N"
    ),
    .logRatioRule: (
      "log₂ de la razón de las dos tasas (Hardie 2014): 1 es el doble; una frecuencia de 0 vale 0,5",
      "log₂ of the ratio of the two rates (Hardie 2014): 1 is double; a frequency of 0 counts as 0.5"
    ),
    .measures: ("Medidas", "Measures"),
    .defMeasures: (
      "E = R·C ÷ N (Evert 2008: R palabras cerca del nodo, C apariciones de la vecina, N palabras "
        + "menos el nodo); G² de cuatro celdas (Dunning 1993); MI = log₂(O/E); MI³ = log₂(O³/E); "
        + "t = (O − E)/√O; logDice = 14 + log₂(2·O/(nodo + C)) (Rychlý 2008)",
      "E = R·C ÷ N (Evert 2008: R words near the node, C occurrences of the collocate, N words "
        + "but the node's); G² over four cells (Dunning 1993); MI = log₂(O/E); MI³ = log₂(O³/E); "
        + "t = (O − E)/√O; logDice = 14 + log₂(2·O/(node + C)) (Rychlý 2008)"
    ),
    .formula: ("Fórmula", "Formula"),
    .compared: ("Atributo", "Attribute"),
    .dispersion: ("Dispersión", "Dispersion"),
    .sides: ("Lados", "Sides"),
    .without: ("Sin valor, en ningún lado", "Without a value, on neither side"),
    .listed: ("Palabras de la lista", "Words listed"),
    .listedOf: ("de", "of"),
    .minimumCount: ("Mínimo de apariciones", "Fewest occurrences"),
    .minimumLength: ("Mínimo de letras", "Fewest letters"),
    .minimumDocuments: ("Mínimo de documentos", "Fewest documents"),
    .minimumLikelihood: (
      "Mínimo de G² (no es una prueba)", "Least G² (not a test)"
    ),
    .frequentWords: ("Palabras muy frecuentes", "Very frequent words"),
    .leftOutOfList: (
      "no se listan; cuentan en los totales", "not listed; they count in the totals"
    ),
    .inList: ("se listan", "listed"),
    .node: ("Nodo", "Node"),
    .nodeCount: ("Apariciones del nodo", "Occurrences of the node"),
    .window: ("Ventana", "Window"),
    .windowText: ("palabras antes y después", "words before and after"),
    .order: ("Orden", "Order"),
    .near: ("Palabras cerca del nodo", "Words near the node"),
    .nodeDocuments: ("Documentos con el nodo", "Documents with the node"),
    .noDispersion: (
      "sin dispersión: un solo documento; sin % de diferencia: el otro lado no la dice",
      "no dispersion: only one document; no % difference: the other side does not say it"
    ),
  ]
}
