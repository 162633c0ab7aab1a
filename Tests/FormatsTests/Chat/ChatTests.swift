import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct ChatTests {
  private func read(_ text: String) throws -> SourceDocument {
    let (document, reader, _) = try Readers.read(bytes: Array(text.utf8), name: "chat.txt")
    #expect(reader == "whatsapp")
    expectDocumentLaws(document)
    return document
  }

  static let phone = """
    [31/12/23, 11:59:50\u{202F}p.\u{A0}m.] Mesa del agua: \u{200E}Los mensajes están cifrados.
    \u{200E}[31/12/23, 11:59:55\u{202F}p.\u{A0}m.] Ana Ruiz: \u{200E}imagen omitida
    [1/1/24, 12:00:05\u{202F}a.\u{A0}m.] Ana Ruiz: ¿Quién viene?
    Mañana: a las 10:30

    es la cita.
    [1/1/24, 9:02:15\u{202F}a.\u{A0}m.] \u{202A}+57 310 555 0101\u{202C}: Yo voy.\u{200E}<Se editó este mensaje.>
    """

  @Test func `reads messages of iPhones`() throws {
    let document = try read(Self.phone)
    #expect(
      document.text == """
        Mesa del agua: Los mensajes están cifrados.
        imagen omitida
        ¿Quién viene?
        Mañana: a las 10:30

        es la cita.
        Yo voy.
        """)
    #expect(
      document.paragraphs.map(\.speaker?.name) == [
        nil, "Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "+57 310 555 0101",
      ])
    #expect(document.paragraphs.map(\.time) == [0, 5, 15, nil, nil, nil, 32_545])
    #expect(document.properties["chat-start"] == "2023-12-31T23:59:50")
    #expect(document.notices.isEmpty)
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["Ana Ruiz", "Ana Ruiz", "+57 310 555 0101"])
    #expect(
      transcript.turns.map { transcript.text.text(in: $0.speech) ?? "" } == [
        "", "¿Quién viene?\nMañana: a las 10:30\n\nes la cita.", "Yo voy.",
      ])
    #expect(transcript.turns.map(\.time) == [5, 15, 32_545])
    #expect(TurnLaws.broken(by: transcript).isEmpty)
    #expect(document.setAside.map(\.text) == ["<Se editó este mensaje.>"])
    #expect(document.items.first { $0.kind == "media" }?.refused == 1)
  }

  @Test func `words in place of a recording are speech, though the mark stands before them`() throws
  {
    let document = try read(
      """
      [18/11/21, 13:02:05] Equipo: \u{200E}Los mensajes están cifrados de extremo a extremo.
      [18/11/21, 13:02:11] Equipo: ¿Y el puente?
      \u{200E}[18/11/21, 13:10:55] Ana: \u{200E}(audio 0:09) Ahí pasan las palomas.
      [18/11/21, 13:11:00] Ana: Dele pues
      """)
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["Equipo", "Ana", "Ana"])
  }

  @Test func `reads messages of Android, and the program's lines as notes`() throws {
    let document = try read(
      """
      3/12/2024, 10:02 - Los mensajes y las llamadas están cifrados.
      3/12/2024, 10:02 - Ana creó el grupo «Agua»
      3/12/2024, 10:03 - Ana: Buenos días
      3/13/2024, 22:04 - Luis añadió a Inés
      3/13/2024, 22:05 - Luis: <Multimedia omitido>
      3/13/2024, 22:06 - Luis: Ahí está: mírenla
      """)
    #expect(document.paragraphs.map(\.isStageNote) == [true, true, false, true, true, false])
    #expect(document.paragraphs.map(\.time) == [0, 0, 60, 129_720, 129_780, 129_840])
    #expect(document.properties["chat-start"] == "2024-03-12T10:02:00")
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["Ana", "Luis", "Luis"])
    // A line of the program stands inside the turn above, as no speech.
    let speech = transcript.turns.map { transcript.text.text(in: $0.speech) ?? "" }
    #expect(speech == ["Buenos días\nLuis añadió a Inés", "", "Ahí está: mírenla"])
    let notes = transcript.turns.map { $0.nonSpeech.map { transcript.text.text(in: $0) } }
    #expect(notes == [["Luis añadió a Inés"], [], []])
  }

  @Test(arguments: [
    "12/03/2024 10:02 a. m. - Ana: hola", "12-03-24 10:02 - Ana: hola",
    "12.03.24, 10:02 – Ana: hola", "2024-03-12, 10:02 - Ana: hola",
    "[12/3/24 10:02:00 AM] Ana: hola", "12/3/24 10:02 p.\u{202F}m. - Ana: hola",
  ])
  func `knows the heads that telephones write`(_ line: String) throws {
    let document = try read(line + "\n" + line)
    #expect(document.text == "hola\nhola")
    #expect(document.paragraphs.map(\.speaker?.name) == ["Ana", "Ana"])
    #expect(document.properties["chat-start"]?.hasPrefix("2024-03-12T") == true)
  }

  @Test func `days come first when nothing tells, and it says so`() throws {
    let document = try read("1/2/24, 10:00 - Ana: a\n1/2/24, 10:01 - Luis: b\n")
    #expect(document.properties["chat-start"] == "2024-02-01T10:00:00")
    #expect(document.notices == [Notice("chat.date-order-assumed")])
    // A chat runs forward: only months first is in order here.
    let ordered = try read("1/12/24, 10:00 - Ana: a\n2/1/24, 10:01 - Luis: b\n")
    #expect(ordered.properties["chat-start"] == "2024-01-12T10:00:00")
  }

  @Test(arguments: [
    "E: [12/3/24, 10:02] Ana: hola", "12/3/24 Entrevista\nE: hola", "[00:12:01] Ana: hola",
    "12/3/24, 10:02 - empezamos\nE: hola",
  ])
  func `an interview is no chat`(_ text: String) throws {
    #expect(try Readers.read(bytes: Array(text.utf8), name: "a.txt").readerID == "text")
  }

  @Test(arguments: 1...3)
  func `two hundred turns come back`(seed: UInt64) throws {
    let talk = Talk(seed: seed)
    var phone = ""
    var android = ""
    for turn in talk.turns {
      phone += "[13/3/24, \(Talk.clock(turn.time))] \(turn.speaker): \(turn.words)\r\n"
      let day = "2024-03-13, 10:\(Talk.clock(turn.time).dropFirst(3))"
      android += "\(day) - \(turn.speaker): \(turn.words)\n"
    }
    talk.check(try read(phone))
    talk.check(try read(android))
  }

  @Test func `a message in several lines is one turn`() throws {
    let document = try read("13/3/24, 10:00 - Ana: \nuno\n\ndos\n13/3/24, 10:00 - Luis: tres")
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(
      transcript.turns.map { transcript.text.text(in: $0.speech) ?? "" } == ["uno\n\ndos", "tres"])
    #expect(TurnLaws.broken(by: transcript).isEmpty)
  }

  @Test func `no cut and no turned byte is a trap`() {
    expectNoTrap(Array(Self.phone.utf8), "chat.txt")
  }
}
