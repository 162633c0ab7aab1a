internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// The label conventions of real collections, each in a few lines about invented people.
@Suite struct LabelConventionTests {
  private func roles(_ found: TurnDetector.Detection) -> [String: Role?] {
    Dictionary(uniqueKeysWithValues: found.roster.map { ($0.label, $0.role) })
  }

  @Test func `takes bold labels and leaves the title apart`() {
    let marked = MarkedDocument([
      "Entrevista en Puerto Lejano", "{Marta:} ⟦Buenas. ¿Cómo va?⟧",
      "{Don Elías:} ⟦Aquí, luchando.",
      "Con lo que hay.⟧", "{Marta:} ⟦¿Y la vereda?⟧", "{Don Elías:} ⟦Sola.⟧",
      "{Marta:} ⟦¿Desde cuándo?⟧", "{Nieta:} ⟦Abuelo, venga.⟧", "{Don Elías:} ⟦Voy.⟧",
    ])
    let found = marked.check([
      "Marta", "Don Elías", "Marta", "Don Elías", "Marta", "Nieta", "Don Elías",
    ])
    #expect(found.transcript.stretches.count == 1)
    #expect(roles(found)["Marta"] == .interviewer)
  }

  @Test func `takes codes, and the rare spellings beside them as the same codes`() {
    let marked = MarkedDocument([
      "E: ⟦¿Y entonces?⟧", "I: ⟦Nada.⟧", "E: ⟦¿Nada?⟧", "I: ⟦Nadita.⟧", "i: ⟦Así es.⟧",
      "A1: ⟦Con permiso.⟧", "Al: ⟦Ya me voy.⟧", "A[1]: ⟦Adiós.⟧", "e: ⟦¿Siga?⟧",
      "I 2: ⟦Yo también.⟧",
      "E.: ⟦¿Todo?⟧", "E2.: ⟦¿Todo, todo?⟧", "I\u{A0}: ⟦Todo.⟧",
    ])
    let found = marked.check([
      "E", "I", "E", "I", "I", "A1", "A1", "A1", "E", "I 2", "E", "E2.", "I",
    ])
    #expect(roles(found)["E"] == .interviewer)
    #expect(roles(found)["I"] == .participant)
    #expect(roles(found)["A1"] == .other)
  }

  @Test func `takes a focus group, its third voice heard once`() {
    let marked = MarkedDocument([
      "M: ⟦¿Quién empieza?⟧", "P1: ⟦Yo.⟧", "M: ⟦Siga.⟧", "P2: ⟦Pues yo digo que no.⟧",
      "P1: ⟦Yo que sí.⟧",
      "P3: ⟦Yo no sé.⟧", "P2: ⟦Eso.⟧",
    ])
    let found = marked.check(["M", "P1", "M", "P2", "P1", "P3", "P2"])
    #expect(found.roster.map(\.role) == [.interviewer, .participant, .participant, .participant])
    #expect(found.roster.first?.reason == .labelPair)
  }

  @Test func `takes turns that one paragraph holds`() {
    let marked = MarkedDocument([
      "P: ⟦¿Y usted?⟧\nR: ⟦Yo no.⟧\nP: ⟦¿Por qué?⟧\nR: ⟦Por miedo\na todo.⟧"
    ])
    let found = marked.check(["P", "R", "P", "R"])
    #expect(found.roster.map(\.role) == [.interviewer, .participant])
  }

  @Test func `takes capitals with an office and a comma`() {
    let marked = MarkedDocument([
      "ROSA TRUJILLO, COORDINADORA DE LA MESA DE VEREDAS ‘EL ROBLE’: ⟦Empecemos.⟧",
      "PREGUNTA: ⟦¿Hay agua?⟧",
      "ROSA TRUJILLO: ⟦No hay.⟧", "PREGUNTA: ⟦¿Y luz?⟧", "ROSA TRUJILLO: ⟦Tampoco.⟧",
      "MODERADOR: ⟦Gracias.⟧",
    ])
    let found = marked.check([
      "ROSA TRUJILLO, COORDINADORA DE LA MESA DE VEREDAS ‘EL ROBLE’", "PREGUNTA", "ROSA TRUJILLO",
      "PREGUNTA", "ROSA TRUJILLO", "MODERADOR",
    ])
    #expect(roles(found)["PREGUNTA"] == .interviewer)
  }

  @Test func `takes Markdown labels, even over two lines`() {
    let marked = MarkedDocument([
      "# Diálogo", "", "**MODERADORA:** ⟦Tiene la palabra", "la vereda.⟧", "",
      "**ROSA TRUJILLO, COORDINADORA DE LA MESA", "DE VEREDAS:** ⟦Gracias.⟧", "",
      "**_MODERADORA:_ ** ⟦Siga.⟧", "**(APLAUSOS)**", "**ROSA TRUJILLO** : ⟦Sigo.⟧",
    ])
    // The stage note alone in its paragraph belongs to the speech above it.
    let found = TurnDetector().detect(in: marked.document).transcript
    #expect(
      found.turns.map(\.label) == [
        "MODERADORA", "ROSA TRUJILLO, COORDINADORA DE LA MESA DE VEREDAS", "MODERADORA",
        "ROSA TRUJILLO",
      ])
    #expect(
      found.turns.first.flatMap { found.text.text(in: $0.speech) } == "Tiene la palabra\nla vereda."
    )
    #expect(found.turns.dropFirst().first.flatMap { found.text.text(in: $0.speech) } == "Gracias.")
    #expect(found.turns.last.flatMap { found.text.text(in: $0.speech) } == "Sigo.")
    #expect(TurnLaws.broken(by: found).isEmpty)
  }

  @Test func `takes name and time, the bracket closed or not`() {
    let marked = MarkedDocument([
      "{Ana Ruiz} [00:00:02] ⟦¿Empezamos?⟧", "{Luis Mora} [00:00:05] ⟦Sí.⟧",
      "Ana Ruiz [00:00:09 ⟦Bueno.⟧",
      "{Luis Mora} [00:01:12]", "⟦Siga.⟧",
    ])
    let found = marked.check(["Ana Ruiz", "Luis Mora", "Ana Ruiz", "Luis Mora"])
    #expect(found.transcript.turns.map(\.time) == [2, 5, 9, 72])
  }

  @Test func `takes automatic diarisation`() {
    let marked = MarkedDocument([
      "[00:05] Hablante 1: ⟦¿Aló?⟧", "[00:07] Hablante 2: ⟦Sí.⟧",
      "(0:01:09) Hablante 1: ⟦¿Me oye?⟧",
      "Hablante 2: [01:15] ⟦La oigo.⟧",
    ])
    let found = marked.check(["Hablante 1", "Hablante 2", "Hablante 1", "Hablante 2"])
    #expect(found.transcript.turns.map(\.time) == [5, 7, 69, 75])
  }

  @Test func `takes time, name and text on three lines`() {
    let marked = MarkedDocument([
      "0:0:37.100\nAna Ruiz\n⟦¿Me escucha?⟧", "0:0:40.50\nLuis Mora\n⟦Sí, la escucho.⟧",
      "0:0:5.900 --> 0:0:8.930\nAna Ruiz\n⟦Listo.⟧", "0:0:-7.-650\nLuis Mora\n⟦Bueno.⟧",
    ])
    let found = marked.check(["Ana Ruiz", "Luis Mora", "Ana Ruiz", "Luis Mora"])
    #expect(found.transcript.turns.map(\.time) == [37.1, 40.05, 5.9, nil])
  }

  @Test func `takes time and name on one line and the text below`() {
    let marked = MarkedDocument([
      "00:00:07 Hablante 1", "⟦Buenas.⟧", "00:00:09 Hablante 2", "⟦Buenas, siga.⟧",
      "00:00:12 Hablante 1", "⟦Gracias.⟧",
    ])
    let found = marked.check(["Hablante 1", "Hablante 2", "Hablante 1"])
    #expect(found.transcript.turns.map(\.time) == [7, 9, 12])
  }

  @Test func `keeps a participant sheet and a legend out of the talk`() {
    let marked = MarkedDocument([
      "Fecha: 3 de mayo", "Municipio: Puerto Lejano", "Entrevistadora: Marta Gil",
      "P: Entrevistadora",
      "R: Participante", "", "P: ⟦¿Vive aquí?⟧", "R: ⟦Toda la vida.⟧", "P: ⟦¿Sola?⟧",
      "R: ⟦Con mi hija.⟧",
    ])
    let found = marked.check(["P", "R", "P", "R"])
    #expect(found.transcript.stretches.count == 5)
    #expect(found.roster.map(\.reason) == [.legend, .legend])
  }

  @Test func `knows who asks where the labels do not say it`() {
    let marked = MarkedDocument([
      "Luz: ⟦¿Cómo está?⟧", "Ana: ⟦Bien.⟧", "Luz: ⟦¿Y la finca?⟧", "Ana: ⟦Ahí.⟧",
      "Luz: ⟦¿Y su hijo?⟧",
      "Ana: ⟦¿Cuál de todos?⟧", "Luz: ⟦¿El mayor?⟧", "Ana: ⟦Trabaja.⟧",
    ])
    let found = marked.check(["Luz", "Ana", "Luz", "Ana", "Luz", "Ana", "Luz", "Ana"])
    #expect(found.roster.map(\.role) == [.interviewer, .participant])
    #expect(found.roster.map(\.reason) == [.asks, .answers])
    #expect(found.notices.contains { $0.code == "turns.role-guessed" })
  }

  @Test func `two interviewers and one who answers`() {
    let marked = MarkedDocument([
      "E1: ⟦¿Cómo está?⟧", "I: ⟦Bien.⟧", "E2: ⟦¿Y la finca?⟧", "I: ⟦Ahí.⟧", "E1: ⟦Ajá.⟧",
      "I: ⟦Sí.⟧",
    ])
    let found = marked.check(["E1", "I", "E2", "I", "E1", "I"])
    #expect(found.roster.map(\.role) == [.interviewer, .participant, .interviewer])
  }

  @Test func `a person's word on a role wins`() {
    let marked = MarkedDocument(["E: ⟦Uno.⟧", "I: ⟦Dos.⟧", "E: ⟦Tres.⟧", "I: ⟦Cuatro.⟧"])
    let found = TurnDetector(roles: ["E": .participant]).detect(in: marked.document)
    #expect(found.roster.map(\.role) == [.participant, .participant])
    #expect(found.roster.first?.reason == .given)
  }
}
