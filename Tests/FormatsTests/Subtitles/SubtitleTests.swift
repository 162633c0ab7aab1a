import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct SubtitleTests {
  private func read(_ text: String, _ name: String = "a.vtt") throws -> SourceDocument {
    let document = try Readers.read(bytes: Array(text.utf8), name: name).document
    expectDocumentLaws(document)
    return document
  }

  static let meeting = """
    WEBVTT - Reunión
    Kind: captions

    NOTE hecho a mano
    segunda línea

    STYLE
    ::cue { color: red }

    5c0a8d-12/3-0
    00:01.500 --> 00:04.000 align:start position:0%
    <v Ana Ruiz>¿Cómo llegó
    a la <i>vereda</i>?</v>

    5c0a8d-12/3-1
    00:04.000 --> 00:06.000
    <v.fuerte Ana Ruiz>¿Y <00:05.000><c.rojo>quién</c> vino?</v>

    01:00:06.000 --> 01:00:09.250
    <v P1>Nadie &amp; nada &lt;eh&gt;&nbsp;<risas/>.</v>

    01:00:10.000 --> 01:00:11.000
    [Música]

    01:00:11.000 --> 01:00:12.000
    <v P1>Así fue.</v>

    01:00:12.000 --> 01:00:13.000
    sin voz

    """

  @Test func `reads voices, times and what is set aside`() throws {
    let document = try read(Self.meeting)
    #expect(
      document.text == """
        ¿Cómo llegó a la vereda?
        ¿Y quién vino?
        Nadie & nada <eh>\u{A0}<risas/>.
        [Música]
        Así fue.
        sin voz
        """)
    let names = document.paragraphs.map(\.speaker?.name)
    #expect(names == ["Ana Ruiz", "Ana Ruiz", "P1", nil, "P1", nil])
    #expect(document.paragraphs.map(\.time) == [1.5, 4, 3606, 3610, 3611, 3612])
    #expect(
      document.paragraphs.map(\.continuesUtterance) == [false, true, false, false, true, false])
    #expect(document.setAside.map(\.kind) == ["property", "property", "note", "style"])
    #expect(document.setAside[2].text == "NOTE hecho a mano\nsegunda línea")
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["Ana Ruiz", "P1"])
    #expect(transcript.turns.map(\.time) == [1.5, 3606])
    #expect(transcript.stretches.count == 1)
    #expect(document.items.first { $0.kind == "cue" }?.kept == 6)
  }

  @Test func `takes two voices of one cue apart`() throws {
    let document = try read(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>¿Sí?</v>\n<v Luis>Sí,\nclaro.</v>\n")
    #expect(document.text == "¿Sí?\nSí, claro.")
    #expect(document.paragraphs.map(\.speaker?.name) == ["Ana", "Luis"])
  }

  @Test func `reads names at the head of captions, and who goes on without one`() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,000
      Ana Ruiz: ¿Cómo está

      2
      00:00:02,000 --> 00:00:03,500 X1:1
      usted hoy?

      3
      00:00:03,500 --> 00:00:05,000
      - P1: Bien. Y le dije: no.
      - Ana Ruiz: <b>¿No?</b>

      4
      00:00:05,000 --> 00:00:06,000
      {\\an8}P1: Pues no.
      - (otra voz) Sí.

      """
    let document = try read(text.replacing("\n", with: "\r\n"), "a.srt")
    #expect(
      document.text
        == "¿Cómo está\nusted hoy?\nBien. Y le dije: no.\n¿No?\nPues no.\n- (otra voz) Sí.")
    #expect(
      document.paragraphs.map(\.speaker?.name) == [
        "Ana Ruiz", "Ana Ruiz", "P1", "Ana Ruiz", "P1", nil,
      ])
    #expect(document.paragraphs.map(\.time) == [1, 2, 3.5, 3.5, 5, 5])
    let turns = TurnDetector().transcript(of: document).transcript.turns
    #expect(turns.map(\.label) == ["Ana Ruiz", "P1", "Ana Ruiz", "P1"])
    #expect(document.items.first { $0.kind == "speaker-label" }?.setAside == 4)
  }

  @Test func `captions without names are one voice`() throws {
    let document = try read(
      """
      1
      00:00:01,000 --> 00:00:02,000
      Y él me dijo: váyase.

      2
      00:00:02,000 --> 00:00:03,000
      Pregunta: ¿a dónde?

      """, "a.srt")
    #expect(document.text == "Y él me dijo: váyase.\nPregunta: ¿a dónde?")
    #expect(document.paragraphs.allSatisfy { $0.speaker == nil })
  }

  private func cues(_ lines: [String]) -> String {
    lines.enumerated().map { index, line in
      "\(index + 1)\n00:00:0\(index),000 --> 00:00:0\(index),900\n\(line)\n\n"
    }.joined()
  }

  @Test(arguments: [
    (["mujer 1: Sí.", "hombre: No.", "Mujer  1: Ya."], ["mujer 1", "mujer 1", "mujer 1"]),
    (["MARÍA: Sí.", "Maria : No.", "maria:Ya."], ["MARÍA", "MARÍA", "MARÍA"]),
    (["Peña: Sí.", "PENA: No.", "Peña: Ya."], ["Peña", "PENA", "Peña"]),
    (["La señora de al lado, Ana: Sí.", "la senora de al lado, ana: No."], nil),
    (["P 1: Sí.", "—P1: No.", "P-1: Ya."], ["P 1", "P 1", "P 1"]),
    (["Y me dijo: váyase.", "Y me dijo: ya.", "Por ejemplo: una.", "por ejemplo: dos."], nil),
    (["A las 10:30 salí.", "A las 10:40 volví."], nil),
    (["Sra. Ruiz: Sí.", "[Música]", "Sra Ruiz: No."], ["Sra. Ruiz", nil, "Sra. Ruiz"]),
  ])
  func `what comes back before a colon is a speaker`(_ lines: [String], _ names: [String?]?) throws
  {
    let document = try read(cues(lines), "a.srt")
    #expect(document.paragraphs.map(\.speaker?.name) == names ?? lines.map { _ in nil })
  }

  @Test func `what is about the recording is nobody's speech`() throws {
    let document = try read(
      cues(["Ana: ¿Y?", "00:12:31", "Luis: Nada.", "Fin de la grabación.", "[Música]", "Ana: Ya."]),
      "a.srt")
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["Ana", "Luis", "Ana"])
    #expect(ReceiptBuilder.turnWords(of: transcript) == [1, 1, 1])
  }

  @Test func `joins rolling captions once and keeps what was repeated aside`() throws {
    let lines = [
      "hola a todos", "y bienvenidos", "al programa de hoy", "vamos a hablar", "de agua",
    ]
    var text = "WEBVTT\nKind: captions\nLanguage: es\n"
    for (i, line) in lines.enumerated() {
      let above = i == 0 ? " " : lines[i - 1]
      text += "\n00:0\(i).000 --> 00:0\(i).990 align:start position:0%\n\(above)\n"
      text += line.replacing(" ", with: "<00:0\(i).500><c> ") + "</c>\n"
      text += "\n00:0\(i).990 --> 00:0\(i + 1).000 align:start position:0%\n\(line)\n \n"
    }
    let document = try read(text)
    #expect(document.text == lines.joined(separator: "\n"))
    #expect(document.paragraphs.map(\.time) == [0, 1, 2, 3, 4])
    #expect(document.items.first { $0.kind == "repeated-caption" }?.setAside == 9)
    // Somebody who says the same twice has said it twice.
    let twice = "WEBVTT\n\n00:01.000 --> 00:02.000\nSí.\n\n00:02.000 --> 00:03.000\nSí.\n"
    #expect(try read(twice).text == "Sí.\nSí.")
  }

  @Test func `keeps text that lost its time, and cues that overlap`() throws {
    let document = try read(
      """
      \u{FEFF}1
      00:00:01,000 --> 00:00:09,000
      uno

      que sigue

      00:00:02,000 --> 00:00:03,000
      dos
      2
      00:00:05.5 --> 00:00:06.5
      tres
      """, "a.srt")
    #expect(document.text == "uno\nque sigue\ndos\ntres")
    #expect(document.paragraphs.map(\.time) == [1, nil, 2, 5.5])
    #expect(
      document.notices == [
        Notice("subtitles.no-time"), Notice("subtitles.overlapping", count: 2),
      ])
  }

  @Test func `is known by its first lines, in any encoding`() throws {
    let srt = "1\n00:00:01,000 --> 00:00:02,000\nEl año que pasó.\n"
    #expect(try Readers.read(bytes: Array(srt.utf8), name: "a.txt").readerID == "subrip")
    #expect(try Readers.read(bytes: Array(Self.meeting.utf8), name: "a").readerID == "webvtt")
    let bytes = try #require(EncodingTests.encode(srt, .windows1252))
    let document = try Readers.read(bytes: bytes, name: "a.srt").document
    #expect(document.text == "El año que pasó.")
    #expect(document.notices.map(\.code) == ["text.encoding-detected"])
  }

  @Test(arguments: 1...3)
  func `two hundred turns come back`(seed: UInt64) throws {
    let talk = Talk(seed: seed)
    func escaped(_ words: String) -> String {
      words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
    var vtt = "WEBVTT\n"
    var srt = ""
    var named = "WEBVTT\n"
    for (index, turn) in talk.turns.enumerated() {
      let from = Talk.clock(turn.time)
      let to = Talk.clock(turn.time + 5)
      vtt += "\n\(from).000 --> \(to).000\n<v \(turn.speaker)>\(escaped(turn.words))</v>\n"
      named += "\n\(from).000 --> \(to).000\n\(turn.speaker): \(escaped(turn.words))\n"
      srt += "\(index + 1)\n\(from),000 --> \(to),000\n\(turn.speaker): \(turn.words)\n\n"
    }
    talk.check(try read(vtt))
    talk.check(try read(named))
    talk.check(try read(srt, "a.srt"))
  }

  @Test func `no cut and no turned byte is a trap`() {
    expectNoTrap(Array(Self.meeting.utf8), "a.vtt")
    expectNoTrap(
      Array("1\n00:00:01,000 --> 00:00:02,000\n<v &#x1F600; {\\an8\n- A: á\n".utf8), "a.srt")
  }

  @Test func `keeps the limit of characters`() {
    var limits = ReadLimits()
    limits.characters = 10
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + String(repeating: "sí ", count: 50)
    #expect(ReadersTests.code(Array(text.utf8), "a.vtt", limits) == "text.too-long")
  }
}
