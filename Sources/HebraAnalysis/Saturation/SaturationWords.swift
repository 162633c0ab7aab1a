/// The words in figures about saturation, in Spanish and English.
enum SaturationWords: String, CaseIterable {
  case title, detailTitle, scope, whole, municipality, sector, name, kind, used, defUsed, inductive
  case documentCount, codes, baseCodes, baseSize, runSize, relapses, defRelapses, reached,
    notReached, tooFew, lastRun, orders, median, ninety
  case order, document, date, new, cumulative, run, ratio
  case definition, unit, unitFinished, leaves, order1, order2, random, threshold, warning, seed
  case defSaturation, defLeaves, defCore, defOrders, defInductive, defSector, defWarning
  case empty, defEmpty

  func text(_ language: FigureLanguage) -> String {
    let pair = Self.table[self] ?? (rawValue, rawValue)
    return language == .es ? pair.es : pair.en
  }

  private static let table: [SaturationWords: (es: String, en: String)] = [
    .title: ("Saturación de códigos", "Code saturation"),
    .detailTitle: (
      "Saturación de códigos, documento por documento", "Code saturation, document by document"
    ),
    .scope: ("Conjunto", "Set"),
    .whole: ("todo", "all"),
    .municipality: ("municipio", "municipality"),
    .sector: ("sector", "sector"),
    .name: ("Cuál", "Which"),
    .kind: ("Códigos", "Codes"),
    .used: ("usados", "used"),
    .defUsed: (
      "usados: códigos que un documento usa por primera vez",
      "used: codes that a document uses for the first time"
    ),
    .inductive: ("inductivos", "inductive"),
    .documentCount: ("Documentos", "Documents"),
    .codes: ("Códigos en total", "Codes in all"),
    .baseCodes: ("Base", "Base"),
    .baseSize: ("Documentos de la base", "Documents of the base"),
    .runSize: ("Documentos de una tanda", "Documents of a run"),
    .relapses: ("Recaídas", "Relapses"),
    .defRelapses: (
      "tandas posteriores que vuelven a pasar del umbral: mientras las haya, la saturación no es firme",
      "later runs that are above the threshold again: while there are any, saturation is not firm"
    ),
    .reached: ("Saturación", "Saturation"),
    .notReached: ("no se alcanza", "not reached"),
    .tooFew: ("faltan", "missing:"),
    .lastRun: ("Nuevos, última tanda", "New, last run"),
    .orders: ("Órdenes que la alcanzan", "Orders that reach it"),
    .median: ("Mediana", "Median"),
    .ninety: ("P90", "P90"),
    .order: ("Orden", "Order"),
    .document: ("Documento", "Document"),
    .date: ("Fecha", "Date"),
    .new: ("Códigos nuevos", "New codes"),
    .cumulative: ("Acumulados", "Cumulative"),
    .run: ("Tanda", "Run"),
    .ratio: ("Nuevos ÷ base", "New ÷ base"),
    .definition: ("Definición", "Definition"),
    .unit: ("Unidad", "Unit"),
    .unitFinished: ("un documento terminado", "a finished document"),
    .leaves: ("Qué códigos", "Which codes"),
    .order1: ("fecha de recolección; sin fecha, al final", "date of collection; without one, last"),
    .order2: ("en que entraron al proyecto", "in which they came into the project"),
    .random: ("Órdenes al azar", "Random orders"),
    .threshold: ("Umbral", "Threshold"),
    .warning: ("No garantiza", "No guarantee"),
    .seed: ("Semilla", "Seed"),
    .defSaturation: (
      "Guest, Namey y Chen 2020: códigos nuevos de una tanda de documentos ÷ códigos distintos de la "
        + "base; se alcanza en el documento anterior a la primera tanda que no pasa del umbral "
        + "(6+2: en el 6, visto en los 2 siguientes)",
      "Guest, Namey and Chen 2020: new codes of a run of documents ÷ distinct codes of the base; "
        + "reached at the document before the first run that is not above the threshold (6+2: at 6, "
        + "seen in the next 2)"
    ),
    .defLeaves: (
      "solo los que no tienen otros debajo", "only those that have no others below them"
    ),
    .defCore: (
      "solo los del núcleo, porque algún documento se terminó con ese alcance; solo los que no tienen "
        + "otros debajo",
      "core codes only, because a document was finished with that scope; only those that have no "
        + "others below them"
    ),
    .defOrders: (
      "Mediana y P90: el documento en que la mitad y nueve de cada diez órdenes la han alcanzado",
      "Median and P90: the document at which half and nine of ten orders have reached it"
    ),
    .defInductive: (
      "inductivos: los que no estaban en la primera versión del libro; un libro fijado de antemano se satura "
        + "solo",
      "inductive: those that were not in the first version of the codebook; a codebook fixed beforehand "
        + "saturates by itself"
    ),
    .defSector: (
      "lo codificado en intervenciones de participantes de ese sector",
      "what is coded in turns of participants of that sector"
    ),
    .defWarning: (
      "mide códigos, no significados; incluso con umbral 0 faltaban del 11 al 13 % de los temas en "
        + "otros estudios, y más donde las voces son diversas",
      "it measures codes, not meanings; even at threshold 0, 11 to 13 % of the themes were still "
        + "missing in other studies, and more where voices are diverse"
    ),
    .empty: ("Celda vacía", "Empty cell"),
    .defEmpty: (
      "menos de la mitad, o de nueve de cada diez, de los órdenes la alcanzan; o la base no tiene "
        + "códigos",
      "fewer than half, or than nine of ten, of the orders reach it; or the base has no codes"
    ),
  ]
}
