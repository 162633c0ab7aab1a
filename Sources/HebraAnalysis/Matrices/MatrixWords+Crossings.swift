/// The words of figures that cross cases, attributes and codes.
extension MatrixWords {
  static let crossings: [MatrixWords: (es: String, en: String)] = [
    .shareTitle: ("Códigos por atributo", "Codes by attribute"),
    .total: ("total", "total"),
    .register: ("Registro", "Register"),
    .unitFocusGroup: ("grupo focal", "focus group"),
    .unitDocumentGroup: (
      "documentos con el mismo valor, juntos", "documents with the same value, together"
    ),
    .unitParticipantGroup: (
      "lo que dijeron participantes con el mismo valor",
      "what participants with the same value said"
    ),
    .assistanceSuggested: (
      "Asistencia: codificaciones que vienen de sugerencias",
      "Assistance: codings that come from suggestions"
    ),
    .assistanceLeftOut: (
      "Asistencia: codificaciones que se dejan fuera porque vienen de sugerencias",
      "Assistance: codings left out because they come from suggestions"
    ),
    .assistancePrecision: (
      "Asistencia: sugerencias aceptadas, de las que se decidieron en todo el proyecto",
      "Assistance: suggestions accepted, of those decided in the whole project"
    ),
    .outOf: ("de", "of"),
    .dice: ("índice de Dice", "Dice index"),
    .lift: ("lift", "lift"),
    .extent: ("texto en común", "text in common"),
    .pairDistance: ("distancia", "distance"),
    .followed: ("seguido de", "followed by"),
    .unitParagraph: ("párrafo con habla de participantes", "paragraph with participants' speech"),
    .defDice: (
      "el doble de las unidades con los dos ÷ la suma de las de cada uno; en la diagonal, las que "
        + "lo tienen",
      "twice the units with both ÷ the sum of those of each; on the diagonal, units with the code"
    ),
    .defLift: (
      "unidades con los dos × N ÷ (con uno × con el otro): 1 es lo que se espera si no tienen que "
        + "ver; en la diagonal, las que lo tienen",
      "units with both × N ÷ (with one × with the other): 1 is what one expects if they have "
        + "nothing to do with each other; on the diagonal, units with the code"
    ),
    .defExtent: (
      "caracteres de la base bajo los dos ÷ caracteres bajo alguno; en la diagonal, los que tiene",
      "characters of the base under both ÷ characters under either; on the diagonal, its characters"
    ),
    .defDistance: (
      "intervenciones de participantes que hay desde una con el código de la fila hasta la más "
        + "cercana del mismo documento con el de la columna, la mediana; 0 es la misma; en la "
        + "diagonal, las que lo tienen",
      "participants' turns from one with the row's code to the nearest of the same document with "
        + "the column's, the median; 0 is the same one; on the diagonal, turns with the code"
    ),
    .defFollowed: (
      "intervenciones con el código de la fila a las que sigue, en la siguiente intervención de "
        + "participante del mismo documento, el de la columna; en la diagonal, las que lo tienen",
      "turns with the row's code that are followed, in the next participant's turn of the same "
        + "document, by the column's; on the diagonal, turns with the code"
    ),
    .sequenceTitle: ("Secuencia de códigos", "Sequence of codes"),
    .sequenceOrder: ("Orden", "Order"),
    .defSequence: (
      "una fila por código de cada intervención codificada, en el orden en que se dice; «orden» "
        + "numera las intervenciones codificadas del documento",
      "one row for each code of each coded turn, in the order in which it is said; “order” numbers "
        + "the coded turns of the document"
    ),
    .documentTableTitle: ("Tabla de documentos y códigos", "Table of documents and codes"),
    .defDocumentTable: (
      "por documento y código: 1 si el código, o uno de los que están bajo él, cubre al menos una "
        + "palabra; (n): codificaciones",
      "for each document and code: 1 if the code, or one below it, covers at least one word; (n): "
        + "codings"
    ),
  ]
}
