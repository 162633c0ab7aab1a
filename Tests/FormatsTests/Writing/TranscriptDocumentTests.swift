import Foundation
import HebraDisclosure
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

@Suite struct TranscriptDocumentTests {
  /// Paragraphs as given, joined by LF; a paragraph may hold LF itself.
  private func transcript(
    _ paragraphs: [String], comments: [SourceComment] = [], labels: [TextRange] = []
  ) -> TranscriptDocument {
    var ranges: [TextRange] = []
    var start = 0
    for paragraph in paragraphs {
      ranges.append(TextRange(start, start + paragraph.utf8.count))
      start += paragraph.utf8.count + 1
    }
    return TranscriptDocument(
      text: paragraphs.joined(separator: "\n"), paragraphs: ranges, labels: labels,
      comments: comments,
      properties: DOCXWriter.Properties(
        title: "Entrevista & más", created: "2021-06-14",
        custom: [.init("hebra.document", "E-01"), .init("hebra.text", "ab<12>")]))
  }

  private func write(_ transcript: TranscriptDocument) throws -> WrittenFile {
    try DOCXWriter.write(DisclosureRule.show(transcript))
  }

  private func read(_ file: WrittenFile) throws -> SourceDocument {
    try DOCXReader.read(file.bytes, name: "e.docx", limits: ReadLimits())
  }

  private let paragraphs = [
    "E: ¿Qué pasó?", "", "P1:\tPues\nen el río — ñandú,\u{AD}así, 10\u{2011}12", "  dos  espacios ",
    "a\u{300}&<b>\"'", "👩🏽‍🌾 \u{202E}x\u{202C} \u{FFFD}", "",
  ].map { String(decoding: Normalization.nfc(Array($0.utf8)), as: UTF8.self) }

  @Test func `reading it again gives the same text, paragraphs and properties`() throws {
    let document = transcript(paragraphs, labels: [TextRange(0, 2), TextRange(18, 21)])
    let source = try read(try write(document))
    #expect(Array(source.text.utf8) == Array(document.text.utf8))
    #expect(TextIdentity.sha256(source.text) == TextIdentity.sha256(document.text))
    #expect(source.paragraphs.map(\.range) == document.paragraphs)
    #expect(source.paragraphs.flatMap(\.bold) == document.labels)
    #expect(source.properties["hebra.document"] == "E-01")
    #expect(source.properties["hebra.text"] == "ab<12>")
    #expect(source.comments.isEmpty)
    #expect(source.notices.isEmpty)
  }

  @Test func `comments come back on the same bytes, with replies, lines and resolution`() throws {
    let date = "2021-07-02T09:10:00Z"
    let comments = [
      SourceComment(
        id: "a", range: TextRange(3, 15), author: "Ana", date: date,
        lines: ["COR-03: policía", "", "una nota <b>"]),
      SourceComment(
        id: "b", range: TextRange(3, 15), author: "Luis", date: date, lines: ["No"], parent: "a"),
      SourceComment(
        id: "c", range: TextRange(6, 32), author: "Ana", date: nil, lines: ["x"], isResolved: true),
      SourceComment(id: "d", range: TextRange(15, 15), author: "Ana", date: date, lines: ["punto"]),
      SourceComment(id: "e", range: TextRange(16, 17), author: "Ana", date: date, lines: ["vacío"]),
    ]
    let document = transcript(paragraphs, comments: comments)
    let source = try read(try write(document))
    #expect(Array(source.text.utf8) == Array(document.text.utf8))
    func key(_ comment: SourceComment) -> [String] {
      ["\(comment.range)", comment.author, comment.date ?? "-", "\(comment.isResolved)"]
        + comment.lines
    }
    #expect(Set(source.comments.map(key)) == Set(comments.map(key)))
    #expect(source.comments.count == comments.count)
    let reply = try #require(source.comments.first { $0.author == "Luis" })
    let parent = try #require(source.comments.first { $0.id == reply.parent })
    #expect(parent.lines.first == "COR-03: policía")
  }

  /// Every pair of places in a text, as a comment: none moves.
  @Test func `no comment moves, wherever it begins and ends`() throws {
    let texts = ["ab", "", "c\nñ", "\td"]
    let text = texts.joined(separator: "\n")
    let places = text.unicodeScalars.indices.map {
      text.utf8.distance(from: text.startIndex, to: $0)
    }
    let ends = places + [text.utf8.count]
    let ranges = ends.flatMap { start in
      ends.filter { start <= $0 }.map { TextRange(start, $0) }
    }
    let comments = ranges.enumerated().map {
      SourceComment(id: "\($0)", range: $1, author: "A", lines: ["\($0)"])
    }
    let source = try read(try write(transcript(texts, comments: comments)))
    let back = Dictionary(
      source.comments.map { ($0.lines[0], $0.range) }, uniquingKeysWith: { first, _ in first })
    for comment in comments { #expect(back[comment.lines[0]] == comment.range) }
  }

  @Test(.enabled(if: !NaughtyStrings.list.isEmpty))
  func `a public list of naughty strings survives as paragraphs and as comments`() throws {
    let texts = NaughtyStrings.list.map {
      String(decoding: Normalization.nfc(Array($0.utf8)), as: UTF8.self)
    }.filter { text in
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0xFFFE }
    }
    #expect(texts.count > 450)
    var document = transcript(texts)
    document.comments = zip(document.paragraphs, texts).enumerated().map {
      SourceComment(id: "\($0)", range: $1.0, author: "A", lines: [$1.1])
    }
    let source = try read(try write(document))
    #expect(Array(source.text.utf8) == Array(document.text.utf8))
    #expect(source.comments.count == texts.count)
  }

  @Test func `equal values give equal bytes`() throws {
    let document = transcript(paragraphs)
    #expect(try write(document) == write(document))
  }

  @Test func `what XML cannot hold is replaced and noticed, never dropped`() throws {
    let file = try write(transcript(["a\u{FFFE}b\u{1}"]))
    #expect(
      file.notices == [
        Notice("docx.character-replaced", at: Location(part: "word/document.xml"), count: 2)
      ])
    #expect(try read(file).text == "a\u{FFFD}b\u{FFFD}")
  }

  @Test(arguments: [
    ("2021-07-02T09:10:00Z", "2021-07-02T09:10:00Z"), ("2021-07-02", "2021-07-02T00:00:00Z"),
    ("2021-07-02T09:10", "2021-07-02T09:10:00Z"),
    ("2021-07-02T09:10:00-05:00", "2021-07-02T09:10:00-05:00"),
    ("2021-07-02T09:10:00.123Z", "2021-07-02T09:10:00.123Z"), ("ayer", nil),
    ("2021-07-02T09:10:00Zx", nil),
  ])
  func `a comment's date is ISO 8601 or left out`(date: String, written: String?) {
    #expect(DOCXWriter.wordDate(date) == written)
  }

  @Test func `a report has title, headings, quotations and a table`() throws {
    let report = ReportDocument(
      title: "Ficha de código", subtitles: ["COR-03"],
      blocks: [
        .heading(1, "Citas"), .quotation([DOCXWriter.Run("«Nadie.»")], source: "E-01, 12"),
        .pageBreak, .table(headers: ["a", "b"], rows: [["1", "2"]], widths: [1, 3]),
        .paragraph([DOCXWriter.Run("uno "), DOCXWriter.Run("dos", isBold: true)]),
      ])
    let source = try read(try DOCXWriter.write(DisclosureRule.show(report)))
    #expect(
      source.paragraphs.map { source.text.text(in: $0.range) ?? "" } == [
        "Ficha de código", "COR-03", "Citas", "«Nadie.»", "E-01, 12", "", "a", "b", "1", "2", "",
        "uno dos",
      ])
    #expect(
      source.paragraphs.prefix(5).map(\.style) == [
        "Title", "Subtitle", "heading 1", "Quote", "Quote Source",
      ])
    #expect(source.paragraphs[8].cell?.row == 1)
  }

  @Test func `a question stays on the page of its answer`() throws {
    let report = ReportDocument(
      title: "t",
      blocks: [
        .heading(2, "Comunidad"), .paragraph([DOCXWriter.Run("¿Qué pasó?")], keepsNext: true),
        .quotation([DOCXWriter.Run("Nada.")], source: "E-01", keepsNext: true),
        .paragraph([DOCXWriter.Run("fin")]),
      ])
    let file = try DOCXWriter.write(DisclosureRule.show(report))
    let body = try part("word/document.xml", of: file)
    #expect(body.components(separatedBy: "<w:keepNext/>").count == 3)
    let question = try #require(body.range(of: "¿Qué pasó?"))
    #expect(
      body[..<question.lowerBound].hasSuffix(
        "<w:pPr><w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">"))
    // Headings, and quotations with their sources, are kept by their styles.
    let styles = try part("word/styles.xml", of: file)
    for style in ["Heading1", "Heading2", "Heading3", "Quote"] {
      let start = try #require(styles.range(of: "w:styleId=\"\(style)\""))
      let end = try #require(styles[start.upperBound...].range(of: "</w:style>"))
      #expect(styles[start.upperBound..<end.lowerBound].contains("<w:keepNext/>"), "\(style)")
    }
  }

  private func part(_ name: String, of file: WrittenFile) throws -> String {
    try PackagePart.text(name, of: file.bytes)
  }

  @Test func `TEI says who speaks and what happens`() throws {
    let document = TEIDocument(
      title: "A & B", people: [.init(id: "p1", name: "P<1>", role: "participant")],
      events: [
        .paragraph("Título"), .utterance(who: "p1", segments: ["uno", "dos"]), .incident("ríe"),
        .utterance(who: "p1", segments: ["tres"]),
      ])
    let text = String(decoding: document.write(), as: UTF8.self)
    #expect(text.contains("<title>A &amp; B</title>"))
    #expect(
      text.contains("<person xml:id=\"p1\" role=\"participant\"><persName>P&lt;1&gt;</persName>"))
    #expect(
      text.contains(
        """
        <p>Título</p>
        <u who="#p1"><seg>uno</seg><seg>dos</seg></u>
        <incident><desc>ríe</desc></incident>
        <u who="#p1">tres</u>
        """))
  }
}
