import HebraAnalysis
import HebraLanguage
import Testing

/// The corpus of five parts of Gries 2008 ("Dispersions and adjusted frequencies in corpora").
///
/// DP and D of *a* are printed there; the whole table, to fifteen digits, is the one against which
/// R's dispersion functions are tested.
@Suite struct DispersionTests {
  static let parts = [
    "b a m n i b e u p", "b a s a t b e w q n", "b c a g a b e s t a", "b a g h a b e a a t",
    "b a h a a b e a x a t",
  ]

  struct Row: Sendable {
    var word: String
    var count: Int
    var range: Int
    var dp: Double
    var dpNorm: Double
    var d: Double
  }

  static let table = [
    Row(
      word: "a", count: 15, range: 5, dp: 0.18, dpNorm: 0.219512195121951, d: 0.785150453450451),
    Row(
      word: "b", count: 10, range: 5, dp: 0.02, dpNorm: 0.024390243902439, d: 0.968091043204922),
    Row(word: "c", count: 1, range: 1, dp: 0.8, dpNorm: 0.975609756097561, d: 0),
    Row(word: "e", count: 5, range: 5, dp: 0.02, dpNorm: 0.024390243902439, d: 0.968091043204922),
    Row(word: "g", count: 2, range: 2, dp: 0.6, dpNorm: 0.731707317073171, d: 0.387627564304206),
    Row(word: "h", count: 2, range: 2, dp: 0.58, dpNorm: 0.707317073170732, d: 0.386471489203566),
    Row(word: "i", count: 1, range: 1, dp: 0.82, dpNorm: 1, d: 0),
    Row(word: "n", count: 2, range: 2, dp: 0.62, dpNorm: 0.75609756097561, d: 0.386215590016284),
    Row(word: "s", count: 2, range: 2, dp: 0.6, dpNorm: 0.731707317073171, d: 0.387627564304206),
    Row(word: "t", count: 4, range: 4, dp: 0.18, dpNorm: 0.219512195121951, d: 0.748987986686943),
    Row(word: "x", count: 1, range: 1, dp: 0.78, dpNorm: 0.951219512195122, d: 0),
  ]

  @Test(arguments: table) func `a corpus of five documents disperses as published`(_ it: Row) throws
  {
    let pieces = Self.parts.enumerated().map { SpeechPiece(document: "\($0)", text: $1) }
    let words = WordFrequencies(WordTally(pieces, language: .spanish))
    let row = try #require(words.rows.first { $0.word.label == it.word })
    #expect(row.use.count == it.count)
    #expect(row.use.documents == it.range)
    let spread = try #require(row.use.dispersion)
    #expect(abs(spread.dp - it.dp) < 1e-12)
    #expect(abs(spread.dpNorm - it.dpNorm) < 1e-12)
    #expect(abs(spread.juillandD - it.d) < 1e-12)
    #expect(words.base == WordBase(words: 50, documents: 5, participants: 0))
  }

  @Test func `nothing is said of one document, nor of a word that was not said`() {
    #expect(Dispersion(counts: [3], sizes: [10]) == nil)
    #expect(Dispersion(counts: [0, 0], sizes: [10, 10]) == nil)
    #expect(Dispersion(counts: [3, 0], sizes: [10, 0]) == nil)
  }

  @Test func `an even word has DP zero and D one`() throws {
    let even = try #require(Dispersion(counts: [7, 14, 21], sizes: [100, 200, 300]))
    #expect(abs(even.dp) < 1e-15)
    #expect(abs(even.dpNorm) < 1e-15)
    #expect(abs(even.juillandD - 1) < 1e-12)
  }

  @Test func `documents without words are no documents`() throws {
    let with = try #require(Dispersion(counts: [3, 0, 1], sizes: [10, 0, 20]))
    let without = try #require(Dispersion(counts: [3, 1], sizes: [10, 20]))
    #expect(with == without)
  }
}
