internal import Glibc

/// Compares the frequency of a word in two corpora.
///
/// | | target | reference |
/// | --- | --- | --- |
/// | the word | a | b |
/// | all words | c | d |
///
/// E₁ = c(a + b) ÷ (c + d) and E₂ = d(a + b) ÷ (c + d).
package struct FrequencyComparison: Hashable, Sendable {
  /// The cells that the log-likelihood includes.
  package enum Likelihood: String, CaseIterable, Sendable, Codable {
    /// 2(a ln(a/E₁) + b ln(b/E₂)): Rayson and Garside 2000, after Read and Cressie.
    case twoCells = "two-cells"
    /// The sum also includes the cells of all other words: Dunning 1993.
    case fourCells = "four-cells"
  }

  /// The side in which the word is relatively more frequent.
  package enum Direction: String, CaseIterable, Sendable, Codable {
    case more
    case less
    case equal
  }

  /// a: occurrences in the target.
  package let target: Int
  /// c: all words of the target.
  package let targetWords: Int
  /// b: occurrences in the reference.
  package let reference: Int
  /// d: all words of the reference.
  package let referenceWords: Int

  /// A comparison; nil when a side has no words or neither side has the word.
  package init?(target: Int, of targetWords: Int, reference: Int, of referenceWords: Int) {
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

  /// E₁: expected occurrences in the target if both sides used the word equally often.
  package var expected: Double { c * (a + b) / (c + d) }

  /// E₂: the same for the reference.
  package var expectedReference: Double { d * (a + b) / (c + d) }

  /// a − E₁, computed without rounding E₁ first.
  private var difference: Double { (a * d - b * c) / (c + d) }

  /// The side in which the word is relatively more frequent.
  package var direction: Direction {
    difference > 0 ? .more : difference < 0 ? .less : .equal
  }

  /// G²: the strength of the evidence for a difference; never negative, and it grows with the size
  /// of the corpora.
  package func logLikelihood(_ form: Likelihood = .twoCells) -> Double {
    var sum =
      LogLikelihood.term(a, expected, difference)
      + LogLikelihood.term(b, expectedReference, -difference)
    if form == .fourCells {
      sum += LogLikelihood.term(c - a, c - expected, -difference)
      sum += LogLikelihood.term(d - b, d - expectedReference, difference)
    }
    return max(0, 2 * sum)
  }

  /// log₂ of the ratio of the two relative frequencies (Hardie 2014); 1 means twice as frequent.
  ///
  /// A frequency of 0 is replaced by 0.5, so that the ratio is defined; other frequencies are
  /// unchanged.
  package var logRatio: Double {
    let (a, b) = (target == 0 ? 0.5 : a, reference == 0 ? 0.5 : b)
    return log2(a / b) + log2(d / c)
  }

  /// (rate in the target − rate in the reference) × 100 ÷ rate in the reference (Gabrielatos and
  /// Marchi 2012); nil when the reference does not have the word.
  package var percentDifference: Double? {
    reference > 0 ? (a * d - b * c) * 100 / (b * c) : nil
  }

  /// G² − ln(c + d), an approximation of the Bayes factor for one degree of freedom (Wilson 2013).
  package func bayesFactor(_ form: Likelihood = .twoCells) -> Double {
    logLikelihood(form) - log(c + d)
  }
}

/// The term of one cell in G².
enum LogLikelihood {
  /// O ln(O/E), computed from O − E with `log1p`, which keeps the precision when a large cell is
  /// close to its expectation.
  static func term(_ observed: Double, _ expected: Double, _ difference: Double) -> Double {
    // The limit of x ln x at 0 is 0.
    guard observed > 0, expected > 0 else { return 0 }
    return observed * log1p(difference / expected)
  }
}
