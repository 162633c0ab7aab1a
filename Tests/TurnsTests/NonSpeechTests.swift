internal import HebraModel
internal import HebraTurns
internal import Testing

@Suite struct NonSpeechTests {
  @Test(arguments: [
    "⟨[risas]⟩", "⟨(no se entiende 00:31:12)⟩", "⟨(INAUDIBLE)⟩", "⟨[inaudible 00:12:31]⟩",
    "⟨<risas = \"I\"/>⟩", "⟨<ininteligible/>⟩", "⟨[00:12:31]⟩", "⟨(se ríe)⟩", "⟨(señala el río)⟩",
    "⟨(pausa larga)⟩", "⟨[...]⟩", "⟨</entre_risas>⟩", "⟨[silencio]⟩", "⟨(Aplaudiments.)⟩",
    "⟨<tiempo = \"12:31\"/>⟩", "⟨(llanto)⟩",
  ])
  func `is no speech`(mark: String) {
    let marked = MarkedDocument(["E: ⟦¿Y?⟧", "I: ⟦Pues \(mark) nada.⟧", "E: ⟦¿No?⟧", "I: ⟦No.⟧"])
    _ = marked.check(["E", "I", "E", "I"])
  }

  @Test(arguments: [
    "(eso fue en mayo)", "[PERSONA-3]", "[el alcalde]",
    "(salimos a las 10:30 de la mañana en lancha)",
    "a < b", "[sin cerrar", "(así)",
  ])
  func `is speech`(words: String) {
    let marked = MarkedDocument(["E: ⟦¿Y?⟧", "I: ⟦Pues \(words) nada.⟧", "E: ⟦¿No?⟧", "I: ⟦No.⟧"])
    _ = marked.check(["E", "I", "E", "I"])
  }

  @Test func `a stage note alone is in the turn, before the talk a stretch`() {
    let marked = MarkedDocument([
      "(Suena el himno.)", "E: ⟦¿Y?⟧", "I: ⟦Pues sí.", "⟨(Todos se ponen de pie.)⟩", "Eso.⟧",
      "E: ⟦Ya.⟧",
      "I: ⟦Ya.⟧",
    ])
    let found = marked.check(["E", "I", "E", "I"])
    #expect(found.transcript.stretches == [TextRange(0, 17)])
  }

  @Test(arguments: [
    "Fin de la grabación.", "«Fin de la grabación»", "— FIN DE LA ENTREVISTA —", "Fin del audio 1",
    "Inicio de la segunda grabación", "Se corta la grabación", "Termina la entrevista.",
    "00:12:31", "[Música]", "[00:12]",
  ])
  func `a line about the recording is nobody's speech`(line: String) {
    let marked = MarkedDocument([
      "E: ⟦¿Y?⟧", "I: ⟦Pues sí.", "⟨\(line)⟩", "Eso.⟧", "E: ⟦Ya.⟧", "I: ⟦No.", "⟨\(line)⟩⟧",
    ])
    let transcript = TurnDetector().transcript(of: marked.document).transcript
    #expect(ReceiptBuilder.turnWords(of: transcript) == [1, 3, 1, 1])
  }

  @Test(arguments: [
    "Ese fue el fin de la grabación.", "Fin de la historia.", "¿Fin de la entrevista?",
    "Termina la guerra.", "La grabación.", "Final de semana.", "Fin de la entrevista que hice.",
  ])
  func `a line of talk about an end is speech`(line: String) {
    let document = MarkedDocument(["E: ¿Y?", "I: Pues.", line, "E: Ya.", "I: No."]).document
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns[1].nonSpeech.isEmpty)
  }

  @Test func `words of speech leave marks out and join what a tag parts`() {
    let document = MarkedDocument([
      "E: ¿Qué dice? [risas]",
      "I: Los pa<alargamiento/>rques del pue\u{AD}blo, l'olla (risas) y 20 más.",
      "E: Ya.", "I: Ya.",
    ]).document
    let transcript = TurnDetector().transcript(of: document).transcript
    let lines = ReceiptBuilder.speakerLines(of: transcript)
    #expect(lines.map(\.label) == ["E", "I"])
    #expect(lines.map(\.turns) == [2, 2])
    #expect(lines.map(\.words) == [3, 9])
  }
}
