import Glibc
import HebraFormats
import HebraModel
import TestSupport
import Testing

@Suite struct EncodingTests {
  /// Another program's tables, so that ours have a judge; nil when a character has no byte.
  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
    let converter = iconv_open(encoding == .macRoman ? "MACINTOSH" : "CP1252", "UTF-8")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: source.count)
    var (left, room) = (source.count, target.count)
    let outcome = source.withUnsafeMutableBufferPointer { from in
      target.withUnsafeMutableBufferPointer { to in
        var (input, output) = (from.baseAddress, to.baseAddress)
        return iconv(converter, &input, &left, &output, &room)
      }
    }
    return outcome == 0 ? target.prefix(target.count - room).map { UInt8(bitPattern: $0) } : nil
  }

  static let talk = """
    E: ¿Cómo llegó usted a la vereda, señora Inés?
    P1: Llegué el año pasado; «aquí» no había nadie más… ¡Qué frío!
    E: ¿Y después? —preguntó él—. ¿Según quién?
    P1: El niño también está bien. ÁNGELA, ÍÑIGO y la Ñ. 3.º “así” – ‘no’.
    """

  @Test(arguments: [TextEncoding.windows1252, .macRoman])
  func `tells one-byte encodings by their letters`(_ encoding: TextEncoding) throws {
    // Every line alone too: a short text is enough if it shows its letters.
    for text in [Self.talk] + Self.talk.split(separator: "\n").map(String.init) {
      let document = try Readers.read(
        bytes: try #require(Self.encode(text, encoding)), name: "a.txt"
      ).document
      #expect(document.text == text)
      #expect(
        document.notices.first { $0.code == "text.encoding-detected" }?.details
          == ["encoding": encoding.rawValue])
      #expect(document.items.map(\.kind) == ["encoding-" + encoding.rawValue])
      expectDocumentLaws(document)
    }
  }

  @Test(arguments: [TextEncoding.windows1252, .macRoman])
  func `every byte has the character that iconv gives it`(_ encoding: TextEncoding) throws {
    var checked = 0
    for byte in UInt8(0x80)...0xFF {
      let text = try Readers.read(bytes: [0x61, byte, 0x62], name: "a.txt", encoding: encoding)
        .document.text
      guard text != "a\u{FFFD}b" else { continue }
      // NFC turns a few signs into others (the ohm sign); iconv knows one of the two.
      guard let back = Self.encode(text, encoding) else { continue }
      #expect(back == [0x61, byte, 0x62])
      checked += 1
    }
    #expect(checked >= (encoding == .macRoman ? 126 : 123))
  }

  @Test func `refuses rather than guess`() throws {
    let undecided: [[UInt8]] = [
      // An apostrophe in one table, an i with accent in the other.
      Array("don".utf8) + [0x92] + Array("t".utf8),
      // The letters of MS-DOS: á é ñ as A0 82 A4.
      Array("est".utf8) + [0xA0] + Array(" caf".utf8) + [0x82] + Array(" se".utf8) + [0xA4, 0x6F],
      // Two encodings in one file.
      Array("señor\n".utf8) + Array("se".utf8) + [0xF1] + Array("or".utf8),
      // Noise.
      (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) | 0x80 },
    ]
    for bytes in undecided {
      #expect(ReadersTests.code(bytes, "a.txt") == "text.not-utf8")
    }
  }

  @Test func `a stated encoding wins and bytes without a character are counted`() throws {
    let bytes: [UInt8] = Array("don".utf8) + [0x92] + Array("t ".utf8) + [0x81]
    let document = try Readers.read(bytes: bytes, name: "a.txt", encoding: .windows1252).document
    #expect(document.text == "don’t \u{FFFD}")
    #expect(
      document.notices == [
        Notice("text.undecodable", count: 1, details: ["encoding": "windows-1252"])
      ])
    let units = "año".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(
      try Readers.read(bytes: units, name: "a.txt", encoding: .utf16BigEndian).document.text
        == "año")
    #expect(throws: ReadError(.notUTF8, at: Location(file: "a.txt"), details: ["byte": "2"])) {
      try Readers.read(bytes: [0x73, 0x65, 0xF1, 0x6F], name: "a.txt", encoding: .utf8)
    }
  }

  @Test func `UTF-8 is said on the receipt and needs no notice`() throws {
    let document = try Readers.read(bytes: Array("sí".utf8), name: "a.txt").document
    #expect(document.items == [.init(kind: "encoding-utf-8", found: 1, kept: 1)])
    #expect(document.notices.isEmpty)
  }

  @Test(arguments: TextEncoding.allCases)
  func `an encoding has the name it is written with`(_ encoding: TextEncoding) {
    #expect(TextEncoding(name: encoding.rawValue.uppercased()) == encoding)
  }

  @Test func `other names of encodings`() {
    #expect(TextEncoding(name: "ISO-8859-1") == .windows1252)
    #expect(TextEncoding(name: "x-mac-roman") == .macRoman)
    #expect(TextEncoding(name: "koi8-r") == nil)
  }

  /// A whole collection of bytes: each of twenty texts, in both tables, comes back.
  @Test(.enabled(if: ReaderData.has("text")))
  func `long Spanish texts come back from both encodings`() throws {
    var checked = 0
    for path in ReaderData.files("text", [".txt", ".md"]).prefix(30) {
      let text = String(decoding: try ReaderData.bytes(path), as: UTF8.self)
      for encoding in [TextEncoding.windows1252, .macRoman] {
        guard let bytes = Self.encode(text, encoding) else { continue }
        checked += 1
        let read = try Readers.read(bytes: bytes, name: "a.txt").document
        #expect(
          read.text == (try Readers.read(bytes: Array(text.utf8), name: "a.txt").document.text),
          "\(path)")
      }
    }
    #expect(checked > 5)
  }
}
