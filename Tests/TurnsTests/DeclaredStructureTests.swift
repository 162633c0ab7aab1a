internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// Turns that the structure of a file tells: tables, styles, list numbers, declared speakers.
@Suite struct DeclaredStructureTests {
  private func table(_ rows: [[String]]) -> SourceDocument {
    var document = MarkedDocument(rows.flatMap { $0 }).document
    var next = 0
    for (row, cells) in rows.enumerated() {
      for column in cells.indices {
        document.paragraphs[next].cell = SourceParagraph.Cell(table: 0, row: row, column: column)
        next += 1
      }
    }
    return document
  }

  private let talk = [
    ["00:01", "E", "¿Cómo llegó usted a la vereda?"],
    ["00:09", "P1", "Llegué con mi familia en lancha."],
    ["00:15", "E", "¿Y quién los recibió allá?"],
    ["00:20", "P1", "Nadie, no había nadie en el puerto."],
    ["", "", "Y así nos quedamos (risas)."],
  ]

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 2]])
  func `reads a table of talk with its columns in any order`(order: [Int]) {
    let header = order.map { ["Tiempo", "Hablante", "Texto"][$0] }
    let rows = [header] + talk.map { row in order.map { row[$0] } }
    let found = TurnDetector().detect(in: table(rows))
    let transcript = found.transcript
    #expect(transcript.turns.map(\.label) == ["E", "P1", "E", "P1"])
    let spoken = transcript.turns.map { transcript.text.text(in: $0.speech) ?? "" }
    #expect(Array(spoken.prefix(3)) == talk.prefix(3).map { $0[2] })
    #expect(spoken.last?.hasSuffix("(risas).") == true)
    if order.contains(0) { #expect(transcript.turns.map(\.time) == [1, 9, 15, 20]) }
    #expect(transcript.stretches.count == header.count)
    #expect(found.roster.map(\.role) == [.interviewer, .participant])
    #expect(ReceiptBuilder.speakerLines(of: transcript).map(\.words) == [11, 17])
    #expect(TurnLaws.broken(by: transcript).isEmpty)
  }

  @Test func `leaves the table of a participant sheet apart`() {
    var document = table([
      ["Entrevistadora", "Marta"], ["P1", "Lideresa de la vereda, 45 años"],
      ["P2", "Pescador, 60 años"],
    ])
    for line in ["E: ¿Y?", "P1: Sí.", "E: ¿Y?", "P2: No."] {
      let start = document.text.utf8.count + 1
      document.text += "\n" + line
      document.paragraphs.append(
        SourceParagraph(range: TextRange(start, document.text.utf8.count)))
    }
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["E", "P1", "E", "P2"])
    #expect(transcript.stretches.count == 6)
    #expect(TurnLaws.broken(by: transcript).isEmpty)
  }

  @Test func `knows speakers by style alone`() {
    var document = MarkedDocument([
      "Sesión primera", "La presidenta", "Se abre la sesión del consejo.", "Punto único",
      "El primer asunto es el agua.", "(Aplausos.)", "El señor Mora", "Gracias. Seré breve.",
      "No hay agua.", "La presidenta", "Tiene razón el señor Mora.", "Se levanta la sesión",
    ]).document
    let speakers = [1, 6, 9]
    for i in document.paragraphs.indices { document.paragraphs[i].style = "D3/ Texto" }
    for i in speakers { document.paragraphs[i].style = "D3/ Interviniente" }
    document.paragraphs[3].style = "D3/ Títol negreta"
    document.paragraphs[11].style = "Heading 2"
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["La presidenta", "El señor Mora", "La presidenta"])
    #expect(transcript.stretches.count == 2)
    #expect(
      transcript.turns.first.map { $0.nonSpeech.map { transcript.text.text(in: $0) } }
        == ["Punto único", "(Aplausos.)"])
    #expect(TurnLaws.broken(by: transcript).isEmpty)
  }

  @Test func `knows speakers by bold paragraphs of their own`() {
    let marked = MarkedDocument([
      "{Marta}", "⟦¿Cómo está?⟧", "{Elías}", "⟦Bien, gracias.⟧", "{Marta}", "⟦¿Y la familia?⟧",
      "{Elías}",
      "⟦Bien también.⟧",
    ])
    _ = marked.check(["Marta", "Elías", "Marta", "Elías"])
  }

  @Test func `reads labels from automatic list numbers`() {
    var document = MarkedDocument(["¿Y?", "Nada.", "¿Nada?", "Pues no."]).document
    for (i, label) in ["E:", "P1:", "E:", "P1:"].enumerated() {
      document.paragraphs[i].listLabel = label
    }
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["E", "P1", "E", "P1"])
    #expect(transcript.turns.map(\.speech) == document.paragraphs.map(\.range))
    for i in document.paragraphs.indices { document.paragraphs[i].listLabel = "\(i + 1)." }
    #expect(TurnDetector().transcript(of: document).transcript.turns.isEmpty)
  }

  @Test func `one declared utterance is one turn`() {
    var document = MarkedDocument(["Sesión", "Uno.", "Y medio.", "Dos.", "Tres: no."]).document
    let ana = SourceParagraph.DeclaredSpeaker(id: "#a", nfc: "Ana Ruiz", part: "interviewer")
    for i in 1..<5 { document.paragraphs[i].speaker = ana }
    document.paragraphs[2].continuesUtterance = true
    document.paragraphs[3].time = 4.5
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"])
    #expect(transcript.turns.map(\.role) == [.interviewer, .interviewer, .interviewer])
    #expect(transcript.turns.map(\.time) == [nil, 4.5, nil])
    #expect(
      transcript.turns.first.flatMap { transcript.text.text(in: $0.speech) } == "Uno.\nY medio.")
    #expect(transcript.stretches.count == 1)
  }

  @Test func `a heading ends a turn and says so`() {
    var document = MarkedDocument([
      "E: ¿Y?", "I: Sí.", "El agua", "Nadie sabe.", "E: ¿Y?", "I: No.",
    ]).document
    document.paragraphs[2].style = "Título 2"
    let (transcript, notices) = TurnDetector().transcript(of: document)
    #expect(transcript.turns.count == 4)
    #expect(transcript.stretches.count == 2)
    #expect(notices.contains { $0.code == "turns.cut-off" && $0.location?.paragraph == 4 })
  }
}
