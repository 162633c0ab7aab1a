import HebraAnalysis
import HebraModel
import Testing

/// A random table, written as text, with the numbers behind it.
private struct RandomRatings {
  var rows: [[Int?]]
  var coders: Int

  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    func below(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
    coders = 2 + below(4)
    let (units, values, gaps) = (3 + below(20), 2 + below(4), below(4))
    rows = []
    for _ in 0..<units {
      let common = below(values)
      rows.append(
        (0..<coders).map { _ in
          gaps > 0 && below(10) < gaps ? nil : below(3) == 0 ? below(values) : common
        })
    }
  }

  func sheet(_ level: MeasurementLevel = .nominal) throws -> RatingSheet {
    try RatingSheet(rows.map { $0.map { $0.map { "\($0 + 1)" } ?? "" } }, level)
  }

  /// All values of units with at least two of them.
  var pairable: [[Double]] {
    rows.map { $0.compactMap { $0.map { Double($0 + 1) } } }.filter { $0.count > 1 }
  }

  /// Alpha as its definition reads: each pair of values inside units against each pair of values at
  /// all.
  func alpha(_ level: MeasurementLevel) -> Double? {
    let units = pairable
    let all = units.joined().sorted()
    func difference(_ a: Double, _ b: Double) -> Double {
      switch level {
      case .nominal: return a == b ? 0 : 1
      case .interval: return (a - b) * (a - b)
      case .ratio: return (a - b) * (a - b) / ((a + b) * (a + b))
      case .ordinal:
        let (low, high) = (min(a, b), max(a, b))
        let between = all.count { low <= $0 && $0 <= high }
        let ends = all.count { $0 == low } + all.count { $0 == high }
        let steps = Double(between) - Double(ends) / 2
        return a == b ? 0 : steps * steps
      }
    }
    var observed = 0.0
    for unit in units {
      for (i, a) in unit.enumerated() {
        for (j, b) in unit.enumerated() where i != j {
          observed += difference(a, b) / Double(unit.count - 1)
        }
      }
    }
    var expected = 0.0
    for (i, a) in all.enumerated() {
      for (j, b) in all.enumerated() where i != j { expected += difference(a, b) }
    }
    let n = Double(all.count)
    return expected > 0 ? 1 - (observed / n) / (expected / (n * (n - 1))) : nil
  }
}

@Suite struct ReliabilityLawTests {
  private static let seeds: [UInt64] = Array(0..<150)

  private func expectEqual(_ a: Double?, _ b: Double?, _ comment: String) {
    guard let a, let b else {
      #expect((a == nil) == (b == nil), "\(comment)")
      return
    }
    #expect(abs(a - b) < 1e-9, "\(comment): \(a), \(b)")
  }

  @Test(arguments: MeasurementLevel.allCases)
  func `alpha is what its definition says`(_ level: MeasurementLevel) throws {
    for seed in Self.seeds {
      let random = RandomRatings(seed: seed)
      guard let sheet = try? random.sheet(level) else { continue }
      expectEqual(
        AlphaKernel.alpha(sheet.table, sheet.distance).value, random.alpha(level),
        "\(level) \(seed)")
    }
  }

  @Test func `the order of coders, units and names changes nothing`() throws {
    for seed in Self.seeds {
      var random = RandomRatings(seed: seed)
      guard let before = try? random.sheet() else { continue }
      random.rows = random.rows.reversed().map { row in
        row.reversed().map { $0.map { 9 - $0 } }
      }
      let after = try random.sheet()
      for name in ["alpha", "Fleiss", "Conger", "Randolph", "AC1", "po", "AC1 SE"] {
        expectEqual(before.measure(name), after.measure(name), "\(name) \(seed)")
      }
    }
  }

  @Test func `a coder who copies another agrees completely`() throws {
    for seed in Self.seeds {
      var random = RandomRatings(seed: seed)
      random.rows = random.rows.map { [$0[0], $0[0]] }
      guard let sheet = try? random.sheet(), sheet.table.distinctValues > 1 else { continue }
      for name in ["alpha", "kappa", "Fleiss", "Conger", "Randolph", "AC1", "po"] {
        expectEqual(sheet.measure(name), 1, "\(name) \(seed)")
      }
      #expect(PairCoefficients(sheet.table).holsti == 1)
    }
  }

  @Test func `for two coders without gaps, Conger is Cohen`() throws {
    for seed in Self.seeds {
      var random = RandomRatings(seed: seed)
      random.rows = random.rows.map { [$0[0] ?? 0, $0[1] ?? 1] }
      let sheet = try random.sheet()
      expectEqual(sheet.measure("Conger"), sheet.measure("kappa"), "\(seed)")
      // Alpha corrects Scott's pi for the number of values.
      if let alpha = sheet.measure("alpha"), let pi = sheet.measure("pi") {
        let n = Double(2 * random.rows.count)
        expectEqual(alpha, 1 - (n - 1) / n * (1 - pi), "\(seed)")
      }
    }
  }

  @Test func `what is missing is no value`() throws {
    let sheet = try RatingSheet("11 22 12 .. 1. 21")
    let without = try RatingSheet("11 22 12 21")
    #expect(sheet.measure("alpha") == without.measure("alpha"))
    let zero = try RatingSheet("11 22 12 13 21")
    #expect(sheet.measure("alpha") != zero.measure("alpha"))
  }

  @Test func `one value only has no coefficient, but AC1 with the possible values has`() throws {
    let sheet = try RatingSheet("111 111 111", values: 2)
    for name in ["alpha", "Fleiss", "Conger"] { #expect(sheet.measure(name) == nil, "\(name)") }
    #expect(sheet.measure("AC1") == 1)
    #expect(sheet.measure("Randolph") == 1)
    #expect(sheet.measure("po") == 1)
  }

  @Test func `values that were possible change Brennan and Prediger, not alpha`() throws {
    let two = try RatingSheet("11 12 22 22 21")
    let five = try RatingSheet("11 12 22 22 21", values: 5)
    #expect(two.measure("alpha") == five.measure("alpha"))
    #expect(try #require(two.measure("S")) < #require(five.measure("S")))
  }

  @Test func `one unit a document draws like units, and the same seed gives the same interval`()
    throws
  {
    for seed in Self.seeds.prefix(20) {
      let random = RandomRatings(seed: seed)
      guard let sheet = try? random.sheet() else { continue }
      let documents = try RatingSheet(
        random.rows.map { $0.map { $0.map { "\($0 + 1)" } ?? "" } },
        documents: random.rows.indices.map { "d\($0)" })
      let kernel = AlphaKernel(sheet.table)
      let resampling = Resampling(samples: 50, seed: seed)
      let interval = resampling.interval(sheet.table, kernel)
      #expect(interval == resampling.interval(sheet.table, kernel))
      #expect(interval == resampling.interval(documents.table, AlphaKernel(documents.table)))
    }
  }

  @Test func `interval alpha keeps its digits far from zero`() throws {
    let near = try RatingSheet("12 23 34 33 21", .interval)
    let far = try RatingSheet(
      [
        ["1000001", "1000002"], ["1000002", "1000003"], ["1000003", "1000004"],
        ["1000003", "1000003"], ["1000002", "1000001"],
      ], .interval)
    expectEqual(near.measure("alpha"), far.measure("alpha"), "shifted")
  }

  @Test func `numbers in two spellings are one value, and what is no number is refused`() throws {
    let sheet = try RatingSheet([["1", "1,0"], ["2", "2.0"], ["3", "2"]], .interval)
    #expect(sheet.values.count == 3)
    #expect(throws: RatingSheet.Problem.notANumber(row: 1, coder: 0)) {
      try RatingSheet([["1", "1"], ["poco", "2"]], .ordinal)
    }
    #expect(throws: RatingSheet.Problem.notANumber(row: 0, coder: 0)) {
      try RatingSheet([["1e300", "1"]], .interval)
    }
    #expect(throws: RatingSheet.Problem.negative(row: 0, coder: 1)) {
      try RatingSheet([["1", "-1"]], .ratio)
    }
    #expect(throws: RatingSheet.Problem.nothingToCompare) { try RatingSheet([["1", ""]]) }
    #expect(throws: RatingSheet.Problem.tooFewCoders) { try RatingSheet([["1"]]) }
  }
}
