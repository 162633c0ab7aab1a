/// What a section on methods says about the agreement of coders.
package struct ReliabilitySummary: Sendable {
  /// How the documents of the summary were coded: blind, where some were.
  package var blindness: Blindness
  package var coders: [String]
  package var documents: Int
  package var allDocuments: Int
  package var units: Int
  /// How many codes are reliable, tentative and below.
  package var reliable = 0
  package var tentative = 0
  package var insufficient = 0
  package var tooFew = 0
  package var noVariation = 0
  /// Alpha of all codes together with its interval, by Jaccard and by MASI.
  package var jaccard: Together?
  package var masi: Together?

  /// A value with its interval.
  package struct Together: Sendable {
    package var alpha: Double
    package var interval: Resampling.Interval?
  }

  /// The summary of the rows of one group; nil when there is none.
  init?(_ coding: DoubleCoding, _ rows: [DoubleCoding.Row]) {
    guard let first = coding.blindness.first else { return nil }
    blindness = first
    let kept = coding.documents.filter { $0.blindness == first }
    coders = coding.coders.enumerated().filter { place, _ in
      kept.contains { $0.scopes[place] != nil }
    }.map(\.element)
    documents = kept.count
    allDocuments = coding.allDocuments
    units = kept.reduce(0) { $0 + $1.units.count }
    for row in rows where row.blindness == first {
      let one = row.reliability
      guard row.code != nil else {
        let together = one.alpha.map { Together(alpha: $0, interval: one.interval) }
        if row.distance == .masi { masi = together } else { jaccard = together }
        continue
      }
      switch (one.obstacle, one.alpha) {
      case (.tooFew, _): tooFew += 1
      case (nil, let alpha?) where Resampling.isAtLeast(alpha, 0.8): reliable += 1
      case (nil, let alpha?) where Resampling.isAtLeast(alpha, 0.667): tentative += 1
      case (nil, .some): insufficient += 1
      default: noVariation += 1
      }
    }
  }
}
