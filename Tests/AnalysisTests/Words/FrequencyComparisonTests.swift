import HebraAnalysis
import Testing

/// Two frequencies compared; figures of 17 digits were computed by mpmath at 40 digits from the
/// published formulas, and scipy's `power_divergence` (two cells) and `chi2_contingency` without
/// correction (four), both with `lambda_="log-likelihood"`, agree with them as far as doubles go.
@Suite struct FrequencyComparisonTests {
  struct Case: Sendable {
    var frequencies: (a: Int, c: Int, b: Int, d: Int)
    var expected: Double
    var twoCells: Double
    var fourCells: Double
    var logRatio: Double
    var bayes: Double
    var percent: Double?

    init(
      _ a: Int, of c: Int, _ b: Int, of d: Int, expected: Double, two twoCells: Double,
      four fourCells: Double, logRatio: Double, bayes: Double, percent: Double?
    ) {
      frequencies = (a, c, b, d)
      self.expected = expected
      self.twoCells = twoCells
      self.fourCells = fourCells
      self.logRatio = logRatio
      self.bayes = bayes
      self.percent = percent
    }
  }

  static let cases = [
    Case(
      120, of: 15000, 80, of: 45000, expected: 50, two: 109.53511145735612,
      four: 109.97257967937486, logRatio: 2.1699250014423124, bayes: 98.533011616151885,
      percent: 350),
    Case(
      1, of: 1000, 0, of: 9000, expected: 0.1, two: 4.6051701859880914, four: 4.6060705161546914,
      logRatio: 4.1699250014423124, bayes: -4.6051701859880914, percent: nil),
    Case(
      0, of: 5000, 40, of: 60000, expected: 3.0769230769230769, two: 6.4034166138829141,
      four: 6.4054687729723488, logRatio: -2.7369655941662062, bayes: -4.6787259349948601,
      percent: -100),
    Case(
      25, of: 50000, 25, of: 50000, expected: 25, two: 0, four: 0, logRatio: 0,
      bayes: -11.512925464970228, percent: 0),
    Case(
      3, of: 1200, 400, of: 7_985_361, expected: 0.060551719319491831, two: 17.559817302568914,
      four: 17.567024931765078, logRatio: 5.6412138198454468, bayes: 1.6665464904969965,
      percent: 4890.850625),
    Case(
      310_507, of: 3_985_361, 311_000, of: 4_000_000, expected: 310183.81749140709,
      two: 0.67221879046576701, four: 0.72895391651163321, logRatio: 0.003000800625357668,
      bayes: -15.220901757911868, percent: 0.20821611861857091),
    Case(
      7, of: 7, 1, of: 93, expected: 0.56, two: 31.346459322625575, four: 44.699466804235294,
      logRatio: 6.5391588111080314, bayes: 26.741289136637484, percent: 9200),
  ]

  @Test(arguments: cases) func `figures equal those computed at forty digits`(_ it: Case) throws {
    let (a, c, b, d) = it.frequencies
    let comparison = try #require(FrequencyComparison(target: a, of: c, reference: b, of: d))
    #expect(abs(comparison.expected - it.expected) < 1e-9)
    #expect(abs(comparison.expectedReference - (Double(a + b) - it.expected)) < 1e-9)
    #expect(abs(comparison.logLikelihood() - it.twoCells) < 1e-9)
    #expect(abs(comparison.logLikelihood(.fourCells) - it.fourCells) < 1e-9)
    #expect(abs(comparison.logRatio - it.logRatio) < 1e-9)
    #expect(abs(comparison.bayesFactor() - it.bayes) < 1e-9)
    #expect((comparison.percentDifference == nil) == (it.percent == nil))
    #expect(abs((comparison.percentDifference ?? 0) - (it.percent ?? 0)) < 1e-9)
  }

  @Test(arguments: cases) func `the other way round, only the sign changes`(_ it: Case) throws {
    let (a, c, b, d) = it.frequencies
    let one = try #require(FrequencyComparison(target: a, of: c, reference: b, of: d))
    let other = try #require(FrequencyComparison(target: b, of: d, reference: a, of: c))
    for form in FrequencyComparison.Likelihood.allCases {
      #expect(abs(one.logLikelihood(form) - other.logLikelihood(form)) < 1e-9)
    }
    #expect(abs(one.logRatio + other.logRatio) < 1e-12)
    #expect(one.expected == other.expectedReference)
    switch one.direction {
    case .more: #expect(other.direction == .less)
    case .less: #expect(other.direction == .more)
    case .equal: #expect(other.direction == .equal)
    }
  }

  @Test func `the log ratio is one for twice as often, two for four times, three for eight`() throws
  {
    // Hardie's own scale.
    for (times, ratio) in [(1, 0.0), (2, 1.0), (4, 2.0), (8, 3.0), (16, 4.0)] {
      let comparison = try #require(
        FrequencyComparison(target: 5 * times, of: 10_000, reference: 10, of: 20_000))
      #expect(abs(comparison.logRatio - ratio) < 1e-12)
    }
  }

  @Test func `a frequency of nothing counts as a half, and no other is touched`() throws {
    let none = try #require(
      FrequencyComparison(target: 8, of: 1000, reference: 0, of: 1000))
    #expect(none.logRatio == 4)
    let one = try #require(FrequencyComparison(target: 8, of: 1000, reference: 1, of: 1000))
    #expect(one.logRatio == 3)
  }

  @Test func `nothing is compared where a side has no words or the word is on neither`() {
    #expect(FrequencyComparison(target: 0, of: 10, reference: 0, of: 10) == nil)
    #expect(FrequencyComparison(target: 0, of: 0, reference: 1, of: 10) == nil)
    #expect(FrequencyComparison(target: 1, of: 10, reference: 0, of: 0) == nil)
  }
}
