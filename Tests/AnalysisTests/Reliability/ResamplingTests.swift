import Foundation
import HebraAnalysis
import HebraModel
import Testing

/// Intervals that any program with the same generator can compute again.
@Suite struct ResamplingTests {
  @Test func `the generator is the published one`() {
    var generator = SplitMix64(seed: 42)
    let first: [UInt64] = [
      13_679_457_532_755_275_413, 2_949_826_092_126_892_291, 5_139_283_748_462_763_858,
      6_349_198_060_258_255_764, 701_532_786_141_963_250,
    ]
    #expect((0..<5).map { _ in generator.next() } == first)
  }

  @Test func `quantiles interpolate between ordered values`() {
    #expect(Resampling.quantile([1, 2, 3, 4], 0.5) == 2.5)
    #expect(Resampling.quantile([1, 2, 3, 4, 5], 0.25) == 2)
    #expect(Resampling.quantile([7], 0.975) == 7)
    #expect(Resampling.quantile([1, .infinity], 0) == 1)
  }

  private struct Portable: Decodable {
    struct Interval: Decodable {
      var lo: Double
      var hi: Double
      var median: Double
      var undefined: Int
      var p_below_0667: Double?
      var p_below_0800: Double?
    }
    struct Result: Decodable {
      var fixture: String
      var alpha_nominal: Double
      var bootstrap: Interval
      var jackknife_se: Double
    }
    struct Cluster: Decodable {
      var documents: [[[Int]]]
      var alpha_nominal: Double
      var unit_bootstrap: Interval
      var cluster_bootstrap: Interval
    }
    var results: [Result]
    var cluster: Cluster
  }

  private func check(
    _ sheet: RatingSheet, _ expected: Portable.Interval, _ name: String
  ) throws {
    let kernel = AlphaKernel(sheet.table)
    let found = try #require(Resampling(samples: 1000, seed: 42).interval(sheet.table, kernel))
    #expect(abs(found.low - expected.lo) < 1e-12, "\(name)")
    #expect(abs(found.high - expected.hi) < 1e-12, "\(name)")
    #expect(abs(found.median - expected.median) < 1e-12, "\(name)")
    #expect(found.undefined == expected.undefined, "\(name)")
    if let share = expected.p_below_0667 {
      #expect(abs(found.below667 - share) < 1e-9, "\(name)")
    }
    if let share = expected.p_below_0800 {
      // Two samples of one example are exactly .800, as fractions say; the run that was recorded
      // counted one of them as below, by its rounding.
      #expect(abs(found.below800 - share) < 0.0011, "\(name)")
    }
  }

  @Test(.enabled(if: AgreementFixtures.folder != nil, "skipped: no shared data"))
  func `the portable run is repeated to the last digit`() throws {
    let portable = try AgreementFixtures.read("bootstrap_portable", as: Portable.self)
    var checked = 0
    for result in portable.results {
      guard
        let fixture = try? AgreementFixtures.read(result.fixture, as: RatingFixture.self)
      else { continue }
      let sheet = try RatingSheet(fixture.data.map { $0.map { $0?.text ?? "" } })
      try check(sheet, result.bootstrap, result.fixture)
      let error = Resampling.jackknife(sheet.table, AlphaKernel(sheet.table))
      #expect(abs(try #require(error) - result.jackknife_se) < 1e-12, "\(result.fixture)")
      checked += 1
    }
    #expect(checked > 1)
    let documents = portable.cluster.documents
    let rows = documents.joined().map { $0.map(String.init) }
    try check(RatingSheet(rows), portable.cluster.unit_bootstrap, "units")
    let names = documents.enumerated().flatMap { place, units in units.map { _ in "\(place)" } }
    try check(RatingSheet(rows, documents: names), portable.cluster.cluster_bootstrap, "documents")
  }

  @Test func `an interval narrows with the square root of the documents`() {
    let wide = Resampling.Interval(
      low: 0.5, high: 0.9, median: 0.7, undefined: 0, below667: 0, below800: 0)
    #expect(Resampling.moreClusters(wide, clusters: 10) == 30)
    let narrow = Resampling.Interval(
      low: 0.75, high: 0.85, median: 0.8, undefined: 0, below667: 0, below800: 0)
    #expect(Resampling.moreClusters(narrow, clusters: 10) == 0)
  }
}
