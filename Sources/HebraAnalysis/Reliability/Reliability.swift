internal import HebraModel

/// How well coders agree on one code, or on all codes together.
struct Reliability: Sendable {
  /// What stands in the way of a coefficient.
  enum Obstacle: Sendable {
    /// A coder gave the code in fewer than five turns.
    case tooFew
    /// All coders gave one and the same value throughout.
    case noVariation
  }

  /// The fewest turns with a code, of each coder, from which a coefficient is computed.
  static let fewest = 5

  var documents: Int
  var units: Int
  /// For each coder, the turns with the code; nil for a coder who read none of these documents.
  var positives: [Int?]
  var percent: Double?
  var alpha: Double?
  var obstacle: Obstacle?
  var interval: Resampling.Interval?
  var jackknife: Double?
  /// Alpha when at least half of the words of a turn must be covered.
  var halfAlpha: Double?
  var coefficients: Coefficients?

  /// The measures of other reports.
  struct Coefficients: Sendable {
    var cohen: Double?
    var cohenMaximum: Double?
    var fleiss: Double?
    var conger: Double?
    var brennanPrediger: Double?
    var gwet: Double?
    var holsti: Double?
    var f1: Double?
    var unitizing: Double?
  }

  /// The agreement in a table of 0 and 1, or of sets of which the first is the empty one.
  init(
    _ table: RatingTable, distance: RatingDistance, documents: Int, resampling: Resampling,
    needsJackknife: Bool
  ) {
    self.documents = documents
    units = table.pairable
    positives = Self.positives(table)
    percent = RatingCoefficients(table).percent
    if table.distinctValues < 2 {
      obstacle = .noVariation
    } else if positives.contains(where: { ($0 ?? Self.fewest) < Self.fewest }) {
      obstacle = .tooFew
    }
    guard obstacle == nil else { return }
    let kernel = AlphaKernel(table, distance)
    alpha = kernel.alpha(table.counts).value
    // Sets are compared each with each: for very many of them, no interval is drawn.
    guard table.categories <= 1000 else { return }
    interval = resampling.interval(table, kernel)
    if needsJackknife { jackknife = Resampling.jackknife(table, kernel) }
  }

  /// For each coder, the units with another value than the first, of those that two coders rated.
  private static func positives(_ table: RatingTable) -> [Int?] {
    var rated = [Int](repeating: 0, count: table.coders)
    for category in 0..<table.categories {
      for (coder, count) in table.positives(category).enumerated() { rated[coder] += count }
    }
    let empty = table.positives(0)
    return zip(rated, empty).map { $0 > 0 ? $0 - $1 : nil }
  }
}

extension Reliability.Coefficients {
  /// The measures of a table of 0 and 1.
  init(_ table: RatingTable) {
    let all = RatingCoefficients(table)
    (fleiss, conger) = (all.fleiss, all.conger)
    (brennanPrediger, gwet) = (all.brennanPrediger, all.gwet)
    let readers = table.coderNumbers
    guard readers.count == 2 else { return }
    let pair = PairCoefficients(table.selecting(readers))
    (cohen, cohenMaximum) = (pair.cohen, pair.cohenMaximum)
    (holsti, f1) = (pair.holsti, pair.f1(1))
  }
}

extension RatingTable {
  /// The coders who rated a unit.
  var coderNumbers: [Int] {
    (0..<coders).filter { coder in patterns.contains { $0[coder] >= 0 } }
  }
}
