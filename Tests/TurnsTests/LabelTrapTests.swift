internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// Lines that look like labels and are none.
@Suite struct LabelTrapTests {
  @Test(arguments: [
    "OBSERVACIÓN: se fue la luz.", "Nota: el audio se corta aquí.", "Y le dije: váyase de aquí.",
    "10:30 salimos para la vereda.", "https://ejemplo.invalid/a:b",
    "Me dijo: «Aquí mando yo: váyase»",
    "Entonces: nada.", "Mire: así no es.", "No: así no.", "Dijo: que sí.", "a las 3: salimos",
    "LA VERDAD: no sé.",
  ])
  func `one such line is speech of the turn above`(line: String) {
    let marked = MarkedDocument(["E: ⟦¿Y?⟧", "I: ⟦Nada.", line + "⟧", "E: ⟦¿Más?⟧", "I: ⟦No.⟧"])
    _ = marked.check(["E", "I", "E", "I"])
  }

  @Test func `a lone remark makes no turn of a testimony`() {
    let found = TurnDetector().detect(
      in: MarkedDocument(["Yo vivía en el río.", "OBSERVACIÓN: llora.", "Después nos fuimos."])
        .document)
    #expect(found.transcript.turns.isEmpty)
    #expect(found.transcript.stretches.count == 3)
    #expect(found.notices.map(\.code).contains("turns.none"))
    #expect(found.notices.map(\.code).contains("turns.remark"))
  }

  @Test func `dialogue in a story makes no turns`() {
    let found = TurnDetector().detect(
      in: MarkedDocument([
        "—No: así no.", "—¿Y entonces?", "—No: ya dije.", "Ella dijo: basta.", "Mi Luz: no llores.",
        "Mi Luz: ya pasó.",
      ]).document)
    #expect(found.transcript.turns.isEmpty)
  }

  @Test func `three turns are enough for a talk`() {
    _ = MarkedDocument(["— E: ⟦¿Y?⟧", "— I: ⟦Nada.⟧", "— E: ⟦Gracias.⟧"]).check(["E", "I", "E"])
  }

  @Test func `an address said twice is no speaker beside emphasised labels`() {
    let marked = MarkedDocument([
      "**MODERADOR:** ⟦Adelante.⟧", "**ROSA TRUJILLO:** ⟦Gracias.", "Pueblo de Lejano:",
      "Aquí estamos.",
      "Pueblo de Lejano:", "Seguimos.⟧", "**MODERADOR:** ⟦Bien.⟧", "**ROSA TRUJILLO:** ⟦Bien.⟧",
    ])
    _ = marked.check(["MODERADOR", "ROSA TRUJILLO", "MODERADOR", "ROSA TRUJILLO"])
  }

  @Test func `three unknown voices keep no role`() {
    let marked = MarkedDocument([
      "Ana: ⟦Yo no.⟧", "Luz: ⟦Yo sí.⟧", "Inés: ⟦Quizás.⟧", "Ana: ⟦Bueno.⟧", "Luz: ⟦Listo.⟧",
      "Inés: ⟦Vamos.⟧",
    ])
    let found = marked.check(["Ana", "Luz", "Inés", "Ana", "Luz", "Inés"])
    #expect(found.roster.allSatisfy { $0.role == nil })
    #expect(found.notices.contains(Notice("turns.role-unknown", count: 3)))
  }
}
