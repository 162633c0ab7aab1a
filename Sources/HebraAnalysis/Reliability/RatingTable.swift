/// Units that several coders rated, with equal rows counted once.
///
///     var table = RatingTable(coders: 2, categories: 2)
///     table.add([1, 1], cluster: 0)
///     table.add([0, nil], cluster: 0)
///
/// A cluster is a document, or a unit by itself where nothing is known about documents. Resampling
/// draws whole clusters, because the units of one interview depend on each other.
package struct RatingTable: Sendable {
  /// How many coders there are.
  package let coders: Int
  /// How many values there can be, also those that nobody gave.
  package let categories: Int
  /// The distinct rows: the category that each coder gave, and -1 where there is none.
  private(set) var patterns: [[Int32]] = []
  /// The rows of each cluster, by pattern, with their number.
  private(set) var clusters: [[Entry]] = []
  /// How many units there are of each pattern.
  package private(set) var counts: [Double] = []
  private var places: [[Int32]: Int] = [:]
  /// Where in its cluster the entry of a pattern is, unless it is the first.
  private var entries: [Entry: Int] = [:]

  struct Entry: Hashable, Sendable {
    var pattern: Int
    var count: Int
  }

  /// A table without units.
  package init(coders: Int, categories: Int) {
    self.coders = coders
    self.categories = categories
  }

  /// Adds a unit to a cluster, `times` times; `row` has the category of each coder, or nil.
  package mutating func add(_ row: [Int?], cluster: Int, times: Int = 1) {
    guard times > 0 else { return }
    let pattern = pattern(row.map { Int32($0 ?? -1) })
    while clusters.count <= cluster { clusters.append([]) }
    add(pattern, cluster: cluster, times: times)
  }

  /// The number of a row among the patterns.
  private mutating func pattern(_ row: [Int32]) -> Int {
    if let known = places[row] { return known }
    places[row] = patterns.count
    patterns.append(row)
    counts.append(0)
    return patterns.count - 1
  }

  private mutating func add(_ pattern: Int, cluster: Int, times: Int) {
    counts[pattern] += Double(times)
    // Where units are their own clusters, no entry has to be looked up.
    guard let first = clusters[cluster].first, first.pattern != pattern else {
      if clusters[cluster].isEmpty { clusters[cluster].append(Entry(pattern: pattern, count: 0)) }
      return clusters[cluster][0].count += times
    }
    // The key has the cluster in the place of a number of units.
    let key = Entry(pattern: pattern, count: cluster)
    if let place = entries[key] {
      clusters[cluster][place].count += times
    } else {
      entries[key] = clusters[cluster].count
      clusters[cluster].append(Entry(pattern: pattern, count: times))
    }
  }

  /// How many units at least two coders rated.
  package var pairable: Int {
    zip(patterns, counts).reduce(0) { sum, one in
      one.0.count { $0 >= 0 } > 1 ? sum + Int(one.1) : sum
    }
  }

  /// How many units each coder put into `category`, of those that at least two coders rated.
  package func positives(_ category: Int) -> [Int] {
    var result = [Int](repeating: 0, count: coders)
    for (pattern, count) in zip(patterns, counts) where pattern.count(where: { $0 >= 0 }) > 1 {
      for (coder, value) in pattern.enumerated() where value == Int32(category) {
        result[coder] += Int(count)
      }
    }
    return result
  }

  /// How many distinct values there are in units that at least two coders rated.
  package var distinctValues: Int {
    var seen: Set<Int32> = []
    for pattern in patterns where pattern.count(where: { $0 >= 0 }) > 1 {
      seen.formUnion(pattern)
    }
    seen.remove(-1)
    return seen.count
  }

  /// The table with one category against all others, as one cluster.
  package func dichotomized(_ category: Int) -> RatingTable {
    var result = RatingTable(coders: coders, categories: 2)
    var isAdded = [Bool](repeating: false, count: patterns.count)
    // In the order of the clusters, since sums of fractions depend on it.
    for cluster in clusters {
      for entry in cluster where !isAdded[entry.pattern] {
        isAdded[entry.pattern] = true
        result.add(
          patterns[entry.pattern].map { $0 < 0 ? nil : $0 == Int32(category) ? 1 : 0 },
          cluster: 0, times: Int(counts[entry.pattern]))
      }
    }
    return result
  }

  /// The table with some of its coders only.
  package func selecting(_ kept: [Int]) -> RatingTable {
    var result = RatingTable(coders: kept.count, categories: categories)
    for (place, cluster) in clusters.enumerated() {
      for entry in cluster {
        let row = patterns[entry.pattern]
        result.add(
          kept.map { row[$0] < 0 ? nil : Int(row[$0]) }, cluster: place, times: entry.count)
      }
    }
    return result
  }
}
