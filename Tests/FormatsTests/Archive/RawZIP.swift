import Foundation

/// A ZIP archive put together by hand, so that its records can contradict each other.
struct RawZIP {
  struct Part {
    var name: String
    var bytes: [UInt8]
    /// The name in the local header, if it is another.
    var localName: String?
    var localSize: Int?
    var isListed = true
  }

  var parts: [Part]
  var before: [UInt8] = []
  /// Bytes after the end record, which it calls its comment.
  var comment: [UInt8] = []
  var count: Int?

  init(_ parts: [(String, String)]) {
    self.parts = parts.map { Part(name: $0.0, bytes: Array($0.1.utf8)) }
  }

  /// A Word document that says `words`.
  static func word(_ words: String, main: String = "word/document.xml") -> RawZIP {
    RawZIP([
      (
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="a" Type="x/officeDocument" Target="\(main)"/></Relationships>
        """
      ), (main, document(words)),
    ])
  }

  static func document(_ words: String) -> String {
    """
    <w:document xmlns:w="\(DOCXFixture.transitional)"><w:body>\(wp(words))</w:body></w:document>
    """
  }

  var bytes: [UInt8] {
    var file = before
    var directory: [UInt8] = []
    for part in parts {
      let place = file.count
      let sum = Self.checkSum(part.bytes)
      let size = part.bytes.count
      let local = Array((part.localName ?? part.name).utf8)
      let name = Array(part.name.utf8)
      file += [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + Self.long(sum)
      file += Self.long(part.localSize ?? size) + Self.long(part.localSize ?? size)
      file += Self.short(local.count) + [0, 0] + local + part.bytes
      guard part.isListed else { continue }
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + Self.long(sum)
      directory += Self.long(size) + Self.long(size) + Self.short(name.count)
      directory += [UInt8](repeating: 0, count: 12) + Self.long(place) + name
    }
    let listed = count ?? parts.count(where: \.isListed)
    let start = file.count
    file += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.short(listed) + Self.short(listed)
    file += Self.long(directory.count) + Self.long(start) + Self.short(comment.count)
    return file + comment
  }

  private static func short(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
  private static func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16) }

  private static func checkSum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
