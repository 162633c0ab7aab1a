import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct TranscriberReaderTests {
  /// Two people, who once talk at the same time, music, a stretch that nobody transcribed.
  static let interview = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!DOCTYPE Trans SYSTEM "trans-14.dtd">
    <Trans scribe="x" audio_filename="uno" version="1">
    <Speakers><Speaker id="spk1" name="Entrevistadora" type="female"/>
    <Speaker id="spk2" name="Luz  Inventada"/></Speakers>
    <Episode>
    <Section type="nontrans" startTime="0" endTime="1.5">
    <Turn startTime="0" endTime="1.5"><Sync time="0"/>no se transcribe</Turn></Section>
    <Section type="report" startTime="1.5" endTime="20">
    <Turn speaker="spk1" startTime="1.5" endTime="4">
    <Sync time="1.5"/>
    ¿Qué pasó
    <Event desc="tos" type="noise" extent="instantaneous"/>
    entonces?
    <Sync time="3.25"/>
    Cuénteme.
    </Turn>
    <Turn startTime="4" endTime="5"><Sync time="4"/>música<Comment desc="de la calle"/></Turn>
    <Turn speaker="spk1 spk2" startTime="5" endTime="9">
    <Sync time="5"/>
    <Who nb="1"/>
    ¿Y el año
    <Who nb="2"/>
    Ese año
    <Sync time="7"/><Who nb="2"/>
    nos fuimos.
    </Turn>
    <Turn speaker="spk2" startTime="9" endTime="12"><Sync time="9"/>A pie.</Turn>
    </Section></Episode></Trans>
    """

  static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(clamping: $0.value) }
  }

  @Test func `reads turns, their stretches and who speaks in them`() throws {
    let (document, reader, _) = try Readers.read(bytes: Self.latin1(Self.interview), name: "e.trs")
    #expect(reader == "transcriber")
    #expect(
      document.text == """
        ¿Qué pasó entonces?
        Cuénteme.
        música
        ¿Y el año
        Ese año
        nos fuimos.
        A pie.
        """)
    let (ana, luz) = ("Entrevistadora", "Luz Inventada")
    #expect(document.paragraphs.map(\.speaker?.name) == [ana, ana, nil, ana, luz, luz, luz])
    #expect(document.paragraphs.map(\.time) == [1.5, 3.25, 4, 5, 5, 7, 9])
    #expect(
      document.paragraphs.map(\.continuesUtterance)
        == [false, true, false, false, false, true, false])
    #expect(
      document.setAside == [
        SetAside(kind: "not-transcribed", position: 0, text: "no se transcribe"),
        SetAside(kind: "event", position: "¿Qué pasó".utf8.count, text: "tos"),
        SetAside(
          kind: "note", position: "¿Qué pasó entonces?\nCuénteme.\nmúsica".utf8.count,
          text: "de la calle"),
      ])
    #expect(document.notices == [Notice("xml.external-doctype")])
    let detection = TurnDetector().detect(in: document)
    #expect(detection.transcript.turns.map(\.time) == [1.5, 5, 5, 9])
    #expect(detection.roster.first?.role == .interviewer)
    expectDocumentLaws(document)
  }

  @Test func `malformed times and speakers do no harm`() throws {
    for value in ["NaN", "-1", "1e999", "", "-9223372036854775808", "9223372036854775807"] {
      let xml = Self.interview.replacing("nb=\"2\"", with: "nb=\"\(value)\"")
        .replacing("time=\"5\"", with: "time=\"\(value)\"")
      let document = try Readers.read(bytes: Self.latin1(xml), name: "e.trs").document
      #expect(document.text.contains("Ese año"))
      expectDocumentLaws(document)
    }
  }

  @Test func `two speakers of one name are two`() throws {
    let xml = Self.interview.replacing("Luz  Inventada", with: "Entrevistadora")
    let document = try Readers.read(bytes: Self.latin1(xml), name: "e.trs").document
    #expect(document.paragraphs.last?.speaker?.name == "Entrevistadora (spk2)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `two hundred turns come back as they were`(_ seed: UInt64) throws {
    let talk = InventedTalk(seed: seed)
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Trans><Speakers>"
    for (i, speaker) in talk.speakers.enumerated() {
      xml += "<Speaker id=\"s\(i)\" name=\"\(speaker)\"/>"
    }
    xml += "</Speakers><Episode><Section type=\"report\">"
    for line in talk.lines {
      let start = InventedTalk.seconds(line.start)
      xml += "<Turn speaker=\"s\(talk.speakers.firstIndex(of: line.speaker) ?? 9)\""
      xml += " startTime=\"\(start)\" endTime=\"\(InventedTalk.seconds(line.end))\">"
      xml += "<Sync time=\"\(start)\"/>\n\(InventedTalk.escaped(line.words))\n</Turn>"
    }
    xml += "</Section></Episode></Trans>"
    talk.check(try Readers.read(bytes: Array(xml.utf8), name: "a.trs").document)
  }

  @Test func `is read or refused, however it is cut`() {
    expectReadOrRefused(Self.interview.replacing("ISO-8859-1", with: "UTF-8"), "e.trs")
    #expect(refusal("<!DOCTYPE Trans [<!ENTITY b \"c\">]><Trans/>", "e.trs") == "xml.doctype")
    #expect(refusal("<otra/>", "e.trs") == "xml.unknown-root")
  }
}
