internal import HebraLanguage
public import HebraModel

/// Dates as people say them: `mediados de mayo de 2021`, `hacia 2021-05`, `early 2022`.
enum DateWords {
  private static let parts: [String: ApproximateDate.Part] = {
    var parts: [String: ApproximateDate.Part] = [:]
    for word in ["principio", "principios", "comienzo", "comienzos", "inicio", "inicios", "early"] {
      parts[word] = .early
    }
    for word in ["mediados", "mitad", "mid", "middle"] { parts[word] = .mid }
    for word in ["final", "finales", "fin", "fines", "late", "end"] { parts[word] = .late }
    return parts
  }()
  private static let about: Set = [
    "hacia", "alrededor", "aproximadamente", "aprox", "cerca", "como", "about", "around", "circa",
    "ca", "approximately", "~",
  ]
  private static let fillers: Set = ["a", "en", "de", "del", "el", "of", "the", "in", "on"]

  /// The date that a person wrote; nil when it is none, or when it lacks the year and `year` is nil.
  static func date(_ written: String, year: Int? = nil) -> ApproximateDate? {
    let trimmed = written.trimmed
    if let date = ApproximateDate(trimmed) { return date }
    var isApproximate = false
    var part: ApproximateDate.Part?
    var text = Words.fold(trimmed)
    for mark in ["~", "(?)", "?"] where text.hasSuffix(mark) {
      text = String(text.dropLast(mark.count)).trimmed
      isApproximate = true
    }
    var rest: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).flatMap(words) {
      let name = word.hasSuffix(".") ? String(word.dropLast()) : word
      if rest.isEmpty, part == nil, let found = parts[name] {
        part = found
      } else if rest.isEmpty, about.contains(name) {
        isApproximate = true
      } else if !fillers.contains(name) {
        rest.append(word)
      }
    }
    let joined = rest.joined(separator: " ")
    // In `14 de mayo` the number is a day: the year is missing.
    let numbers = rest.filter { $0.allSatisfy(\.isNumber) }
    let lacksYear =
      rest.contains { $0.contains(where: \.isLetter) } && numbers.allSatisfy { $0.count < 3 }
      && numbers.count < 2
    let whole = lacksYear ? year.map { "\(joined) \($0)" } : joined
    guard let iso = whole.flatMap(TableDate.iso), let plain = ApproximateDate(iso)
    else { return nil }
    return ApproximateDate(
      year: plain.year, month: plain.month, day: plain.day, part: part,
      isApproximate: isApproximate)
  }

  /// `mid-may` as two words; dates of numbers stay whole.
  private static func words(_ word: Substring) -> [String] {
    guard word.contains(where: \.isLetter) else { return [String(word)] }
    return word.split(separator: "-").map(String.init)
  }

  /// The month that a person wrote, as `2021-06`; nil when no month can be read.
  static func month(_ written: String) -> String? {
    guard let date = date(written), date.month != nil, !date.isApproximate else { return nil }
    return String(date.text.prefix(7))
  }
}

extension Messages {
  /// A date in words: `14 de mayo de 2021`, `mediados de mayo de 2021`, `hacia 2021`.
  public func text(_ date: ApproximateDate) -> String { text(date, isShort: false) }

  /// A date in few words, for a table: `may 2021`, `hacia may 2021`.
  public func shortText(_ date: ApproximateDate) -> String { text(date, isShort: true) }

  private func text(_ date: ApproximateDate, isShort: Bool) -> String {
    var plain = String(date.year)
    if let month = date.month {
      let name = monthName(month, isShort: isShort)
      let key = date.day == nil ? "date-month" : "date-day"
      plain = word(isShort ? "\(key)-short" : key).replacing("MONTH", with: name)
        .replacing("YEAR", with: plain).replacing("DAY", with: "\(date.day ?? 0)")
    }
    guard date.isApproximate else { return plain }
    let key = date.part?.rawValue ?? (date.day == nil ? "about" : "about-day")
    return word("date-\(key)").replacing("DATE", with: plain)
  }

  /// The name of a month from 1.
  func monthName(_ month: Int, isShort: Bool = false) -> String {
    let names = word(isShort ? "months-short" : "months").split(separator: " ")
    return names.indices.contains(month - 1) ? String(names[month - 1]) : ""
  }

  /// A month of a panel, `2021-06`, in words: `junio de 2021`; without its year `junio`.
  func wave(_ wave: String, hasYear: Bool = true, isShort: Bool = false) -> String {
    guard let date = ApproximateDate(wave), let month = date.month else { return wave }
    guard !hasYear else { return text(date, isShort: isShort) }
    return monthName(month, isShort: isShort)
  }
}
