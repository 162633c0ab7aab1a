/// Krippendorff's alpha of a table, for any weights of its rows.
///
/// Krippendorff, K. (2011), *Computing Krippendorff's alpha-reliability*.
package struct AlphaKernel: Sendable {
  private let distance: RatingDistance
  private let categories: Int
  /// The categories of each pattern with the number of coders who gave it; empty when no two did.
  private let values: [[(category: Int, count: Double)]]
  /// Σ o δ of one unit of each pattern, where the distance does not depend on the marginals.
  private let disagreement: [Double]

  /// A value of alpha with what it was computed from.
  package struct Alpha: Hashable, Sendable {
    /// Nil when nothing was expected to differ, so that the coefficient is 0 ÷ 0.
    package var value: Double?
    /// The observed disagreement.
    package var observed: Double
    /// The disagreement that chance would have brought.
    package var expected: Double
    /// How many values can be compared.
    package var values: Double
  }

  /// The kernel of a table.
  package init(_ table: RatingTable, _ distance: RatingDistance = .nominal) {
    categories = table.categories
    if case .interval(let values) = distance {
      // Values around their middle lose no digits when their squares are summed.
      let middle = ((values.min() ?? 0) + (values.max() ?? 0)) / 2
      self.distance = .interval(values.map { $0 - middle })
    } else {
      self.distance = distance
    }
    values = table.patterns.map { pattern in
      let given = pattern.filter { $0 >= 0 }
      guard given.count > 1 else { return [] }
      return Dictionary(grouping: given) { Int($0) }.sorted { $0.key < $1.key }
        .map { ($0.key, Double($0.value.count)) }
    }
    disagreement = values.map { [distance] row in
      Self.disagreement(row) { Self.between($0, $1, distance, table.categories) }
    }
  }

  /// Alpha of the whole table.
  package static func alpha(_ table: RatingTable, _ distance: RatingDistance = .nominal) -> Alpha {
    AlphaKernel(table, distance).alpha(table.counts)
  }

  /// Alpha when there are so many units of each pattern.
  package func alpha(_ weights: [Double]) -> Alpha {
    var marginals = [Double](repeating: 0, count: categories)
    var observed = 0.0
    for (pattern, weight) in weights.enumerated() where weight > 0 {
      for one in values[pattern] { marginals[one.category] += weight * one.count }
      observed += weight * disagreement[pattern]
    }
    let total = marginals.reduce(0, +)
    guard total > 1 else { return Alpha(value: nil, observed: 0, expected: 0, values: total) }
    let expected: Double
    switch distance {
    case .nominal: expected = total * total - marginals.reduce(0) { $0 + $1 * $1 }
    case .interval(let values): expected = Self.spread(marginals, values, total)
    case .ordinal:
      // The ordinal metric is the interval metric of the mean ranks.
      let ranks = Self.ranks(marginals, total)
      expected = Self.spread(marginals, ranks, total)
      observed = 0
      for (pattern, weight) in weights.enumerated() where weight > 0 {
        observed +=
          weight
          * Self.disagreement(values[pattern]) { (ranks[$0] - ranks[$1]) * (ranks[$0] - ranks[$1]) }
      }
    case .matrix(let matrix):
      var sum = 0.0
      for (a, count) in marginals.enumerated() where count > 0 {
        for b in marginals.indices { sum += count * marginals[b] * matrix[a * categories + b] }
      }
      expected = sum
    }
    return Alpha(
      value: expected > 0 ? 1 - (total - 1) * observed / expected : nil,
      observed: observed / total, expected: expected / (total * (total - 1)), values: total)
  }

  private static func between(
    _ a: Int, _ b: Int, _ distance: RatingDistance, _ categories: Int
  ) -> Double {
    switch distance {
    case .nominal: a == b ? 0 : 1
    case .ordinal: 0
    case .interval(let values): (values[a] - values[b]) * (values[a] - values[b])
    case .matrix(let matrix): matrix[a * categories + b]
    }
  }

  /// Σ n_c n_k δ_ck ÷ (m − 1) of one unit.
  private static func disagreement(
    _ row: [(category: Int, count: Double)], _ distance: (Int, Int) -> Double
  ) -> Double {
    var sum = 0.0
    var coders = 0.0
    for (place, a) in row.enumerated() {
      coders += a.count
      for b in row[(place + 1)...] {
        sum += 2 * a.count * b.count * distance(a.category, b.category)
      }
    }
    return coders > 1 ? sum / (coders - 1) : 0
  }

  /// Σ n_c n_k (v_c − v_k)² over all pairs.
  private static func spread(_ marginals: [Double], _ values: [Double], _ total: Double) -> Double {
    let mean = zip(marginals, values).reduce(0) { $0 + $1.0 * $1.1 } / total
    return 2 * total
      * zip(marginals, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
  }

  private static func ranks(_ marginals: [Double], _ total: Double) -> [Double] {
    var before = -total / 2
    return marginals.map { count in
      defer { before += count }
      return before + count / 2
    }
  }
}
