import HebraFormats
import HebraModel
import Testing

/// What a package is, and which packages are refused because they can be read in two ways.
@Suite struct PackageTests {
  private func code(_ archive: RawZIP) -> String? { ReadersTests.code(archive.bytes, "a.docx") }

  @Test func `an archive made by hand is read`() throws {
    #expect(code(.word("hola")) == nil)
    #expect(code(.word("hola", main: "raro/otro.xml")) == nil)
    let text = try Readers.read(bytes: RawZIP.word("hola").bytes, name: "a.odt")
    #expect(text.readerID == "docx" && text.document.text == "hola")
  }

  @Test(arguments: [
    "word/Document.xml", "/word/document.xml", "word\\document.xml", "./word/document.xml",
    "word/x/../document.xml", "word/document%2Exml", "WORD/DOCUMENT.XML",
  ])
  func `refuses a part of nearly the same name`(_ name: String) {
    var archive = RawZIP.word("hola")
    archive.parts.append(.init(name: name, bytes: Array(RawZIP.document("otra").utf8)))
    #expect(code(archive) == "zip.ambiguous")
  }

  @Test func `refuses two names that nobody needs`() {
    var archive = RawZIP.word("hola")
    archive.parts.append(.init(name: "word/theme/a.xml", bytes: Array("<a/>".utf8)))
    #expect(code(archive) == nil)
    archive.parts.append(.init(name: "word/theme/A.xml", bytes: Array("<b/>".utf8)))
    #expect(code(archive) == "zip.ambiguous")
  }

  @Test func `refuses a document that only some programs would find`() {
    let other = RawZIP.Part(
      name: "word/document.xml", bytes: Array(RawZIP.document("otra").utf8), isListed: false)
    var hidden = RawZIP.word("hola")
    hidden.parts.insert(other, at: 0)
    #expect(code(hidden) == "zip.ambiguous")
    hidden = .word("hola")
    hidden.parts.append(other)
    #expect(code(hidden) == "zip.ambiguous")
    var joined = RawZIP.word("hola")
    joined.before = RawZIP.word("otra").bytes
    #expect(code(joined) == "zip.ambiguous")
  }

  @Test func `refuses a second end and entries beyond the count`() {
    var twice = RawZIP.word("hola")
    twice.comment = Array(RawZIP([("a", "b")]).bytes.suffix(22))
    #expect(code(twice) != nil)
    twice.comment = Array("un comentario".utf8)
    #expect(code(twice) == nil)
    var more = RawZIP.word("hola")
    more.parts.append(.init(name: "word/styles.xml", bytes: Array("<a/>".utf8)))
    more.count = 2
    #expect(code(more) != nil)
  }

  @Test func `refuses headers that differ from the directory`() {
    var archive = RawZIP.word("hola")
    archive.parts[1].localName = "word/documenx.xml"
    #expect(code(archive) != nil)
    archive.parts[1].localName = nil
    archive.parts[1].localSize = 3
    #expect(code(archive) != nil)
    archive = .word("hola")
    archive.parts.append(.init(name: "word/theme.xml\0.bak", bytes: Array("<a/>".utf8)))
    #expect(code(archive) != nil)
  }

  @Test func `refuses two main parts`() {
    var archive = RawZIP.word("hola", main: "word/documento.xml")
    archive.parts.append(
      .init(name: "word/document.xml", bytes: Array(RawZIP.document("otra").utf8)))
    #expect(code(archive) == "zip.ambiguous")
  }

  @Test(arguments: [
    "[Content_Types].xml", "word/theme/theme1.xml", "docProps/app.xml", "customXml/item1.xml",
    "word/_rels/nadie.xml.rels", "word/styles.xml",
  ])
  func `refuses a document type in any part`(_ name: String) {
    for xml in [
      "<!DOCTYPE a><a/>", "<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE a SYSTEM \"b\"><a/>",
      "\u{FEFF}<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
      "<!--\(String(repeating: "x ", count: 9000))--><!DOCTYPE a><a/>",
    ] {
      var archive = RawZIP.word("hola")
      archive.parts.append(.init(name: name, bytes: Array(xml.utf8)))
      #expect(code(archive) == "zip.doctype", "\(xml.prefix(30))")
      archive.parts[2].bytes = Array("\u{FEFF}\(xml.drop { $0 == "\u{FEFF}" })".utf16).flatMap {
        [UInt8($0 & 255), UInt8($0 >> 8)]
      }
      #expect(code(archive) == "zip.doctype", "\(xml.prefix(30))")
    }
    var archive = RawZIP.word("hola")
    archive.parts.append(
      .init(name: "word/embeddings/a.html", bytes: Array("<!DOCTYPE html><p>".utf8)))
    #expect(code(archive) == nil)
  }

  // MARK: OpenDocument

  private func openDocument(_ words: String) -> RawZIP {
    let office = "urn:oasis:names:tc:opendocument:xmlns:"
    return RawZIP([
      (
        "content.xml",
        """
        <o:document-content xmlns:o="\(office)office:1.0" xmlns:t="\(office)text:1.0"><o:body>\
        <o:text><t:p>\(words)</t:p></o:text></o:body></o:document-content>
        """
      ), ("mimetype", "application/vnd.oasis.opendocument.text"),
    ])
  }

  @Test func `a text of OpenDocument is known by its parts`() throws {
    var archive = openDocument("hola")
    for name in ["a.odt", "a.docx", "a.txt"] {
      let read = try Readers.read(bytes: archive.bytes, name: name)
      #expect(read.readerID == "odt" && read.document.text == "hola")
    }
    archive.parts.reverse()
    #expect(try Readers.read(bytes: archive.bytes, name: "a.docx").readerID == "odt")
    archive.parts.removeFirst()
    #expect(try Readers.read(bytes: archive.bytes, name: "a.docx").readerID == "odt")
    archive = openDocument("hola")
    archive.parts[1].bytes = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    #expect(code(archive) == "odt.no-document")
  }

  @Test func `refuses a package that is two documents`() {
    var archive = openDocument("hola")
    archive.parts += RawZIP.word("otra").parts
    #expect(code(archive) == "zip.ambiguous")
    archive.parts.reverse()
    #expect(code(archive) == "zip.ambiguous")
    archive = RawZIP([("xl/workbook.xml", "<workbook/>")])
    #expect(code(archive) == "docx.no-document")
  }
}
