/// A date as precise as what was said: a day, a month, a part of a month, a year, or about one of them.
///
///     ApproximateDate("2021-05~mid")?.latest  // "2021-05-20"
///
/// Its text begins as ISO 8601 does. `~` after it says that it is about that time, and `~early`, `~mid`
/// or `~late` which third of the month or year is meant. It is never made into a day that nobody said.
public struct ApproximateDate: Hashable, Sendable {
  /// A third of a month or of a year.
  public enum Part: String, Sendable, CaseIterable {
    case early
    case mid
    case late
  }

  /// The year.
  public let year: Int
  /// From 1; nil when only the year is known.
  public let month: Int?
  /// From 1; nil when only the month is known.
  public let day: Int?
  /// Which third is meant; nil for the whole, and for days.
  public let part: Part?
  /// Whether it is only about that time.
  public let isApproximate: Bool

  /// A date; nil when there is no such day, or when a third of a day is asked for.
  public init?(
    year: Int, month: Int? = nil, day: Int? = nil, part: Part? = nil, isApproximate: Bool = false
  ) {
    guard (1900...2199).contains(year), month != nil || day == nil, part == nil || day == nil else {
      return nil
    }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...CalendarDay.days(in: month, of: year)).contains(day) { return nil }
    }
    (self.year, self.month, self.day) = (year, month, day)
    self.part = part
    self.isApproximate = isApproximate || part != nil
  }

  /// A date by its text.
  public init?(_ text: String) {
    let halves = text.split(separator: "~", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count) else { return nil }
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard (1...3).contains(parts.count), numbers.count == parts.count,
      zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 })
    else { return nil }
    let third = halves.count == 2 && !halves[1].isEmpty ? Part(rawValue: String(halves[1])) : nil
    guard halves.count == 1 || halves[1].isEmpty || third != nil else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil, part: third, isApproximate: halves.count == 2)
  }

  /// As it is stored, for example `2021`, `2021-05`, `2021-05-14`, `2021-05~` or `2021-05~mid`.
  public var text: String {
    var text = String(year)
    for number in [month, day].compactMap(\.self) { text += "-" + CalendarDay.padded(number) }
    return text + (isApproximate ? "~" : "") + (part?.rawValue ?? "")
  }

  /// The first day that it may be, ISO 8601.
  public var earliest: String { days.lowerBound.text }

  /// The last day that it may be, ISO 8601.
  public var latest: String { days.upperBound.text }

  /// The days that it may be.
  ///
  /// A third of a month ends on the 10th, the 20th and the last day; a third of a year is four months.
  /// What is about a day may be fifteen days before or after it; about a month, a month; about a year, a
  /// year.
  private var days: ClosedRange<CalendarDay> {
    var (first, last) = span
    guard isApproximate, part == nil else { return first...last }
    if day != nil {
      (first, last) = (first.adding(-15), last.adding(15))
    } else if month != nil {
      first = first.adding(-1)
      first = CalendarDay(first.year, first.month, 1)
      last = last.adding(1)
      last = CalendarDay(last.year, last.month, CalendarDay.days(in: last.month, of: last.year))
    } else {
      (first, last) = (CalendarDay(year - 1, 1, 1), CalendarDay(year + 1, 12, 31))
    }
    return first...last
  }

  private var span: (CalendarDay, CalendarDay) {
    guard let month else {
      let months =
        switch part {
        case .early: (1, 4)
        case .mid: (5, 8)
        case .late: (9, 12)
        case nil: (1, 12)
        }
      return (
        CalendarDay(year, months.0, 1),
        CalendarDay(year, months.1, CalendarDay.days(in: months.1, of: year))
      )
    }
    if let day { return (CalendarDay(year, month, day), CalendarDay(year, month, day)) }
    let end = CalendarDay.days(in: month, of: year)
    let days =
      switch part {
      case .early: (1, 10)
      case .mid: (11, 20)
      case .late: (21, end)
      case nil: (1, end)
      }
    return (CalendarDay(year, month, days.0), CalendarDay(year, month, days.1))
  }
}

extension ApproximateDate: Comparable {
  /// By the first day that they may be, then by the last.
  public static func < (a: ApproximateDate, b: ApproximateDate) -> Bool {
    (a.earliest, a.latest, a.text) < (b.earliest, b.latest, b.text)
  }
}

/// A day of the calendar.
struct CalendarDay: Hashable, Comparable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  init(_ year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The day so many days later, at most a month.
  func adding(_ count: Int) -> CalendarDay {
    var result = self
    result.day += count
    if result.day < 1 {
      result.month -= 1
      if result.month < 1 { (result.year, result.month) = (year - 1, 12) }
      result.day += Self.days(in: result.month, of: result.year)
    } else {
      let length = Self.days(in: month, of: year)
      if result.day > length {
        result.day -= length
        result.month += 1
        if result.month > 12 { (result.year, result.month) = (year + 1, 1) }
      }
    }
    return result
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  var text: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
