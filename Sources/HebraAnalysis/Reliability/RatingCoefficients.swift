/// Agreement corrected for chance in the ways of other reports, beside Krippendorff's alpha.
///
/// The formulas for missing values are those of Gwet (2014), *Handbook of inter-rater reliability*:
/// units that at least two coders rated say how much they agree; all rated units say how often a value
/// is given. Krippendorff's alpha uses the former for both.
package struct RatingCoefficients: Sendable {
  /// The mean share of the pairs of coders who agree in a unit; nil without pairs.
  package private(set) var percent: Double?
  /// The coders' shares of the values.
  private let shares: [[Double]]
  /// The mean share of each value.
  private let prevalence: [Double]
  /// Nil for agreement that is all or nothing.
  private let weights: [Double]?
  private let total: Double
  private let categories: Int
  private let table: RatingTable
  private let counts: [Double]
  private let rows: [Row]

  /// A pattern: its values, how many coders gave each, and how much they agree.
  private struct Row {
    var values: [(category: Int, count: Double)]
    var coders: Double
    var agreement: Double
    var units: Double
  }

  /// The coefficients of a table; `weights` has the agreement of each two categories, from 0 to 1,
  /// row by row; without them only equal categories agree.
  package init(_ table: RatingTable, weights: [Double]? = nil) {
    let q = table.categories
    self.table = table
    self.weights = weights
    categories = q
    counts = table.counts
    var rows: [Row] = []
    var shares = [[Double]](
      repeating: [Double](repeating: 0, count: q), count: table.coders)
    for (pattern, units) in zip(table.patterns, counts) where units > 0 {
      for (coder, value) in pattern.enumerated() where value >= 0 {
        shares[coder][Int(value)] += units
      }
      let given = pattern.filter { $0 >= 0 }
      guard !given.isEmpty else { continue }
      let values = Dictionary(grouping: given) { Int($0) }.sorted { $0.key < $1.key }
        .map { (category: $0.key, count: Double($0.value.count)) }
      let m = Double(given.count)
      var agreeing = 0.0
      for a in values {
        let alike =
          weights.map { weights in
            values.reduce(0) { $0 + weights[a.category * q + $1.category] * $1.count }
          } ?? a.count
        agreeing += a.count * (alike - 1)
      }
      rows.append(
        Row(
          values: values, coders: m, agreement: m > 1 ? agreeing / (m * (m - 1)) : 0,
          units: units))
    }
    self.rows = rows
    self.shares = shares.map { row in
      let sum = row.reduce(0, +)
      return sum > 0 ? row.map { $0 / sum } : row
    }
    let total = rows.reduce(0) { $0 + $1.units }
    self.total = total
    var prevalence = [Double](repeating: 0, count: q)
    for row in rows {
      for one in row.values {
        prevalence[one.category] += row.units * one.count / row.coders / total
      }
    }
    self.prevalence = prevalence
    let pairable = rows.filter { $0.coders > 1 }
    let units = pairable.reduce(0) { $0 + $1.units }
    percent =
      units > 0 ? pairable.reduce(0) { $0 + $1.units * $1.agreement } / units : nil
  }

  private static func corrected(_ observed: Double?, _ expected: Double) -> Double? {
    guard let observed, expected < 1 else { return nil }
    return (observed - expected) / (1 - expected)
  }

  /// The agreement of two distributions: Σ w_kl a_k b_l.
  private func weighted(_ a: [Double], _ b: [Double]) -> Double {
    guard let weights else { return zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    var sum = 0.0
    for k in a.indices where a[k] != 0 {
      for l in b.indices { sum += a[k] * b[l] * weights[k * categories + l] }
    }
    return sum
  }

  private var weightSum: Double { weights?.reduce(0, +) ?? Double(categories) }

  /// The agreement that Fleiss expects by chance.
  package var fleissExpected: Double { weighted(prevalence, prevalence) }

  /// Fleiss' kappa (1971) for any number of coders; Scott's pi for two.
  package var fleiss: Double? { Self.corrected(percent, fleissExpected) }

  /// Conger's kappa (1980), which is Cohen's for two coders.
  package var conger: Double? {
    let shares = shares.filter { $0.contains { $0 > 0 } }
    let r = Double(shares.count)
    guard r > 1 else { return nil }
    var mean = [Double](repeating: 0, count: categories)
    for share in shares { for k in mean.indices { mean[k] += share[k] / r } }
    let own = shares.reduce(0) { $0 + weighted($1, $1) }
    let both = weighted(mean, mean)
    return Self.corrected(percent, both - (own - r * both) / (r - 1) / r)
  }

  /// Brennan–Prediger's kappa (1981); Bennett's S for two coders, Randolph's free kappa for more.
  package var brennanPrediger: Double? {
    categories > 1
      ? Self.corrected(percent, weightSum / Double(categories * categories)) : nil
  }

  /// The agreement that Gwet expects by chance.
  package var gwetExpected: Double? {
    guard categories > 1 else { return nil }
    let q = Double(categories)
    return weightSum / (q * (q - 1)) * prevalence.reduce(0) { $0 + $1 * (1 - $1) }
  }

  /// Gwet's AC1 (2008); AC2 with weights.
  package var gwet: Double? { gwetExpected.flatMap { Self.corrected(percent, $0) } }

  /// The standard error of Gwet's coefficient over units.
  package var gwetError: Double? {
    guard let value = gwet, let expected = gwetExpected else { return nil }
    let q = Double(categories)
    return error(value, expected) { row in
      weightSum / (q * (q - 1))
        * row.values.reduce(0) { $0 + $1.count / row.coders * (1 - prevalence[$1.category]) }
    }
  }

  /// The standard error of Fleiss' kappa over units (Gwet 2014).
  package var fleissError: Double? {
    guard let value = fleiss else { return nil }
    let alike = prevalence.indices.map { k in
      weights.map { weights in
        prevalence.indices.reduce(0) { $0 + weights[k * categories + $1] * prevalence[$1] }
      } ?? prevalence[k]
    }
    return error(value, fleissExpected) { row in
      row.values.reduce(0) { $0 + $1.count / row.coders * alike[$1.category] }
    }
  }

  private func error(
    _ value: Double, _ expected: Double, _ chance: (Row) -> Double
  ) -> Double? {
    let pairable = rows.reduce(0) { $1.coders > 1 ? $0 + $1.units : $0 }
    guard total > 1, pairable > 0 else { return nil }
    var sum = 0.0
    for row in rows {
      let own =
        row.coders > 1 ? total / pairable * (row.agreement - expected) / (1 - expected) : 0
      let difference = own - 2 * (1 - value) * (chance(row) - expected) / (1 - expected) - value
      sum += row.units * difference * difference
    }
    return (sum / (total * (total - 1))).squareRoot()
  }
}

/// The agreement of two coders, over the units that both rated.
package struct PairCoefficients: Sendable {
  /// How many units both rated.
  package let units: Double
  private let cells: [Double]
  private let categories: Int
  private let decisions: Double

  /// The first two coders of a table.
  package init(_ table: RatingTable) {
    let q = table.categories
    var cells = [Double](repeating: 0, count: q * q)
    var decisions = 0.0
    for (pattern, count) in zip(table.patterns, table.counts) {
      decisions += count * Double(pattern.prefix(2).count { $0 >= 0 })
      guard pattern.count > 1, pattern[0] >= 0, pattern[1] >= 0 else { continue }
      cells[Int(pattern[0]) * q + Int(pattern[1])] += count
    }
    self.cells = cells
    self.decisions = decisions
    categories = q
    units = cells.reduce(0, +)
  }

  private var first: [Double] {
    (0..<categories).map { k in (0..<categories).reduce(0) { $0 + cells[k * categories + $1] } }
  }
  private var second: [Double] {
    (0..<categories).map { k in (0..<categories).reduce(0) { $0 + cells[$1 * categories + k] } }
  }
  private var agreeing: Double {
    (0..<categories).reduce(0) { $0 + cells[$1 * categories + $1] }
  }

  /// The agreement that Cohen expects by chance.
  package var expected: Double {
    zip(first, second).reduce(0) { $0 + $1.0 * $1.1 } / (units * units)
  }

  /// Cohen's kappa (1960); nil when both gave one and the same value throughout.
  package var cohen: Double? {
    units > 0 && expected < 1 ? (agreeing / units - expected) / (1 - expected) : nil
  }

  /// The greatest kappa that the coders' shares of the values allow.
  package var cohenMaximum: Double? {
    let most = zip(first, second).reduce(0) { $0 + min($1.0, $1.1) } / units
    return units > 0 && expected < 1 ? (most - expected) / (1 - expected) : nil
  }

  /// Cohen's weighted kappa (1968), by the distance of each two categories, row by row.
  package func cohen(_ distances: [Double]) -> Double? {
    let (a, b) = (first, second)
    var observed = 0.0
    var chance = 0.0
    for k in 0..<categories {
      for l in 0..<categories {
        observed += cells[k * categories + l] * distances[k * categories + l]
        chance += a[k] * b[l] * distances[k * categories + l]
      }
    }
    return units > 0 && chance > 0 ? 1 - observed * units / chance : nil
  }

  /// Holsti's coefficient (1969): 2 · agreed decisions ÷ all decisions of both.
  package var holsti: Double? { decisions > 0 ? 2 * agreeing / decisions : nil }

  /// The F1 of a category: 2 · both ÷ (one + other).
  package func f1(_ category: Int) -> Double? {
    let both = cells[category * categories + category]
    let given = first[category] + second[category]
    return given > 0 ? 2 * both / given : nil
  }
}

/// How much two categories agree, from 0 to 1, at a level of measurement.
package enum AgreementWeights {
  /// The weights of Gwet (2014) for ordered categories: ordinal, quadratic or ratio.
  package static func ordinal(_ categories: Int) -> [Double] {
    guard categories > 1 else { return [1] }
    let most = Double(categories * (categories - 1)) / 2
    return (0..<categories * categories).map { place in
      let steps = abs(place / categories - place % categories) + 1
      return 1 - Double(steps * (steps - 1)) / 2 / most
    }
  }

  /// One minus a squared distance as a share of the greatest.
  package static func from(_ distances: [Double]) -> [Double] {
    let most = distances.max() ?? 0
    return most > 0 ? distances.map { 1 - $0 / most } : distances.map { _ in 1 }
  }
}
