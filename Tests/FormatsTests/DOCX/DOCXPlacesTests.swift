import HebraFormats
import HebraModel
import TestSupport
import Testing

/// Where things hang in the text, told by marks in the text itself: `⟦…⟧`.
@Suite struct DOCXPlacesTests {
  /// The text without its marks, and what they enclose.
  static func marked(_ text: String) -> (text: String, ranges: [TextRange]) {
    var bytes: [UInt8] = []
    var ranges: [TextRange] = []
    var open = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": open = bytes.count
      case "⟧": ranges.append(TextRange(open, bytes.count))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), ranges)
  }

  @Test func `hangs comments, replies and resolution on their ranges`() throws {
    var fixture = DOCXFixture(
      "<w:p>\(wr("No "))<w:commentRangeStart w:id=\"1\"/>\(wr("conf", "<w:b/>"))\(wr("ío"))"
        + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>\(wr(" en"))</w:p>"
        + "<w:commentRangeStart w:id=\"2\"/>" + wp("ellos") + wp("nunca")
        + "<w:commentRangeEnd w:id=\"2\"/>"
        + "<w:p><w:r><w:commentReference w:id=\"2\"/></w:r></w:p>")
    fixture.add(
      "comments", "comments.xml", root: "comments",
      """
      <w:comment w:id="1" w:author="Ana" w:date="2024-05-01T10:00:00Z">
      <w:p w14:paraId="0000000A">\(wr("desconfianza"))</w:p><w:p w14:paraId="0000000B">\(wr("ver"))</w:p>
      </w:comment><w:comment w:id="2" w:author="Beto">
      <w:p w14:paraId="0000000C">\(wr("de acuerdo"))</w:p></w:comment>
      """)
    fixture.add(
      "commentsExtended", "commentsExtended.xml", root: "x",
      """
      <w15:commentEx w15:paraId="0000000B" w15:done="1"/>
      <w15:commentEx w15:paraId="0000000C" w15:paraIdParent="0000000B" w15:done="0"/>
      """)
    let document = try fixture.read()
    let (text, ranges) = Self.marked("No ⟦confío⟧ en\n⟦ellos\nnunca⟧\n")
    #expect(document.text == text)
    #expect(
      document.comments == [
        SourceComment(
          id: "1", range: ranges[0], author: "Ana", date: "2024-05-01T10:00:00Z",
          lines: ["desconfianza", "ver"], isResolved: true),
        SourceComment(
          id: "2", range: ranges[1], author: "Beto", lines: ["de acuerdo"], parent: "1"),
      ])
    #expect(document.paragraphs[0].bold == [TextRange(3, 7)])
    expectDocumentLaws(document)
  }

  @Test func `moves a boundary inside a combining sequence to its end`() throws {
    let document = try DOCXFixture(
      "<w:p>\(wr("an", "<w:b/>"))\(wr("\u{303}o y cafe"))<w:r><w:footnoteReference w:id=\"3\"/></w:r>"
        + wr("\u{301} u\u{308}") + "</w:p>"
    ).read()
    #expect(Array(document.text.utf8) == Array("año y café ü".utf8))
    #expect(document.paragraphs[0].bold.map { document.text.text(in: $0) } == ["añ"])
  }

  @Test func `sets notes, hidden words and revisions aside with their place`() throws {
    var fixture = DOCXFixture(
      "<w:p>\(wr("uno"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>\(wr(" dos"))"
        + wr("oculto", "<w:vanish/>")
        + "<w:del><w:r><w:delText>bo</w:delText></w:r><w:r><w:delText>rrado</w:delText></w:r></w:del>"
        + "<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>")
    let separator = "<w:footnote w:id=\"0\" w:type=\"separator\">\(wp("raya"))</w:footnote>"
    fixture.add(
      "footnotes", "footnotes.xml", root: "footnotes",
      separator + "<w:footnote w:id=\"2\">\(wp("al pie"))</w:footnote>")
    fixture.add(
      "endnotes", "endnotes.xml", root: "endnotes",
      "<w:endnote w:id=\"2\">\(wp("al final"))</w:endnote>")
    fixture.add("header", "header1.xml", root: "hdr", wp("cabeza"))
    fixture.add("footer", "footer1.xml", root: "ftr", wp("pie"))
    let document = try fixture.read()
    #expect(document.text == "uno dos")
    #expect(
      document.setAside == [
        SetAside(kind: "footnote", position: 3, text: "al pie"),
        SetAside(kind: "hidden", position: 7, text: "oculto"),
        SetAside(kind: "deletion", position: 7, text: "borrado"),
        SetAside(kind: "endnote", position: 7, text: "al final"),
        SetAside(kind: "header", position: nil, text: "cabeza"),
        SetAside(kind: "footer", position: nil, text: "pie"),
      ])
    #expect(document.wordsIn == 10)
    expectDocumentLaws(document)
  }

  @Test func `renders list numbers as Word shows them`() throws {
    func item(_ level: Int, _ number: Int = 1) -> String {
      wp(
        "x",
        "<w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr></w:pPr>"
      )
    }
    func level(_ index: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    var fixture = DOCXFixture(
      item(0) + item(0) + item(1) + item(1) + item(2) + item(0) + item(1) + item(0, 2) + item(0)
        + item(3) + wp("y", "<w:pPr><w:pStyle w:val=\"L\"/></w:pPr>"))
    fixture.add(
      "numbering", "numbering.xml", root: "numbering",
      "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "decimal", "%1.")
        + level(1, "lowerLetter", "%1.%2)") + level(2, "upperRoman", "(%3)")
        + level(3, "bullet", "\u{F0B7}") + "</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
        + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>")
    fixture.add(
      "styles", "styles.xml", root: "styles",
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"Base\"/><w:pPr><w:numPr>"
        + "<w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"D3/ Intervinent\"/>"
        + "<w:basedOn w:val=\"B\"/></w:style>")
    let document = try fixture.read()
    #expect(
      document.paragraphs.map(\.listLabel) == [
        "1.", "2.", "2.a)", "2.b)", "(I)", "3.", "3.a)", "5.", "6.", "•", "7.",
      ])
    #expect(document.paragraphs.last?.style == "D3/ Intervinent")
    #expect(document.paragraphs.last?.bold.count == 1)
  }

  @Test func `numbers the cells of nested tables`() throws {
    let inner = "<w:tbl><w:tr><w:tc>\(wp("i"))</w:tc></w:tr></w:tbl>"
    let document = try DOCXFixture(
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(wp("a"))\(inner)\(wp("b"))</w:tc>"
        + "<w:tc>\(wp("c"))</w:tc></w:tr><w:tr><w:tc>\(wp("d"))</w:tc></w:tr></w:tbl>\(wp("e"))"
    ).read()
    #expect(document.text == "a\ni\nb\nc\nd\ne")
    #expect(
      document.paragraphs.map(\.cell) == [
        .init(table: 0, row: 0, column: 0), .init(table: 1, row: 0, column: 0),
        .init(table: 0, row: 0, column: 0), .init(table: 0, row: 0, column: 2),
        .init(table: 0, row: 1, column: 0), nil,
      ])
  }

  @Test func `carries custom properties and finds a renamed main part`() throws {
    var fixture = DOCXFixture(wp("texto"))
    fixture.main = "otra/parte.xml"
    fixture.parts["docProps/custom.xml"] = """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
      xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\
      <property name="hebra.document"><vt:lpwstr>E07</vt:lpwstr></property></Properties>
      """
    let document = try fixture.read()
    #expect(document.text == "texto")
    #expect(document.properties == ["hebra.document": "E07"])
  }

  @Test func `says on the receipt what it met and did not open`() throws {
    var fixture = DOCXFixture(
      wp("texto") + "<w:altChunk/><w:p><w:ins>\(wr("dos palabras"))</w:ins>"
        + "<w:r><w:ruby><w:rt>\(wr("x"))</w:rt><w:rubyBase>\(wr("y"))</w:rubyBase></w:ruby>"
        + "<w:tab/></w:r></w:p>")
    fixture.relationships = [
      ("image", "media/a.png"), ("image", "media/b.png\" TargetMode=\"External"),
      ("attachedTemplate", "http://ejemplo.invalid/x.dotm\" TargetMode=\"External"),
      ("hyperlink", "http://ejemplo.invalid\" TargetMode=\"External"),
      ("vbaProject", "vbaProject.bin"), ("oleObject", "embeddings/o.bin"),
    ]
    let document = try fixture.read()
    #expect(document.text == "texto\ndos palabrasy\t")
    let found = Dictionary(uniqueKeysWithValues: document.items.map { ($0.kind, $0) })
    #expect(found["image"]?.refused == 1)
    #expect(found["external-link"]?.refused == 2)
    #expect(found["macro"]?.refused == 1)
    #expect(found["ole-object"]?.refused == 1)
    #expect(found["alt-chunk"]?.refused == 1)
    #expect(found["insertion"] == .init(kind: "insertion", found: 1, kept: 1, words: 2))
    #expect(found["ruby"] == .init(kind: "ruby", found: 1, setAside: 1, words: 1))
    #expect(document.notices.map(\.code) == ["docx.alt-chunk"])
  }

  @Test func `says that a field without end keeps words out of the text`() throws {
    let document = try DOCXFixture(
      wp("antes") + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(wr("después"))</w:p>"
    ).read()
    #expect(document.text == "antes\n")
    #expect(document.setAside == [SetAside(kind: "field-code", position: 6, text: "después")])
    #expect(document.notices.map(\.code) == ["docx.field-unclosed"])
    expectDocumentLaws(document)
  }

  @Test func `what is said of a picture and what a diagram says are set aside where they stand`()
    throws
  {
    let space = "http://schemas.openxmlformats.org/drawingml/2006"
    let body = """
      <w:p>\(wr("uno "))<w:r><w:drawing><wp:inline xmlns:wp="\(space)/wordprocessingDrawing">\
      <wp:docPr id="1" name="Picture 1" descr="una casa &amp; un río" title="La casa"/></wp:inline>\
      </w:drawing></w:r><w:r><w:pict><v:shape alt="la finca"/></w:pict></w:r>\(wr("dos"))</w:p>\
      <w:p><w:r><w:drawing><dgm:relIds xmlns:dgm="\(space)/diagram" r:dm="r0" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing>\
      </w:r>\(wr("fin"))</w:p>
      """
    var fixture = DOCXFixture(body)
    fixture.parts["word/diagrams/data1.xml"] = """
      <x xmlns:a="\(space)/main"><a:p><a:r><a:t>arri</a:t></a:r><a:r><a:t>ba</a:t></a:r></a:p>\
      <a:p/><a:p><a:r><a:t>en medio</a:t></a:r></a:p></x>
      """
    fixture.relationships = [("diagramData", "diagrams/data1.xml"), ("chart", "charts/c1.xml")]
    let document = try fixture.read()
    #expect(document.text == "uno dos\nfin")
    #expect(
      document.setAside == [
        SetAside(kind: "alternative-text", position: 4, text: "La casa\nuna casa & un río"),
        SetAside(kind: "alternative-text", position: 4, text: "la finca"),
        SetAside(kind: "diagram", position: 8, text: "arriba\nen medio"),
      ])
    func item(_ kind: String) -> [Int]? {
      document.items.first { $0.kind == kind }.map {
        [$0.found, $0.setAside, $0.refused, $0.words]
      }
    }
    #expect(item("alternative-text") == [2, 2, 0, 8])
    #expect(item("diagram") == [1, 1, 0, 3])
    #expect(item("chart") == [1, 0, 1, 0])
    expectDocumentLaws(document)
  }
}
