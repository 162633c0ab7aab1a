internal import HebraModel

/// Words that help to decide whether something is a label; case and accents are ignored.
enum LabelWords {
  /// What a word at the beginning of a label indicates.
  enum Meaning {
    /// A speaker even if it occurs only once (`Entrevistadora`, `Hablante 2`).
    case speaker(Role?)
    /// A speaker if it recurs or if other labels are written alike (`Pregunta`, `Mujer`, `Voz`).
    case possible(Role?)
    /// A field of a participant sheet (`Fecha`, `Municipio`).
    case field
    /// A remark of the transcriber (`Nota`, `OBSERVACIÓN`).
    case remark
    /// More often the beginning of a sentence than a name (`Mire`, `Entonces`, `No`).
    case sentence
    /// The header of a column in a table of turns (`Tiempo`, `Texto`).
    case column
  }

  /// Each word is in one list only; its mark is the number of the list, from 1.
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
      nota notas aviso advertencia observacion observaciones aclaracion aclaraciones comentario comentarios
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
      respuesta respuestas resp rta rpta part partic inf testigo participantes entrevistados entrevistadas
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
      personero personera abogado abogada presidente presidenta agente int juez jueza fiscal
      comandante patrullero patrullera intendente subintendente teniente subteniente coronel
      inspector inspectora comisario comisaria concejal concejala secretario secretaria citador
      gobernador gobernadora procurador procuradora defensor defensora magistrado magistrada
      rector rectora párroco coordinador coordinadora director directora representante delegado
      delegada promotor promotora gestor gestora vecino vecina habitante campesino campesina
      comerciante estudiante maestro maestra enfermero enfermera médico médica víctima
      excombatiente mayora cacique
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

  private static let clauseTable = WordTable([
    (
      mark: 1,
      words: """
      me te se le les nos yo usted ustedes no ya que dijo dije dice digo decia dijeron es era fue
      hay porque cuando si ahi entonces
      """
    )
  ])

  /// Whether a word belongs to a clause and not to the office or place of a person.
  static func isClause(_ key: UInt64) -> Bool { clauseTable.marks(of: key) != 0 }

  /// The meaning of the word at `start..<end`, or nil if it is in no list.
  static func meaning(_ text: ByteText, _ start: Int, _ end: Int) -> Meaning? {
    let mark = table.marks(of: text.wordKey(start, end))
    return mark == 0 ? nil : lists[Int(mark) - 1].meaning
  }

  /// The meaning of the first word of a label.
  ///
  /// A form of address followed by a number or a name is a person (`Señora 2`,
  /// `Señora Núñez (P3)`). Alone or before a common word (`Señor juez`) it begins a sentence.
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

  /// Whether the word can begin the label of a speaker.
  static func isRole(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    switch meaning(text, start, end) {
    case .speaker, .possible: true
    default: false
    }
  }

  /// Whether the word indicates a speaker in any position, in lower case too.
  static func isSpeaker(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    if case .speaker? = meaning(text, start, end) { return true }
    return false
  }
}
