import HebraFormats
import Testing

@Suite struct ZIPWriterTests {
  @Test func `equal entries give equal bytes with the signature and date of 1980`() throws {
    func archive() throws -> [UInt8] {
      var writer = ZIPWriter()
      writer.add("uno.txt", Array("á".utf8))
      writer.add("dos/vacío.txt", [])
      return try writer.bytes()
    }
    let bytes = try archive()
    #expect(bytes == (try archive()))
    #expect(Array(bytes[..<4]) == [0x50, 0x4B, 3, 4])
    // Local header: time at 10, date at 12, little endian; 0x0021 is 1980-01-01.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }
}
