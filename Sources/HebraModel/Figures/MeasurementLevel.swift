/// What the values of a rating mean.
public enum MeasurementLevel: String, CaseIterable, Sendable {
  /// Names.
  case nominal
  /// Ranks.
  case ordinal
  /// Numbers of which the difference counts.
  case interval
  /// Numbers from zero of which the proportion counts.
  case ratio
}
