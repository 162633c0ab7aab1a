import HebraFormats
import HebraModel
import TestSupport
import Testing

@Suite struct HTMLTests {
  private func read(_ text: String, _ name: String = "a.html") throws -> SourceDocument {
    let (document, reader, _) = try Readers.read(bytes: Array(text.utf8), name: name)
    #expect(reader == "html")
    expectDocumentLaws(document)
    return document
  }

  static let page = """
    <!-- saved --><!DOCTYPE html><html><head><meta charset="utf-8"><title>T&iacute;tulo uno</title>
    <style>p { color: "</p>" }</style><script>if (a<b) { document.write("<p>no</p>") }</script></head>
    <body><h2>Entrevista   1</h2>
    <p><b>E:</b> &iquest;C&oacute;mo<br>
       lleg&#243; <span style="font-weight: bold">us</span>ted&nbsp;&amp; yo?<p>P1: As&iacute; <i>no</i>
    m&aacute;s&hellip; a &lt; b &#x1F600; &foo;<br></p>
    <!-- nota mía --><div hidden>secreto <b>uno</b></div><p style="display: none">otro</p>
    <ol start=3><li>tres<li>cuatro</ol><ul><li>punto</ul>
    <table border><tr><th>Hora<th>Texto<tr><td colspan=2>ancho<td>tres
    <tr><td>a<table><tr><td>dentro</table>b<td></table>
    <img src="x.png" alt="una casa"><del>quitado</del><ins>puesto</ins></b></p></p>
    <pre>
    uno
      dos</pre>fin
    """

  @Test func `reads what a browser would show`() throws {
    let document = try read(Self.page)
    #expect(
      document.text
        == """
        Entrevista 1
        E: ¿Cómo
        llegó usted\u{A0}& yo?
        P1: Así no más… a < b 😀 &foo;
        tres
        cuatro
        punto
        Hora
        Texto
        ancho
        tres
        a
        dentro
        b
        puesto
        uno
          dos
        fin
        """)
    let lines = document.paragraphs.map { document.text.text(in: $0.range) ?? "" }
    #expect(lines.contains("E: ¿Cómo\nllegó usted\u{A0}& yo?"))
    #expect(lines.contains("uno\n  dos"))
    #expect(document.paragraphs[0].style == "Heading 2")
    #expect(
      document.paragraphs[1].bold.map { document.text.text(in: $0) } == ["E:", "us"])
    #expect(document.paragraphs[3...5].map(\.listLabel) == ["3.", "4.", "•"])
    #expect(
      document.paragraphs[6...12].map(\.cell) == [
        .init(table: 0, row: 0, column: 0), .init(table: 0, row: 0, column: 1),
        .init(table: 0, row: 1, column: 0), .init(table: 0, row: 1, column: 2),
        .init(table: 0, row: 2, column: 0), .init(table: 1, row: 0, column: 0),
        .init(table: 0, row: 2, column: 0),
      ])
    #expect(
      document.setAside.map { [$0.kind, $0.text] } == [
        ["markup-comment", "saved"], ["property", "Título uno"], ["markup-comment", "nota mía"],
        ["hidden", "secreto uno"], ["hidden", "otro"], ["alternative-text", "una casa"],
        ["deletion", "quitado"],
      ])
    #expect(document.items.first { $0.kind == "script" }?.refused == 1)
    #expect(document.items.first { $0.kind == "table" }?.kept == 2)
  }

  @Test(arguments: [
    ("<p>uno<p>dos", "uno\ndos"), ("<div>uno<div>dos</div>tres</div>", "uno\ndos\ntres"),
    ("uno<br><br>dos<br>", "uno\n\ndos"), ("<b>u</b>no <i> dos</i>", "uno dos"),
    ("a</p>b", "a\nb"), ("<p>a<table><tr><td>b</p>c</table>d", "a\nb\nc\nd"),
    ("<a title='<p>'>x</a>", "x"), ("1 < 2 <3 y <", "1 < 2 <3 y <"),
    ("<script>x</scripty></script>y", "y"), ("<p>a&#0;&#xD800;&#x93;b", "a\u{FFFD}\u{FFFD}“b"),
    ("<svg><text>no</text></svg>sí", "sí"), ("<?php no ?>sí", "sí"), ("<![CDATA[no]]>sí", "sí"),
    ("<p>a<!-- sin fin", "a"), ("<textarea>a&amp;b</textarea>", "a&b"),
    (
      "<p style='mso-list:l0'><![if !supportLists]><span style='mso-list:Ignore'>1.&nbsp; </span>"
        + "<![endif]>uno", "uno"
    ),
  ])
  func `forgives what browsers forgive`(_ html: String, _ text: String) throws {
    #expect(try read(html).text == text)
  }

  @Test func `knows a page by its first element and reads the encoding it says`() throws {
    let page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=NAME'>"
    for (name, encoding) in [("windows-1252", TextEncoding.windows1252), ("macintosh", .macRoman)] {
      let bytes = try #require(
        EncodingTests.encode(page.replacing("NAME", with: name) + "<p>á’", encoding))
      let (document, reader, _) = try Readers.read(bytes: bytes, name: "a.doc")
      #expect(reader == "html")
      #expect(document.text == "á’")
      #expect(document.notices.isEmpty)
    }
    // The page lies about itself: its letters tell.
    let bytes = try #require(
      EncodingTests.encode(page.replacing("NAME", with: "utf-8") + "<p>El año", .windows1252))
    let document = try Readers.read(bytes: bytes, name: "a.txt").document
    #expect(document.text == "El año")
    #expect(document.notices.map(\.code) == ["text.encoding-detected"])
    let xml =
      "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns=\"z\"><p>a</p></html>"
    #expect(try read(xml, "a.xml").text == "a")
    let wide = "\u{FEFF}<html><p>año".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try Readers.read(bytes: wide, name: "a").document.text == "año")
  }

  @Test func `refuses elements without end`() {
    var limits = ReadLimits()
    limits.depth = 40
    let deep = String(repeating: "<div>", count: 40) + "hola"
    #expect(ReadersTests.code(Array(deep.utf8), "a.html", limits) == nil)
    #expect(ReadersTests.code(Array(("<b>" + deep).utf8), "a.html", limits) == "html.limit")
    limits.characters = 3
    #expect(ReadersTests.code(Array("<p>hola".utf8), "a.html", limits) == "text.too-long")
  }

  @Test func `a long page without ends takes no long time`() throws {
    for piece in ["<!--", "<a b", "</p>", "&amp", "<table>", "<li>", "<script>", "<td colspan=9>x"]
    {
      let growth = LongInputTests.growth("a.html", "<html>x", piece, counts: (5_000, 20_000))
      #expect(growth < 9, "\(piece)")
    }
  }

  @Test(arguments: 1...3)
  func `two hundred turns come back`(seed: UInt64) throws {
    let talk = Talk(seed: seed)
    var page = "<html><body>"
    for turn in talk.turns {
      let words = turn.words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      page += "<p><b>\(turn.speaker):</b>\n [\(Talk.clock(turn.time))] \(words)</p>\n"
    }
    talk.check(try read(page), hasTimes: false)
  }

  @Test func `no cut and no turned byte is a trap`() {
    expectNoTrap(Array(Self.page.utf8), "a.html", step: 3)
  }
}
