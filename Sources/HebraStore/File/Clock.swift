internal import Foundation

/// The time of an act: the system clock, or `SOURCE_DATE_EPOCH` when a build or a test sets it.
package enum Clock {
  /// ISO 8601 in UTC, to the second.
  package static func now() -> String {
    // A server asks for every act; Foundation would copy the whole environment each time.
    guard let given = getenv("SOURCE_DATE_EPOCH"), let epoch = Double(String(cString: given)) else {
      return system()
    }
    return Date(timeIntervalSince1970: epoch).formatted(.iso8601)
  }

  /// The system's clock, whatever a build or a test sets.
  static func system() -> String { utc(time(nil)) }

  /// Seconds since 1970 as ISO 8601 in UTC, for years of four digits; Foundation's formatter takes
  /// longer than the rest of a small act.
  static func utc(_ seconds: Int) -> String {
    var (moment, parts) = (time_t(seconds), tm())
    gmtime_r(&moment, &parts)
    let marks: StaticString = "0000-00-00T00:00:00Z"
    return String(unsafeUninitializedCapacity: marks.utf8CodeUnitCount) { text in
      marks.withUTF8Buffer { _ = text.initialize(from: $0) }
      func write(_ number: Int32, endingAt end: Int, _ digits: Int) {
        var rest = number
        for place in stride(from: end, to: end - digits, by: -1) {
          text[place] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(parts.tm_year + 1900, endingAt: 3, 4)
      write(parts.tm_mon + 1, endingAt: 6, 2)
      write(parts.tm_mday, endingAt: 9, 2)
      write(parts.tm_hour, endingAt: 12, 2)
      write(parts.tm_min, endingAt: 15, 2)
      write(parts.tm_sec, endingAt: 18, 2)
      return marks.utf8CodeUnitCount
    }
  }
}
