import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct TalkBankReaderTests {
  /// A header, a line that goes on, dependent tiers, both forms of a time, two of one name.
  static let interview = """
    @UTF8
    @Begin
    @Languages:\tspa
    @Participants:\tANA Ana_Inventada Investigator, LUZ Luz Participant,
    \tLU2 Luz Participant, SOL Other
    *ANA:\t¿cómo  llegó
    \taquí ? \u{15}0_1500\u{15}
    %eng:\thow did you get
    \there?
    *LUZ:\t<a la> [//] a pie (.) cafe\u{301} [=! ríe] xxx +... \u{15}%snd:"uno"_1500_3900\u{15}
    @Comment:\tse oye un río
    *LU2:\t&=laughs . 
     \u{15}4000_4100\u{15}
    *XXX:\tno .
    @End

    """

  @Test func `reads main lines as they stand, without codes and times`() throws {
    let (document, reader, _) = try Readers.read(bytes: Array(Self.interview.utf8), name: "e.cha")
    #expect(reader == "talkbank")
    #expect(
      document.text == """
        ¿cómo  llegó aquí ?
        <a la> [//] a pie (.) café [=! ríe] xxx +...
        &=laughs .
        no .
        """)
    #expect(
      document.paragraphs.map(\.speaker) == [
        .init(id: "ANA", name: "Ana Inventada", part: "interviewer"),
        .init(id: "LUZ", name: "Luz", part: "Participant"),
        .init(id: "LU2", name: "LU2", part: "Participant"), .init(id: "XXX", name: "XXX"),
      ])
    #expect(document.paragraphs.map(\.time) == [0, 1.5, 4, nil])
    #expect(document.setAside.map(\.kind).filter { $0 == "header-line" }.count == 6)
    #expect(
      document.setAside.first { $0.kind == "dependent-tier" }?.text == "%eng: how did you get here?"
    )
    #expect(
      document.setAside.first { $0.kind == "dependent-tier" }?.position
        == "¿cómo  llegó aquí ?".utf8.count)
    #expect(document.notices.isEmpty)
    let detection = TurnDetector().detect(in: document)
    #expect(detection.roster.map(\.role).prefix(2) == [.interviewer, .participant])
    let marks = detection.transcript.turns[1].nonSpeech.map { document.text.text(in: $0) }
    #expect(marks.contains("[//]") && marks.contains("(.)") && !marks.contains("<a la>"))
    expectDocumentLaws(document)
  }

  @Test func `a name is NFC, however it is written`() throws {
    let file = "@Begin\n@Participants:\tJOS Jose\u{301}_Ruiz Participant\n*JOS:\tsí .\n@End\n"
    let (document, _, _) = try Readers.read(bytes: Array(file.utf8), name: "e.cha")
    let name = document.paragraphs[0].speaker?.name ?? ""
    #expect(Array(name.utf8) == Array("Jos\u{E9} Ruiz".utf8))
  }

  @Test func `is known by its first lines, and by its extension without them`() throws {
    let bytes = Array(Self.interview.utf8)
    #expect(try Readers.read(bytes: bytes, name: "e.txt").readerID == "talkbank")
    let bare = Array("*ANA:\thola .\nsuelta\n".utf8)
    let document = try Readers.read(bytes: bare, name: "e.cha").document
    #expect(document.text == "hola .\nsuelta")
    #expect(document.paragraphs.map(\.speaker?.name) == ["ANA", nil])
    #expect(document.notices == [Notice("talkbank.line-unknown")])
    #expect(try Readers.read(bytes: Array("@ana hola".utf8), name: "e.txt").readerID == "text")
  }

  @Test func `a time that is none stays a control in the text`() throws {
    for mark in ["\u{15}", "\u{15}12\u{15}", "\u{15}a_b\u{15}", "\u{15}1_\u{15}"] {
      let document = try Readers.read(bytes: Array("*A:\tsí \(mark) .".utf8), name: "a.cha")
        .document
      #expect(document.paragraphs.map(\.time) == [nil])
      #expect(document.text.contains("\u{FFFD}"))
      #expect(document.notices.map(\.code) == ["text.control-replaced"])
      expectDocumentLaws(document)
    }
    let huge = "\u{15}\(String(repeating: "9", count: 400))_1\u{15}"
    let document = try Readers.read(bytes: Array("*A:\tsí \(huge)".utf8), name: "a.cha").document
    #expect(document.text == "sí")
    #expect(document.paragraphs.map(\.time) == [nil])
  }

  @Test(
    .enabled(if: ReaderData.has("xml/bangor-cha")),
    arguments: ["Patagonia1", "herring1", "sastre1"])
  func `finds a turn for every main line of the Bangor files`(_ name: String) throws {
    let bytes = try ReaderData.bytes("xml/bangor-cha/\(name).cha")
    // Counted apart: lines that begin with a star and a code of three capitals.
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let main = lines.filter { $0.wholeMatch(of: /\*[A-Z0-9]{3}:.*/.dotMatchesNewlines()) != nil }
    let document = try Readers.read(bytes: bytes, name: name + ".cha").document
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.count == main.count)
    #expect(main.count == ["Patagonia1": 361, "herring1": 1072, "sastre1": 968][name])
    #expect(transcript.turns.count { $0.time != nil } >= main.count - 16)
    #expect(!document.text.contains("\u{FFFD}"))
    expectDocumentLaws(document)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `two hundred turns come back as they were`(_ seed: UInt64) throws {
    let talk = InventedTalk(seed: seed)
    var text = "@UTF8\n@Begin\n@Participants:\t"
    text += talk.speakers.enumerated().map { index, speaker in
      "S\(index) \(speaker.replacing(" ", with: "_")) Participant"
    }.joined(separator: ", ")
    for line in talk.lines {
      let code = talk.speakers.firstIndex(of: line.speaker) ?? 0
      text += "\n*S\(code):\t\(line.words) \u{15}\(line.start)_\(line.end)\u{15}"
    }
    talk.check(try Readers.read(bytes: Array((text + "\n@End\n").utf8), name: "a.cha").document)
  }

  @Test func `is read or refused, however it is cut`() {
    expectReadOrRefused(Self.interview, "e.cha")
    var small = ReadLimits()
    small.characters = 40
    #expect(refusal(Self.interview, "e.cha", small) == "text.too-long")
  }
}
