internal import HebraModel

/// Names of people.
extension IdentifierScan {
  /// Whether a token with a capital may be part of a name.
  func canBeName(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.isCapital, !token.shape.contains(.digits) else { return false }
    if token.isListedName || isNameInitial(i) { return true }
    return token.marks.isDisjoint(with: .notName)
      && (!token.marks.contains(.kept) || phrase(i, KeptNames.phrases) == nil)
  }

  /// Whether a token is an initial before a name: `Y. Caicedo`.
  ///
  /// At the beginning of a line it may be the label of a speaker.
  private func isNameInitial(_ i: Int) -> Bool {
    guard tokens[i].isInitial, gap(after: i) == .stop, tokens[i + 1].isCapital else { return false }
    return !tokens[i].shape.contains(.line) || tokens[i + 1].isListedName || tokens[i + 1].isInitial
  }

  /// Whether a capitalized word is no listed name but a diminutive of one, or sounds like one.
  private func isLikeName(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.isCapital, !token.isListedName, 5 <= token.letters,
      token.marks.isDisjoint(with: .notName)
    else { return false }
    let word = folded(i)
    if word.hasSuffix("ito") || word.hasSuffix("ita") {
      let isShort = ShortNames.bases(of: word).contains {
        finder.words.marks(FoldedHash.of($0)).contains(.given)
      }
      if isShort, !isOrdinary(i) { return true }
    }
    return finder.words.soundsLikeName(word) && !isOrdinary(i)
  }

  /// The end of the capitalized words in a row that begin with this one, with `de`, `del`, `la`
  /// between them and with initials.
  func runEnd(_ i: Int, isPlace: Bool = false) -> Int {
    var end = i + 1
    while end < tokens.count {
      let gap = gap(after: end - 1)
      let isJoined =
        gap == .space || gap == .hyphen || gap == .stop && tokens[end - 1].isInitial
      guard isJoined else { break }
      if canBeName(end) {
        end += 1
        continue
      }
      guard gap == .space, tokens[end].marks.contains(.link), !tokens[end].isCapital else { break }
      var next = end + 1
      while next < end + 3, follows(next), tokens[next].marks.contains(.link),
        !tokens[next].isCapital
      {
        next += 1
      }
      guard follows(next), canBeName(next), canFollowLink(next, from: i, isPlace) else { break }
      end = next + 1
    }
    return end
  }

  /// Whether a capitalized word after `de` or `de la` continues the name that begins at `start`.
  private func canFollowLink(_ i: Int, from start: Int, _ isPlace: Bool) -> Bool {
    let token = tokens[i]
    if isPlace || isSaint(start) { return true }
    if token.isListedName { return true }
    if token.marks.contains(.place), phrase(i, finder.places) != nil { return false }
    return !(start..<i).contains { tokens[$0].isListedName }
  }

  /// A capitalized word that no rule before has taken.
  mutating func capital(_ i: Int) -> Int {
    guard canBeName(i) else { return net(i) }
    let end = runEnd(i)
    var start = i
    // `Llegó Juan`: an ordinary word at the beginning of a sentence is no part of the name.
    if i + 1 < end, isLeftOut(i),
      tokens[i].marks.contains(.common)
        || (i + 1..<end).contains(where: { tokens[$0].isListedName })
        || tokens[i + 1].marks.contains(.link)
    {
      start = i + 1
      while start < end, !tokens[start].isCapital { start += 1 }
    }
    addNames(start..<end)
    return end
  }

  /// `San`, `Santa`: what follows is nearly always a place.
  private func isSaint(_ i: Int) -> Bool {
    tokens[i].marks.contains(.link) && ["san", "santa"].contains(folded(i))
  }

  /// Adds a run of capitalized words by what the lists say of them.
  mutating func addNames(
    _ range: Range<Int>, _ finding: IdentifierFinding? = nil, hint: String? = nil
  ) {
    if let finding { return add(range, .person, finding, hint: hint) }
    if 1 < range.count, isSaint(range.lowerBound) { return add(range, .place, .place) }
    let names = range.filter { tokens[$0].isListedName }
    let first = tokens[range.lowerBound]
    let hasSure =
      names.contains { tokens[$0].isSureName } || range.contains { isLikeName($0) }
      || 1 < range.count && first.isInitial && 3 <= tokens[range.upperBound - 1].letters
    if range.count == 1 {
      // In the middle of a sentence `Luz` is a person, `Campo` may be one.
      let isGiven = first.marks.contains(.given) && !first.shape.contains(.start)
      if hasSure || isGiven { add(range, .person, .list) } else { net(range) }
    } else if hasSure || 2 <= names.count {
      add(range, .person, .list)
    } else if !names.isEmpty, !tokens[range.lowerBound].marks.contains(.article) {
      add(range, .person, .net)
    } else {
      add(range, .other, .net)
    }
  }

  /// A title or a word of kinship, and the name after it.
  mutating func titled(_ i: Int) -> Int? {
    var next = i + 1
    var last = i
    while next < i + 4, next < tokens.count {
      let isAbbreviated =
        gap(after: next - 1) == .stop && tokens[next - 1].marks.contains(.abbreviation)
      guard follows(next) || isAbbreviated else { break }
      let marks = tokens[next].marks
      guard !marks.isDisjoint(with: [.title, .ordinal]),
        !tokens[next].isListedName || !tokens[next].isCapital && marks.contains(.ordinal)
      else { break }
      if marks.contains(.title) { last = next }
      next += 1
    }
    guard next < tokens.count else { return nil }
    let marks = tokens[last].marks
    let isKin =
      marks.contains(.kinship) && (!marks.contains(.title) || 0 < i && isPossessive(i - 1))
    let gap = gap(after: next - 1)
    let isAbbreviated = gap == .stop && tokens[next - 1].marks.contains(.abbreviation)
    guard
      follows(next) || isAbbreviated || isKin && gap == .comma && tokens[next].isListedName
    else { return nil }
    let finding: IdentifierFinding = isKin ? .kinship : .title
    let hint = folded(last)
    if tokens[next].isCapital {
      guard canBeName(next), !tokens[next].marks.contains(.link) || isSaint(next) else {
        return nil
      }
      let end = runEnd(next)
      net(i..<next)
      add(next..<end, .person, finding, hint: hint)
      return end
    }
    guard isLowerName(next, isSure: marks.contains(.strong)) else { return nil }
    let end = lowerEnd(next)
    net(i..<next)
    add(next..<end, .person, finding, hint: hint)
    return end
  }

  private func isPossessive(_ i: Int) -> Bool {
    ["mi", "mis", "tu", "tus", "su", "sus", "nuestro", "nuestra"].contains(folded(i))
  }

  /// Whether a word in lower case after a title is a name.
  private func isLowerName(_ i: Int, isSure: Bool) -> Bool {
    let token = tokens[i]
    guard token.shape.contains(.letters), 3 <= token.letters,
      token.marks.isDisjoint(with: [.common, .link, .number, .title, .office])
    else { return false }
    if token.isSureName { return true }
    if token.isListedName { return isSure || !isOrdinary(i) }
    return isSure && !isOrdinary(i)
  }

  /// The end of listed names in lower case that follow one another.
  private func lowerEnd(_ i: Int) -> Int {
    var end = i + 1
    while follows(end) {
      if tokens[end].isSureName || tokens[end].isListedName && !isOrdinary(end) {
        end += 1
        continue
      }
      guard tokens[end].marks.contains(.link) else { break }
      var next = end + 1
      if follows(next), tokens[next].marks.contains(.article) { next += 1 }
      guard follows(next), tokens[next].isListedName, !isOrdinary(next) else { break }
      end = next + 1
    }
    return end
  }

  /// Listed names in lower case that are no ordinary words.
  mutating func lowerName(_ i: Int) -> Int? {
    let token = tokens[i]
    guard 3 <= token.letters, token.isSureName, !isOrdinary(i) else {
      // `rosa caicedo`: the surname after it tells.
      guard token.isListedName, token.marks.contains(.given), follows(i + 1),
        tokens[i + 1].isSureName, !isOrdinary(i + 1)
      else { return nil }
      let end = lowerEnd(i + 1)
      add(i..<end, .person, .list)
      return end
    }
    let end = lowerEnd(i)
    add(i..<end, .person, .list)
    return end
  }

  /// `alias`, `le dicen`, `apodado`, and the name after it.
  mutating func alias(_ i: Int) -> Int? {
    let word = folded(i)
    let isWeak = ["dicen", "decian", "decia", "decimos", "llaman", "llamaban", "llamamos"]
      .contains(word)
    if isWeak {
      guard 0 < i, follows(i),
        ["le", "les", "lo", "la", "los", "las", "me", "que"].contains(folded(i - 1))
      else { return nil }
    }
    var next = i + 1
    if follows(next), folded(next) == "como" { next += 1 }
    var start = next
    guard follows(next) else { return nil }
    var hasArticle = false
    if tokens[next].marks.contains(.article), follows(next + 1) {
      hasArticle = true
      next += 1
      if !tokens[start].isCapital { start = next }
    }
    let token = tokens[next]
    if token.isCapital {
      guard !token.marks.contains(.common) || word == "alias" else { return nil }
      let end = max(canBeName(next) ? runEnd(next) : next + 1, next + 1)
      net(i..<start)
      add(start..<end, .person, .alias, hint: "alias")
      return end
    }
    let isPlain = token.marks.isDisjoint(with: [
      .common, .link, .noun, .number, .localBody, .bodyHead, .unitHead, .placeHead, .label,
    ])
    guard token.shape.contains(.letters), 3 <= token.letters, isPlain,
      word == "alias" || word.hasPrefix("apodad") || word.hasPrefix("mentad")
        || isWeak && hasArticle && folded(i - 1) != "que"
    else { return nil }
    net(i..<start)
    add(start..<next + 1, .person, .alias, hint: "alias")
    return next + 1
  }
}
