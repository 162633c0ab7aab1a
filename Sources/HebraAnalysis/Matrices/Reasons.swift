internal import HebraModel

/// Reasons why a value is missing, which documents of one cell have together.
struct Reasons: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ reason: Matrix.Missing) {
    let place = Self.order.firstIndex(of: reason) ?? Self.order.count
    rawValue = 1 << place
  }

  /// Reasons that further work could remove come first.
  private static let order: [Matrix.Missing] = [
    .noAgreedLayer, .unfinished, .notAskedRisk, .notExplored,
  ]

  /// The reason to report for all of them.
  var first: Matrix.Missing {
    let place = rawValue.trailingZeroBitCount
    return place < Self.order.count ? Self.order[place] : .notApplicable
  }
}
