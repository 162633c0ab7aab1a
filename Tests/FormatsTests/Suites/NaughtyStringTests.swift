internal import Foundation
import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// Strings that have broken other programs, as the title of a document, as what is said in a turn
/// and as the name of who speaks: each comes back as the canonical text has it, and no word is lost.
@Suite struct NaughtyStringTests {
  /// A format as these tests write it: a title, then lines of talk.
  struct Form: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    /// What becomes of a paragraph, nil when it is none.
    var kept: @Sendable (String) -> String?
    var write:
      @Sendable (_ title: String, _ lines: [(label: String, words: String)]) throws -> [UInt8]
    var testDescription: String { name }
  }

  static let forms = [
    Form(name: "Word", file: "a.docx", kept: { xml($0) }) { title, lines in
      let paragraphs = [title] + lines.map { "\($0.label): \($0.words)" }
      var start = 0
      let ranges = paragraphs.map { paragraph in
        defer { start += paragraph.utf8.count + 1 }
        return TextRange(start, start + paragraph.utf8.count)
      }
      let properties = DOCXWriter.Properties(
        title: title, custom: [.init("hebra.document", title)])
      let document = TranscriptDocument(
        text: paragraphs.joined(separator: "\n"), paragraphs: ranges, properties: properties)
      return try DOCXWriter.write(DisclosureRule.show(document)).bytes
    },
    Form(name: "OpenDocument", file: "a.odt", kept: { xml($0) }) { title, lines in
      let paragraphs = [title] + lines.map { "\($0.label): \($0.words)" }
      return try ODTFixture(paragraphs.map { "<text:p>\(odt($0))</text:p>" }.joined()).bytes()
    },
    Form(name: "Rich Text", file: "a.rtf", kept: { canonical($0) }) { title, lines in
      let paragraphs = [title] + lines.map { "\($0.label): \($0.words)" }
      return Array(
        ("{\\rtf1\\ansi\\uc1 " + paragraphs.map(rtf).joined(separator: "\\par\n") + "}").utf8)
    },
    Form(name: "HTML", file: "a.html", kept: { page($0) }) { title, lines in
      let paragraphs = [title] + lines.map { "\($0.label): \($0.words)" }
      return Array(
        ("<!DOCTYPE html><meta charset=utf-8>"
          + paragraphs.map { "<pre>\(markup($0))</pre>" }.joined()).utf8)
    },
    Form(name: "plain text", file: "a.txt", kept: { canonical($0) }) { title, lines in
      let paragraphs = [title] + lines.map { "\($0.label): \($0.words)" }
      // A text that begins as a page or with a document type is read as that.
      let head = title.hasPrefix("<") ? "Entrevista\n" : ""
      return Array((head + paragraphs.joined(separator: "\n")).utf8)
    },
  ]

  /// Where the list is not at hand, the strings of our own alone.
  static let strings = NaughtyStrings.own.filter { !$0.contains(where: \.isNewline) }

  @Test(arguments: forms)
  func `our own strings come back`(_ form: Form) throws {
    for string in Self.strings { try check(string, form) }
  }

  @Test(.enabled(if: NaughtyStrings.list.count > 500), arguments: forms)
  func `the public list comes back`(_ form: Form) throws {
    #expect(NaughtyStrings.list.count == 515)
    for string in NaughtyStrings.list { try check(string, form) }
  }

  @Test func `our own strings come back from TEI`() throws {
    for string in Self.strings { try checkTEI(string) }
  }

  @Test(.enabled(if: NaughtyStrings.list.count > 500))
  func `the public list comes back from TEI`() throws {
    for string in NaughtyStrings.list { try checkTEI(string) }
  }

  private func check(_ string: String, _ form: Form) throws {
    let lines = [
      ("E", "¿Sí?"), ("P1", string), ("E", "¿Y?"), ("P1", "Nada."), (string, "uno"), ("E", "dos"),
      (string, "tres"),
    ]
    let document = try Readers.read(bytes: form.write(string, lines), name: form.file).document
    expectDocumentLaws(document, "\(form.name) \(string)")
    var expected = [string] + lines.map { "\($0.0): \($0.1)" }
    // A mark of the byte order opens a text, and is none of its characters.
    if form.name == "plain text", expected[0].hasPrefix("\u{FEFF}") {
      expected[0] = String(String.UnicodeScalarView(expected[0].unicodeScalars.dropFirst()))
    }
    if form.name == "plain text", string.hasPrefix("<") { expected.insert("Entrevista", at: 0) }
    let found = document.paragraphs.map { document.text.text(in: $0.range) ?? "?" }
    // Bytes, because equal strings of Swift need not be the same text.
    #expect(
      found.map { Array($0.utf8) } == expected.compactMap(form.kept).map { Array($0.utf8) },
      "\(form.name)")
    let kept = Self.canonical(string)
    let replaced = kept.unicodeScalars.count { $0 == "\u{FFFD}" }
    if form.name != "Word", form.name != "OpenDocument" {
      let was = string.unicodeScalars.count { $0 == "\u{FFFD}" }
      let notice = document.notices.first { $0.code == "text.control-replaced" }
      #expect(notice?.count ?? 0 == 4 * (replaced - was), "\(form.name)")
    }
    if form.name == "Word" {
      #expect(
        document.properties["hebra.document"].map { Array($0.utf8) }
          == Array(Self.stored(string).utf8))
    }
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(TurnLaws.broken(by: transcript).isEmpty, "\(form.name)")
    // A string with a colon may well be a label of its own.
    guard !string.contains(where: { ":：".contains($0) }) else { return }
    #expect(transcript.turns.prefix(4).map(\.label) == ["E", "P1", "E", "P1"], "\(form.name)")
    let said = transcript.turns.dropFirst().first.flatMap { transcript.text.text(in: $0.range) }
    #expect(
      (said ?? "?").utf8.elementsEqual((form.kept("P1: \(string)") ?? "").utf8), "\(form.name)")
  }

  private func checkTEI(_ string: String) throws {
    let file = TEIDocument(
      title: string,
      people: [
        .init(id: "e", name: "E", role: "interviewer"), .init(id: "p", name: string, role: nil),
      ],
      events: [
        .paragraph(string), .utterance(who: "e", segments: ["¿Sí?"]),
        .utterance(who: "p", segments: [string, "Nada."]), .incident(string),
      ])
    let document = try Readers.read(bytes: file.write(), name: "a.xml").document
    expectDocumentLaws(document, "\(string)")
    let kept = Self.collapsed(Self.xml(string))
    let expected = [kept, "¿Sí?", kept, "Nada."].filter { !$0.isEmpty }
    #expect(Array(document.text.utf8) == Array(expected.joined(separator: "\n").utf8))
    #expect(
      document.setAside.map { Array($0.text.utf8) } == (kept.isEmpty ? [] : [Array(kept.utf8)]))
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(TurnLaws.broken(by: transcript).isEmpty)
    let label = try #require(transcript.turns.last?.label)
    #expect(label.utf8.elementsEqual((kept.isEmpty ? "p" : kept).utf8))
  }

  // MARK: The rule of the canonical text, said again by other means

  /// NFC, controls but TAB replaced.
  static func canonical(_ string: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      scalars.append(scalar.value < 0x20 && scalar != "\t" ? "\u{FFFD}" : scalar)
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// What a writer of XML makes of it besides: XML cannot hold two more characters.
  static func xml(_ string: String) -> String { canonical(stored(string)) }

  static func stored(_ string: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      let isAllowed = scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || scalar == "\t"
      scalars.append(isAllowed ? scalar : "\u{FFFD}")
    }
    return String(scalars)
  }

  /// White space at the end of a block does not show.
  static func page(_ string: String) -> String? {
    var scalars = Substring(canonical(string)).unicodeScalars
    while let last = scalars.last, " \t".unicodeScalars.contains(last) { scalars.removeLast() }
    return scalars.isEmpty ? nil : String(scalars)
  }

  static func collapsed(_ string: String) -> String {
    string.unicodeScalars.split { $0 == " " || 0x09...0x0D ~= $0.value }
      .map { String($0) }.joined(separator: " ")
  }

  // MARK: Writing

  static func markup(_ string: String) -> String {
    string.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func odt(_ string: String) -> String {
    var result = ""
    for scalar in stored(string).unicodeScalars {
      switch scalar {
      case " ": result += "<text:s/>"
      case "\t": result += "<text:tab/>"
      default: result += markup(String(scalar))
      }
    }
    return result
  }

  private static func rtf(_ string: String) -> String {
    var result = ""
    for unit in string.utf16 {
      switch unit {
      case 0x5C, 0x7B, 0x7D: result += "\\" + String(UnicodeScalar(UInt8(unit)))
      case 0x09: result += "\\tab "
      case 0x20..<0x7F: result += String(UnicodeScalar(UInt8(unit)))
      default: result += "\\u\(Int16(bitPattern: unit))?"
      }
    }
    return result
  }
}
