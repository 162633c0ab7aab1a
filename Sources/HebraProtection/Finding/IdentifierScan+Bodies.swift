internal import HebraModel

/// Organizations, units, offices of a place, events.
extension IdentifierScan {
  /// `asociación de mujeres de …`: a body whose name begins with this word.
  mutating func body(_ i: Int) -> Int? {
    guard let end = bodyEnd(i) else { return nil }
    add(i..<end, .organization, .organization, hint: folded(i))
    return end
  }

  private func bodyEnd(_ i: Int) -> Int? {
    var end = i
    var next = i + 1
    while next < tokens.count, next < i + 12, follows(next) || gap(after: next - 1) == .hyphen {
      let token = tokens[next]
      if token.isCapital, !token.marks.contains(.common) || token.marks.contains(.article) {
        next += 1
        if !token.marks.contains(.article) { end = next - 1 }
      } else if !token.marks.isDisjoint(with: [.link, .member]) {
        next += 1
      } else {
        break
      }
    }
    guard i < end else { return nil }
    // The capitals alone may be a kept name: `la mesa de la Policía`.
    let hasName = (i + 1...end).contains { k in
      tokens[k].isCapital
        && (tokens[k].isListedName || tokens[k].marks.isDisjoint(with: [.kept, .member, .link]))
    }
    return hasName || tokens[i].isCapital ? end + 1 : nil
  }

  private func isLinked(_ i: Int) -> Bool { tokens[i - 1].marks.contains(.link) }

  /// `consejo comunitario …`, `junta de …`: a body and its name, or that of its place.
  mutating func localBody(_ i: Int) -> Int? {
    var next = i + 1
    while next < i + 8, follows(next),
      !tokens[next].marks.isDisjoint(with: [.link, .member, .ordinal]),
      !tokens[next].isCapital || tokens[next].marks.contains(.member),
      !tokens[next].marks.contains(.article) || !follows(next + 1) || !tokens[next + 1].isCapital
        || tokens[next + 1].marks.contains(.member)
    {
      next += 1
    }
    guard follows(next), i < next else { return nil }
    let start = next
    if tokens[next].marks.contains(.article), follows(next + 1) { next += 1 }
    let token = tokens[next]
    guard token.isCapital,
      token.marks.isDisjoint(with: [.common, .kept, .ordinal, .placeHead, .title, .month])
        || token.marks.contains(.place)
    else { return nil }
    let isOfPlace = start > i + 1 && tokens[start - 1].marks.contains(.link)
    if isOfPlace, token.marks.contains(.given), !token.marks.contains(.place) { return nil }
    let word = folded(i)
    let isOfJunta = ["junta", "juntas", "jac", "jal"].contains(word)
    let end = runEnd(next, isPlace: true)
    net(i..<start)
    if isOfPlace || isOfJunta {
      add(start..<end, .place, .place, hint: isOfJunta ? "vereda" : nil)
    } else {
      add(start..<end, .organization, .organization, hint: word)
    }
    return end
  }

  /// `batallón …`, `estación de policía de …`, `frente 30`.
  mutating func unit(_ i: Int) -> Int? {
    let word = folded(i)
    if word == "frente", 0 < i, ["al", "en", "de", "hace", "muy", "a"].contains(folded(i - 1)) {
      return nil
    }
    if word == "frente", i + 1 < tokens.count, tokens[i + 1].marks.contains(.link),
      !tokens[i + 1].isCapital
    {
      return nil
    }
    let isWar = ["frente", "columna", "brigada", "batallon", "division", "bloque"].contains(word)
    var end = i
    var next = i + 1
    while next < tokens.count, next < i + 9, follows(next) || gap(after: next - 1) == .hyphen {
      let token = tokens[next]
      if token.isNumber {
        guard next == i + 1 || isWar else { break }
        end = next
      } else if token.marks.contains(.ordinal), !token.isCapital {
        guard isWar, next == i + 1 else { break }
        end = next
      } else if token.isCapital {
        guard
          token.marks.isDisjoint(with: [.common, .title]) || token.isListedName
            || token.marks.contains(.kept)
        else { break }
        let isName =
          token.isListedName || token.marks.isDisjoint(with: [.kept, .member])
          || token.marks.contains(.place)
        if isName || i < end { end = next }
      } else if token.marks.isDisjoint(with: [.link, .member, .localBody]) {
        if token.marks.contains(.place), let place = phrase(next, finder.places),
          tokens[next - 1].marks.contains(.link),
          !isOrdinary(next)
        {
          end = place.end - 1
          break
        }
        break
      }
      next += 1
    }
    guard i < end else { return nil }
    add(i..<end + 1, .unit, .unit, hint: word)
    return end + 1
  }

  /// An office of a place or a body: `presidenta de la junta de la vereda …`.
  ///
  /// The finding has the words of the office, the key those of the place too, and the place is a
  /// finding of its own: whatever people decide about one, the other has its own decision.
  mutating func office(_ i: Int) -> Int? {
    var last = i
    var next = i + 1
    var complement: Int?
    while next < tokens.count, next < i + 12, follows(next) {
      let token = tokens[next]
      let isLinked = tokens[next - 1].marks.contains(.link)
      if token.marks.contains(.link), !token.isCapital {
        next += 1
        continue
      }
      if !token.marks.isDisjoint(with: [.localBody, .member]), isLinked || last == next - 1 {
        last = next
      } else if token.marks.contains(.placeHead), isLinked, let name = placeName(after: next) {
        complement = name.upperBound
        break
      } else if !token.marks.isDisjoint(with: [.bodyHead, .unitHead]), isLinked {
        complement = bodyEnd(next)
        break
      } else if token.isCapital, isLinked || last > i {
        guard
          token.marks.isDisjoint(with: [.common, .kept, .title]) || token.isListedName
            || token.marks.contains(.place) || placeKept(next),
          i + 1 < next
        else { break }
        complement = runEnd(next, isPlace: true)
        break
      } else if isLinked, token.marks.contains(.place), let place = phrase(next, finder.places),
        !isOrdinary(next)
      {
        complement = place.end
        break
      } else {
        break
      }
      next += 1
    }
    guard let complement, tokens[next - 1].marks.contains(.link) || last > i else { return nil }
    let range = bounds(i..<last + 1)
    add(range, .office, .combination, key: key(bounds(i..<complement)), hint: folded(i))
    return last + 1
  }

  private func placeKept(_ i: Int) -> Bool { phrase(i, KeptNames.phrases)?.kind == .place }

  /// An event of a place or a day: `la masacre de …`, `el paro del 2021`.
  ///
  /// As with offices, the place and the day are findings of their own.
  mutating func event(_ i: Int) -> Int? {
    var next = i + 1
    while next < tokens.count, next < i + 7, follows(next) {
      let token = tokens[next]
      if token.isNumber {
        let digits = token.end - token.start
        if isDay(next) { return addEvent(i, year(after: next + 2)) }
        guard digits == 4, [0x31, 0x32].contains(bytes[token.start]) else { break }
        return addEvent(i, next + 1)
      }
      if token.isCapital {
        guard tokens[next - 1].marks.contains(.link) || tokens[next - 1].marks.contains(.locative),
          token.marks.isDisjoint(with: [.common, .title, .office]) || token.isListedName,
          !token.marks.contains(.kept) || placeKept(next)
        else { break }
        return addEvent(i, runEnd(next, isPlace: true))
      }
      if token.marks.contains(.placeHead), let name = placeName(after: next) {
        return addEvent(i, name.upperBound)
      }
      guard !token.marks.isDisjoint(with: [.link, .locative, .member, .localBody]) else { break }
      next += 1
    }
    return nil
  }

  private mutating func addEvent(_ i: Int, _ end: Int) -> Int {
    add(bounds(i..<i + 1), .event, .combination, key: key(bounds(i..<end)), hint: folded(i))
    return i + 1
  }

  /// Whether a number is a day before `de` and a month.
  private func isDay(_ i: Int) -> Bool {
    follows(i + 1) && folded(i + 1) == "de" && follows(i + 2)
      && tokens[i + 2].marks.contains(.month)
  }
}
