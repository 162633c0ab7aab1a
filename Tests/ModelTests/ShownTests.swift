import HebraModel
import Testing

@Suite struct ShownTests {
  private static let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
  private static let hidden = all.filter(Shown.isHidden)

  @Test func `what a terminal obeys and what nobody sees counts as hidden`() {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xE0000...0xE007F,
      0xE0100...0xE01EF,
    ]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      #expect(Shown.isHidden(scalar), "U+\(String(scalar.value, radix: 16))")
    }
    for scalar in "a ñÑáü¿«»“”—…\u{A0}\u{301}€漢👩🏽→‹›␛\u{FFFD}".unicodeScalars {
      #expect(!Shown.isHidden(scalar), "\(scalar)")
    }
  }

  @Test func `no hidden character is shown as itself, and showing twice is showing once`() {
    for scalar in Self.hidden {
      let typed = "a\(scalar)b"
      for shown in [Shown.line(typed), Shown.text(typed)] {
        let isLayout = shown == typed && (scalar == "\n" || scalar == "\t")
        #expect(
          isLayout || !shown.unicodeScalars.contains(where: Shown.isHidden),
          "U+\(String(scalar.value, radix: 16))")
        #expect(Shown.text(shown) == shown)
      }
      #expect(Shown.line(Shown.line(typed)) == Shown.line(typed))
      #expect(scalar == "\u{AD}" || Shown.line(typed).unicodeScalars.count > 2)
    }
  }

  @Test func `every other character is shown as itself`() {
    let seen = Self.all.filter { !Shown.isHidden($0) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: seen)
    #expect(Shown.line(String(text)).utf8.elementsEqual(String(text).utf8))
    #expect(Shown.json(String(text)).utf8.elementsEqual(String(text).utf8))
  }

  private static let examples: [(String, String)] = [
    ("\u{1B}[2J\u{7}\u{7F}", "␛[2J␇␡"), ("a\nb\tc\rd\r\n", "a␊b␉c␍d␍␊"),
    ("\u{9B}31m \u{202E}x\u{2069}\u{61C}", "‹U+009B›31m ‹U+202E›x‹U+2069›‹U+061C›"),
    ("P\u{200B}1 P\u{FEFF}1 P\u{E0041}1", "P‹U+200B›1 P‹U+FEFF›1 P‹U+E0041›1"),
    ("descon\u{AD}fianza", "desconfianza"), ("a\u{2028}b\u{2029}c", "a‹U+2028›b‹U+2029›c"),
    (
      "👩🏽\u{200D}🌾 ❤\u{FE0F} ❤\u{FE0F}\u{200D}🔥 1\u{FE0F}\u{20E3}",
      "👩🏽\u{200D}🌾 ❤\u{FE0F} ❤\u{FE0F}\u{200D}🔥 1\u{FE0F}\u{20E3}"
    ),
    ("P\u{200D}1 P1\u{FE0F} 👩\u{200D}", "P‹U+200D›1 P1‹U+FE0F› 👩‹U+200D›"),
  ]

  @Test(arguments: examples)
  func `hidden characters have one sign each`(text: String, shown: String) {
    #expect(Shown.line(text).utf8.elementsEqual(shown.utf8), "\(Shown.line(text))")
  }

  @Test func `the layout of a text stays`() {
    #expect(Shown.text("a\n\tb\u{1B}c\r\n") == "a\n\tb␛c␍\n")
  }

  @Test func `JSON keeps its value`() {
    #expect(
      Shown.json("[\n\"\u{202E}\u{E0001}\u{9B}ñ\"]") == "[\n\"\\u202e\\udb40\\udc01\\u009bñ\"]")
  }

  @Test func `columns are counted as they are shown`() {
    #expect(Shown.width("n\u{303}andú 漢字") == 10)
    #expect(Shown.width(Shown.line("\u{1B}\u{202E}")) == 9)
  }
}
