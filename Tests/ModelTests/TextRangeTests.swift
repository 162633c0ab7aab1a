import HebraModel
import TestSupport
import Testing

@Suite struct TextRangeTests {
  @Test func `touching ranges stay two stretches and overlapping ones become one`() {
    let stretches = TextRange.stretches(
      of: [TextRange(10, 20), TextRange(0, 5), TextRange(5, 8), TextRange(15, 30)])
    #expect(stretches == [TextRange(0, 5), TextRange(5, 8), TextRange(10, 30)])
  }

  @Test func `a range that splits a character has no text`() {
    #expect("año".text(in: TextRange(1, 3)) == "ñ")
    #expect("año".text(in: TextRange(1, 2)) == nil)
    #expect("año".text(in: TextRange(0, 9)) == nil)
  }

  @Test(arguments: [
    "", "a", "año", "👩🏽‍🌾 dijo: «sí»", "e\u{301}\u{200B}\u{AD}x", "مرحبا a",
    String(repeating: "ñandú 👍 ", count: 700),
  ])
  func `bytes to code points and back is the identity`(text: String) {
    let map = CodePointMap(text)
    #expect(map.count == text.unicodeScalars.count)
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(map.codePoint(atByte: byte) == index)
      #expect(map.byte(atCodePoint: index) == byte)
      byte += UTF8.width(scalar)
    }
    #expect(map.codePoint(atByte: byte) == map.count)
    #expect(map.byte(atCodePoint: map.count) == byte)
    #expect(map.byte(atCodePoint: map.count + 1) == nil)
    #expect(map.byte(atCodePoint: -1) == nil)
  }
}
