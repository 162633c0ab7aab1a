import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct ELANReaderTests {
  /// Two people, a translation, a comment on it, a slot without a time, a link to a recording.
  static let interview = """
    <?xml version="1.0" encoding="UTF-8"?>
    <ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-01-01T00:00:00-05:00" FORMAT="3.0" VERSION="3.0">
    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
    <MEDIA_DESCRIPTOR MEDIA_URL="file:///no/hay.wav" MIME_TYPE="audio/x-wav"/></HEADER>
    <TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="ts2"/>
    <TIME_SLOT TIME_SLOT_ID="ts3"/><TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="4000"/>
    <TIME_SLOT TIME_SLOT_ID="ts5" TIME_VALUE="5500"/></TIME_ORDER>
    <TIER TIER_ID="ana" PARTICIPANT="Entrevistadora" LINGUISTIC_TYPE_REF="h">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
    <ANNOTATION_VALUE>¿Cómo   llegó
    aquí?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4">
    <ANNOTATION_VALUE>Cuénteme.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a9" TIME_SLOT_REF1="ts5" TIME_SLOT_REF2="ts5">
    <ANNOTATION_VALUE/></ALIGNABLE_ANNOTATION></ANNOTATION>
    </TIER>
    <TIER TIER_ID="luz" LINGUISTIC_TYPE_REF="h">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a3" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts5">
    <ANNOTATION_VALUE>A pie, cafe\u{301} en mano.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>
    </ANNOTATION></TIER>
    <TIER TIER_ID="en" PARENT_REF="luz" LINGUISTIC_TYPE_REF="t">
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a4" ANNOTATION_REF="a3">
    <ANNOTATION_VALUE>On foot.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
    <TIER TIER_ID="nota" PARENT_REF="en" LINGUISTIC_TYPE_REF="t">
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a5" ANNOTATION_REF="a4">
    <ANNOTATION_VALUE>sin café</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
    </ANNOTATION_DOCUMENT>
    """

  @Test func `merges the tiers of speech by time and sets the others aside`() throws {
    let (document, reader, _) = try Readers.read(bytes: Array(Self.interview.utf8), name: "e.eaf")
    #expect(reader == "elan")
    #expect(document.text == "¿Cómo llegó aquí?\nA pie, café en mano.\nCuénteme.")
    #expect(
      document.paragraphs.map(\.speaker?.name) == ["Entrevistadora", "luz", "Entrevistadora"])
    #expect(document.paragraphs.map(\.time) == [1, 2, 3])
    let place = "¿Cómo llegó aquí?\nA pie, café en mano.".utf8.count
    #expect(
      document.setAside == [
        SetAside(kind: "dependent-tier", position: place, text: "On foot."),
        SetAside(kind: "dependent-tier", position: place, text: "sin café"),
      ])
    #expect(
      document.items == [
        .init(kind: "empty-annotation", found: 1, refused: 1),
        .init(kind: "external-link", found: 1, refused: 1),
        .init(kind: "dependent-tier", found: 2, setAside: 2, words: 4),
      ])
    let detection = TurnDetector().detect(in: document)
    #expect(detection.transcript.turns.count == 3)
    #expect(detection.roster.first?.role == .interviewer)
    expectDocumentLaws(document)
  }

  @Test func `is known by its root, whatever it is called`() throws {
    let bare = String(Self.interview.drop { $0 != "\n" }.dropFirst())
    for name in ["e.eaf", "e.xml", "e.txt"] {
      #expect(try Readers.read(bytes: Array(bare.utf8), name: name).readerID == "elan")
    }
    #expect(refusal("<TEI><text><p>hola</p></text></TEI>", "a.eaf") == nil)
    #expect(refusal("hola", "a.eaf") == "xml.malformed")
  }

  @Test func `takes no time from what is none`() throws {
    for value in ["", "NaN", "inf", "-5", "1e999", "99999999999999999999", "0x10p", "mil"] {
      let xml = Self.interview.replacing("TIME_VALUE=\"1000\"", with: "TIME_VALUE=\"\(value)\"")
      let document = try Readers.read(bytes: Array(xml.utf8), name: "e.eaf").document
      #expect(document.paragraphs.map(\.time) == [nil, nil, nil])
      #expect(document.text.hasPrefix("¿Cómo"))
    }
    let frames = Self.interview.replacing("=\"milliseconds\"", with: "=\"PAL-frames\"")
    let document = try Readers.read(bytes: Array(frames.utf8), name: "e.eaf").document
    #expect(document.paragraphs.map(\.time) == [40, 80, 120])
  }

  @Test func `tiers and annotations that hang on themselves come to an end`() throws {
    let xml = Self.interview
      .replacing("PARENT_REF=\"luz\"", with: "PARENT_REF=\"nota\"")
      .replacing("ANNOTATION_REF=\"a3\"", with: "ANNOTATION_REF=\"a5\"")
    let document = try Readers.read(bytes: Array(xml.utf8), name: "e.eaf").document
    #expect(document.setAside.count == 2)
    expectDocumentLaws(document)
  }

  @Test func `notices two tiers of one participant`() throws {
    let xml = Self.interview.replacing(
      "TIER_ID=\"luz\"", with: "TIER_ID=\"luz\" PARTICIPANT=\"Entrevistadora\"")
    let document = try Readers.read(bytes: Array(xml.utf8), name: "e.eaf").document
    #expect(
      document.notices == [
        Notice("elan.tiers-of-one-speaker", count: 2, details: ["label": "Entrevistadora"])
      ])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `two hundred turns come back as they were`(_ seed: UInt64) throws {
    let talk = InventedTalk(seed: seed)
    talk.check(try Readers.read(bytes: Array(Self.pour(talk).utf8), name: "a.eaf").document)
  }

  @Test func `is read or refused, however it is cut`() {
    expectReadOrRefused(Self.interview, "e.eaf")
    #expect(refusal("<!DOCTYPE a [<!ENTITY b \"c\">]>" + Self.interview, "e.eaf") != nil)
    var small = ReadLimits()
    small.characters = 40
    #expect(refusal(Self.interview, "e.eaf", small) == "text.too-long")
  }

  static func pour(_ talk: InventedTalk) -> String {
    var xml = "<ANNOTATION_DOCUMENT><HEADER TIME_UNITS=\"milliseconds\"/><TIME_ORDER>"
    for (i, line) in talk.lines.enumerated() {
      xml += "<TIME_SLOT TIME_SLOT_ID=\"s\(i)\" TIME_VALUE=\"\(line.start)\"/>"
      xml += "<TIME_SLOT TIME_SLOT_ID=\"e\(i)\" TIME_VALUE=\"\(line.end)\"/>"
    }
    xml += "</TIME_ORDER>"
    for speaker in talk.speakers {
      xml += "<TIER TIER_ID=\"\(speaker)\" LINGUISTIC_TYPE_REF=\"h\">"
      for (i, line) in talk.lines.enumerated() where line.speaker == speaker {
        xml += "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\(i)\""
        xml += " TIME_SLOT_REF1=\"s\(i)\" TIME_SLOT_REF2=\"e\(i)\"><ANNOTATION_VALUE>"
        xml += InventedTalk.escaped(line.words)
        xml += "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
      }
      xml += "</TIER>"
    }
    return xml + "</ANNOTATION_DOCUMENT>"
  }
}
