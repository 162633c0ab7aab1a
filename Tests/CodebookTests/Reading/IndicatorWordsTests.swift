import Foundation
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@Suite struct IndicatorWordsTests {
  /// Names and acronyms, which have one form.
  private static let names = Set(
    """
    acnudh antinarcoticos awapit bari bogota covid dih dosis elenos eperara esmad gais habana inga inpec
    jac koreguaje lgbti mapp namtrik nasa paras pdet piscc pnis quiebrapata salvavidas seis trans unp
    whatsapp wounaan yuwe
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  @Test func `the table of word families has every word of the indicators`() throws {
    let file = Places.package.appending(path: "Tests/LanguageTests/Recall/families.tsv")
    var known: Set<String> = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t")
      known.formUnion(Words.folded(in: String(parts[0])))
      if parts[1] != "lookalike" { known.formUnion(Words.folded(in: String(parts[2]))) }
    }
    let frequent = FrequentWords(.spanish)
    var missing: Set<String> = []
    for code in try CodebookReaderTests.draft().codes {
      let indicators = code.indicators
      let terms =
        indicators.strong + indicators.weak + indicators.cancelling
        + indicators.near.flatMap { [$0.a, $0.b] }
      for term in terms.flatMap({ $0.split(separator: " ") }) {
        let isBeginning = term.hasSuffix("*")
        for word in Words.folded(in: String(term)) where !Self.names.contains(word) {
          // The codebook also has words as they are typed without ñ.
          let isKnown =
            isBeginning
            ? known.contains {
              $0.replacing("ñ", with: "n").hasPrefix(word.replacing("ñ", with: "n"))
            }
            : known.contains(word) || frequent.contains(word.utf8.span)
          if !isKnown { missing.insert(word) }
        }
      }
    }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }
}
