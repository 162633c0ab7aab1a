import HebraModel
import TestSupport
import Testing

@Suite struct FileNameTests {
  @Test func `any bytes come back as they were`() {
    var generator = SeededGenerator(7)
    let pieces: [[UInt8]] = [
      Array("Mar".utf8), [0xED], [0xF1], Array("ñ".utf8), Array("n\u{303}".utf8), [0xC3], [0xFF],
      Array("\u{10FEED}".utf8), Array("\u{10FE80}\u{10FEFF}".utf8), [0xF4, 0x8F], [0x2F],
      Array("😀".utf8), [0xED, 0xA0, 0x80], [0x80],
    ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<8, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator) ?? []
      }
      let text = FileName.text(bytes)
      #expect(FileName.bytes(text) == bytes)
      #expect(FileName.isPlain(FileName.marked(text)))
    }
    for byte in UInt8.min...UInt8.max {
      #expect(FileName.bytes(FileName.text([0x41, byte, 0x42])) == [0x41, byte, 0x42])
    }
  }

  @Test func `a name in UTF-8 is itself, an odd byte is written out`() {
    #expect(FileName.text(Array("María.txt".utf8)) == "María.txt")
    #expect(FileName.marked("María.txt") == "María.txt")
    let latin = FileName.text([0x4D, 0x61, 0x72, 0xED, 0x61, 0x2E, 0x74, 0x78, 0x74])
    #expect(FileName.marked(latin) == "Mar\\xEDa.txt")
    #expect(!FileName.isPlain(latin))
  }
}
