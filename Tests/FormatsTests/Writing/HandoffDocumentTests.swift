import Foundation
import HebraDisclosure
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// The Word document of a handoff: what it says of itself, and its protection.
@Suite struct HandoffDocumentTests {
  private static let hash = String(repeating: "0a", count: 32)
  private static let identity = HandoffIdentity(
    document: "GF-04 «Ñame»", text: hash, coder: "Ana & <Rojas>", codebook: "0.2-borrador",
    language: "es", head: String(repeating: "f", count: 64))

  private func document(_ identity: HandoffIdentity, isProtected: Bool = true)
    -> TranscriptDocument
  {
    let text = "E: ¿Qué pasó?\nP1: Nada,\tpues."
    return TranscriptDocument(
      text: text, paragraphs: [TextRange(0, 16), TextRange(17, text.utf8.count)],
      comments: [
        SourceComment(id: "0", range: TextRange(21, 25), author: "Ana", lines: ["DES-01"])
      ],
      properties: DOCXWriter.Properties(custom: identity.properties),
      isForCommentsOnly: isProtected)
  }

  private func write(_ document: TranscriptDocument) throws -> [UInt8] {
    try DOCXWriter.write(DisclosureRule.show(document)).bytes
  }

  private func read(_ bytes: [UInt8]) throws -> SourceDocument {
    try DOCXReader.read(bytes, name: "e.docx", limits: ReadLimits())
  }

  @Test func `what was written is read back, with the same text`() throws {
    let identity = try #require(Self.identity)
    let document = document(identity)
    let source = try read(try write(document))
    #expect(HandoffIdentity.find(in: source.properties) == .identity(identity))
    #expect(source.isForCommentsOnly)
    #expect(Array(source.text.utf8) == Array(document.text.utf8))
    #expect(source.paragraphs.map(\.range) == document.paragraphs)
    #expect(source.comments.map(\.range) == [TextRange(21, 25)])
  }

  @Test func `the protection stands where Word's schema has it, and without a password`() throws {
    let identity = try #require(Self.identity)
    let settings = try PackagePart.text("word/settings.xml", of: write(document(identity)))
    let names = settings.matches(of: /<w:(\w+)/).map { String($0.1) }
    #expect(
      names == [
        "settings", "zoom", "documentProtection", "defaultTabStop", "compat", "compatSetting",
      ])
    #expect(
      settings.contains("<w:documentProtection w:edit=\"comments\" w:enforcement=\"1\"/>"))
    let open = try PackagePart.text(
      "word/settings.xml", of: write(document(identity, isProtected: false)))
    #expect(open == settings.replacing(#/<w:documentProtection[^>]*>/#, with: ""))
  }

  @Test func `a protection that was taken off, or is another, is seen`() throws {
    let identity = try #require(Self.identity)
    #expect(try !read(try write(document(identity, isProtected: false))).isForCommentsOnly)
    for (attributes, isProtected) in [
      ("w:edit=\"comments\" w:enforcement=\"true\"", true),
      ("w:edit=\"comments\" w:enforcement=\"on\"", true),
      ("w:edit=\"comments\" w:enforcement=\"0\"", false), ("w:edit=\"comments\"", false),
      ("w:edit=\"readOnly\" w:enforcement=\"1\"", false), ("w:enforcement=\"1\"", false),
    ] {
      var fixture = DOCXFixture("<w:p><w:r><w:t>Sí.</w:t></w:r></w:p>")
      fixture.parts["docProps/custom.xml"] = Self.custom(identity)
      fixture.add(
        "settings", "settings.xml", root: "settings", "<w:documentProtection \(attributes)/>")
      #expect(try fixture.read().isForCommentsOnly == isProtected, "\(attributes)")
    }
  }

  /// What is read of any other document stays as it was, whatever its settings are.
  @Test func `only the document of a handoff is asked for its protection`() throws {
    var fixture = DOCXFixture("<w:p><w:r><w:t>Sí.</w:t></w:r></w:p>")
    fixture.add(
      "settings", "settings.xml", root: "settings",
      "<w:documentProtection w:edit=\"comments\" w:enforcement=\"1\"/>")
    #expect(try !fixture.read().isForCommentsOnly)
    fixture.parts["word/settings.xml"] = "<w:settings"
    let source = try fixture.read()
    #expect(source.text == "Sí.")
    #expect(HandoffIdentity.find(in: source.properties) == .none)
  }

  private static func custom(_ identity: HandoffIdentity) -> String {
    String(decoding: DOCXWriter.customProperties(identity.properties).bytes, as: UTF8.self)
  }

  @Test func `an identity that could not be read back cannot be made`() {
    let hash = Self.hash
    func make(
      _ document: String = "E-01", text: String = hash, coder: String = "Ana",
      codebook: String? = "1", language: String = "es", head: String? = nil
    ) -> HandoffIdentity? {
      HandoffIdentity(
        document: document, text: text, coder: coder, codebook: codebook, language: language,
        head: head)
    }
    #expect(make() != nil)
    #expect(make(codebook: nil) != nil)
    let names = [
      "", " ", " E-01", "E-01\n", "E\u{0}", "E\u{7F}", "E\u{85}1", "E\u{2028}1", "\u{FFFD}",
      "E\u{FFFE}1", String(repeating: "e", count: 256), String(repeating: "👩🏽‍🌾", count: 40),
    ]
    for name in names {
      #expect(make(name) == nil, "\(name.unicodeScalars.map(\.value))")
      #expect(make(coder: name) == nil)
      #expect(make(codebook: name) == nil)
    }
    let hashes = [
      "", "a", String(hash.dropLast()), hash + "0", hash.uppercased(),
      String(repeating: "g", count: 64), String(repeating: "ñ", count: 32),
    ]
    for hash in hashes {
      #expect(make(text: hash) == nil, "\(hash)")
      #expect(make(head: hash) == nil, "\(hash)")
    }
    for language in ["", "es_CO", "es CO", "eñ", String(repeating: "e", count: 36)] {
      #expect(make(language: language) == nil, "\(language)")
    }
  }

  @Test func `properties that Hebra never wrote are damaged, and a newer layout is told`() throws {
    let identity = try #require(Self.identity)
    let whole = Dictionary(
      uniqueKeysWithValues: identity.properties.map { ($0.name, $0.value) })
    func finding(_ key: String, _ value: String?) -> HandoffIdentity.Finding {
      var properties = whole
      properties[key] = value
      return HandoffIdentity.find(in: properties)
    }
    #expect(HandoffIdentity.find(in: whole) == .identity(identity))
    #expect(finding("otra", "cosa") == .identity(identity))
    #expect(finding("hebra.handoff", nil) == .none)
    #expect(finding("hebra.handoff", "2") == .newer)
    for mark in ["", "0", "-1", "uno", "1 ", "99999999999999999999"] {
      #expect(finding("hebra.handoff", mark) == .damaged, "\(mark)")
    }
    for key in ["hebra.document", "hebra.text", "hebra.coder", "hebra.language"] {
      #expect(finding(key, nil) == .damaged, "\(key)")
      #expect(finding(key, "\u{1}") == .damaged, "\(key)")
    }
    #expect(finding("hebra.head", "cabeza") == .damaged)
    if case .identity(let bare) = finding("hebra.head", nil) {
      #expect(bare.head == nil && bare.document == identity.document)
    } else {
      Issue.record("an identity without a head")
    }
  }
}
