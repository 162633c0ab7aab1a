/// How many of how many, with an interval.
package struct Proportion: Hashable, Sendable {
  package var n = 0
  package var total = 0

  package init(_ n: Int = 0, of total: Int = 0) { (self.n, self.total) = (n, total) }

  package static func += (a: inout Proportion, b: Proportion) {
    a.n += b.n
    a.total += b.total
  }

  /// The share; nil of nothing.
  package var share: Double? { total > 0 ? Double(n) / Double(total) : nil }

  /// The 95 % score interval of Wilson (1927); nil of nothing.
  package var interval: (low: Double, high: Double)? {
    guard total > 0 else { return nil }
    let z = 1.959963984540054
    let (p, count) = (Double(n) / Double(total), Double(total))
    let middle = p + z * z / (2 * count)
    let half = z * (p * (1 - p) / count + z * z / (4 * count * count)).squareRoot()
    let whole = 1 + z * z / count
    return (max(0, (middle - half) / whole), min(1, (middle + half) / whole))
  }
}
