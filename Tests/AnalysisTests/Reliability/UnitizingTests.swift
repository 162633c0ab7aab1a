import Foundation
import HebraAnalysis
import Testing

/// The unitizing family against the published example and examples whose answer is known.
@Suite struct UnitizingTests {
  private typealias Segment = Unitizing.Segment

  private static func add(
    _ segments: [(Int, Int, Int)]
  ) -> [Segment] { segments.map { Segment($0.0, $0.1, $0.2) } }

  /// Krippendorff, Mathet, Bouvry & Widlöcher 2016: three observers, seven values, length 60.
  private static let observers: [[Segment]] = [
    add([(2, 9, 1), (11, 17, 2), (24, 30, 5), (32, 36, 6), (36, 44, 6), (44, 60, 7)]),
    add([(2, 9, 1), (11, 17, 3), (19, 25, 5), (32, 44, 6)]),
    add([(2, 9, 1), (11, 17, 4), (21, 27, 5), (32, 36, 6), (36, 40, 6), (40, 44, 6)]),
  ]

  private func example() -> Unitizing {
    var unitizing = Unitizing(values: 8)
    unitizing.add(length: 60, Self.observers)
    return unitizing
  }

  @Test func `the published example comes out as printed`() throws {
    let unitizing = example()
    #expect(abs(try #require(unitizing.nominal) - 0.510) < 0.0005)
    #expect(abs(try #require(unitizing.binary) - 0.413) < 0.0005)
    #expect(abs(try #require(unitizing.coded) - 0.724) < 0.0005)
    for (value, alpha) in [1: 1.0, 2: 0, 3: 0, 4: 0, 5: 1, 6: 1] {
      #expect(abs(try #require(unitizing.alpha(of: value)) - alpha) < 1e-9, "\(value)")
    }
    #expect(unitizing.alpha(of: 7) == nil)
    #expect(abs(try #require(unitizing.coverage(of: 5)) - 0.44) < 0.005)
    #expect(unitizing.coverage(of: 7) == 0)
  }

  @Test func `more digits, from an independent computation`() throws {
    let unitizing = example()
    #expect(abs(try #require(unitizing.nominal) - 0.509_669_973_173_622_8) < 1e-12)
    #expect(abs(try #require(unitizing.binary) - 0.413_225_940_761_798_2) < 1e-12)
    #expect(abs(try #require(unitizing.coded) - 0.723_929_452_750_762) < 1e-12)
  }

  @Test func `the order of the observers does not matter`() throws {
    for order in [[1, 0, 2], [2, 1, 0], [1, 2, 0]] {
      var unitizing = Unitizing(values: 8)
      unitizing.add(length: 60, order.map { Self.observers[$0] })
      #expect(abs(try #require(unitizing.nominal) - example().nominal!) < 1e-12)
      #expect(abs(try #require(unitizing.coded) - example().coded!) < 1e-12)
    }
  }

  @Test func `what nobody coded, and one who coded everything alone`() {
    var nobody = Unitizing(values: 1)
    nobody.add(length: 100, [[], []])
    #expect(nobody.nominal == nil)
    var alone = Unitizing(values: 1)
    alone.add(length: 100, [[Segment(10, 30, 0)], []])
    #expect(alone.coded == nil)
    #expect((alone.nominal ?? 1) <= 0)
  }

  private struct Derived: Decodable {
    struct Part: Decodable {
      var start: Int
      var end: Int
      var value: String
    }
    struct Case: Decodable {
      var name: String
      var length: Int
      var observers: [[Part]]
      var u_nominal: Double
      var u_binary: Double
      var cu_nominal: Double?
      var coverage: [String: Double]
    }
    var cases: [Case]
  }

  @Test(.enabled(if: AgreementFixtures.folder != nil, "skipped: no shared data"))
  func `derived examples`() throws {
    for one in try AgreementFixtures.read("unitizing_derived", as: Derived.self).cases {
      let values = one.coverage.keys.sorted()
      var unitizing = Unitizing(values: values.count)
      unitizing.add(
        length: one.length,
        one.observers.map {
          $0.compactMap { part in
            values.firstIndex(of: part.value).map { Segment(part.start, part.end, $0) }
          }
        })
      #expect(abs(try #require(unitizing.nominal) - one.u_nominal) < 1e-9, "\(one.name)")
      #expect(abs(try #require(unitizing.binary) - one.u_binary) < 1e-9, "\(one.name)")
      if let coded = one.cu_nominal {
        #expect(abs(try #require(unitizing.coded) - coded) < 1e-9, "\(one.name)")
      } else {
        #expect(unitizing.coded == nil, "\(one.name)")
      }
      for (place, value) in values.enumerated() {
        let found = try #require(unitizing.coverage(of: place))
        #expect(abs(found - one.coverage[value, default: -1]) < 1e-9, "\(one.name) \(value)")
      }
    }
  }
}
