import HebraModel
import Testing

@testable import HebraFormats

/// The one place where paragraphs become a text.
@Suite struct TextJoiningTests {
  @Test func `paragraphs are joined by one line feed, empty ones too`() {
    var text = CanonicalText()
    let ranges = ["Hoy no", "", "ñandú"].map { text.append(Array($0.utf8)) }
    #expect(text.string == "Hoy no\n\nñandú")
    #expect(ranges == [TextRange(0, 6), TextRange(7, 7), TextRange(8, 15)])
    #expect(text.paragraphs == 3)
    #expect(text.characters == 13)
  }

  @Test func `a text that begins with an empty paragraph keeps it`() {
    var text = CanonicalText()
    #expect(text.append([]) == TextRange(0, 0))
    #expect(text.append([0x61]) == TextRange(1, 2))
    #expect(text.string == "\na")
  }

  @Test func `what is set aside is NFC`() {
    let piece = CanonicalText.setAside("note", at: 3, Array("cafe\u{301}".utf8))
    #expect(Array(piece.text.unicodeScalars).count == 4)
    #expect(piece.position == 3)
  }
}
