import HebraLanguage
import Testing

/// NFC against the canonical equivalence and the combining classes of Swift's own Unicode tables.
@Suite struct NormalizationTests {
  /// Marks of four combining classes, one that decomposes into two marks and one outside the BMP.
  private static let marks = ["\u{301}", "\u{323}", "\u{302}", "\u{327}", "\u{344}", "\u{1D165}"]
    .flatMap(\.unicodeScalars)

  @Test(arguments: [0, 1, 63, 64, 65, 66, 500])
  func `a run of marks of any length is ordered and canonically equivalent`(length: Int) {
    for base in ["e", "\u{E9}", "", "aq"] {
      var text = String.UnicodeScalarView(base.unicodeScalars)
      for _ in 0..<length { text.append(Self.marks.randomElement() ?? "\u{301}") }
      text.append(contentsOf: "n\u{303}".unicodeScalars)
      let result = Normalization.nfc(String(text))
      let classes = result.unicodeScalars.map { $0.properties.canonicalCombiningClass.rawValue }
      let isOrdered = zip(classes, classes.dropFirst()).allSatisfy { $1 == 0 || $0 <= $1 }
      let isEquivalent = result == String(text)
      let isNFC = Normalization.isNFC(result.utf8.span)
      #expect(isOrdered && isEquivalent && isNFC && result.hasSuffix("\u{F1}"))
    }
  }
}
