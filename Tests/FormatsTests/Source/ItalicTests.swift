import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// A paragraph that is all italic, as some transcripts write the questions.
@Suite struct ItalicTests {
  private func slants(_ document: SourceDocument) -> [String: Bool] {
    Dictionary(
      document.paragraphs.map { (document.text.text(in: $0.range) ?? "", $0.isItalic) },
      uniquingKeysWith: { first, _ in first })
  }

  private let truth = ["¿Y?": true, "No sé nada": false, "¿Por qué no?": true]

  @Test func `in Word, from runs and styles`() throws {
    let document = try DOCXFixture(
      "<w:p>\(wr("¿Y?", "<w:i/>"))</w:p><w:p>\(wr("No sé ", "<w:i/>"))\(wr("nada"))</w:p>"
        + "<w:p>\(wr("¿Por ", "<w:i/>"))\(wr("qué no?", "<w:i w:val=\"true\"/>"))</w:p>"
    ).read()
    #expect(slants(document) == truth)
  }

  @Test func `in a page and in RTF`() throws {
    let page =
      "<p><i>¿Y?</i></p><p><em>No sé</em> nada</p><p style='font-style: italic'>¿Por qué no?</p>"
    #expect(slants(try Readers.read(bytes: Array(page.utf8), name: "a.html").document) == truth)
    let rich =
      #"{\rtf1\ansi {\i \u191?Y?}\par {\i No s\'e9} nada\par \i \u191?Por qu\'e9 no?\i0\par}"#
    #expect(slants(try Readers.read(bytes: Array(rich.utf8), name: "a.rtf").document) == truth)
  }
}
