import HebraFormats
import HebraModel
import TestSupport
import Testing

@Suite struct RTFTests {
  private func read(_ text: String) throws -> SourceDocument {
    let (document, reader, _) = try Readers.read(bytes: Array(text.utf8), name: "a.txt")
    #expect(reader == "rtf")
    expectDocumentLaws(document)
    return document
  }

  static let full = #"""
    {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset77 Mac;}{\f2\fcharset204 Ru;}}
    {\colortbl;\red0\green0\blue0;}{\stylesheet{\ql Normal;}{\s3\b Hablante\'e1;}{\*\cs4 No;}}
    {\info{\title no}{\author no}}{\header\pard encabezado\par}
    \pard\plain\s3{\b E:} \'bfC\'f3mo est\u225\'3f?\line {\i usted}\~hoy\tab\emdash\u-10179?\u-8704? \{x\}\par
    \pard\plain P1: S{\v oculto}\'ed, {\deleted quitado}{\revised puesto}{\uc2\u241xx}o{\footnote\pard{\super 1} nota uno}
    {\*\atrfstart 0}bien{\*\atrfend 0}{\*\atnid AR}{\*\atnauthor Ana Ruiz}\chatn{\*\annotation{\*\atnref 0}{\*\atndate 115677897}\pard COR-03\par memo}.\par
    {\listtext\pard 1.\tab}uno{\pict\pngblip 89504e47}{\*\desconocido no}{\field{\*\fldinst HYPERLINK no}{\fldrslt enlace}}\par
    \par
    \trowd\cellx1\cellx2\intbl a\cell b\par c\cell\row\trowd\intbl d\cell e\cell\row
    \pard {\f1\'87}{\f2\'e0}\bin4 }{}}fin #00:01:23-4#\par{\shp{\*\shpinst{\sp{\sn x}{\sv no}}{\shptxt caja\par}}{\shprslt no}}ya}
    """#

  @Test func `reads what Word shows, and where the rest stood`() throws {
    let document = try read(Self.full)
    #expect(
      document.text == """
        E: ¿Cómo está?
        usted\u{A0}hoy\t—😀 {x}
        P1: Sí, puestoñobien.
        unoenlace

        a
        b
        c
        d
        e
        áаfin #00:01:23-4#
        ya
        caja
        """)
    #expect(document.paragraphs[0].style == "Hablanteá")
    #expect(document.paragraphs[0].bold.map { document.text.text(in: $0) } == ["E:"])
    #expect(document.paragraphs[2].listLabel == "1.")
    #expect(
      document.paragraphs[4...8].map(\.cell) == [
        .init(table: 0, row: 0, column: 0), .init(table: 0, row: 0, column: 1),
        .init(table: 0, row: 0, column: 1), .init(table: 0, row: 1, column: 0),
        .init(table: 0, row: 1, column: 1),
      ])
    let comment = try #require(document.comments.first)
    #expect(document.text.text(in: comment.range) == "bien")
    #expect(comment.author == "Ana Ruiz")
    #expect(comment.lines == ["COR-03", "memo"])
    #expect(comment.date == "2010-05-03T11:09:00")
    #expect(
      document.setAside.map { [$0.kind, $0.text] } == [
        ["header", "encabezado"], ["hidden", "oculto"], ["deletion", "quitado"],
        ["footnote", "1 nota uno"],
      ])
    #expect(document.notices.isEmpty)
  }

  @Test(arguments: [
    (#"{\rtf1\mac a\'96o}"#, "año"), (#"{\rtf1\ansi a\u241 o}"#, "añ"),
    (#"{\rtf1\uc0 a\u241 o}"#, "año"), (#"{\rtf1 a\u55357 ?b}"#, "a\u{FFFD}b"),
    (#"{\rtf1 uno\par dos\par}"#, "uno\ndos"), ("{\\rtf1 uno\\\ndos}", "uno\ndos"),
    (#"{\rtf1 a{\*\x b{c}d}e}}}f"#, "aef"), (#"{\rtf1 a\'4"#, "a\u{4}"),
    (#"{\rtf1 a\bin99999999999 b"#, "a"), (#"{\rtf1 a\'e"#, "a\u{E}"),
  ])
  func `reads small things right`(_ rtf: String, _ text: String) throws {
    let expected = text.unicodeScalars.map {
      $0.value < 9 || $0 == "\u{E}" ? "\u{FFFD}" : String($0)
    }
    #expect(try read(rtf).text == expected.joined())
  }

  /// The characters are those of the tables that Unicode publishes for each page.
  @Test(arguments: [
    (#"{\rtf1\ansicpg1250 \'bf\'f3\'b3w}"#, "żółw"),
    (#"{\rtf1\ansicpg1251 \'cc\'ee\'f1\'ea\'e2\'e0}"#, "Москва"),
    (#"{\rtf1\ansicpg932 \'93\'fa\'96{\b \'7b}\'8c\'ea \'b1}"#, "日\u{FFFD}{語 ｱ"),
    (#"{\rtf1\ansicpg932 \'93\'fa\'96\'7b\'8c\'ea \'83J\'83\'5c}"#, "日本語 カソ"),
    (#"{\rtf1\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset238 B;}}\f1 \'b9\f0 \'b9}"#, "ą¹"),
    (#"{\rtf1\ansicpg1252\deff1{\fonttbl{\f1\fcharset128 B;}}\'82\'a0\'e9}"#, "あ\u{FFFD}"),
    (#"{\rtf1\pc a\'a4o}"#, "año"), (#"{\rtf1\ansicpg1250 a\'81}"#, "a\u{FFFD}"),
  ])
  func `reads the code page of the document or of the font`(_ rtf: String, _ text: String) throws {
    let document = try read(rtf)
    #expect(document.text == text)
    #expect(document.notices.isEmpty != text.contains("\u{FFFD}"))
  }

  @Test(arguments: [
    (#"{\rtf1 {\loch\f0\*\cs7\cf0 uno} dos}"#, "uno dos"),
    (#"{\rtf1 {\*\cs7\cf0 uno} dos}"#, "uno dos"),
    (#"{\rtf1 {\loch\f0\*\nuevo uno} dos}"#, "uno dos"),
    (#"{\rtf1 {\*\nuevo\cs7 uno}dos}"#, "dos"), (#"{\rtf1 {{}\*\nuevo uno} dos}"#, "uno dos"),
    (#"{\rtf1 uno\par{\shp{\*\shpinst{\shptxt dos\par}}}}"#, "uno\ndos"),
    (#"{\rtf1 {\*\atnid\atnid A}uno dos}"#, "uno dos"),
    (#"{\rtf1{\stylesheet{\*\cs7 Enfasis;}{\s1 Normal;}}\s1 dos\par}"#, "dos"),
  ])
  func `only an optional group is passed over`(_ rtf: String, _ text: String) throws {
    #expect(try read(rtf).text == text)
  }

  @Test func `refuses groups without end and too much text`() {
    var limits = ReadLimits()
    limits.depth = 20
    let deep = "{\\rtf1" + String(repeating: "{", count: 19) + "hola"
    #expect(ReadersTests.code(Array(deep.utf8), "a.rtf", limits) == nil)
    #expect(ReadersTests.code(Array(("{\\rtf1{" + deep).utf8), "a.rtf", limits) == "rtf.limit")
    limits.characters = 3
    #expect(ReadersTests.code(Array("{\\rtf1 hola}".utf8), "a.rtf", limits) == "text.too-long")
    #expect(ReadersTests.code(Array("{\\rtf1 {\\fonttbl a}}".utf8), "a.rtf") == "text.none")
  }

  @Test(arguments: 1...3)
  func `two hundred turns come back`(seed: UInt64) throws {
    let talk = Talk(seed: seed)
    var rtf = "{\\rtf1\\ansi\\ansicpg1252\\uc1 "
    for turn in talk.turns {
      rtf += "\\pard {\\b \(turn.speaker):} "
      for unit in turn.words.utf16 {
        switch unit {
        case 0x5C, 0x7B, 0x7D: rtf += "\\" + String(Unicode.Scalar(UInt8(unit)))
        case 0x20..<0x7F: rtf += String(Unicode.Scalar(UInt8(unit)))
        case 0xA0...0xFF: rtf += "\\'" + String(unit, radix: 16)
        default: rtf += "\\u\(Int16(bitPattern: unit))?"
        }
      }
      rtf += "\\par\r\n"
    }
    talk.check(try read(rtf + "}"), hasTimes: false)
  }

  @Test func `no cut and no turned byte is a trap`() {
    expectNoTrap(Array(Self.full.utf8), "a.rtf", step: 3)
  }
}
