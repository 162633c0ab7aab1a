internal import Glibc

/// One word's frequency in two bodies of text, compared.
///
/// | | target | reference |
/// | --- | --- | --- |
/// | the word | a | b |
/// | all words | c | d |
///
/// E₁ = c(a + b) ÷ (c + d) and E₂ = d(a + b) ÷ (c + d).
public struct FrequencyComparison: Hashable, Sendable {
  /// Which cells enter the log-likelihood.
  public enum Likelihood: String, CaseIterable, Sendable, Codable {
    /// 2(a ln(a/E₁) + b ln(b/E₂)): Rayson and Garside 2000, after Read and Cressie.
    case twoCells = "two-cells"
    /// The same over the words that are not the word too: Dunning 1993.
    case fourCells = "four-cells"
  }

  /// Which side has more of the word than its share.
  public enum Direction: String, CaseIterable, Sendable, Codable {
    case more
    case less
    case equal
  }

  /// a: occurrences in the target.
  public let target: Int
  /// c: all words of the target.
  public let targetWords: Int
  /// b: occurrences in the reference.
  public let reference: Int
  /// d: all words of the reference.
  public let referenceWords: Int

  /// A comparison; nil where a side has no words or the word was said on neither.
  public init?(target: Int, of targetWords: Int, reference: Int, of referenceWords: Int) {
    guard targetWords > 0, referenceWords > 0, target + reference > 0 else { return nil }
    self.target = target
    self.targetWords = targetWords
    self.reference = reference
    self.referenceWords = referenceWords
  }

  private var a: Double { Double(target) }
  private var b: Double { Double(reference) }
  private var c: Double { Double(targetWords) }
  private var d: Double { Double(referenceWords) }

  /// E₁: occurrences in the target if both sides used it alike.
  public var expected: Double { c * (a + b) / (c + d) }

  /// E₂: the same of the reference.
  public var expectedReference: Double { d * (a + b) / (c + d) }

  /// a − E₁, without first rounding E₁.
  private var difference: Double { (a * d - b * c) / (c + d) }

  /// Which side has more than its share.
  public var direction: Direction {
    difference > 0 ? .more : difference < 0 ? .less : .equal
  }

  /// G²: how surprising the difference is, never below 0; it grows with the size of the text.
  public func logLikelihood(_ form: Likelihood = .twoCells) -> Double {
    var sum =
      LogLikelihood.term(a, expected, difference)
      + LogLikelihood.term(b, expectedReference, -difference)
    if form == .fourCells {
      sum += LogLikelihood.term(c - a, c - expected, -difference)
      sum += LogLikelihood.term(d - b, d - expectedReference, difference)
    }
    return max(0, 2 * sum)
  }

  /// log₂ of the ratio of the two relative frequencies (Hardie 2014): 1 is twice as often.
  ///
  /// A frequency of 0, and only that, is taken for 0.5, so that there is a ratio at all.
  public var logRatio: Double {
    let (a, b) = (target == 0 ? 0.5 : a, reference == 0 ? 0.5 : b)
    return log2(a / b) + log2(d / c)
  }

  /// (rate in the target − rate in the reference) × 100 ÷ rate in the reference (Gabrielatos and
  /// Marchi 2012); nil where the reference has none.
  public var percentDifference: Double? {
    reference > 0 ? (a * d - b * c) * 100 / (b * c) : nil
  }

  /// G² − ln(c + d), the Bayes factor's approximation for one degree of freedom (Wilson 2013).
  public func bayesFactor(_ form: Likelihood = .twoCells) -> Double {
    logLikelihood(form) - log(c + d)
  }
}

/// A cell's part in G².
enum LogLikelihood {
  /// O ln(O/E), by way of O − E: `log1p` keeps the figures of a large cell close to its expectation.
  static func term(_ observed: Double, _ expected: Double, _ difference: Double) -> Double {
    // 0 ln 0 is 0: the limit.
    guard observed > 0, expected > 0 else { return 0 }
    return observed * log1p(difference / expected)
  }
}
