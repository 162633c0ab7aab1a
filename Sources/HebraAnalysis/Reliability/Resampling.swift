internal import HebraLanguage

/// How sure a coefficient is, from drawing its clusters again.
package struct Resampling: Hashable, Sendable {
  /// How many samples are drawn.
  package var samples: Int
  /// Where the generator begins.
  package var seed: UInt64

  /// Settings; the seed is printed with every figure.
  package init(samples: Int = 1000, seed: UInt64 = 42) {
    self.samples = samples
    self.seed = seed
  }

  /// The percentile interval of a coefficient.
  package struct Interval: Hashable, Sendable {
    /// The 2.5th percentile.
    package var low: Double
    /// The 97.5th percentile.
    package var high: Double
    package var median: Double
    /// How many samples had no coefficient; they are left out.
    package var undefined: Int
    /// The share of the samples below .667.
    package var below667: Double
    /// The share of the samples below .800.
    package var below800: Double

    /// An interval.
    package init(
      low: Double, high: Double, median: Double, undefined: Int, below667: Double,
      below800: Double
    ) {
      (self.low, self.high, self.median) = (low, high, median)
      self.undefined = undefined
      (self.below667, self.below800) = (below667, below800)
    }

    /// Half of the distance between the limits.
    package var halfWidth: Double { (high - low) / 2 }
  }

  /// The interval of alpha, from samples of whole clusters.
  ///
  /// Each sample draws as many clusters as there are, with replacement; the place of each is the next
  /// number of the generator modulo their number. Nil when no sample has a coefficient, or when there
  /// is only one cluster.
  package func interval(_ table: RatingTable, _ kernel: AlphaKernel) -> Interval? {
    let clusters = table.clusters
    guard clusters.count > 1, samples > 0 else { return nil }
    // Clusters of one unit are drawn by the million: each is only the number of its pattern.
    let single: [UInt16]? =
      table.patterns.count <= 1 << 16 && clusters.allSatisfy { $0.count == 1 && $0[0].count == 1 }
      ? clusters.map { UInt16($0[0].pattern) } : nil
    let place = Remainder(by: clusters.count)
    // Each sample begins where the one before it ends, so that all can be drawn at once.
    let alphas = Array(0..<samples).mapOnProcessors { sample -> Double? in
      var generator = SplitMix64(seed: seed, skipping: sample * clusters.count)
      var counts = [Int](repeating: 0, count: table.patterns.count)
      if let single {
        Self.draw(single, &counts, &generator, place)
      } else {
        var drawn = [Int](repeating: 0, count: clusters.count)
        for _ in clusters.indices { drawn[place(generator.next())] += 1 }
        for (cluster, times) in drawn.enumerated() where times > 0 {
          for entry in clusters[cluster] { counts[entry.pattern] += times * entry.count }
        }
      }
      return kernel.alpha(counts.map(Double.init)).value
    }
    var found = alphas.compactMap(\.self)
    guard !found.isEmpty else { return nil }
    found.sort()
    func share(below limit: Double) -> Double {
      Double(found.count { !Self.isAtLeast($0, limit) }) / Double(found.count)
    }
    return Interval(
      low: Self.quantile(found, 0.025), high: Self.quantile(found, 0.975),
      median: Self.quantile(found, 0.5), undefined: samples - found.count,
      below667: share(below: 0.667), below800: share(below: 0.8))
  }

  /// Whether a coefficient reaches a limit; what rounding takes from it does not count.
  package static func isAtLeast(_ value: Double, _ limit: Double) -> Bool {
    value >= limit - 1e-12
  }

  /// Draws as many units as there are and counts their patterns.
  private static func draw(
    _ single: [UInt16], _ counts: inout [Int], _ generator: inout SplitMix64, _ place: Remainder
  ) {
    // Units next to each other are counted apart: an increment then waits for no other one.
    let size = counts.count
    var apart = [Int32](repeating: 0, count: 4 * size)
    let single = single.span
    var span = apart.mutableSpan
    // A copy of the generator stays in registers.
    var own = generator
    var drawn = 0
    while drawn + 4 <= single.count {
      let (a, b) = (place(own.next()), place(own.next()))
      let (c, d) = (place(own.next()), place(own.next()))
      span[Int(single[a])] &+= 1
      span[size + Int(single[b])] &+= 1
      span[2 * size + Int(single[c])] &+= 1
      span[3 * size + Int(single[d])] &+= 1
      drawn += 4
    }
    while drawn < single.count {
      span[Int(single[place(own.next())])] &+= 1
      drawn += 1
    }
    generator = own
    for pattern in 0..<size {
      counts[pattern] = (0..<4).reduce(0) { $0 + Int(apart[$1 * size + pattern]) }
    }
  }

  /// The standard error of alpha from leaving out one cluster after another; nil when one of these
  /// coefficients does not exist.
  package static func jackknife(_ table: RatingTable, _ kernel: AlphaKernel) -> Double? {
    let clusters = table.clusters
    guard clusters.count > 1 else { return nil }
    var weights = table.counts
    var known: [[RatingTable.Entry]: Double] = [:]
    // A cluster of one unit is known by its pattern.
    var single = [Double?](repeating: nil, count: weights.count)
    var values: [Double] = []
    values.reserveCapacity(clusters.count)
    for cluster in clusters {
      let pattern = cluster.count == 1 && cluster[0].count == 1 ? cluster[0].pattern : nil
      if let value = pattern.map({ single[$0] }) ?? known[cluster] {
        values.append(value)
        continue
      }
      for entry in cluster { weights[entry.pattern] -= Double(entry.count) }
      let value = kernel.alpha(weights).value
      for entry in cluster { weights[entry.pattern] += Double(entry.count) }
      guard let value else { return nil }
      if let pattern { single[pattern] = value } else { known[cluster] = value }
      values.append(value)
    }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return ((n - 1) / n * squares).squareRoot()
  }

  /// The quantile of ascending values by linear interpolation (type 7 of Hyndman & Fan 1996).
  package static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let position = Double(sorted.count - 1) * share
    let below = Int(position.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    guard position > Double(below) else { return sorted[below] }
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  /// How many more clusters bring the interval down to ± `wanted`, if it narrows with the square root
  /// of their number.
  package static func moreClusters(
    _ interval: Interval, clusters: Int, wanted: Double = 0.1
  ) -> Int {
    let ratio = interval.halfWidth / wanted
    let needed = (Double(clusters) * ratio * ratio).rounded(.up)
    return max(0, Int(min(needed, 1e9)) - clusters)
  }
}
