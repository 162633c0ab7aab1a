internal import Glibc

/// How well a text answers words that are asked for: Okapi BM25.
///
/// Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, with k1 = 1.2 and b = 0.75;
/// the weight of a rare word is ln((N - n + 0.5) / (n + 0.5)), and never below a millionth, as in
/// SQLite's `bm25()`, whose scores these are with the sign turned.
public struct BM25: Sendable {
  @usableFromInline static var saturation: Double { 1.2 }
  @usableFromInline static var lengthShare: Double { 0.75 }
  @usableFromInline let weights: [Double]
  @usableFromInline let averageLength: Double

  /// - Parameters:
  ///   - texts: how many texts there are, N.
  ///   - words: how many words they have together.
  ///   - holding: how many texts hold each word asked for, n.
  public init(texts: Int, words: Int, holding: [Int]) {
    weights = holding.map {
      max(1e-6, log((Double(texts - $0) + 0.5) / (Double($0) + 0.5)))
    }
    averageLength = texts > 0 && words > 0 ? Double(words) / Double(texts) : 1
  }

  /// What one word adds to the score of a text that holds it `frequency` times.
  @inlinable
  public func score(word: Int, frequency: UInt32, length: UInt32) -> Double {
    let share = 1 - Self.lengthShare + Self.lengthShare * Double(length) / averageLength
    let count = Double(frequency)
    return weights[word] * count * (Self.saturation + 1) / (count + Self.saturation * share)
  }
}
