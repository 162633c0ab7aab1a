/// Converts Excel's numbers to the text that people see.
package enum XLSXDate {
  /// The date, the time, or both, for a serial number; nil if it is out of range.
  ///
  /// Excel treats 1900 as a leap year, so serial numbers before March 1900 are off by one day.
  package static func iso(_ serial: Double, from1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    var seconds = Int(((serial - Double(days)) * 86_400).rounded())
    if seconds == 86_400 {
      days += 1
      seconds = 0
    }
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(padded)
      .joined(separator: ":")
    if days == 0, !from1904 { return time }
    // Days since 1 January 1970.
    let epoch = from1904 ? days - 24_107 : days - (days > 60 ? 25_569 : 25_568)
    let date = civil(epoch)
    return seconds == 0 ? date : date + "T" + time
  }

  /// A number as a cell in general format shows it: 15 digits, without `.0`.
  static func number(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    // Rounding errors beyond the fifteenth digit are not shown: 0.30000000000000004 is 0.3.
    let scale = 1e15
    guard abs(value) < 1, abs(value) > 1e-5 else { return trimmed(value) }
    return trimmed((value * scale).rounded() / scale)
  }

  private static func trimmed(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Howard Hinnant's algorithm `civil_from_days`.
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(padded(civilMonth))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
