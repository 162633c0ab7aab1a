import HebraFormats
import HebraModel
import Testing

@Suite struct PlainTextReaderTests {
  @Test(arguments: [
    ("\u{FEFF}uno\r\ndos", "uno\ndos"),
    ("uno\rdos\r\rtres", "uno\ndos\n\ntres"),
    ("uno\r\r\ndos\r\n\r\ntres", "uno\ndos\n\ntres"),
    ("E:\tsí\n\n", "E:\tsí\n"),
    ("an\u{303}o\u{AD}s 👩🏽‍🌾", "año\u{AD}s 👩🏽‍🌾"),
    ("a\u{0}b\u{C}c", "a\u{FFFD}b\u{FFFD}c"),
  ])
  func `makes lines paragraphs`(_ source: String, _ text: String) throws {
    let (document, reader, _) = try Readers.read(bytes: Array(source.utf8), name: "a.txt")
    #expect(reader == "text")
    #expect(Array(document.text.utf8) == Array(text.utf8))
    #expect(
      document.paragraphs.count
        == text.split(separator: "\n", omittingEmptySubsequences: false).count)
    let controls = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    #expect(document.notices.first?.count ?? 0 == controls)
    expectDocumentLaws(document)
  }

  @Test func `reads UTF-16 with its mark and refuses other bytes by their place`() throws {
    let units = Array("\u{FEFF}año 👍\n".utf16)
    for bytes in [
      units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ] {
      #expect(try Readers.read(bytes: bytes, name: "a.txt").document.text == "año 👍")
    }
    let bad: [UInt8] = Array("sí, ".utf8) + [0xF1, 0x6F]
    #expect(throws: ReadError(.notUTF8, at: Location(file: "a.txt"), details: ["byte": "5"])) {
      try Readers.read(bytes: bad, name: "a.txt")
    }
  }
}
