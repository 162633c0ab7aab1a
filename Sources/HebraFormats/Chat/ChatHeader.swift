/// The beginning of a chat message: `[12/3/24, 10:02:15] Ana: …`,
/// `12/03/2024 10:02 a. m. - Ana: …`.
struct ChatHeader {
  /// Day, month and year in the order of the file.
  var date: [Int]
  /// Whether the year comes first.
  var isYearFirst: Bool
  /// Seconds since midnight.
  var time: Int
  /// The offset at which the name begins.
  var end: Int

  /// The header of a line, or nil if the line continues a message.
  init?(_ line: ArraySlice<UInt8>) {
    var scan = Scan(bytes: line, at: line.startIndex)
    scan.skipMarks()
    let isBracketed = scan.take("[")
    guard let first = scan.number(), let separator = scan.dateSeparator() else { return nil }
    guard let second = scan.number(), scan.take(separator), let third = scan.number() else {
      return nil
    }
    date = [first.value, second.value, third.value]
    isYearFirst = first.digits == 4
    _ = scan.take(",")
    guard scan.skipSpace(), let hour = scan.number(), scan.take(":") || scan.take(".") else {
      return nil
    }
    guard let minute = scan.number(), minute.digits == 2 else { return nil }
    var seconds = 0
    if scan.take(":") || scan.take(".") {
      guard let number = scan.number() else { return nil }
      seconds = number.value
    }
    scan.skipSpace()
    var hours = hour.value
    switch scan.halfOfDay() {
    case .morning: if hours == 12 { hours = 0 }
    case .afternoon: if hours < 12 { hours += 12 }
    case nil: break
    }
    guard hours < 24, minute.value < 60, seconds < 60 else { return nil }
    time = hours * 3600 + minute.value * 60 + seconds
    scan.skipSpace()
    if isBracketed {
      guard scan.take("]") else { return nil }
      scan.skipSpace()
    } else {
      guard scan.take("-") || scan.take("–"), scan.skipSpace() else { return nil }
    }
    scan.skipMarks()
    end = scan.at
    guard date.max() ?? 0 < 10_000, date.filter({ $0 > 31 }).count <= 1 else { return nil }
  }

  /// Days since 1 March of the year 0, in either order of day and month; nil for an impossible
  /// date.
  func day(isMonthFirst: Bool) -> Int? {
    var (day, month, year) = (date[0], date[1], date[2])
    if isYearFirst { (day, year) = (year, day) } else if isMonthFirst { swap(&day, &month) }
    if year < 100 { year += 2000 }
    guard 1...12 ~= month, 1...31 ~= day else { return nil }
    // Counting years from March puts the leap day at the end of the year.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (months * 153 + 2) / 5
      + day
      - 1
  }

  /// Reads the elements of a header one after another.
  private struct Scan {
    enum Half { case morning, afternoon }

    let bytes: ArraySlice<UInt8>
    var at: Int

    mutating func take(_ text: String) -> Bool {
      guard bytes[at...].starts(with: text.utf8) else { return false }
      at += text.utf8.count
      return true
    }

    /// Skips the direction marks that the apps put around names: U+200E, U+200F, U+202A–E,
    /// U+2066–9, BOM.
    mutating func skipMarks() {
      while let mark = ChatText.mark(bytes, at: at) { at += mark }
    }

    @discardableResult mutating func skipSpace() -> Bool {
      let start = at
      while at < bytes.endIndex {
        if bytes[at] == 0x20 || bytes[at] == 0x09 {
          at += 1
        } else if !take("\u{A0}"), !take("\u{202F}"), !take("\u{2009}") {
          guard let mark = ChatText.mark(bytes, at: at) else { break }
          at += mark
        }
      }
      return at > start
    }

    mutating func number() -> (value: Int, digits: Int)? {
      var value = 0
      let start = at
      while at < bytes.endIndex, at - start < 4, 0x30...0x39 ~= bytes[at] {
        value = value * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      return at == start ? nil : (value, at - start)
    }

    mutating func dateSeparator() -> String? { ["/", ".", "-"].first { take($0) } }

    /// Reads `a. m.`, `p.m.`, `AM` and similar, with any kind of space.
    mutating func halfOfDay() -> Half? {
      let start = at
      let half: Half
      if take("a") || take("A") {
        half = .morning
      } else if take("p") || take("P") {
        half = .afternoon
      } else {
        return nil
      }
      _ = take(".")
      skipSpace()
      guard take("m") || take("M") else {
        at = start
        return nil
      }
      _ = take(".")
      return half
    }
  }
}
