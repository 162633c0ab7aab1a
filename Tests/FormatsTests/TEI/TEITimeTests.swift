import HebraFormats
import HebraModel
import HebraTurns
import Testing

@Suite struct TEITimeTests {
  /// As EXMARaLDA and other programs write ISO 24624.
  static let interview = """
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc>
    <person xml:id="S0"><persName>Ana Inventada</persName></person></particDesc></profileDesc>
    </teiHeader><text><timeline unit="s"><when xml:id="T0"/>
    <when xml:id="T1" interval="1.25" since="#T0"/><when xml:id="T2" interval="2" since="#T1"/>
    <when xml:id="T3" interval="NaN" since="#T0"/><when xml:id="T4" interval="9"/></timeline>
    <body>
    <annotationBlock who="#S0" start="#T0" end="#T1"><u><seg type="contribution"><anchor synch="#T0"/>
    ¿Cómo <anchor synch="#T1"/>llegó?</seg></u>
    <spanGrp type="en"><span from="#T0" to="#T1">How?</span></spanGrp></annotationBlock>
    <annotationBlock who="#S1" start="#T2" end="#T3"><u>A <choice><orig>pata</orig><reg>pie</reg>
    </choice>.</u></annotationBlock>
    <u who="#S0" start="#T3">¿Y?</u>
    <u who="#S1" start="#T4">El <choice><unclear>año</unclear><unclear>baño</unclear></choice>.</u>
    <u who="#S1" start="00:01:02.5">Ya.</u>
    </body></text></TEI>
    """

  @Test func `reads blocks, times and one of two readings`() throws {
    let document = try Readers.read(bytes: Array(Self.interview.utf8), name: "e.xml").document
    #expect(document.text == "¿Cómo llegó?\nA pata .\n¿Y?\nEl año.\nYa.")
    #expect(document.paragraphs.map(\.time) == [0, 3.25, nil, 9, 62.5])
    #expect(document.paragraphs.prefix(2).map(\.speaker?.name) == ["Ana Inventada", "S1"])
    #expect(
      document.setAside.map { [$0.kind, $0.text] } == [
        ["dependent-tier", "How?"], ["other-reading", "pie"], ["other-reading", "baño"],
      ])
    #expect(TurnDetector().transcript(of: document).transcript.turns.count == 5)
    expectDocumentLaws(document)
  }

  @Test func `counts clocks from the first one`() throws {
    let xml = Self.interview
      .replacing("xml:id=\"T0\"", with: "xml:id=\"T0\" absolute=\"2026-01-01T10:00:00Z\"")
      .replacing("interval=\"2\" since=\"#T1\"", with: "absolute=\"10:00:30.5\"")
    let document = try Readers.read(bytes: Array(xml.utf8), name: "e.xml").document
    #expect(document.paragraphs.prefix(2).map(\.time) == [0, 30.5])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `two hundred turns come back as they were`(_ seed: UInt64) throws {
    let talk = InventedTalk(seed: seed)
    var xml = "<TEI><teiHeader><profileDesc><particDesc><listPerson>"
    for (i, speaker) in talk.speakers.enumerated() {
      xml += "<person xml:id=\"S\(i)\"><persName>\(speaker)</persName></person>"
    }
    xml += "</listPerson></particDesc></profileDesc></teiHeader><text><timeline unit=\"ms\">"
    for (i, line) in talk.lines.enumerated() {
      xml += "<when xml:id=\"T\(i)\" interval=\"\(line.start)\"/>"
    }
    xml += "</timeline><body>"
    for (i, line) in talk.lines.enumerated() {
      xml += "<annotationBlock who=\"#S\(talk.speakers.firstIndex(of: line.speaker) ?? 9)\""
      xml += " start=\"#T\(i)\"><u>\(InventedTalk.escaped(line.words))</u></annotationBlock>"
    }
    talk.check(
      try Readers.read(bytes: Array((xml + "</body></text></TEI>").utf8), name: "a.xml").document)
  }

  @Test func `is read or refused, however it is cut`() {
    expectReadOrRefused(Self.interview, "e.xml")
  }
}
