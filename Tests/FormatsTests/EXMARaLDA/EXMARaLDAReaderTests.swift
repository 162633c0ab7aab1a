import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct EXMARaLDAReaderTests {
  /// Two speakers who overlap, a translation, what is seen, a point without a time.
  static let interview = """
    <?xml version="1.0" encoding="UTF-8"?>
    <basic-transcription><head><meta-information><referenced-file url="no.wav"/>
    <comment>nada</comment></meta-information><speakertable>
    <speaker id="S0"><abbreviation>E</abbreviation><sex value="f"/></speaker>
    <speaker id="S1"><abbreviation>LUZ</abbreviation></speaker></speakertable></head>
    <basic-body><common-timeline><tli id="T0" time="0.5"/><tli id="T1" time="1.5"/><tli id="T2"/>
    <tli id="T3" time="3.5"/><tli id="T4" time="6"/></common-timeline>
    <tier id="A" speaker="S0" category="v" type="t" display-name="E [v]">
    <event start="T0" end="T1">¿Cómo lle</event><event start="T1" end="T2">gó aquí? </event>
    <event start="T3" end="T4">Ya.</event></tier>
    <tier id="B" speaker="S0" category="en" type="a"><event start="T0" end="T2">How?</event></tier>
    <tier id="C" speaker="S1" category="v" type="t" display-name="LUZ [v]">
    <event start="T1" end="T2">A pie, </event>
    <event start="T2" end="T3">con el año encima.<ud-information attribute-name="x">9</ud-information>
    </event></tier>
    <tier id="D" category="nv" type="d" display-name="[nv]"><event start="T3" end="T4">ríe</event>
    </tier></basic-body></basic-transcription>
    """

  @Test func `joins events that touch and sets other tiers aside`() throws {
    let (document, reader, _) = try Readers.read(bytes: Array(Self.interview.utf8), name: "e.exb")
    #expect(reader == "exmaralda")
    #expect(document.text == "¿Cómo llegó aquí?\nA pie, con el año encima.\nYa.")
    #expect(document.paragraphs.map(\.speaker?.name) == ["E", "LUZ", "E"])
    #expect(document.paragraphs.map(\.time) == [0.5, 1.5, 3.5])
    #expect(
      document.setAside == [
        SetAside(kind: "dependent-tier", position: "¿Cómo llegó aquí?".utf8.count, text: "How?"),
        SetAside(kind: "event", position: document.text.utf8.count, text: "ríe"),
      ])
    #expect(document.items.first == .init(kind: "external-link", found: 1, refused: 1))
    #expect(TurnDetector().transcript(of: document).transcript.turns.count == 3)
    expectDocumentLaws(document)
  }

  @Test func `points without a time stand between their neighbours`() throws {
    let xml = Self.interview.replacing("<event start=\"T1\" end=\"T2\">A pie, </event>", with: "")
    let document = try Readers.read(bytes: Array(xml.utf8), name: "e.exb").document
    #expect(document.paragraphs.map(\.time) == [0.5, 2.5, 3.5])
  }

  @Test func `events in disorder and times that are none do no harm`() throws {
    for value in ["NaN", "-1", "1e999", "", "x"] {
      let xml = Self.interview.replacing("time=\"0.5\"", with: "time=\"\(value)\"")
        .replacing("start=\"T3\"", with: "start=\"T9\"")
      let document = try Readers.read(bytes: Array(xml.utf8), name: "e.exb").document
      #expect(document.text.contains("llegó aquí?"))
      expectDocumentLaws(document)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `two hundred turns come back as they were`(_ seed: UInt64) throws {
    let talk = InventedTalk(seed: seed)
    talk.check(try Readers.read(bytes: Array(Self.pour(talk).utf8), name: "a.exb").document)
  }

  @Test func `is read or refused, however it is cut`() {
    expectReadOrRefused(Self.interview, "e.exb")
    #expect(refusal("<otra/>", "e.exb") == "xml.unknown-root")
  }

  /// Every turn in two events that touch.
  static func pour(_ talk: InventedTalk) -> String {
    var points: [(time: Int, id: String)] = []
    for (i, line) in talk.lines.enumerated() {
      points += [(line.start, "s\(i)"), (line.start + 100, "m\(i)"), (line.end, "e\(i)")]
    }
    points.sort { ($0.time, $0.id) < ($1.time, $1.id) }
    var xml = "<basic-transcription><head><speakertable>"
    for (i, speaker) in talk.speakers.enumerated() {
      xml += "<speaker id=\"S\(i)\"><abbreviation>\(speaker)</abbreviation></speaker>"
    }
    xml += "</speakertable></head><basic-body><common-timeline>"
    for point in points {
      xml += "<tli id=\"\(point.id)\" time=\"\(InventedTalk.seconds(point.time))\"/>"
    }
    xml += "</common-timeline>"
    for (s, speaker) in talk.speakers.enumerated() {
      xml += "<tier id=\"T\(s)\" speaker=\"S\(s)\" category=\"v\" type=\"t\">"
      for (i, line) in talk.lines.enumerated() where line.speaker == speaker {
        let cut = line.words.index(line.words.startIndex, offsetBy: 3)
        let head = InventedTalk.escaped(String(line.words[..<cut]))
        let tail = InventedTalk.escaped(String(line.words[cut...]))
        xml += "<event start=\"s\(i)\" end=\"m\(i)\">\(head)</event>"
        xml += "<event start=\"m\(i)\" end=\"e\(i)\">\(tail)</event>"
      }
      xml += "</tier>"
    }
    return xml + "</basic-body></basic-transcription>"
  }
}
