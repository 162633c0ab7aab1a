internal import Glibc

/// The relevance of a text for the words searched for: Okapi BM25.
///
/// Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, with k1 = 1.2 and b =
/// 0.75. The weight of a word is ln((N - n + 0.5) / (n + 0.5)), but at least a millionth. The
/// scores are those of SQLite's `bm25()` with the opposite sign.
package struct BM25: Sendable {
  @usableFromInline static var saturation: Double { 1.2 }
  @usableFromInline static var lengthShare: Double { 0.75 }
  @usableFromInline let weights: [Double]
  @usableFromInline let averageLength: Double

  /// - Parameters:
  ///   - texts: the number of texts, N.
  ///   - words: the total number of words in them.
  ///   - holding: for each word searched for, the number of texts that contain it, n.
  package init(texts: Int, words: Int, holding: [Int]) {
    weights = holding.map {
      max(1e-6, log((Double(texts - $0) + 0.5) / (Double($0) + 0.5)))
    }
    averageLength = texts > 0 && words > 0 ? Double(words) / Double(texts) : 1
  }

  /// What one word adds to the score of a text of `length` words that contains it `frequency`
  /// times.
  @inlinable
  package func score(word: Int, frequency: UInt32, length: UInt32) -> Double {
    let share = 1 - Self.lengthShare + Self.lengthShare * Double(length) / averageLength
    let count = Double(frequency)
    return weights[word] * count * (Self.saturation + 1) / (count + Self.saturation * share)
  }
}
