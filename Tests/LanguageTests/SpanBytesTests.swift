import HebraLanguage
import TestSupport
import Testing

@Suite struct SpanBytesTests {
  @Test func `bytes are compared and counted as arrays are`() {
    var random = SeededGenerator(23)
    let pieces = ["a", "á", "漢", "👍", "bb", "\u{301}", ""]
    for _ in 0..<3000 {
      func text() -> String {
        (0..<Int.random(in: 0...12, using: &random))
          .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      }
      let (one, other) = (text(), text())
      let (first, second) = (Array(one.utf8), Array(other.utf8))
      let (isSame, begins) = (first.span.elementsEqual(second), first.span.starts(with: second))
      #expect(isSame == (first == second) && begins == first.starts(with: second))
      let (count, isASCII) = (first.span.scalarCount, first.span.isASCII)
      #expect(count == one.unicodeScalars.count && isASCII == first.allSatisfy { $0 < 0x80 })
      let (copy, copiedText) = (Array(one.utf8.span), String(decoding: one.utf8.span))
      #expect(copy == first && copiedText == one)
      var joined = first
      joined.append(contentsOf: other.utf8.span)
      #expect(joined == first + second)
    }
  }

  @Test func `numbers are written and read from the lowest byte`() {
    var bytes: [UInt8] = [7]
    bytes.append(littleEndian: UInt64(0x0102_0304_0506_0708))
    bytes.append(littleEndian: UInt32(0x0A0B_0C0D))
    #expect(bytes == [7, 8, 7, 6, 5, 4, 3, 2, 1, 0x0D, 0x0C, 0x0B, 0x0A])
    let (eight, four) = (bytes.span.eightBytes(at: 1), bytes.span.fourBytes(at: 9))
    #expect(eight == 0x0102_0304_0506_0708 && four == 0x0A0B_0C0D)
  }
}
