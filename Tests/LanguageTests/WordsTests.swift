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

@Suite struct WordScannerTests {
  @Test func `words passed over are the words that would have been found`() {
    var random = SeededGenerator(12)
    let pieces = [
      "a", "casa", "imprescindible", "ñ", "n\u{303}", "É", "×", "÷", "ß", "1", "2.5", "a1", ".",
      ",",
      "'", "’", " ", " ", " ", "\n", "\u{AD}", "\u{1}", "_", "¿", "«", "漢", "-", "👍", "½", "ü",
    ]
    for _ in 0..<6000 {
      let text = (0..<Int.random(in: 0...30, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      let all = Words.ranges(in: text)
      var scanner = WordScanner(text.utf8.span)
      var number = 0
      while true {
        let count = Int.random(in: 0...9, using: &random)
        number += count
        let isThere = scanner.skip(count) && scanner.next()
        #expect(isThere == (number < all.count), "\(text.debugDescription) \(number)")
        guard isThere, number < all.count else { break }
        let range = TextRange(scanner.start, scanner.end)
        #expect(range == all[number], "\(text.debugDescription)")
        number += 1
      }
    }
  }
}

@Suite struct WordCounterTests {
  @Test func `the counter and the scanner agree on any text, however it is cut`() {
    var random = SeededGenerator(7)
    let pieces = [
      "a", "ñ", "n\u{303}", "\u{301}", "1", "2.5", ".", ",", "'", "’", " ", "\n", "\u{AD}",
      "\u{200B}",
      "é", "ـ", "漢", "-", "👍", "Ⅷ", "½", "<b/>",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      let expected = Words.ranges(in: text).count
      #expect(Words.count(text) == expected, "\(text.debugDescription)")
      var counter = WordCounter()
      for scalar in text.unicodeScalars {
        counter.add(String(scalar).utf8.span)
      }
      #expect(counter.count == expected, "\(text.debugDescription)")
    }
  }
}
