/// A document of the municipality.
package struct FichaSource: Hashable, Sendable {
  /// Whether it counts, and how it was read.
  package enum State: String, CaseIterable, Sendable {
    /// One person read it.
    case single
    /// One person read it, and another reviewed the layer.
    case reviewed
    /// Several people agreed on a layer.
    case agreed
    /// Several people finished it without an agreed layer.
    case undecided
    case unfinished
    case uncoded

    /// Whether it has figures.
    package var counts: Bool { self != .unfinished && self != .uncoded }
    /// Whether more than one person read it.
    package var isSecondRead: Bool { self == .reviewed || self == .agreed || self == .undecided }
  }

  package var name: String
  package var state: State
  /// ISO 8601, or the month; nil if unknown.
  package var date: String?
  /// How many of those who speak belong to each side.
  package var people: [Side: Int] = [:]
  /// The sectors of those who speak, sorted.
  package var sectors: [String] = []
  /// For each family of causes, the quarters of its codes that were explored, 0 to 4; nil for none.
  package var explored: [Int?] = []
  /// For each family, whether something was not asked because of the risk.
  package var risked: [Bool] = []

  package init(name: String, state: State) { (self.name, self.state) = (name, state) }
}
