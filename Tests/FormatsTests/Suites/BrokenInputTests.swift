import HebraDisclosure
import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

/// Whole files cut and changed at random: each is read or refused, and none takes the program down.
@Suite struct BrokenInputTests {
  /// A small file of each format that is made here; the texts are about invented people.
  static let samples: [(name: String, bytes: [UInt8])] = {
    let comment = SourceComment(
      id: "0", range: TextRange(20, 32), author: "Ana", date: "2021-07-02T09:30:00Z",
      lines: ["COR-03: policía"])
    let text = "Entrevista\nE: ¿Y qué pasó?\nP1: Nada, [risas] señora. Ñame.\nE: Ajá."
    var start = 0
    let paragraphs = text.split(separator: "\n").map { line in
      defer { start += line.utf8.count + 1 }
      return TextRange(start, start + line.utf8.count)
    }
    let word =
      (try? DOCXWriter.write(
        DisclosureRule.show(
          TranscriptDocument(
            text: text, paragraphs: paragraphs, comments: [comment],
            properties: DOCXWriter.Properties(title: "Prueba")))
      ).bytes) ?? []
    let table =
      (try? DOCXWriter.write(
        DisclosureRule.show(
          DOCXWriter.Document(
            blocks: [
              .table(
                DOCXWriter.Table(
                  widths: [2000, 4000],
                  rows: [("E", "¿Y?"), ("P1", "Sí.")].map { label, said in
                    [label, said].map { [DOCXWriter.Paragraph([.run(DOCXWriter.Run($0))])] }
                  }, hasHeader: false))
            ], lists: ["E:"]))
      ).bytes) ?? []
    let tei = TEIDocument(
      title: "Prueba",
      people: [
        TEIDocument.Person(id: "e", name: "E", role: "interviewer"),
        TEIDocument.Person(id: "p", name: "P1", role: "participant"),
      ],
      events: [
        .utterance(who: "e", segments: ["¿Y qué pasó?"]), .incident("risas"),
        .utterance(who: "p", segments: ["Nada, señora.", "Ñame."]),
      ]
    ).write()
    return [
      ("a.docx", word), ("b.docx", table), ("c.xml", tei), ("d.txt", Array(text.utf8)),
    ] + BrokenSamples.others
  }()

  /// Reads bytes as a file would be, the text and then its turns.
  ///
  /// True when they were read.
  private func isRead(_ bytes: [UInt8], _ name: String) -> Bool {
    var limits = ReadLimits()
    limits.characters = 200_000
    limits.inflatedBytes = 4 << 20
    do {
      let document = try Readers.read(bytes: bytes, name: name, limits: limits).document
      let transcript = TurnDetector().detect(in: document).transcript
      #expect(TurnLaws.broken(by: transcript) == [], "\(name)")
      // Letters that the system's tables may be too old to know are words to the test alone.
      let isKnown = document.text.unicodeScalars.allSatisfy {
        ($0.properties.age?.major ?? 0) < 15
      }
      if isKnown { expectDocumentLaws(document, "\(name)") }
      return true
    } catch {
      return false
    }
  }

  @Test(arguments: samples.map(\.name))
  func `a file cut at any byte is read or refused`(name: String) throws {
    let bytes = try #require(Self.samples.first { $0.name == name }).bytes
    #expect(isRead(bytes, name), "the sample itself is sound")
    for length in bytes.indices { _ = isRead(Array(bytes[..<length]), name) }
    // An archive without its end is no archive.
    if name.hasSuffix("docx") { #expect(!isRead(Array(bytes.dropLast()), name)) }
  }

  @Test func `twenty thousand changed files are read or refused`() throws {
    var random = SeededGenerator(20_211_122)
    var read = 0
    for round in 0..<20_000 {
      let (name, sample) = Self.samples[round % Self.samples.count]
      var bytes = sample
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes.remove(at: at)
        case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
        case 4:
          let end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
          bytes.insert(contentsOf: bytes[at..<end], at: at)
        default:
          let other = Self.samples.randomElement(using: &random)?.bytes ?? []
          let from = other.isEmpty ? 0 : Int.random(in: other.indices, using: &random)
          bytes.replaceSubrange(
            at..<min(bytes.count, at + 12), with: other[from..<min(other.count, from + 12)])
        }
      }
      if isRead(bytes, name) { read += 1 }
    }
    // A run in which nothing, or everything, went in would say nothing.
    #expect(read > 1_000 && read < 19_000, "\(read)")
  }

  /// What Word puts into a body, a little of everything.
  private static let body = """
    <w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>\
    </w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>E:</w:t></w:r><w:r><w:tab/><w:t>¿Y?</w:t><w:br/></w:r></w:p>\
    <w:p><w:commentRangeStart w:id="0"/><w:ins w:id="1" w:author="A"><w:r><w:t>P1: sí</w:t></w:r></w:ins>\
    <w:del w:id="2"><w:r><w:delText>no</w:delText></w:r></w:del><w:commentRangeEnd w:id="0"/></w:p>\
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>E</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>\
    <w:p><w:sdt><w:sdtContent><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:sdtContent></w:sdt>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:tc></w:tr></w:tbl>\
    <w:p><mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:drawing><wps:txbx><w:txbxContent>\
    <w:p><w:r><w:t>caja</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></w:r></mc:Choice>\
    <mc:Fallback><w:r><w:t>caja</w:t></w:r></mc:Fallback></mc:AlternateContent><m:oMath><m:r><m:t>x</m:t>\
    </m:r></m:oMath><w:r><w:softHyphen/><w:noBreakHyphen/><w:footnoteReference w:id="2"/></w:r></w:p>
    """

  @Test func `Word documents with changed XML are read or refused`() throws {
    var random = SeededGenerator(7)
    var read = 0
    let sample = Array(Self.body.utf8)
    for _ in 0..<3_000 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: bytes.indices, using: &random)
        let end = min(bytes.count, at + Int.random(in: 1...30, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: bytes.removeSubrange(at..<end)
        case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
        default:
          // A whole tag out, or in again somewhere else.
          let open = bytes[at...].firstIndex(of: 0x3C) ?? at
          let close = bytes[open...].firstIndex(of: 0x3E) ?? open
          let tag = Array(bytes[open...min(close, bytes.count - 1)])
          bytes.removeSubrange(open..<min(bytes.count, open + tag.count))
          if Bool.random(using: &random) {
            bytes.insert(contentsOf: tag, at: Int.random(in: 0...bytes.count, using: &random))
          }
        }
      }
      let fixture = DOCXFixture(String(decoding: bytes, as: UTF8.self))
      if isRead(try fixture.bytes(), "e.docx") { read += 1 }
    }
    #expect(isRead(try DOCXFixture(Self.body).bytes(), "e.docx"))
    #expect(read > 30 && read < 2_900, "\(read)")
  }
}
