internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// Turns inside paragraphs, without labels, and with times behind them.
@Suite struct FurtherConventionTests {
  @Test func `turns typed on in one paragraph are told by labels that the document uses`() {
    _ = MarkedDocument([
      "E: ⟦¿Y eso cuándo fue?⟧",
      "P1: ⟦En marzo, creo.⟧ E: ⟦¿De qué año?⟧ P1: ⟦Del diecinueve. Y me dijo: E:  no, mentira.⟧",
      "E: ⟦Ajá… ⟨[risas]⟩⟧ P1: ⟦Y llovía.⟧", "E: ⟦¿Después?⟧", "P1: ⟦Nada: eso.⟧",
    ]).check(["E", "P1", "E", "P1", "E", "P1", "E", "P1"])
  }

  @Test func `a label inside a sentence, or one that is none elsewhere, makes no turn`() {
    _ = MarkedDocument([
      "E: ⟦¿Y?⟧", "P1: ⟦Yo le puse E: de todo. Ella: nada. P9: tampoco.⟧", "E: ⟦Ajá.⟧",
      "P1: ⟦Sí.⟧",
    ]).check(["E", "P1", "E", "P1"])
  }

  @Test func `a numbered form of address and a voice that nobody knew are labels`() {
    _ = MarkedDocument(
      [
        "M: ⟦¿Y?⟧", "P1: ⟦Nada.⟧", "M: ⟦¿Del domingo?⟧", "Señora 2: ⟦Yo fui. Señora: no diga eso.⟧",
        "P?: ⟦Nadie sabe.⟧", "Señora 2: ⟦¿Quién?⟧", "Varios: ⟦(risas) Todos.⟧", "P1: ⟦Ajá.⟧",
      ].map { $0.replacing("(risas)", with: "⟨(risas)⟩") }
    ).check([
      "M", "P1", "M", "Señora 2", "P?", "Señora 2", "Varios", "P1",
    ])
  }

  @Test func `leading dashes alternate two voices when one of them asks`() {
    let lines = [
      "Entrevista", "— ⟦¿Usted vive aquí?⟧", "— ⟦Toda la vida.⟧", "—⟦¿Y la policía viene?⟧",
      "– ⟦Cuando le da la gana. Una vez vinieron y no hicieron nada.⟧", "- ⟦¿Denunció?⟧",
      "- ⟦No, para qué.⟧", "— ⟦Bueno. ¿Y ahora?⟧", "— ⟦Igual.⟧",
    ]
    let found = MarkedDocument(lines).check([
      "¿…?", "…", "¿…?", "…", "¿…?", "…", "¿…?", "…",
    ])
    #expect(found.transcript.turns[0].role == .interviewer)
    #expect(found.notices.map(\.code).contains("turns.dashes"))
  }

  @Test func `lists and told dialogue with dashes are no turns`() {
    for lines in [
      [
        "Compromisos:", "- arreglar la vía", "- abrir el puesto", "- volver en mayo", "- nada",
        "- ya", "- más",
      ],
      [
        "—¿Y?", "Eso dijo ella.", "Yo no le creí.", "Nadie.", "—¿Y?", "Ni su papá.", "—¿Y?", "—No.",
      ],
    ] {
      let found = TurnDetector().detect(in: MarkedDocument(lines).document)
      #expect(found.transcript.turns.isEmpty)
    }
  }

  @Test func `questions alone in their paragraphs ask, and what stands below answers`() {
    let found = MarkedDocument([
      "Entrevista 1", "⟦¿Cómo es la relación con la policía?⟧", "⟦Mala, porque nunca vienen.",
      "Y cuando vienen piden plata.⟧", "⟦¿Usted ha denunciado?⟧", "⟦No. ¿Para qué? Da miedo.⟧",
      "⟦¿Qué propone?⟧", "⟦Que vengan.⟧",
    ]).check(["¿…?", "…", "¿…?", "…", "¿…?", "…"])
    #expect(found.transcript.turns.map(\.role)[1] == .participant)
    #expect(found.notices.map(\.code).contains("turns.question-lines"))
  }

  @Test func `a testimony that asks itself things is one voice`() {
    let found = TurnDetector().detect(
      in: MarkedDocument([
        "Yo vivía en el río.", "¿Para qué le voy a mentir?", "Nos fuimos en marzo.",
        "Nadie nos ayudó.", "Después volvimos.", "¿A qué?", "A nada.",
      ]).document)
    #expect(found.transcript.turns.isEmpty)
  }

  @Test func `stamps behind what was said are no speech, and the next turn begins there`() {
    let found = MarkedDocument([
      "E: ⟦¿Cómo llegó? ⟨#00:00:12-4#⟩⟧", "P1: ⟦En bus. ⟨(unv.)⟩ Con dos hijos. ⟨#00:00:31-0#⟩⟧",
      "E: ⟦¿Y la casa #2? ⟨#00:01:02#⟩⟧", "P1: ⟦Ahí.⟧",
    ]).check(["E", "P1", "E", "P1"])
    #expect(found.transcript.turns.map(\.time) == [0, 12.4, 31, 62])
    let text = found.transcript.text
    #expect(
      found.transcript.turns.map { turn in turn.nonSpeech.map { text.text(in: $0) } } == [
        ["#00:00:12-4#"], ["(unv.)", "#00:00:31-0#"], ["#00:01:02#"], [],
      ])
  }
}
