import HebraLanguage
import HebraModel
import TestSupport
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    "⟦El⟧ ⟦1⟧ ⟦de⟧ ⟦mayo⟧, ⟦dijo⟧: «⟦no⟧».",
    "⟦pa'l⟧ ⟦monte⟧, '⟦sí⟧' ⟦d’Ávila⟧",
    "⟦3.5⟧ ⟦12.345.678⟧ ⟦10⟧:⟦30⟧ ⟦1,5⟧.",
    "⟦EE⟧.⟦UU⟧. ⟦fin⟧.⟦Luego⟧",
    "⟦co\u{AD}munidad⟧ ⟦a\u{200B}ño⟧",
    "⟦n\u{303}an\u{303}o⟧ ⟦bien⟧-⟦estar⟧ ⟦MIE⟧-⟦01⟧",
    "👍 ⟦ok⟧ …", "", "\u{301}⟦x⟧",
  ])
  func `words stand where the marks say`(marked: String) {
    let expected = MarkedText(marked)
    let ranges = Words.ranges(in: expected.text)
    #expect(ranges == expected.ranges)
    #expect(Words.count(expected.text) == ranges.count)
  }

  @Test func `a word's form is the same composed, decomposed and hyphenated`() {
    let forms = ["desconfían", "desconfi\u{301}an", "descon\u{AD}fían", "DESCONFÍAN"]
    #expect(Set(forms.flatMap { Words.folded(in: $0) }) == ["desconfian"])
  }

  @Test func `inflections meet in the stem and the tilde of ñ keeps words apart`() {
    let stemmer = Stemmer(.spanish)
    #expect(stemmer.stem("desconfian") == stemmer.stem("desconfio"))
    #expect(stemmer.stem("policia") == stemmer.stem("policias"))
    #expect(stemmer.stem("caña") != stemmer.stem("cana"))
    // Twice, so that the second answer comes from the cache.
    #expect(stemmer.stem("policias") == stemmer.stem("policias"))
  }
}
