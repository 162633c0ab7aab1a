internal import HebraModel

/// The words by which a label shows itself as one, accents and case left out.
enum LabelWords {
  /// What a word at the head of a label says.
  enum Meaning {
    /// Says by itself that a label is a speaker, even once (`Entrevistadora`, `Hablante 2`).
    case speaker(Role?)
    /// Is a speaker where it recurs or others are written alike (`Pregunta`, `Mujer`, `Voz`).
    case possible(Role?)
    /// A field of a participant sheet (`Fecha`, `Municipio`).
    case field
    /// A remark of the transcriber (`Nota`, `OBSERVACIÓN`).
    case remark
    /// Begins a sentence more often than it names anyone (`Mire`, `Entonces`, `No`).
    case sentence
    /// Heads the columns of a table of talk (`Tiempo`, `Texto`).
    case column
  }

  /// Each word stands in one list only: its mark is the number of the list.
  private static let lists: [(meaning: Meaning, words: String)] = [
    (
      .column,
      """
      tiempo minuto minutos texto transcripcion dialogo intervenciones time text turno
      """
    ),
    (
      .sentence,
      """
      si no y o u a que ok eh ah ej mire mira vea entonces pero bueno ejemplo dijo dijeron digo
      decia dice dicen dije pregunto respondo repito resumen conclusion ahora luego despues
      tambien ademas primero segundo tercero asi claro gracias ojo importante atencion porque pues
      pd tv total uno dos tres esto eso este ese aqui alli hoy ayer señores señoras señor señora
      señorita
      """
    ),
    (
      .remark,
      """
      nota notas observacion observaciones aclaracion aclaraciones comentario comentarios
      """
    ),
    (
      .field,
      """
      fecha fechas lugar hora horas municipio departamento vereda corregimiento barrio direccion
      telefono celular correo duracion codigo nombre nombres apellidos edad sexo genero etnia
      sector ocupacion profesion cargo escolaridad estrato entrevista archivo audio tema proyecto
      titulo contexto lema asunto anexo pagina fuente referencia consentimiento instrumento guia
      bloque modulo perfil poblacion grupo transcribio transcriptor transcriptora transcripto date
      place duration
      """
    ),
    (
      .speaker(.interviewer),
      """
      entrevistador entrevistadora moderador moderadora investigador investigadora encuestador
      encuestadora facilitador facilitadora interviewer moderator entr entrev ent mod inv
      """
    ),
    (
      .speaker(.participant),
      """
      entrevistado entrevistada participante informante interviewee respondent participant
      """
    ),
    (
      .speaker(nil),
      """
      hablante speaker interlocutor interlocutora desconocido desconocida
      """
    ),
    (
      .possible(.interviewer),
      """
      pregunta preguntas preg tallerista entrevistadores entrevistadoras moderadores moderadoras
      """
    ),
    (
      .possible(.participant),
      """
      respuesta respuestas resp part partic inf testigo participantes entrevistados entrevistadas
      """
    ),
    (
      .possible(.other),
      """
      voz voces traductor traductora publico todos todas coro varios varias
      """
    ),
    (
      .possible(nil),
      """
      hombre mujer intervencion persona niño niña joven asistente profesor profesora docente lider
      lideresa funcionario funcionaria oficial policia soldado sargento capitan alcalde alcaldesa
      personero personera abogado abogada presidente presidenta agente int
      """
    ),
  ]

  private static let table = WordTable(
    lists.enumerated().map { (mark: UInt8($0.offset + 1), words: $0.element.words) })

  private static let particleTable = WordTable([
    (mark: 1, words: "de del la las los y e da do dos van von i el")
  ])

  /// Whether a lower-case word may stand inside a name (`Ana de la Cruz`).
  static func isParticle(_ key: UInt64) -> Bool { particleTable.marks(of: key) != 0 }

  /// What the word at `start..<end` says, if it is in the lists.
  static func meaning(_ text: ByteText, _ start: Int, _ end: Int) -> Meaning? {
    let mark = table.marks(of: text.wordKey(start, end))
    return mark == 0 ? nil : lists[Int(mark) - 1].meaning
  }

  /// What the first word of a label says.
  ///
  /// A form of address with a number or a name is a person (`Señora 2`, `Señora Núñez (P3)`); alone,
  /// or before a common word (`Señor juez`), it begins a sentence.
  static func meaning(
    of label: String, _ text: ByteText, _ start: Int, _ end: Int
  ) -> Meaning? {
    let meaning = meaning(text, start, end)
    guard case .sentence? = meaning, addresses.marks(of: text.wordKey(start, end)) != 0,
      label.last?.isNumber == true
        || label.split(separator: " ").dropFirst().first?.first?.isUppercase == true
    else { return meaning }
    return .possible(nil)
  }

  private static let addresses = WordTable([(mark: 1, words: "señora señor señorita")])

  /// Whether the word can head the label of a speaker.
  static func isRole(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    switch meaning(text, start, end) {
    case .speaker, .possible: true
    default: false
    }
  }

  /// Whether the word is a speaker wherever it stands, in lower case too.
  static func isSpeaker(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    if case .speaker? = meaning(text, start, end) { return true }
    return false
  }
}
