internal import Foundation

/// The exact sign test, which is McNemar's test for answers of yes and no.
package enum SignTest {
  /// Up to this number of changes, the test adds exact counts.
  private static let most = 1_000

  /// The two-sided p of changes in two directions; nil when nothing changed.
  ///
  /// It is twice the probability of at most the smaller number in as many tosses of a coin, 1 at most.
  package static func p(up: Int, down: Int) -> Double? {
    let count = up + down
    guard count > 0 else { return nil }
    let fewer = min(up, down)
    guard count > most else {
      // Up to 56 tosses every step is exact.
      var (ways, sum) = (1.0, 0.0)
      for number in 0...fewer {
        sum += ways
        ways = ways * Double(count - number) / Double(number + 1)
      }
      return min(1, 2 * sum * exp2(-Double(count)))
    }
    var (log, sum) = (-Double(count), 0.0)
    for number in 0...fewer {
      sum += exp2(log)
      log += log2(Double(count - number)) - log2(Double(number + 1))
    }
    return min(1, 2 * sum)
  }

  /// Holm's correction: the p of each test against all of them, in their order.
  package static func holm(_ values: [Double]) -> [Double] {
    var result = values
    var least = 0.0
    for (rank, index) in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) })
      .enumerated()
    {
      least = max(least, min(1, Double(values.count - rank) * values[index]))
      result[index] = least
    }
    return result
  }
}
