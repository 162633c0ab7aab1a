/// A list of what a report of a qualitative study should say.
public enum ReportingSheet: String, CaseIterable, Sendable {
  /// Tong, Sainsbury and Craig 2007: 32 items.
  case coreq
  /// O'Brien and others 2014: 21 items.
  case srqr

  /// The number of its items.
  public var count: Int { self == .coreq ? 32 : 21 }

  /// The facts of a project that answer an item; none for what only people can say.
  func facts(for item: Int) -> [StudyFact] {
    (self == .coreq ? Self.coreqFacts : Self.srqrFacts)[item] ?? []
  }

  /// The number of the first item of each of its parts.
  var parts: [Int] { self == .coreq ? [1, 9, 24] : [1, 3, 5, 16, 18, 20] }

  private static let coreqFacts: [Int: [StudyFact]] = [
    12: [.sample], 14: [.places], 15: [.presence],
    16: [.people, .dates], 17: [.guides], 18: [.repeats], 19: [.recording], 20: [.notes],
    21: [.duration], 22: [.saturation], 24: [.coders, .agreement], 25: [.tree],
    26: [.derivation], 27: [.software], 29: [.quotations], 30: [.segments], 31: [.majorThemes],
    32: [.minorThemes],
  ]

  private static let srqrFacts: [Int: [StudyFact]] = [
    7: [.places, .dates], 8: [.sample, .saturation], 9: [.consent], 10: [.dates, .repeats],
    11: [.guides, .recording], 12: [.people, .sample], 13: [.processing, .software],
    14: [.coders, .tree, .derivation], 15: [.agreement, .trail], 17: [.segments, .quotations],
    19: [.limits],
  ]
}

/// What a project can know of a study.
enum StudyFact: String, CaseIterable, Sendable {
  case sample, places, presence, people, dates, guides, repeats, recording, notes
  case duration, saturation, coders, agreement, tree, derivation, software, quotations, segments
  case majorThemes = "major-themes"
  case minorThemes = "minor-themes"
  case consent, processing, trail, limits
}
