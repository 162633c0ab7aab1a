import HebraLanguage
import TestSupport
import Testing

@testable import HebraFormats

/// What the scan takes of a part of an archive, it takes as libxml2 does.
@Suite struct XMLScanTests {
  /// Writes down every event, text joined.
  private struct Trace: XMLConsumer {
    var events: [String] = []
    private var names: [String] = ["?"]
    private var text: [UInt8] = []

    mutating func number(of name: String, in namespace: String?) -> Int32 {
      names.append("\(namespace ?? "-")|\(name)")
      return Int32(names.count - 1)
    }

    mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
      flush()
      let values = (1..<Int32(names.count)).compactMap { number in
        attributes.string(number).map { "\(names[Int(number)])=\($0)" }
      }
      events.append("<\(names[Int(name)])> \(values.sorted()) \(attributes.count)")
    }

    mutating func end(_ name: Int32) {
      flush()
      events.append("</\(names[Int(name)])>")
    }

    mutating func text(_ bytes: Span<UInt8>) { text.append(contentsOf: bytes) }

    private mutating func flush() {
      if !text.isEmpty { events.append(String(decoding: text, as: UTF8.self)) }
      text = []
    }
  }

  private func scanned(_ bytes: [UInt8]) -> [String]? {
    let whole = XMLBytes(count: bytes.count) { room in
      for (i, byte) in bytes.enumerated() { (room + i).initialize(to: byte) }
      return true
    }
    return whole.flatMap { XMLScan.read($0, into: Trace(), budget: ReadingBudget())?.events }
  }

  private func parsed(_ bytes: [UInt8]) -> [String]? {
    try? XMLFile.run(bytes, Trace(), ReadingBudget()).0.events
  }

  private static let document = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="urn:w" xmlns="urn:d" xmlns:v='urn:v'><w:body mc="1">
    <w:p w:id="A1" nr='b "c"'><w:r><w:t xml:space="preserve"> ¿Qué dijo? a]] &amp; b &lt;c&gt;
    […] ñame 👍 &quot;sí&apos; </w:t></w:r><tab/><w:br /></w:p >
    <v:a xmlns:v="urn:other" v:x="1"><v:b/><q xmlns="urn:q" y=""/></v:a><v:c v:x="2"/><d/>
    </w:body></w:document>

    """

  @Test func `an ordinary document is taken whole`() {
    let bytes = Array(Self.document.utf8)
    #expect(scanned(bytes) != nil)
    #expect(scanned(bytes) == parsed(bytes))
  }

  @Test(arguments: [
    "<a>&#237;</a>", "<a><!-- x --></a>", "<a><![CDATA[x]]></a>", "<!DOCTYPE a><a/>",
    "<?x y?><a/>", "<a>x\r\ny</a>", "<a b='&amp;'/>", "<ñ/>",
    "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "<a b='x\ty'/>",
  ])
  func `what it does not know it leaves to libxml2`(text: String) {
    #expect(scanned(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "", " ", "<a>", "<a></b>", "<a/><b/>", "<a>x</a>y", "x<a/>", "<a b='1' b='2'/>", "<a b=1/>",
    "<a b='<'/>", "<p:a/>", "<a p:b='1'/>", "<a>]]></a>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>",
    "<a>&nbsp;</a>", "<a xmlns:p=''/>", "<a b='1'c='2'/>", "< a/>", "<a / >", "<a:b:c/>",
    "<a></a", "<a p:>", "<?xml version='1.0'encoding='UTF-8'?><a/>",
    "<?xml version='1.0' standalone='maybe'?><a/>", "<a></a:>", "<a/>\0", "<a>\0</a>", "<a",
    "<a xmlns:p='urn:x' xmlns:q='urn:x' p:b='1' q:b='2'/>",
  ])
  func `what is wrong it takes no part of`(text: String) {
    #expect(scanned(Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xC3], [0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xEF, 0xBF, 0xBF], [0xFF],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are none in text and attributes`(bytes: [UInt8]) {
    #expect(scanned(Array("<a>".utf8) + bytes + Array("</a>".utf8)) == nil)
    #expect(scanned(Array("<a b='".utf8) + bytes + Array("'/>".utf8)) == nil)
  }

  @Test func `a document changed at random is left alone or taken as libxml2 takes it`() {
    var random = SeededGenerator(11)
    let whole = Array(Self.document.utf8)
    let signs = Array("<>/=\"'&; ]:xa\u{1}é\t".utf8)
    var taken = 0
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = signs.randomElement(using: &random) ?? 0
        case 2: bytes.insert(signs.randomElement(using: &random) ?? 0, at: at)
        default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      guard let scanned = scanned(bytes) else { continue }
      taken += 1
      let parsed = parsed(bytes)
      #expect(scanned == parsed, "\(String(decoding: bytes, as: UTF8.self))")
      if scanned != parsed { return }
    }
    #expect(1000 < taken)
  }

  @Test func `a document cut off anywhere is left alone`() {
    let bytes = Array(Self.document.utf8)
    let end = bytes.count - 2
    for count in 0..<end { #expect(scanned(Array(bytes[..<count])) == nil, "\(count)") }
  }
}
