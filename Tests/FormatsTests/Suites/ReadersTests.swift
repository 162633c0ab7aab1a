import HebraFormats
import HebraModel
import TestSupport
import Testing

@Suite struct ReadersTests {
  static func code(_ bytes: [UInt8], _ name: String, _ limits: ReadLimits = .init()) -> String? {
    do throws(ReadError) {
      _ = try Readers.read(bytes: bytes, name: name, limits: limits)
      return nil
    } catch {
      return error.code.rawValue
    }
  }

  @Test func `refuses by name what it does not read`() {
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let stream = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let cases: [([UInt8], String, String)] = [
      ([], "a.docx", "file.empty"),
      (Array("x".utf8), "~$a.docx", "format.word-lock"),
      (ole + [0, 1, 2], "a.doc", "format.doc"),
      (ole + [0] + stream, "a.docx", "format.encrypted"),
      (Array("%PDF-1.7".utf8), "a.docx", "format.pdf"),
      (Array("SQLite format 3\0\u{10}".utf8), "estudio.hebra", "format.project"),
      (Array("SQLite format 3\0\u{10}".utf8), "estudio.docx", "format.project"),
      (Array("hola".utf8), "a.odt", "zip.damaged"),
      (Array("hola".utf8), "a.epub", "format.unknown"),
      (Array("PK\u{3}\u{4}".utf8), "a.docx", "zip.damaged"),
      (Array(" \n".utf8), "a.txt", "text.none"),
    ]
    for (bytes, name, expected) in cases {
      #expect(Self.code(bytes, name) == expected, "\(name)")
    }
  }

  @Test func `an ampersand in a name is an ampersand`() throws {
    let range = "<w:commentRangeStart w:id=\"1\"/>\(wr("hola"))<w:commentRangeEnd w:id=\"1\"/>"
    var fixture = DOCXFixture("<w:p>\(range)<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
    fixture.add(
      "comments", "comments.xml", root: "comments",
      "<w:comment w:id=\"1\" w:author=\"Ruiz &amp; Paz &amp;#38; &lt;Ñ&gt;\">\(wp("x"))</w:comment>"
    )
    #expect(try fixture.read().comments.map(\.author) == ["Ruiz & Paz &#38; <Ñ>"])
  }

  @Test func `a DOCTYPE inside a Word file is no line that someone can remove`() throws {
    var fixture = DOCXFixture(wp("hola"))
    fixture.add("comments", "comments.xml", root: "comments", "")
    let part = "word/comments.xml"
    fixture.parts[part] = "<!DOCTYPE w [<!ENTITY a \"b\">]>" + (fixture.parts[part] ?? "")
    let bytes = try fixture.bytes()
    #expect(Self.code(bytes, "a.docx") == "zip.doctype")
    #expect(Self.code(Array("<!DOCTYPE TEI [ ]><TEI/>".utf8), "a.xml") == "xml.doctype")
  }

  @Test func `chooses by content before extension`() throws {
    let bytes = try DOCXFixture(wp("hola")).bytes()
    #expect(try Readers.read(bytes: bytes, name: "a.txt").readerID == "docx")
  }

  @Test func `takes each limit exactly and refuses one past it`() throws {
    var fixture = DOCXFixture(wp("hola"))
    fixture.parts["word/otra.xml"] = "<x/>"
    let bytes = try fixture.bytes()
    var limits = ReadLimits()
    limits.entries = 4
    limits.fileBytes = bytes.count
    limits.characters = 4
    limits.depth = 5
    #expect(Self.code(bytes, "a.docx", limits) == nil)
    let shrink: [(WritableKeyPath<ReadLimits, Int>, String)] = [
      (\.entries, "zip.limit"), (\.fileBytes, "file.too-large"), (\.characters, "text.too-long"),
      (\.depth, "xml.limit"),
    ]
    for (path, code) in shrink {
      var small = limits
      small[keyPath: path] -= 1
      #expect(Self.code(bytes, "a.docx", small) == code)
    }
    var tiny = ReadLimits()
    tiny.inflatedBytes = 100
    #expect(Self.code(bytes, "a.docx", tiny) == "zip.limit")
    tiny = ReadLimits()
    tiny.attributes = 3
    #expect(Self.code(bytes, "a.docx", tiny) == "xml.limit")
    tiny = ReadLimits()
    tiny.attributeBytes = 10
    #expect(Self.code(bytes, "a.docx", tiny) == "xml.limit")
  }

  @Test func `refuses a large part that inflates more than the ratio`() throws {
    var fixture = DOCXFixture(wp("hola"))
    fixture.parts["docProps/core.xml"] =
      "<x>" + String(repeating: " ", count: 2 << 20) + "</x>"
    #expect(Self.code(try fixture.bytes(), "a.docx") == "zip.limit")
  }

  @Test func `refuses two needed parts that differ in case only`() throws {
    var fixture = DOCXFixture(wp("hola"))
    fixture.parts["word/Document.xml"] = "<x/>"
    #expect(Self.code(try fixture.bytes(), "a.docx") == "zip.ambiguous")
  }

  @Test func `gives an error, never a trap, for every cut and for bytes turned over`() throws {
    let bytes = try DOCXFixture(wp("hola") + wp("mundo")).bytes()
    for count in 0..<bytes.count {
      #expect(Self.code(Array(bytes[..<count]), "a.docx") != nil)
    }
    for place in bytes.indices {
      var turned = bytes
      turned[place] ^= 0x55
      _ = Self.code(turned, "a.docx")
    }
  }

  @Test func `every row says what it reads, once, and no two share an id or an extension`() {
    var extensions: Set<String> = []
    for row in Readers.all {
      #expect(!row.features.read.isEmpty, "\(row.id)")
      let named = row.features.read + row.features.unread
      #expect(Set(named).count == named.count, "\(row.id)")
      for ending in row.extensions {
        #expect(extensions.insert(ending).inserted, "\(ending)")
      }
    }
    #expect(Set(Readers.all.map(\.id)).count == Readers.all.count)
  }
}
