/// The value in a code-by-code cell.
public enum PairMeasure: String, CaseIterable, Sendable {
  /// Participants' turns with both codes.
  case together
  /// Turns with both ÷ turns with either.
  case jaccard
  /// The share of the turns with the row's code that also have the column's code.
  case conditional
  /// Pairs of codings with overlapping ranges; no coefficient is computed from them.
  case overlaps
}
