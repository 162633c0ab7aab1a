import HebraLanguage
import TestSupport
import Testing

@Suite struct IndexTokensTests {
  @Test func `a word is one token, however often it has been said, and its stem none`() {
    var tokens = IndexTokens(.spanish)
    var given: [String] = []
    func take(_ text: String) {
      let bytes = text.utf8.span
      let status = tokens.forEach(in: bytes) { word, start, end in
        given.append(
          String(decoding: word) + "=" + String(decoding: bytes.extracting(start..<end)))
        return 0
      }
      #expect(status == 0)
    }
    take("Dígame, POLICÍA…")
    take("policía, año; ano")
    #expect(
      given == ["digame=Dígame", "policia=POLICÍA", "policia=policía", "año=año", "ano=ano"])
    #expect(tokens.words.words.sorted() == ["ano", "año", "digame", "policia"])
    tokens.forget()
    #expect(tokens.words.count == 0)
    take("policía")
    #expect(tokens.words.words == ["policia"])
  }

  @Test func `what the reader of tokens answers ends the walk`() {
    var tokens = IndexTokens(.spanish)
    let text = "uno dos tres"
    var taken = 0
    let status = tokens.forEach(in: text.utf8.span) { _, _, _ in
      taken += 1
      return taken == 2 ? 7 : 0
    }
    #expect(status == 7 && taken == 2)
  }

  @Test func `words are kept each once and to the byte, whatever their length and number`() {
    var random = SeededGenerator(17)
    var set = WordSet()
    var seen: Set<[UInt8]> = []
    let letters = ["a", "b", "ñ", "漢", "é", "e\u{301}", "\u{0}"]
    for _ in 0..<60_000 {
      let longest = Int.random(in: 0..<100, using: &random) == 0 ? 600 : 9
      let word = (0..<Int.random(in: 0...longest, using: &random))
        .map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
      let isNew = seen.insert(Array(word.utf8)).inserted
      let wasNew = set.insert(word.utf8.span)
      #expect(wasNew == isNew)
    }
    #expect(seen.count > 20_000)
    #expect(set.count == seen.count && set.words.count == seen.count)
    #expect(Set(set.words.map { Array($0.utf8) }) == seen)
  }
}
