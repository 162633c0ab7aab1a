internal import Foundation

/// The time of an act: the system clock, or `SOURCE_DATE_EPOCH` when a build or a test sets it.
public enum Moment {
  /// ISO 8601 in UTC, to the second.
  public static func now() -> String {
    // A server asks for every act; Foundation would copy the whole environment each time.
    guard let given = getenv("SOURCE_DATE_EPOCH"), let epoch = Double(String(cString: given)) else {
      return Date().formatted(.iso8601)
    }
    return iso(Date(timeIntervalSince1970: epoch))
  }

  static func iso(_ date: Date) -> String {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime]
    return formatter.string(from: date)
  }
}
