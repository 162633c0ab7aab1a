internal import HebraLanguage
internal import HebraModel

/// Numbers: identity cards, telephones, accounts, plates, dates.
extension IdentifierScan {
  /// Digits, and what they are.
  mutating func number(_ i: Int) -> Int {
    if let end = writtenDate(i) { return end }
    let (form, plainCount) = Self.forms(NumberGroups(self, i))
    if let (count, kind) = form {
      var range = bounds(i..<i + count)
      if 0 < range.start, bytes[range.start - 1] == 0x2B { range.start -= 1 }
      switch kind {
      case .clock: add(range, .number, .net)
      case .date: add(range, .date, .number)
      case .telephone: add(range, .number, .number, hint: "telefono")
      case .identity: add(range, .number, .number, hint: "cedula")
      case .other: add(range, .number, .number)
      }
      return i + count
    }
    if let end = degrees(i) { return end }
    if plainCount == 1, let key = digitKey(i) {
      add(bounds(i..<i + 1), .number, .net, key: key)
    } else {
      add(i..<i + plainCount, .number, .net)
    }
    return i + plainCount
  }

  /// The key of a token of a few digits.
  private func digitKey(_ i: Int) -> String? {
    let token = tokens[i]
    let digits = bytes[token.start..<token.end]
    guard digits.count < 10, digits.allSatisfy({ $0.isDigit }) else { return nil }
    return "#" + String(decoding: digits, as: UTF8.self)
  }

  /// What the digits are; the groups hold this scan, and must not while a finding is added.
  private static func forms(
    _ groups: consuming NumberGroups
  ) -> (form: (count: Int, form: NumberGroups.Form)?, plainCount: Int) {
    (groups.form, groups.plainCount)
  }

  /// `14 de junio de 2021`, `14 de junio`.
  private mutating func writtenDate(_ i: Int) -> Int? {
    guard tokens[i].letters <= 2, let month = month(after: i) else { return nil }
    let end = year(after: month)
    add(i..<end, .date, .number)
    return end
  }

  private func month(after i: Int) -> Int? {
    var next = i + 1
    if follows(next), folded(next) == "de" { next += 1 }
    guard follows(next), tokens[next].marks.contains(.month) else { return nil }
    return next
  }

  /// The end of a date after its month: `de 2021`, `del dos mil dieciséis`.
  func year(after month: Int) -> Int {
    var next = month + 1
    guard follows(next), ["de", "del"].contains(folded(next)), follows(next + 1) else {
      return month + 1
    }
    next += 1
    if tokens[next].isNumber { return tokens[next].letters == 4 ? next + 1 : month + 1 }
    guard tokens[next].marks.contains(.number), follows(next + 1),
      tokens[next + 1].marks.contains(.number)
    else { return month + 1 }
    next += 2
    while follows(next), tokens[next].marks.contains(.number) || folded(next) == "y" { next += 1 }
    return next
  }

  /// Six or more numbers in words, or a date whose day is in words.
  mutating func numberWords(_ i: Int) -> Int? {
    if let month = month(after: i), folded(i) != "una" {
      let end = year(after: month)
      add(i..<end, .date, .number)
      return end
    }
    var end = i + 1
    var count = 1
    while end < tokens.count {
      let gap = gap(after: end - 1)
      guard gap == .space || gap == .comma || gap == .hyphen else { break }
      if tokens[end].marks.contains(.number) {
        count += 1
        end += 1
      } else if folded(end) == "y", follows(end + 1), tokens[end + 1].marks.contains(.number) {
        end += 1
      } else {
        break
      }
    }
    guard 6 <= count else { return nil }
    add(i..<end, .number, .number)
    return end
  }

  /// Coordinates: `2°26'38"N`.
  private mutating func degrees(_ i: Int) -> Int? {
    func isGap(_ k: Int) -> Bool {
      let gap = between(k)
      return !gap.isEmpty
        && gap.allSatisfy {
          [0x20, 0x2C, 0x2E, 0x22, 0x27, 0xC2, 0xB0, 0xBA, 0xE2, 0x80, 0xB2, 0xB3, 0x99, 0x9D]
            .contains($0)
        }
    }
    guard i + 1 < tokens.count, between(i).starts(with: [0xC2, 0xB0]), isGap(i) else { return nil }
    var end = i + 1
    while end < tokens.count, end < i + 10, tokens[end].isNumber || tokens[end].isInitial,
      isGap(end - 1)
    {
      end += 1
    }
    guard i + 1 < end else { return nil }
    add(i..<end, .number, .number)
    return end
  }

  /// `ABC123`, and codes with letters and digits, which the net finds.
  mutating func mixed(_ i: Int) -> Int {
    let token = tokens[i]
    let word = Array(bytes[token.start..<token.end])
    let isPlate =
      word.count == 6 && word[..<3].allSatisfy(\.isASCIILetter) && word[3..<5].allSatisfy(\.isDigit)
      && (word[5].isDigit || word[5].isASCIILetter)
    add(i..<i + 1, .number, isPlate ? .number : .net, hint: isPlate ? "placa" : nil)
    return i + 1
  }

  /// `SPR-2207`; with one or two digits it is left to the net, but as one thing.
  mutating func code(_ i: Int) -> Int? {
    let token = tokens[i]
    guard token.isShouted || token.isInitial, token.letters <= 6, gap(after: i) == .hyphen,
      tokens[i + 1].isNumber
    else { return nil }
    add(i..<i + 2, .number, 3 <= tokens[i + 1].letters ? .number : .net)
    return i + 2
  }

  /// `ABC 123`, `ABC-12D`.
  mutating func plate(_ i: Int) -> Int? {
    let token = tokens[i]
    guard token.letters == 3, token.isShouted, token.end - token.start == 3, i + 1 < tokens.count,
      token.marks.isDisjoint(with: [.kept, .localBody, .unitHead, .street, .label]),
      [.space, .hyphen].contains(gap(after: i))
    else { return nil }
    let rest = Array(bytes[tokens[i + 1].start..<tokens[i + 1].end])
    guard rest.count == 3, rest[0].isDigit, rest[1].isDigit,
      rest[2].isDigit || rest[2].isASCIILetter
    else { return nil }
    add(i..<i + 2, .number, .number, hint: "placa")
    return i + 2
  }
}
