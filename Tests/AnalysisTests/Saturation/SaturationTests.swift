import Foundation
import HebraAnalysis
import HebraModel
import Testing

private let guestPath = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "shared/data/saturation/guest2020.json")

@Suite struct SaturationTests {
  /// Guest, Namey & Chen 2020: a base of 37, and runs with 7, 4 and 1 new themes.
  private static let published = [12, 11, 8, 6, 4, 3, 1, 0]

  @Test func `the published example is 6+2`() {
    let saturation = Saturation(newCodes: Self.published)
    #expect(saturation.baseCodes == 37)
    #expect(saturation.runs.map(\.new) == [7, 4, 1])
    #expect(saturation.runs.map { (($0.ratio ?? 0) * 100).rounded() } == [19, 11, 3])
    #expect(saturation.notation == "6+2")
  }

  @Test func `new codes after saturation are relapses`() {
    let saturation = Saturation(newCodes: [12, 11, 8, 6, 4, 3, 1, 0, 0, 5, 2, 0, 0])
    #expect(saturation.notation == "6+2")
    // Runs 9–10, 10–11 and 11–12 have 5, 7 and 2 new codes; 2 of 37 is above 5 %.
    #expect(saturation.relapses == 3)
    #expect(Saturation(newCodes: Self.published).relapses == 0)
  }

  @Test func `never, too few, and a base without codes`() {
    let never = Saturation(newCodes: [4, 4, 4, 4, 4, 4])
    #expect(never.reached == nil)
    #expect(never.missingDocuments == 0)
    let short = Saturation(newCodes: [4, 3, 2, 1])
    #expect(short.runs.isEmpty)
    #expect(short.missingDocuments == 2)
    let empty = Saturation(newCodes: [0, 0, 0, 0, 0, 0, 0])
    #expect(empty.reached == nil)
    #expect(empty.runs.allSatisfy { $0.ratio == nil })
  }

  @Test func `equal documents saturate in any order, and the same seed gives the same orders`() {
    let equal = [Set<Int>](repeating: [1, 2, 3], count: 8)
    let orders = Saturation.orders(equal, count: 50, seed: 1)
    #expect(orders == Saturation.Orders(count: 50, reached: 50, median: 4, ninety: 4))
    let mixed: [Set<Int>] = (0..<9).map { [$0 % 5, $0 % 3 + 10] }
    #expect(
      Saturation.orders(mixed, count: 40, seed: 7) == Saturation.orders(mixed, count: 40, seed: 7))
  }

  @Test func `orders that never reach it count as later than all`() {
    let different = (0..<8).map { Set([$0]) }
    let orders = Saturation.orders(different, count: 20, seed: 3)
    #expect(orders == Saturation.Orders(count: 20, reached: 0, median: nil, ninety: nil))
  }

  private struct Guest: Decodable {
    struct Run: Decodable {
      var from_: Int
      var to: Int
      var new: Int
      var ratio: Double
    }
    struct Result: Decodable {
      var base: Int
      var run: Int
      var threshold: Double
      var base_codes: Int
      var runs: [Run]
      var saturated_at: Int?
      var notation: String?
    }
    struct Derived: Decodable {
      var series: [Int]
      var results: [Result]
    }
    var new_codes_per_document: [Int]
    var expected: Result
    var derived: Derived
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: guestPath.path), "skipped: no shared data"))
  func `other bases, runs and thresholds`() throws {
    let guest = try JSONDecoder().decode(Guest.self, from: Data(contentsOf: guestPath))
    let cases =
      [(guest.new_codes_per_document, guest.expected)]
      + guest.derived.results.map { (guest.derived.series, $0) }
    for (series, expected) in cases {
      let found = Saturation(
        newCodes: series,
        .init(base: expected.base, run: expected.run, threshold: expected.threshold))
      let name = "\(expected.base) \(expected.run) \(expected.threshold)"
      #expect(found.baseCodes == expected.base_codes, "\(name)")
      #expect(found.reached == expected.saturated_at, "\(name)")
      #expect(found.notation == expected.notation, "\(name)")
      #expect(found.runs.map(\.first) == expected.runs.map(\.from_), "\(name)")
      #expect(found.runs.map(\.last) == expected.runs.map(\.to), "\(name)")
      #expect(found.runs.map(\.new) == expected.runs.map(\.new), "\(name)")
      for (a, b) in zip(found.runs, expected.runs) {
        #expect(abs(try #require(a.ratio) - b.ratio) < 1e-12, "\(name)")
      }
    }
  }

  @Test func `the number comes first, the word second`() {
    #expect(Prevalence(n: 5, total: 12).phrase(.es) == "5 de 12, varias")
    #expect(Prevalence(n: 1, total: 2).word(.es) == "una persona")
    #expect(Prevalence(n: 2, total: 9).word(.es) == "pocas")
    #expect(Prevalence(n: 3, total: 12).word(.es) == "varias")
    #expect(Prevalence(n: 6, total: 12).word(.es) == "la mayoría")
    #expect(Prevalence(n: 9, total: 12).word(.es) == "casi todas")
    #expect(Prevalence(n: 0, total: 12).word(.en) == "none")
  }
}
