import HebraFormats
import HebraModel
import Testing

/// The rows of the table of canonical text that concern Word, and what all formats share.
enum CanonicalRow: String, CaseIterable {
  case paragraphs, emptyParagraphs, tableCells, lineBreaks, carriageReturns, tabs, noBreakHyphen
  case softHyphen, symbols, fields, hyperlinks, contentControls, smartTags, ruby, insertions
  case deletions, moves, textBox, alternateContent, dropCap, math, listNumbers, comments, footnotes
  case endnotes, headersAndFooters, hiddenText, properties, decomposed, emoji, strict
}

/// A body and the text that it must give, to the character.
struct CanonicalCase: Sendable, CustomTestStringConvertible {
  var row: CanonicalRow
  var body: String
  var text: String
  var testDescription: String { row.rawValue }

  init(_ row: CanonicalRow, _ body: String, _ text: String) {
    self.row = row
    self.body = body
    self.text = text
  }

  static let all: [CanonicalCase] = [
    .init(.paragraphs, wp("Uno") + wp("Dos"), "Uno\nDos"),
    .init(.emptyParagraphs, wp("Uno") + "<w:p/>" + wp("Dos") + "<w:p/>", "Uno\n\nDos\n"),
    .init(
      .tableCells,
      wp("antes")
        + "<w:tbl><w:tr><w:tc>\(wp("a"))</w:tc><w:tc>\(wp("b"))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(wp("c"))</w:tc><w:tc>\(wp("d"))</w:tc></w:tr></w:tbl>" + wp("después"),
      "antes\na\nb\nc\nd\ndespués"),
    .init(
      .lineBreaks, "<w:p>\(wr("a"))<w:r><w:br/><w:t>b</w:t><w:br w:type=\"page\"/></w:r></w:p>",
      "a\nb\n"),
    .init(.carriageReturns, "<w:p><w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r></w:p>", "a\nb"),
    .init(
      .tabs,
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>"
        + "<w:r><w:t>E:</w:t><w:tab/><w:t>sí</w:t></w:r></w:p>", "E:\tsí"),
    .init(
      .noBreakHyphen, "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>",
      "a\u{2011}b"),
    .init(
      .softHyphen, "<w:p><w:r><w:t>con</w:t><w:softHyphen/><w:t>fianza</w:t></w:r></w:p>",
      "con\u{AD}fianza"),
    .init(
      .symbols,
      "<w:p>\(wr("x"))<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/>"
        + "<w:sym w:font=\"Symbol\" w:char=\"F061\"/>"
        + "<w:sym w:font=\"Inventada\" w:char=\"F001\"/></w:r></w:p>", "x→α\u{FFFD}"),
    .init(
      .fields,
      "<w:p>" + #"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#
        + "<w:r><w:instrText> IF </w:instrText></w:r>"
        + #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"# + wr("dentro")
        + #"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"# + wr("resultado")
        + #"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        + "<w:fldSimple w:instr=\"PAGE\">\(wr(" 7"))</w:fldSimple></w:p>", "resultado 7"),
    .init(.hyperlinks, "<w:p><w:hyperlink>\(wr("enlace"))</w:hyperlink></w:p>", "enlace"),
    .init(
      .contentControls,
      "<w:sdt><w:sdtPr><w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent>\(wp("uno"))"
        + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>\(wr("dos"))</w:sdtContent></w:sdt></w:p>",
      "uno\ndos"),
    .init(
      .smartTags,
      "<w:p><w:smartTag w:element=\"x\"><w:customXml>\(wr("dentro"))</w:customXml></w:smartTag></w:p>",
      "dentro"),
    .init(
      .ruby,
      "<w:p><w:r><w:ruby><w:rt>\(wr("arriba"))</w:rt><w:rubyBase>\(wr("base"))</w:rubyBase>"
        + "</w:ruby></w:r></w:p>", "base"),
    .init(.insertions, "<w:p>\(wr("no "))<w:ins>\(wr("sí"))</w:ins></w:p>", "no sí"),
    .init(
      .deletions,
      "<w:p>\(wr("ca"))<w:del><w:r><w:delText>xx</w:delText></w:r></w:del>\(wr("sa"))</w:p>",
      "casa"),
    .init(
      .moves,
      "<w:p><w:moveFrom>\(wr("ido"))</w:moveFrom>\(wr("queda "))<w:moveTo>\(wr("ido"))</w:moveTo></w:p>",
      "queda ido"),
    .init(
      .textBox,
      "<w:p>\(wr("ancla "))<w:r><w:pict><v:textbox><w:txbxContent>\(wp("caja")) \(wp("dos"))"
        + "</w:txbxContent></v:textbox></w:pict></w:r>\(wr("sigue"))</w:p>" + wp("fin"),
      "ancla sigue\ncaja\ndos\nfin"),
    .init(
      .alternateContent,
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>"
        + wp("caja") + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + "<w:txbxContent>\(wp("caja"))</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r></w:p><w:p><mc:AlternateContent><mc:Fallback>"
        + wr("solo") + "</mc:Fallback></mc:AlternateContent></w:p>",
      "\ncaja\nsolo"),
    .init(
      .dropCap,
      wp("H", "<w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr>") + wp("abía una vez"),
      "Había una vez"),
    .init(
      .math,
      "<w:p>\(wr("sea "))<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r>"
        + "<m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p>", "sea ab"),
    .init(
      .listNumbers,
      wp("punto", #"<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>"#),
      "punto"),
    .init(
      .comments,
      "<w:p><w:commentRangeStart w:id=\"0\"/>\(wr("a"))<w:commentRangeEnd w:id=\"0\"/>"
        + "<w:r><w:commentReference w:id=\"0\"/></w:r>\(wr("b"))</w:p>", "ab"),
    .init(.footnotes, "<w:p>\(wr("a"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", "a"),
    .init(.endnotes, "<w:p>\(wr("a"))<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>", "a"),
    .init(
      .headersAndFooters, wp("a") + "<w:sectPr><w:headerReference w:id=\"r1\"/></w:sectPr>", "a"),
    .init(.hiddenText, "<w:p>\(wr("a"))\(wr(" no", "<w:vanish/>"))\(wr(" b"))</w:p>", "a b"),
    .init(.properties, "<w:sdt><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr></w:sdt>" + wp("a"), "a"),
    .init(.decomposed, wp("cafe\u{301} an\u{303}o"), "café año"),
    .init(.emoji, wp("👩🏽‍🌾 ok"), "👩🏽‍🌾 ok"),
    .init(.strict, wp("estricto"), "estricto"),
  ]
}

@Suite struct CanonicalTextTests {
  @Test(arguments: CanonicalCase.all)
  func `gives the text of its row to the byte`(_ example: CanonicalCase) throws {
    for isStrict in [false, true] {
      var fixture = DOCXFixture(example.body)
      fixture.isStrict = isStrict
      let document = try fixture.read()
      #expect(Array(document.text.utf8) == Array(example.text.utf8))
      expectDocumentLaws(document)
    }
  }

  @Test(arguments: CanonicalRow.allCases)
  func `has a case for every row of the table`(_ row: CanonicalRow) {
    #expect(CanonicalCase.all.contains { $0.row == row })
  }
}

/// What holds of every document that a reader gives.
func expectDocumentLaws(_ document: SourceDocument, _ name: Comment? = nil) {
  // Paragraphs tile the text with one LF between two.
  var place = 0
  for paragraph in document.paragraphs {
    #expect(paragraph.range.start == place, name)
    place = paragraph.range.end + 1
  }
  #expect(document.paragraphs.isEmpty || place == document.text.utf8.count + 1, name)
  // Every range lies on scalar boundaries.
  let bytes = Array(document.text.utf8)
  func isBoundary(_ place: Int) -> Bool {
    place == bytes.count || (0..<bytes.count ~= place && bytes[place] & 0xC0 != 0x80)
  }
  let ranges =
    document.paragraphs.flatMap { [$0.range] + $0.bold } + document.comments.map(\.range)
    + document.setAside.compactMap { $0.position.map { TextRange($0, $0) } }
  #expect(ranges.allSatisfy { isBoundary($0.start) && isBoundary($0.end) }, name)
  // Words in = words out: the pieces as met against the finished texts.
  let out =
    wordsMet(document.text) + document.setAside.reduce(0) { $0 + wordsMet($1.text) }
    + document.comments.reduce(0) { $0 + $1.lines.reduce(0) { $0 + wordsMet($1) } }
  #expect(document.wordsIn == out, name)
  #expect(!document.text.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }, name)
}

/// Words counted with the standard library's own classes of scalars, one scalar after another.
func wordsMet(_ text: String) -> Int {
  func kind(_ scalar: Unicode.Scalar) -> Character {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: "a"
    case .decimalNumber, .letterNumber, .otherNumber: "1"
    case .nonspacingMark, .spacingMark, .enclosingMark: "m"
    case .format: "-"
    default:
      switch scalar {
      case "'", "’": "'"
      case ".", ",": "."
      default: scalar.properties.isDefaultIgnorableCodePoint ? "-" : " "
      }
    }
  }
  let kinds = text.unicodeScalars.map(kind).filter { $0 != "-" }
  var count = 0
  // The last letter or digit of the word at hand.
  var last: Character = " "
  for (index, kind) in kinds.enumerated() {
    let next = index + 1 < kinds.count ? kinds[index + 1] : " "
    switch kind {
    case "a", "1":
      if last == " " { count += 1 }
      last = kind
    // A mark goes on with a word and begins none.
    case "m": break
    // Signs inside a word: an apostrophe between letters, a point between digits.
    case "'" where last == "a" && next == "a", "." where last == "1" && next == "1": break
    default: last = " "
    }
  }
  return count
}
