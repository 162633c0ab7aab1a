import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct TEIReaderTests {
  static let interview = """
    <?xml version="1.0" encoding="UTF-8"?>
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>No</title>
    </titleStmt></fileDesc><profileDesc><particDesc><listPerson>
    <person xml:id="E" role="interviewer"><persName><forename>Ana</forename> <surname>Inventada</surname>
    </persName></person></listPerson></particDesc></profileDesc></teiHeader>
    <text><body><head>Entrevista   1</head>
    <u who="#E">¿Confía   usted
      en <hi>la</hi> policía?</u>
    <u who="#P"><seg>No<note>en voz baja</note>.</seg> <vocal><desc>risas</desc></vocal>
    <seg>Nunca an\u{303}os.</seg></u>
    <note type="speaker">El señor PRESIDENTE:</note><u ana="#chair">Gracias.</u>
    </body></text></TEI>
    """

  @Test func `reads utterances, names and what is set aside`() throws {
    let (document, reader, _) = try Readers.read(
      bytes: Array(Self.interview.utf8), name: "e.xml")
    #expect(reader == "tei")
    #expect(
      document.text == """
        Entrevista 1
        ¿Confía usted en la policía?
        No.
        Nunca años.
        Gracias.
        """)
    #expect(
      document.paragraphs.map(\.speaker) == [
        nil, .init(id: "#E", name: "Ana Inventada", part: "interviewer"),
        .init(id: "#P", name: "P"),
        .init(id: "#P", name: "P"),
        .init(id: "El señor PRESIDENTE", name: "El señor PRESIDENTE", part: "chair"),
      ])
    #expect(document.paragraphs.map(\.continuesUtterance) == [false, false, false, true, false])
    let first = "Entrevista 1\n¿Confía usted en la policía?\n".utf8.count
    #expect(
      document.setAside.prefix(2) == [
        SetAside(kind: "note", position: first + 2, text: "en voz baja"),
        SetAside(kind: "event", position: first + 3, text: "risas"),
      ])
    expectDocumentLaws(document)
  }

  @Test(
    .enabled(if: ReaderData.has("xml/parlamint-es-tei")),
    arguments: ["parlamint-es-tei", "parlamint-es-raw"])
  func `finds the turns of five sessions in the order of their dates`(_ folder: String) throws {
    var turns: [Int] = []
    for path in ReaderData.files("xml/" + folder, [".xml"]) {
      let document = try Readers.read(bytes: ReaderData.bytes(path), name: path).document
      turns.append(document.paragraphs.count { $0.speaker != nil && !$0.continuesUtterance })
      expectDocumentLaws(document, "\(path)")
      let hasDoctype = document.notices.contains { $0.code == "xml.external-doctype" }
      #expect(hasDoctype == (folder == "parlamint-es-raw"))
    }
    #expect(turns == [3, 2, 2, 202, 11])
  }

  @Test(.enabled(if: ReaderData.has("xml/parlamint-es-raw")))
  func `takes the name of a speaker, else the post`() throws {
    let document = try Readers.read(
      bytes: ReaderData.bytes("xml/parlamint-es-raw/CD210128.xml"), name: "CD210128.xml"
    ).document
    let names = Set(document.paragraphs.compactMap(\.speaker?.name))
    #expect(names.contains("PRESIDENTA"))
    #expect(names.contains("González Laya, María Aránzazu"))
    #expect(!names.contains("UNKNOWN") && !names.contains("NA"))
  }

  @Test(arguments: [
    ("<!DOCTYPE TEI SYSTEM \"x.dtd\"><TEI><text><p>hola</p></text></TEI>", nil),
    ("<!DOCTYPE TEI [<!ENTITY a \"b\">]><TEI><text><p>&a;</p></text></TEI>", "xml.doctype"),
    ("<!DOCTYPE TEI SYSTEM \"x.dtd\" [ ]><TEI><text><p>hola</p></text></TEI>", "xml.doctype"),
    ("<?xml version=\"1.0\"?><otra/>", "xml.unknown-root"),
    ("<TEI><text><p>hola</text></TEI>", "xml.malformed"),
    ("<TEI><text/></TEI>", "text.none"),
  ])
  func `tolerates or refuses a document type`(_ xml: String, _ code: String?) {
    var found: String?
    do throws(ReadError) {
      _ = try Readers.read(bytes: Array(xml.utf8), name: "a.xml")
    } catch {
      found = error.code.rawValue
    }
    #expect(found == code)
  }

  @Test func `a first paragraph that shows nothing leaves the next to who says it`() throws {
    let xml = """
      <TEI><teiHeader><person xml:id="a"><persName>Jose\u{301}</persName></person>
      <person xml:id="b"><persName/></person></teiHeader><text><u who="#a">¿Sí?</u>
      <u who="#b"><seg>\u{A0}</seg><seg>Eso lo dije yo.</seg></u></text></TEI>
      """
    let document = try Readers.read(bytes: Array(xml.utf8), name: "a.xml").document
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(
      transcript.turns.map { Array($0.label.utf8) } == ["Jos\u{E9}", "b"].map { Array($0.utf8) })
    #expect(
      transcript.turns.last.flatMap { transcript.text.text(in: $0.speech) } == "Eso lo dije yo.")
  }
}
