import HebraModel
import Testing

@testable import HebraFormats

/// Comments and notes in places where no schema allows them, and words in none of them.
@Suite struct DOCXOddTextsTests {
  @Test func `a comment inside a comment is a part of it, and no word is lost`() throws {
    var fixture = DOCXFixture(wp("texto"))
    fixture.add(
      "comments", "comments.xml", root: "comments",
      """
      <w:comment w:id="1" w:author="Ana">\(wp("uno"))<w:p><w:del>\(wr("borrado"))</w:del></w:p>
      <w:comment w:id="2" w:author="Beto">\(wp("dos"))</w:comment>\(wp("tres"))</w:comment>
      """)
    let document = try fixture.read()
    #expect(document.comments.map(\.author) == ["Ana"])
    #expect(document.comments.first?.lines == ["uno", "", "dos", "tres"])
    #expect(document.setAside.map(\.text) == ["borrado"])
    expectDocumentLaws(document)
  }

  @Test func `a comment inside a text box loses no word`() throws {
    var fixture = DOCXFixture(wp("texto"))
    fixture.add(
      "comments", "comments.xml", root: "comments",
      """
      <w:txbxContent>\(wp("antes"))<w:comment w:id="1" w:author="Ana">\(wp("uno"))
      <w:p><w:del>\(wr("borrado"))</w:del></w:p></w:comment>\(wp("después"))</w:txbxContent>
      <w:comment w:id="2" w:author="Beto">\(wp("dos"))</w:comment>
      """)
    let document = try fixture.read()
    #expect(document.comments.map(\.lines) == [["dos"]])
    let aside = document.setAside.map(\.text).joined(separator: " ")
    for word in ["antes", "uno", "borrado", "después"] { #expect(aside.contains(word), "\(aside)") }
    expectDocumentLaws(document)
  }

  @Test func `a line above notes that sets words aside is a note`() throws {
    var fixture = DOCXFixture(wp("texto"))
    fixture.add(
      "footnotes", "footnotes.xml", root: "footnotes",
      """
      <w:footnote w:id="0" w:type="separator">\(wp(""))</w:footnote>
      <w:footnote w:id="1" w:type="separator"><w:p><w:del>\(wr("borrado"))</w:del></w:p></w:footnote>
      """)
    let document = try fixture.read()
    #expect(document.setAside.map(\.text) == ["", "borrado"])
    expectDocumentLaws(document)
  }

  @Test func `sets words outside every comment and note aside`() throws {
    var fixture = DOCXFixture(wp("uno"))
    let space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    let picture =
      "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"\(space)\"><wp:docPr id=\"1\" descr=\"un río\"/></wp:inline>"
    fixture.add(
      "comments", "comments.xml", root: "comments",
      wr("antes") + picture + "</w:drawing></w:r></w:p>"
        + "<w:comment w:id=\"1\" w:author=\"Ana\">\(wp("dentro"))</w:comment><w:p/>" + wp("después")
    )
    fixture.add(
      "footnotes", "footnotes.xml", root: "footnotes",
      wp("suelto") + "<w:footnote w:id=\"2\">\(wp("al pie"))</w:footnote>")
    let document = try fixture.read()
    #expect(document.text == "uno")
    #expect(document.comments.map(\.lines) == [["dentro"]])
    #expect(
      document.setAside == [
        SetAside(kind: "footnote", position: nil, text: "al pie"),
        SetAside(kind: "stray", position: nil, text: "suelto"),
        SetAside(kind: "stray", position: nil, text: "antes\n"),
        SetAside(kind: "alternative-text", position: nil, text: "un río"),
        SetAside(kind: "stray", position: nil, text: "\ndespués"),
      ])
    expectDocumentLaws(document)
  }

  @Test(arguments: [("uno ", "tres", "dos", 3), ("nun", "ca", "dos ", 2), ("3.", "5", "a ", 2)])
  func `deleted words go on behind a text box with deleted words`(
    before: String, after: String, boxed: String, words: Int
  ) throws {
    let box = textBox("<w:p>\(wr(boxed))</w:p>")
    let document = try DOCXFixture(
      wp("texto") + "<w:p><w:del>\(wr(before))\(box)\(wr(after))</w:del></w:p>"
    ).read()
    #expect(document.text == "texto\n\n")
    #expect(document.setAside.map(\.text) == [before + after, boxed])
    #expect(document.wordsIn == 1 + words)
    #expect(document.items.first { $0.kind == "deletion" }?.words == words)
    expectDocumentLaws(document)
  }

  @Test func `counts inserted words of each paragraph of an inserted text box`() throws {
    let box = textBox(wp("dos") + wp("tres"))
    let document = try DOCXFixture(
      "<w:p><w:ins>\(wr("inserta"))\(box)\(wr("do"))</w:ins></w:p>"
    ).read()
    #expect(document.text == "insertado\ndos\ntres")
    #expect(document.items.first { $0.kind == "insertion" }?.words == 3)
    expectDocumentLaws(document)
  }

  private func textBox(_ content: String) -> String {
    """
    <w:r><w:pict><v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox></w:pict></w:r>
    """
  }
}
