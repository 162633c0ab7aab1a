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

  static let meanings: [UInt64: Meaning] = {
    var meanings: [UInt64: Meaning] = [:]
    func add(_ meaning: Meaning, _ words: String) {
      for word in ByteText.wordKeys(words) { meanings[word] = meaning }
    }
    add(.column, "tiempo minuto minutos texto transcripcion dialogo intervenciones time text turno")
    add(
      .sentence,
      """
      si no y o u a que ok eh ah ej mire mira vea entonces pero bueno ejemplo dijo dijeron digo
      decia dice dicen dije pregunto respondo repito resumen conclusion ahora luego despues tambien
      ademas primero segundo tercero asi claro gracias ojo importante atencion porque pues pd tv
      total uno dos tres esto eso este ese aqui alli hoy ayer señores señoras
      """)
    add(
      .remark,
      "nota notas observacion observaciones aclaracion aclaraciones comentario comentarios")
    add(
      .field,
      """
      fecha fechas lugar hora horas municipio departamento vereda corregimiento barrio direccion
      telefono celular correo duracion codigo nombre nombres apellidos edad sexo genero etnia sector
      ocupacion profesion cargo escolaridad estrato entrevista archivo audio tema proyecto titulo
      contexto lema asunto anexo pagina fuente referencia consentimiento instrumento guia bloque
      modulo perfil poblacion grupo transcribio transcriptor transcriptora transcripto
      date place duration
      """)
    add(
      .speaker(.interviewer),
      """
      entrevistador entrevistadora moderador moderadora investigador investigadora encuestador encuestadora facilitador facilitadora
      interviewer moderator entr ent mod inv
      """)
    add(
      .speaker(.participant),
      """
      entrevistado entrevistada participante informante interviewee respondent participant
      """)
    add(.speaker(nil), "hablante speaker interlocutor interlocutora desconocido desconocida")
    add(
      .possible(.interviewer),
      """
      pregunta preguntas preg tallerista entrevistadores entrevistadoras moderadores moderadoras
      """)
    add(
      .possible(.participant),
      """
      respuesta respuestas resp part partic inf testigo participantes entrevistados entrevistadas
      """)
    add(.possible(.other), "voz voces traductor traductora publico todos todas coro varios varias")
    add(
      .possible(nil),
      """
      hombre mujer intervencion persona señor señora niño niña joven asistente profesor profesora
      docente lider lideresa funcionario funcionaria oficial policia soldado sargento capitan
      alcalde alcaldesa personero personera abogado abogada presidente presidenta agente int
      """)
    return meanings
  }()

  /// Lower-case words inside names (`Ana de la Cruz`).
  static let particles: Set<UInt64> = Set(
    ["de", "del", "la", "las", "los", "y", "e", "da", "do", "dos", "van", "von", "i", "el"]
      .map(ByteText.wordKey))

  /// What the word at `start..<end` says, if it is in the lists.
  static func meaning(_ text: ByteText, _ start: Int, _ end: Int) -> Meaning? {
    meanings[text.wordKey(start, end)]
  }

  /// Whether the word can head the label of a speaker.
  static func isRole(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
    switch meaning(text, start, end) {
    case .speaker, .possible: true
    default: false
    }
  }
}
