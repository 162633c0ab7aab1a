/// The words in figures: titles, columns and settings, in Spanish and English.
enum MatrixWords: String, CaseIterable {
  case caseTitle, pairTitle, pairListTitle, placeTitle, segmentTitle, hitTitle
  case document, participant, unattributed, municipality, placeCode, department, noData
  case presence, codings, segments, stretches, words, characters, coverageSpeech, coverageText
  case together, jaccard, conditional, overlaps
  case documents, participants, unattributedTurns, spontaneousDocuments, spontaneousParticipants
  case hits, turns, rate, spontaneousHits
  case codeA, codeB, unitCount, countA, countB, countBoth, bGivenA, aGivenB, overlapCount
  case id, instrument, turn, speaker, pseudonym, sector, side, start, end, text, question, code
  case codeName, codedAs, family, facets, assumed, coder, layer, origin, date, version, memo
  case definition, unit, base, counting, codebook, documentsRead, emptyCell, unfinished
  case defPresence, defCodings, defSegments, defStretches, defWords, defCharacters
  case defCoverageSpeech, defCoverageText, defTogether, defJaccard, defConditional, defOverlaps
  case defPairs, defPlace, defSegmentList, defHits
  case unitDocument, unitParticipant, unitTurn, unitCodingPair, unitPlace, unitCoding, unitCase
  case baseSpeech, baseText, allText, ruleAll, ruleCauses, union, finalLayer, undecided
  case finalAgreed, finalReviewed, finalSingle, finalAssumed
  case emptyStates, relatedBlank, positions, value, otherHits, turnUnits, zeroUnread, leftOut
  case subject, silentDocuments
  case gender, ethnicity, ageBand, roleBand, wave, wholeFamily, emptyCodes, assumedMark
  // Crossings, in a file of their own
  case shareTitle, total, register, unitFocusGroup, unitDocumentGroup, unitParticipantGroup
  case dice, lift, extent, pairDistance, followed, unitParagraph
  case defDice, defLift, defExtent, defDistance, defFollowed
  case assistanceSuggested, assistanceLeftOut, assistancePrecision, outOf
  case sequenceTitle, sequenceOrder, defSequence, documentTableTitle, defDocumentTable

  func text(_ language: FigureLanguage) -> String {
    let pair = Self.table[self] ?? Self.crossings[self] ?? (rawValue, rawValue)
    return language == .es ? pair.es : pair.en
  }

  private static let table: [MatrixWords: (es: String, en: String)] = [
    .caseTitle: ("Casos por códigos", "Cases by codes"),
    .pairTitle: ("Códigos por códigos", "Codes by codes"),
    .pairListTitle: ("Pares de códigos", "Pairs of codes"),
    .placeTitle: ("Municipios por códigos", "Municipalities by codes"),
    .segmentTitle: ("Lista de segmentos", "Segment list"),
    .hitTitle: ("Apariciones por atributo", "Hits by attribute"),
    .document: ("Documento", "Document"),
    .participant: ("Participante", "Participant"),
    .unattributed: ("sin atribuir", "unattributed"),
    .municipality: ("Municipio", "Municipality"),
    .placeCode: ("Código DIVIPOLA", "Place code"),
    .department: ("Departamento", "Department"),
    .noData: ("sin dato", "no data"),
    .presence: ("presencia", "presence"),
    .codings: ("codificaciones", "codings"),
    .segments: ("segmentos", "segments"),
    .stretches: ("tramos", "stretches"),
    .words: ("palabras", "words"),
    .characters: ("caracteres", "characters"),
    .coverageSpeech: ("cobertura del habla", "coverage of speech"),
    .coverageText: ("cobertura del texto", "coverage of text"),
    .together: ("unidades en común", "units in common"),
    .jaccard: ("índice de Jaccard", "Jaccard index"),
    .conditional: ("parte condicional", "conditional share"),
    .overlaps: ("pares que se cruzan", "overlapping pairs"),
    .documents: ("documentos", "documents"),
    .participants: ("participantes", "participants"),
    .unattributedTurns: ("intervenciones sin atribuir", "unattributed turns"),
    .spontaneousDocuments: ("documentos sin preguntar", "documents without being asked"),
    .spontaneousParticipants: ("participantes sin preguntar", "participants without being asked"),
    .hits: ("Apariciones", "Hits"),
    .spontaneousHits: ("Apariciones sin preguntar", "Hits without being asked"),
    .turns: ("Intervenciones", "Turns"),
    .rate: ("Por mil palabras", "Per thousand words"),
    .codeA: ("Código A", "Code A"),
    .codeB: ("Código B", "Code B"),
    .unitCount: ("N unidades", "N units"),
    .countA: ("Con A", "With A"),
    .countB: ("Con B", "With B"),
    .countBoth: ("Con A y B", "With A and B"),
    .bGivenA: ("B entre las de A", "B among A"),
    .aGivenB: ("A entre las de B", "A among B"),
    .overlapCount: ("Pares que se cruzan", "Overlapping pairs"),
    .id: ("Identificador", "Id"),
    .instrument: ("Instrumento", "Instrument"),
    .turn: ("Intervención", "Turn"),
    .speaker: ("Hablante", "Speaker"),
    .pseudonym: ("Seudónimo", "Pseudonym"),
    .sector: ("Sector", "Sector"),
    .side: ("Lado", "Side"),
    .start: ("Inicio", "Start"),
    .end: ("Fin", "End"),
    .text: ("Texto", "Text"),
    .question: ("Pregunta", "Question"),
    .code: ("Código", "Code"),
    .codedAs: ("Código dado", "Code as given"),
    .codeName: ("Nombre del código", "Code name"),
    .family: ("Familia", "Family"),
    .facets: ("Facetas", "Facets"),
    .assumed: ("Facetas supuestas", "Assumed facets"),
    .coder: ("Quien codifica", "Coder"),
    .layer: ("Capa", "Layer"),
    .origin: ("Origen", "Origin"),
    .date: ("Fecha", "Date"),
    .version: ("Versión del libro", "Codebook version"),
    .memo: ("Memo", "Memo"),
    .definition: ("Definición", "Definition"),
    .unit: ("Unidad", "Unit"),
    .base: ("Base", "Base"),
    .counting: ("Qué cuenta", "What counts"),
    .codebook: ("Libro de códigos", "Codebook"),
    .documentsRead: ("Documentos", "Documents"),
    .emptyCell: ("Celda vacía", "Empty cell"),
    .unfinished: ("Documentos sin terminar", "Documents not finished"),
    .defPresence: (
      "1 si el código, o uno de los que están bajo él, cubre al menos una palabra",
      "1 if the code, or one below it, covers at least one word"
    ),
    .defCodings: (
      "codificaciones con el código o con los que están bajo él",
      "codings with the code or those below it"
    ),
    .defSegments: ("tramos de texto distintos codificados", "distinct ranges coded"),
    .defStretches: (
      "tramos seguidos de la unión de lo codificado; los que solo se tocan no se juntan",
      "connected stretches of the union of what is coded; those that only touch stay apart"
    ),
    .defWords: (
      "palabras de la base que comienzan dentro de la unión de lo codificado",
      "words of the base that begin inside the union of what is coded"
    ),
    .defCharacters: (
      "caracteres (puntos de código Unicode) de la unión de lo codificado que están en la base",
      "characters (Unicode code points) of the union of what is coded that lie in the base"
    ),
    .defCoverageSpeech: (
      "caracteres codificados de la base ÷ caracteres de la base; de 0 a 1",
      "coded characters of the base ÷ characters of the base; 0 to 1"
    ),
    .defCoverageText: (
      "caracteres codificados ÷ caracteres de todo el texto; de 0 a 1",
      "coded characters ÷ characters of the whole text; 0 to 1"
    ),
    .defTogether: (
      "unidades con los dos códigos; en la diagonal, las que tienen el código",
      "units with both codes; on the diagonal, those with the code"
    ),
    .defJaccard: (
      "unidades con los dos ÷ unidades con alguno; en la diagonal, las que lo tienen",
      "units with both ÷ units with either; on the diagonal, units with the code"
    ),
    .defConditional: (
      "de las unidades con el código de la fila, parte que tiene el de la columna; en la "
        + "diagonal, las que lo tienen",
      "of the units with the row's code, the share with the column's; on the diagonal, units "
        + "with the code"
    ),
    .defOverlaps: (
      "pares de codificaciones cuyos tramos se cruzan; en la diagonal, codificaciones",
      "pairs of codings whose ranges overlap; on the diagonal, codings"
    ),
    .defPairs: (
      "por par de códigos: unidades con A, con B y con ambos; Jaccard: con ambos ÷ con alguno; "
        + "Dice: el doble de las que tienen ambos ÷ la suma de las de cada uno; lift: con ambos × N "
        + "÷ (con A × con B); y pares de codificaciones que se cruzan",
      "for each pair of codes: units with A, with B and with both; Jaccard: both ÷ either; Dice: "
        + "twice both ÷ the sum of each; lift: both × N ÷ (with A × with B); and pairs of codings "
        + "that overlap"
    ),
    .defPlace: (
      "documentos terminados con el código ÷ documentos terminados en que se exploró; "
        + "participantes que lo dicen ÷ participantes de esos documentos; intervenciones sin "
        + "atribuir, de los mismos, que lo dicen; «sin preguntar»: lo que se dijo donde no se "
        + "exploró, que no entra en ninguna parte de esas cifras",
      "finished documents with the code ÷ finished documents in which it was explored; "
        + "participants who voice it ÷ participants of those documents; unattributed turns, of the "
        + "same, that voice it; “without being asked”: what was said where it was not explored, "
        + "which is in neither part of those figures"
    ),
    .defSegmentList: ("una fila por codificación", "one row a coding"),
    .defHits: (
      "apariciones en la base, por valor del atributo, con las palabras de la base",
      "hits in the base, by value of the attribute, with the words of the base"
    ),
    .unitDocument: ("documento", "document"),
    .unitParticipant: ("participante", "participant"),
    .unitTurn: ("intervención de participante", "participant's turn"),
    .unitCodingPair: ("par de codificaciones", "pair of codings"),
    .unitPlace: ("documento y participante", "document and participant"),
    .unitCoding: ("codificación", "coding"),
    .unitCase: ("aparición", "hit"),
    .baseSpeech: (
      "habla de participantes, sin rótulos, tiempos ni marcas; si un documento no la tiene "
        + "señalada, su texto menos el de quien entrevista",
      "participants' speech without labels, times or marks; where a document shows none, its text "
        + "but for the interviewer's"
    ),
    .baseText: ("todo el texto", "the whole text"),
    .allText: ("todo el texto", "the whole text"),
    .ruleAll: ("toda codificación con un código vigente", "every coding with a code in use"),
    .ruleCauses: (
      "tipo problema con valencia negativa o ambivalente, en familias que cuentan como causa",
      "problems with negative or ambivalent valence, in families that count as causes"
    ),
    .union: ("unión de las capas de quienes codifican", "union of the coders' layers"),
    .finalLayer: ("capa final", "final layer"),
    .finalAgreed: ("Documentos con capa acordada", "Documents with an agreed layer"),
    .finalReviewed: (
      "Documentos con una lectura revisada", "Documents with one reviewed reading"
    ),
    .finalSingle: ("Documentos con una sola lectura", "Documents with a single reading"),
    .finalAssumed: (
      "Documentos con una lectura sin decidir que es la final",
      "Documents with one reading, not decided to be final"
    ),
    .undecided: ("Sin capa acordada", "No agreed layer"),
    .emptyStates: (
      "no es cero: sin terminar, no explorado, no preguntado por riesgo, o sin capa acordada",
      "not zero: not finished, not explored, not asked because of risk, or no agreed layer"
    ),
    .relatedBlank: (
      "un código y los que están sobre o bajo él no se cruzan; una parte de cero no se calcula",
      "a code and those above or below it are not crossed; a share of zero is not computed"
    ),
    .positions: (
      "inicio y fin en puntos de código Unicode; el fin no se incluye",
      "start and end in Unicode code points; the end is not included"
    ),
    .value: ("Valor", "Value"),
    .otherHits: ("Apariciones fuera de la base", "Hits outside the base"),
    .subject: ("Tema de la guía", "Subject of the guide"),
    .silentDocuments: (
      "Documentos en los que no se exploró, fuera de los totales",
      "Documents in which it was not explored, outside the totals"
    ),
    .zeroUnread: ("Códigos cuyo cero no se interpreta", "Codes whose zero is not read"),
    .leftOut: (
      "Documentos sin terminar con codificaciones, fuera de la cifra",
      "Documents not finished that have codings, left out of the figure"
    ),
    .turnUnits: ("Unidades (N)", "Units (N)"),
    .gender: ("Género", "Gender"),
    .ethnicity: ("Pertenencia étnica", "Ethnicity"),
    .ageBand: ("Edad", "Age"),
    .roleBand: ("Cargo", "Role"),
    .wave: ("Ola", "Wave"),
    .wholeFamily: ("Toda la familia", "Whole family"),
    .emptyCodes: (
      "Códigos sin codificaciones, fuera de la matriz",
      "Codes without codings, left out of the matrix"
    ),
    .assumedMark: ("supuesto", "assumed"),
  ]
}
