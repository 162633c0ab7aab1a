internal import Foundation

/// The time of an act: the system clock, or `SOURCE_DATE_EPOCH` when a build or a test sets it.
package enum Clock {
  /// ISO 8601 in UTC, to the second.
  package static func now() -> String {
    // A server asks for every act; Foundation would copy the whole environment each time.
    guard let given = getenv("SOURCE_DATE_EPOCH"), let epoch = Double(String(cString: given)) else {
      return Date().formatted(.iso8601)
    }
    return Date(timeIntervalSince1970: epoch).formatted(.iso8601)
  }
}
