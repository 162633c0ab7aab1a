internal import CLinear
internal import Glibc

/// Rows of features that occur or not, for logistic regression; each row has length 1.
struct FeatureRows: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var features: [Int32] = []
  private(set) var values: [Double] = []

  var count: Int { starts.count - 1 }

  /// Adds a row with these features, ascending.
  mutating func add(_ row: [Int32]) {
    features += row
    values += Array(repeating: Self.value(row.count), count: row.count)
    starts.append(Int32(features.count))
  }

  static func value(_ count: Int) -> Double { count > 0 ? 1 / Double(count).squareRoot() : 0 }
}

/// A trained logistic regression over features that occur or not.
struct LogisticModel: Sendable {
  /// A weight for each feature, and that of the constant after them.
  private(set) var weights: [Double]

  /// Trains on rows with their labels; nil when all labels are alike.
  init?(_ rows: FeatureRows, labels: [Bool], features count: Int, cost: Double = 1) {
    weights = Array(repeating: 0, count: count + 1)
    let marks: [UInt8] = labels.map { $0 ? 1 : 0 }
    let isTrained = unsafe clinear_train(
      rows.starts, rows.features, rows.values, marks, Int32(rows.count), Int32(count), cost,
      &weights)
    guard isTrained else { return nil }
  }

  /// The logit of a row with these features.
  func score(_ row: [Int32]) -> Double {
    let value = FeatureRows.value(row.count)
    return row.reduce(weights.last ?? 0) { $0 + weights[Int($1)] * value }
  }

  /// The probability of a logit.
  static func probability(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
