internal import Foundation

/// The time of an act: the system clock, or `SOURCE_DATE_EPOCH` when a build or a test sets it.
public enum Moment {
  /// ISO 8601 in UTC, to the second.
  public static func now() -> String {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    return iso(epoch.map(Date.init(timeIntervalSince1970:)) ?? Date())
  }

  static func iso(_ date: Date) -> String {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime]
    return formatter.string(from: date)
  }
}
