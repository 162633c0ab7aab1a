import HebraFormats
import HebraModel
import TestSupport
import Testing

@Suite struct ODTTests {
  static let full: ODTFixture = {
    var fixture = ODTFixture(
      """
      <text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion>
      <office:change-info><dc:creator>X</dc:creator><dc:date>2024</dc:date></office:change-info>
      <text:p>quitado uno</text:p></text:deletion></text:changed-region>
      <text:changed-region text:id="c2"><text:insertion/></text:changed-region>
      </text:tracked-changes>
      <text:h text:style-name="Titulo_20_1" text:outline-level="1">Entrevista
        1</text:h>
      <text:p text:style-name="P1"><text:span text:style-name="T1">E:</text:span> ¿Cómo<text:s
      text:c="2"/>está<text:tab/>usted<text:line-break/>hoy?<text:note text:note-class="footnote">
      <text:note-citation>1</text:note-citation><text:note-body><text:p>nota <text:span>uno</text:span>
      </text:p></text:note-body></text:note></text:p>
      <text:p>P1: <office:annotation office:name="a1" loext:resolved="true"><dc:creator>Ana Ruiz
      </dc:creator><dc:date>2024-01-02T03:04:05</dc:date><text:p>COR-03</text:p><text:p>memo</text:p>
      </office:annotation>Bien<office:annotation-end office:name="a1"/><text:change
      text:change-id="c1"/><text:change-start text:change-id="c2"/>, sí<text:change-end
      text:change-id="c2"/>.<text:span text:style-name="T2">oculto</text:span><draw:frame><draw:text-box>
      <text:p>caja</text:p></draw:text-box><svg:title>alterno</svg:title></draw:frame> fin</text:p>
      <text:p/>
      <text:list text:style-name="L1"><text:list-item><text:p>uno</text:p><text:list><text:list-item>
      <text:p>uno a</text:p></text:list-item></text:list></text:list-item><text:list-item>
      <text:p>dos</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000"/>
      <table:table-cell><text:p>celda</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell><text:p>otra</text:p></table:table-cell></table:table-row>
      </table:table>
      """)
    fixture.automatic = """
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Texto_20_base"/>
      <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/>
      </style:style><style:style style:name="T2" style:family="text"><style:text-properties
      text:display="none"/></style:style><text:list-style style:name="L1"><text:list-level-style-number
      text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"/>
      <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"
      text:display-levels="2"/></text:list-style>
      """
    fixture.styles = """
      <style:style style:name="Titulo_20_1" style:display-name="Título 1" style:family="paragraph"/>
      <style:style style:name="Texto_20_base" style:family="paragraph"/>
      """
    fixture.master = """
      <style:master-page><style:header><text:p>encabezado <text:page-number>1</text:page-number></text:p>
      </style:header><style:footer><text:p/></style:footer></style:master-page>
      """
    return fixture
  }()

  @Test func `reads what LibreOffice shows, and where the rest stood`() throws {
    let document = try Self.full.read()
    expectDocumentLaws(document)
    #expect(
      document.text == """
        Entrevista 1
        E: ¿Cómo  está\tusted
        hoy?
        P1: Bien, sí. fin
        caja

        uno
        uno a
        dos
        celda
        otra
        """)
    #expect(
      document.paragraphs.prefix(3).map(\.style) == ["Título 1", "Texto base", nil])
    #expect(document.paragraphs[1].bold.map { document.text.text(in: $0) } == ["E:"])
    #expect(document.paragraphs[5...7].map(\.listLabel) == ["3.", "3.a)", "4."])
    #expect(
      document.paragraphs[8...9].map(\.cell) == [
        .init(table: 0, row: 0, column: 1 << 14), .init(table: 0, row: 1, column: 0),
      ])
    let comment = try #require(document.comments.first)
    #expect(document.text.text(in: comment.range) == "Bien")
    #expect(comment.author == "Ana Ruiz")
    #expect(comment.date == "2024-01-02T03:04:05")
    #expect(comment.lines == ["COR-03", "memo"])
    #expect(comment.isResolved)
    func place(_ words: String) throws -> Int {
      let before = try #require(document.text.firstRange(of: words)).lowerBound
      return document.text.utf8.distance(from: document.text.startIndex, to: before)
    }
    let aside = document.setAside
    #expect(
      aside == [
        SetAside(kind: "header", position: nil, text: "encabezado 1"),
        SetAside(kind: "footnote", position: try place("\nP1:"), text: "nota uno "),
        SetAside(kind: "deletion", position: try place(", sí"), text: "quitado uno"),
        SetAside(kind: "hidden", position: try place(" fin"), text: "oculto"),
        SetAside(kind: "alternative-text", position: try place(" fin"), text: "alterno"),
      ])
    #expect(document.items.first { $0.kind == "insertion" }?.kept == 1)
  }

  @Test func `a password is refused by name`() throws {
    var fixture = ODTFixture("<text:p>hola</text:p>")
    fixture.manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry \
      m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>
      """
    #expect(ReadersTests.code(try fixture.bytes(), "a.odt") == "format.encrypted")
  }

  @Test func `refuses a document type, an archive without a text, and too much of either`() throws {
    var fixture = ODTFixture("<text:p>hola</text:p>")
    fixture.manifest = "<!DOCTYPE m [<!ENTITY a \"b\">]><m/>"
    #expect(ReadersTests.code(try fixture.bytes(), "a.odt") == "zip.doctype")
    var empty = ZIPWriter()
    empty.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    empty.add("content.xmlx", [])
    #expect(ReadersTests.code(try empty.bytes(), "a.odt") == "odt.no-document")
    var limits = ReadLimits()
    limits.characters = 3
    fixture.manifest = ""
    #expect(ReadersTests.code(try fixture.bytes(), "a.odt", limits) == "text.too-long")
    let spaces = ODTFixture(
      "<text:p>x" + String(repeating: "<text:s text:c=\"999999999\"/>", count: 9000) + "</text:p>")
    #expect(ReadersTests.code(try spaces.bytes(), "a.odt") == "text.too-long")
  }

  @Test(arguments: 1...3)
  func `two hundred turns come back`(seed: UInt64) throws {
    let talk = Talk(seed: seed)
    let body = talk.turns.map { turn in
      let words = turn.words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<text:p>\(turn.speaker): \(words)</text:p>"
    }
    talk.check(try ODTFixture(body.joined()).read(), hasTimes: false)
  }

  @Test func `no cut and no turned byte is a trap`() throws {
    expectNoTrap(try ODTFixture("<text:p>hola<text:s/>á</text:p>").bytes(), "a.odt")
  }
}
