import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
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

  /// The header of PRESEEA's texts, written anew, and the talk that stands behind it.
  @Test(arguments: ["", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"])
  func `a header of tags does not make a text XML`(_ declaration: String) throws {
    let text = """
      \(declaration)<Trans audio_filename="X_001.mp3" xml:lang="español">
      <Datos clave_texto="X_001" tipo_texto="entrevista_semidirigida">
      <Corpus corpus="inventado" ciudad="Ninguna"/></Datos>
      </Trans>
      E: buenos días <tiempo = "00:01"/>
      I: pues sí <risas = "I"/> en los pa<alargamiento/>rques
      E: ¿y eso?
      I: nada <ininteligible/>
      """
    let (document, reader, _) = try Readers.read(bytes: Array(text.utf8), name: "X_001.txt")
    #expect(reader == "text")
    #expect(document.text == text)
    #expect(document.notices.map(\.code) == (declaration.isEmpty ? [] : ["text.broken-xml"]))
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["E", "I", "E", "I"])
    // Under its own extension, broken XML stays broken.
    #expect(ReadersTests.code(Array(text.utf8), "X_001.trs") != nil)
    #expect(
      ReadersTests.code(Array("<?xml version=\"1.0\"?><otra/>".utf8), "a.txt") == "xml.unknown-root"
    )
  }
}
