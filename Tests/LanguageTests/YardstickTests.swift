import Foundation
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@Suite struct YardstickTests {
  /// Every tenth of `count` from a list of words, spread over all of it.
  private func words(_ count: Int) throws -> [String] {
    let file = try #require(Places.sharedData).appending(
      path: "spanish/freq/wordfreq-es-top60k.tsv")
    let all = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { String($0.prefix { $0 != "\t" }) }
    return stride(from: 0, to: all.count, by: max(1, all.count / count)).map { all[$0] }
  }

  @Test(.enabled(if: Places.sharedData != nil, "../shared/data is absent"))
  func `Snowball's own vocabulary has Snowball's own stems but for nine`() throws {
    let folder = try #require(Places.sharedData).appending(path: "spanish/snowball")
    let given = try String(contentsOf: folder.appending(path: "voc.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let expected = try String(contentsOf: folder.appending(path: "output.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(given.count == 28_378)
    let stemmer = Stemmer(.spanish)
    var others: [String] = []
    for (word, stem) in zip(given, expected) where stemmer.stem(word) != stem {
      others.append(word)
    }
    // The vocabulary is of a later Snowball than Debian's library; see Documentation/Measurements.md.
    #expect(others.count <= 9, "\(others)")
  }

  @Test(.enabled(if: Places.sharedData != nil, "../shared/data is absent"))
  func `composed, decomposed and hyphenated words are one, for ten thousand words`() throws {
    var random = SeededGenerator(5)
    let words = try words(10_000)
    #expect(words.count >= 10_000)
    for word in words {
      let composed = Words.folded(in: word)
      let decomposed = word.decomposedStringWithCanonicalMapping
      #expect(Words.folded(in: decomposed) == composed, "\(word)")
      // Without normalization too: the scanner itself takes marks off.
      var scanner = WordScanner(decomposed.utf8.span)
      var bare: [String] = []
      while scanner.next() { bare.append(String(decoding: scanner.folded)) }
      #expect(bare == composed, "\(word)")
      guard word.allSatisfy(\.isLetter), word.count > 1 else { continue }
      var scalars = Array(word.unicodeScalars)
      scalars.insert("\u{AD}", at: Int.random(in: 1..<scalars.count, using: &random))
      #expect(Words.folded(in: String(String.UnicodeScalarView(scalars))) == composed, "\(word)")
    }
  }

  @Test func `words of plain Latin text are those of ICU`() {
    var random = SeededGenerator(11)
    let pieces = [
      "casa", "Ñame", "pingüino", "él", "1", "25", "2.5", "1.000,5", "d'Ávila", " ", " ", " ", "\n",
      ", ", ". ", "; ", ": ", "—", "¿", "?", "(", ")", "«", "»", "…", "\u{AD}", "-", "/", "%", "A1",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...14, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      #expect(Words.folded(in: text).count == Words.ranges(in: text).count)
      let icu = Words.rangesByICU(in: text).map { $0.start }
      let ours = Words.ranges(in: text).map { $0.start }
      #expect(ours == icu, "\(text.debugDescription)")
    }
  }

  /// Where Hebra parts words otherwise than ICU, on purpose: a full stop without a space ends a
  /// sentence in transcripts more often than it abbreviates, and a name of a file is two words.
  @Test(arguments: [("EE.UU", 2, 1), ("fin.Luego", 2, 1), ("a_b", 2, 1), ("1;2", 2, 1)])
  func `the differences from ICU are known`(text: String, ours: Int, icu: Int) {
    #expect(Words.ranges(in: text).count == ours)
    #expect(Words.rangesByICU(in: text).count == icu)
  }
}
