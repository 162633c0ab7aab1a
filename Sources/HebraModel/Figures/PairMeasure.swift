/// The value in a code-by-code cell.
public enum PairMeasure: String, CaseIterable, Sendable {
  /// Units with both codes.
  case together
  /// The share of the units with the row's code that also have the column's code.
  case conditional
  /// Units with both ÷ units with either.
  case jaccard
  /// Twice the units with both ÷ the units of each, added.
  case dice
  /// How many times more often both occur together than if they had nothing to do with each other.
  case lift
  /// Pairs of codings with overlapping ranges; no coefficient is computed from them.
  case overlaps
  /// Characters under both codes ÷ characters under either.
  case extent
  /// Turns from one with the row's code to the nearest with the column's, the median.
  case distance
  /// Turns with the row's code after which the next participant's turn has the column's code.
  case followed

  /// Whether it is about the order of turns, so that there is no choice of the unit.
  public var isOfTurns: Bool { self == .distance || self == .followed }
  /// Whether it is about units of text in which codes occur together.
  public var isOfUnits: Bool { !isOfTurns && self != .overlaps && self != .extent }
}

/// The unit of text in which two codes occur together.
public enum PairUnit: String, CaseIterable, Sendable {
  /// A participant's turn.
  case turn
  case paragraph
  case document
}
