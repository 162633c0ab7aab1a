internal import HebraFormats
internal import HebraLanguage

/// Dates as people write them in tables, day before month.
enum TableDate {
  /// The date as `2022-05-03`, `2022-05` or `2022`; nil when it cannot be read or does not exist.
  ///
  /// It reads ISO 8601, `3/05/2022`, `3-5-22`, `3 de mayo de 2022`, `3-may-22`, `mayo 2022`,
  /// `May 3, 2022` and the serial number of a day in Excel.
  static func iso(_ written: String) -> String? {
    let text = Words.fold(written.trimmed)
    // A cell with date and time: the day is enough.
    let day = text.split(separator: "t", maxSplits: 1).first.map(String.init) ?? text
    if let date = numeric(day) ?? numeric(text) { return date }
    return named(text)
  }

  /// A date of numbers alone.
  private static func numeric(_ text: String) -> String? {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { "/-.".contains($0) })
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count else { return nil }
    switch (parts.map(\.count), numbers.count) {
    case ([4], 1): return date(numbers[0])
    case ([5], 1): return serial(numbers[0])
    case (let widths, 2) where widths[0] == 4 && widths[1] <= 2:
      return date(numbers[0], numbers[1])
    case (let widths, 2) where widths[1] == 4 && widths[0] <= 2:
      return date(numbers[1], numbers[0])
    case (let widths, 3) where widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2:
      return date(numbers[0], numbers[1], numbers[2])
    case (let widths, 3) where widths[0] <= 2 && widths[1] <= 2 && [2, 4].contains(widths[2]):
      return date(century(numbers[2]), numbers[1], numbers[0])
    default: return nil
    }
  }

  /// A date with the name of its month.
  private static func named(_ text: String) -> String? {
    let words = Words.folded(in: text.replacing("-", with: " ").replacing("/", with: " "))
      .filter { !["de", "del", "of", "the"].contains($0) }
    var month: Int?
    var numbers: [Int] = []
    for word in words {
      if let number = Int(word), word.count <= 4 {
        numbers.append(number)
      } else if month == nil, let found = Self.month(word) {
        month = found
      } else {
        return nil
      }
    }
    guard let month, let year = numbers.last else { return nil }
    switch numbers.count {
    case 1: return date(century(year), month)
    case 2: return date(century(year), month, numbers[0])
    default: return nil
    }
  }

  /// The month that a word names, in Spanish or English, whole or by its first letters.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    for names in [spanish, english] {
      if let index = names.firstIndex(where: { $0.hasPrefix(word) }) { return index + 1 }
    }
    return word == "set" || word == "sept" || word == "setiembre" ? 9 : nil
  }

  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]
  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func century(_ year: Int) -> Int { year < 100 ? 2000 + year : year }

  /// The parts as ISO 8601; nil when there is no such day.
  private static func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> String? {
    guard (1900...2100).contains(year) else { return nil }
    guard let month else { return String(year) }
    guard (1...12).contains(month) else { return nil }
    let text = "\(year)-\(padded(month))"
    guard let day else { return text }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(day) ? "\(text)-\(padded(day))" : nil
  }

  /// A day that Excel counts from the end of 1899, in a cell without a date format; days before
  /// 2000 are no interviews.
  private static func serial(_ number: Int) -> String? {
    guard (36_526...73_415).contains(number) else { return nil }
    return XLSXDate.iso(Double(number), from1904: false)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
