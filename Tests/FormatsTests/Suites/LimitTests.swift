import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// Each limit takes what stands exactly at it, and refuses one past it by its code.
@Suite struct LimitTests {
  /// The code with which `bytes` are refused under limits that `change` makes, nil when they are read.
  private func code(
    _ bytes: [UInt8], _ name: String, _ change: (inout ReadLimits) -> Void
  ) -> String? {
    var limits = ReadLimits()
    change(&limits)
    return ReadersTests.code(bytes, name, limits)
  }

  private func expect(
    _ bytes: [UInt8], _ name: String, at limit: Int, _ path: WritableKeyPath<ReadLimits, Int>,
    refuses: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let read = code(bytes, name) { $0[keyPath: path] = limit }
    #expect(read == nil, "\(name) at \(limit)", sourceLocation: sourceLocation)
    let refused = code(bytes, name) { $0[keyPath: path] = limit - 1 }
    #expect(refused == refuses, "\(name) past \(limit - 1)", sourceLocation: sourceLocation)
  }

  @Test func `the defaults are those of the documentation`() {
    let limits = ReadLimits()
    #expect(
      [limits.fileBytes, limits.inflatedBytes, limits.attributeBytes, limits.ratioFreeBytes]
        == [52_428_800, 209_715_200, 65_536, 1_048_576])
    #expect(
      [limits.entries, limits.ratio, limits.depth, limits.attributes, limits.characters]
        == [4096, 100, 256, 256, 5_000_000])
    #expect([limits.columns, limits.cells] == [16_384, 4_000_000])
    #expect(limits.seconds == 8)
    #expect(limits.memory == 314_572_800)
  }

  @Test(arguments: BrokenInputTests.samples.map(\.name))
  func `bytes and characters of every format`(_ name: String) throws {
    let bytes = try #require(BrokenInputTests.samples.first { $0.name == name }).bytes
    expect(bytes, name, at: bytes.count, \.fileBytes, refuses: "file.too-large")
    let text = try Readers.read(bytes: bytes, name: name).document.text
    expect(bytes, name, at: text.unicodeScalars.count, \.characters, refuses: "text.too-long")
  }

  @Test(arguments: ["a.docx", "o.odt"])
  func `entries and inflated bytes of an archive`(_ name: String) throws {
    let bytes = try #require(BrokenInputTests.samples.first { $0.name == name }).bytes
    let (entries, inflated) = try ZIPArchive.open(bytes, budget: ReadingBudget()) {
      (archive) throws(ReadError) in
      var sum = 0
      for name in archive.names { sum += try archive.entry(name)?.size ?? 0 }
      return (archive.names.count, sum)
    }
    expect(bytes, name, at: entries, \.entries, refuses: "zip.limit")
    expect(bytes, name, at: inflated, \.inflatedBytes, refuses: "zip.limit")
  }

  /// A Word file whose main part is `padding` spaces longer, and the sizes of that part.
  private func padded(_ padding: Int) throws -> (bytes: [UInt8], size: Int, packed: Int) {
    let space = String(repeating: " ", count: padding)
    let bytes = try DOCXFixture(wp("hola") + space).bytes()
    let entry = try ZIPArchive.open(bytes, budget: ReadingBudget()) { (archive) throws(ReadError) in
      try archive.entry("word/document.xml")
    }
    let main = try #require(entry)
    return (bytes, main.size, main.compressedSize)
  }

  @Test func `inflated to compressed bytes, and the size below which nobody asks`() throws {
    // A part of an exact ratio, and the same part with one byte more that costs none.
    var padding = 100_000
    var exact = try padded(padding)
    var further = try padded(padding + 1)
    while !exact.size.isMultiple(of: exact.packed) || further.packed != exact.packed {
      padding += 1
      (exact, further) = (further, try padded(padding + 1))
    }
    let ratio = exact.size / exact.packed
    #expect(ratio > 100)
    func code(_ bytes: [UInt8], _ ratio: Int, _ free: Int) -> String? {
      self.code(bytes, "a.docx") { ($0.ratio, $0.ratioFreeBytes) = (ratio, free) }
    }
    #expect(code(exact.bytes, ratio, 0) == nil)
    #expect(code(further.bytes, ratio, 0) == "zip.limit")
    #expect(code(exact.bytes, ratio - 1, 0) == "zip.limit")
    #expect(code(exact.bytes, ratio - 1, exact.size) == nil)
    #expect(code(exact.bytes, ratio - 1, exact.size - 1) == "zip.limit")
  }

  /// The same body twice: as office programs write it, and with a comment, which only the general
  /// parser of XML takes.
  private static let heads = ["", "<!-- x -->"]

  @Test(arguments: heads)
  func `elements inside one another in a Word file`(_ head: String) throws {
    // Under the document and the body, 40 further elements around the paragraph's three.
    let body =
      head + String(repeating: "<w:smartTag>", count: 40) + wp("hola")
      + String(repeating: "</w:smartTag>", count: 40)
    expect(try DOCXFixture(body).bytes(), "a.docx", at: 45, \.depth, refuses: "xml.limit")
  }

  @Test(arguments: heads)
  func `attributes of one element in a Word file`(_ head: String) throws {
    let many = (0..<90).map { " a\($0)=\"1\"" }.joined()
    let bytes = try DOCXFixture(head + "<w:p\(many)>\(wr("hola"))</w:p>").bytes()
    expect(bytes, "a.docx", at: 90, \.attributes, refuses: "xml.limit")
  }

  @Test(arguments: heads)
  func `bytes of one attribute in a Word file`(_ head: String) throws {
    // Longer than the names of the name spaces, which count too.
    let long = String(repeating: "ñ", count: 150)
    let bytes = try DOCXFixture(head + "<w:p w:a=\"\(long)\">\(wr("hola"))</w:p>").bytes()
    expect(bytes, "a.docx", at: 300, \.attributeBytes, refuses: "xml.limit")
  }

  @Test func `elements, attributes and their bytes in free-standing XML`() {
    let many = (0..<30).map { " a\($0)=\"1\"" }.joined()
    let deep = String(repeating: "<div>", count: 20) + "<p>hola</p>"
    let xml = Array(
      "<TEI><text\(many) b=\"\(String(repeating: "x", count: 99))\">\(deep)\(String(repeating: "</div>", count: 20))</text></TEI>"
        .utf8)
    expect(xml, "a.xml", at: 23, \.depth, refuses: "xml.limit")
    expect(xml, "a.xml", at: 31, \.attributes, refuses: "xml.limit")
    expect(xml, "a.xml", at: 99, \.attributeBytes, refuses: "xml.limit")
  }

  @Test func `groups, elements and values inside one another in other formats`() {
    func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> [UInt8] {
      Array(
        (String(repeating: open, count: count) + inner + String(repeating: close, count: count))
          .utf8)
    }
    let rtf = Array("{\\rtf1 ".utf8) + nested("{", "hola", "}", 20) + Array("}".utf8)
    expect(rtf, "a.rtf", at: 21, \.depth, refuses: "rtf.limit")
    let page = Array("<html>".utf8) + nested("<div>", "hola", "</div>", 20)
    expect(page, "a.html", at: 21, \.depth, refuses: "html.limit")
    let json =
      Array("{\"segments\": [{\"start\": 0, \"text\": \"hola\", \"x\": ".utf8)
      + nested("[", "1", "]", 20) + Array("}]}".utf8)
    expect(json, "a.json", at: 23, \.depth, refuses: "json.limit")
  }

  @Test func `columns and cells of a table`() throws {
    func refusal(_ bytes: [UInt8], _ change: (inout ReadLimits) -> Void) -> String? {
      var limits = ReadLimits()
      change(&limits)
      do throws(ReadError) {
        _ = try Tables.read(bytes, name: "a", budget: ReadingBudget(limits))
        return nil
      } catch {
        return error.code.rawValue
      }
    }
    let csv = Array("a,b,c,d\n1,2,3,4\n".utf8)
    #expect(refusal(csv) { $0.columns = 4 } == nil)
    #expect(refusal(csv) { $0.columns = 3 } == "table.limit")
    let sheet = "sheet1.xml"
    var archive = ZIPWriter()
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    let cells = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    func relation(_ type: String, _ target: String) -> [UInt8] {
      Array(
        """
        <Relationships xmlns="\(packages)"><Relationship Id="r1" Type="\(types)/\(type)" \
        Target="\(target)"/></Relationships>
        """.utf8)
    }
    archive.add("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
    archive.add("xl/_rels/workbook.xml.rels", relation("worksheet", sheet))
    archive.add(
      "xl/workbook.xml",
      Array(
        """
        <workbook xmlns="\(cells)" xmlns:r="\(types)"><sheets><sheet name="x" sheetId="1" \
        r:id="r1"/></sheets></workbook>
        """.utf8))
    let row = "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
    archive.add(
      "xl/" + sheet,
      Array("<worksheet xmlns=\"\(cells)\"><sheetData>\(row)\(row)</sheetData></worksheet>".utf8))
    let xlsx = try archive.bytes()
    #expect(refusal(xlsx) { ($0.columns, $0.cells) = (2, 4) } == nil)
    #expect(refusal(xlsx) { $0.columns = 1 } == "table.limit")
    #expect(refusal(xlsx) { $0.cells = 3 } == "table.limit")
  }

  @Test func `seconds of one file`() throws {
    for (name, bytes) in BrokenInputTests.samples {
      #expect(code(bytes, name) { $0.seconds = 600 } == nil)
      #expect(code(bytes, name) { $0.seconds = -1 } == "file.too-slow", "\(name)")
    }
  }
}
