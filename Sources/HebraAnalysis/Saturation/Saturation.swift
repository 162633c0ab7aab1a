/// When documents stop bringing new codes (Guest, Namey & Chen 2020, *PLoS ONE* 15(5): e0232076).
///
///     let saturation = Saturation(newCodes: [12, 11, 8, 6, 4, 3, 1, 0])
///     saturation.notation  // "6+2"
///
/// The base is the number of distinct codes of the first documents. A run is a few documents in a row;
/// successive runs overlap. The first run whose new codes are at most the threshold's share of the base
/// is reached at the document before it.
package struct Saturation: Hashable, Sendable {
  /// The sizes and the threshold.
  package struct Settings: Hashable, Sendable {
    /// How many documents the base has.
    package var base: Int
    /// How many documents a run has.
    package var run: Int
    /// The greatest share of new codes at which saturation is reached.
    package var threshold: Double

    /// Settings; by default those that the authors recommend first.
    package init(base: Int = 4, run: Int = 2, threshold: Double = 0.05) {
      self.base = base
      self.run = run
      self.threshold = threshold
    }
  }

  /// Some documents in a row, by number from 1.
  package struct Run: Hashable, Sendable {
    package var first: Int
    package var last: Int
    /// How many codes appear in it for the first time.
    package var new: Int
    /// New codes ÷ codes of the base; nil when the base has none.
    package var ratio: Double?
  }

  package let settings: Settings
  /// How many codes appear in each document for the first time.
  package let newCodes: [Int]
  /// How many distinct codes the base has; fewer documents than its size are no base.
  package let baseCodes: Int
  package let runs: [Run]
  /// The number of the document at which saturation is reached; nil when it is not.
  package let reached: Int?

  /// Saturation of documents in the order in which they were collected.
  package init(newCodes: [Int], _ settings: Settings = Settings()) {
    self.settings = settings
    self.newCodes = newCodes
    let base = newCodes.prefix(settings.base).reduce(0, +)
    baseCodes = base
    var runs: [Run] = []
    var first = settings.base
    while first + settings.run <= newCodes.count, settings.run > 0 {
      let new = newCodes[first..<(first + settings.run)].reduce(0, +)
      runs.append(
        Run(
          first: first + 1, last: first + settings.run, new: new,
          ratio: base > 0 ? Double(new) / Double(base) : nil))
      first += 1
    }
    self.runs = runs
    reached = runs.first { ($0.ratio ?? .infinity) <= settings.threshold }.map { $0.first - 1 }
  }

  /// Saturation of documents with these codes.
  package init(documents: [Set<Int>], _ settings: Settings = Settings()) {
    var seen: Set<Int> = []
    self.init(
      newCodes: documents.map { codes in
        let new = codes.subtracting(seen)
        seen.formUnion(new)
        return new.count
      }, settings)
  }

  /// `6+2`: reached at document 6, seen in the two after it.
  package var notation: String? { reached.map { "\($0)+\(settings.run)" } }

  /// How many runs after the one that reached saturation are above the threshold again.
  package var relapses: Int {
    guard let reached else { return 0 }
    return runs.count { $0.first > reached + 1 && ($0.ratio ?? 0) > settings.threshold }
  }

  /// How many documents are missing for a first run.
  package var missingDocuments: Int { max(0, settings.base + settings.run - newCodes.count) }

  /// What many random orders of the documents say.
  package struct Orders: Hashable, Sendable {
    /// How many orders were drawn.
    package var count: Int
    /// How many of them reach saturation.
    package var reached: Int
    /// The document at which half of all orders have reached it; nil when fewer than half do.
    package var median: Double?
    /// The document at which nine of ten orders have reached it; nil when fewer do.
    package var ninety: Double?

    /// What `count` orders say.
    package init(count: Int, reached: Int, median: Double?, ninety: Double?) {
      (self.count, self.reached) = (count, reached)
      (self.median, self.ninety) = (median, ninety)
    }
  }

  /// Draws random orders of documents with these codes.
  package static func orders(
    _ documents: [Set<Int>], _ settings: Settings = Settings(), count: Int, seed: UInt64
  ) -> Orders {
    var generator = SplitMix64(seed: seed)
    var order = documents
    var found: [Double] = []
    for _ in 0..<count {
      // Fisher and Yates, from the last place: the same seed always gives the same orders.
      for last in order.indices.dropFirst().reversed() {
        order.swapAt(last, Int(generator.next() % UInt64(last + 1)))
      }
      // An order that never reaches it is later than all others.
      found.append(Saturation(documents: order, settings).reached.map(Double.init) ?? .infinity)
    }
    found.sort()
    func quantile(_ share: Double) -> Double? {
      guard !found.isEmpty else { return nil }
      let value = Resampling.quantile(found, share)
      return value.isFinite ? value : nil
    }
    return Orders(
      count: count, reached: found.count(where: \.isFinite), median: quantile(0.5),
      ninety: quantile(0.9))
  }
}
