internal import HebraStore

/// The time of an act: the system clock, or `SOURCE_DATE_EPOCH` when a build or a test sets it.
public enum Moment {
  /// ISO 8601 in UTC, to the second.
  public static func now() -> String { Clock.now() }
}
