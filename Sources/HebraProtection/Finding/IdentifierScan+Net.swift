internal import HebraModel

/// The safety net, what it leaves out, and names that are known or kept.
extension IdentifierScan {
  /// Adds each of these tokens that is known, or has a capital or a digit and is not left out.
  mutating func net(_ range: Range<Int>) {
    for i in range where !isKnown(i) { _ = net(i) }
  }

  /// Adds a single word that people decided is a name.
  private mutating func isKnown(_ i: Int) -> Bool {
    guard let (end, kind) = phrase(i, known.phrases), end == i + 1 else { return false }
    add(i..<end, kind, .known)
    return true
  }

  /// Adds one token likewise and returns the next.
  mutating func net(_ i: Int) -> Int {
    let token = tokens[i]
    if token.shape.contains(.digits) {
      add(i..<i + 1, .number, .net)
    } else if token.shape.contains(.caseless) {
      add(i..<i + 1, .other, .net)
    } else if token.isCapital, !isLeftOut(i) {
      if token.isListedName {
        add(i..<i + 1, .person, .net)
      } else if !token.marks.isDisjoint(with: [.office]) {
        add(i..<i + 1, .office, .office)
      } else if isAcronym(i) {
        add(i..<i + 1, .organization, .organization)
      } else {
        add(i..<i + 1, .other, .net)
      }
    }
    return i + 1
  }

  /// Whether a capitalized word may begin a sentence, is an ordinary word in lower case, and is no
  /// listed or known name.
  func isLeftOut(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.shape.contains(.start), !token.isListedName,
      known.phrases.phrases(token.hash).isEmpty,
      known.parts[token.hash] == nil
    else { return false }
    return isOrdinary(i)
  }

  /// Whether a token of capitals that are no ordinary word stands among words in lower case.
  private func isAcronym(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.isShouted, token.letters <= 12, token.letters < 4 || !isOrdinary(i) else {
      return false
    }
    let neighbours = [i - 1, i + 1].filter { tokens.indices.contains($0) }
    return neighbours.contains { tokens[$0].shape.contains(.lower) }
  }

  // MARK: What is never found

  /// The end of a pseudonym such as `[Persona-07]` whose first word this is.
  func pseudonym(_ i: Int) -> Int? {
    let token = tokens[i]
    guard token.isCapital, 0 < token.start, bytes[token.start - 1] == 0x5B, i + 1 < tokens.count,
      gap(after: i) == .hyphen
    else { return nil }
    let last = tokens[i + 1]
    guard last.end < bytes.count, bytes[last.end] == 0x5D,
      last.isNumber || last.letters <= 2 && !last.shape.contains(.lower),
      PseudonymWords.folded.contains(folded(i))
    else { return nil }
    return i + 2
  }

  /// The end of a speaker label that names nobody: `E:`, `P1:`, `Entrevistadora 2:`.
  func labelEnd(_ i: Int) -> Int? {
    var k = i
    while k < tokens.count, k < i + 5 {
      let token = tokens[k]
      let isCode =
        token.isInitial || token.isMixed && token.letters <= 5
        || token.isNumber && token.letters <= 3
      let isRole = !token.marks.isDisjoint(with: [.label, .link])
      guard isCode || isRole, token.shape.contains(.letters) || i < k else { return nil }
      switch afterLabel(token.end) {
      case 0x3A, 0x09: return k + 1
      case 0x0A: return nil
      default: break
      }
      guard k + 1 < tokens.count, follows(k + 1) || gap(after: k) == .hyphen else { return nil }
      k += 1
    }
    return nil
  }

  /// The first byte after a label that is no space, full stop, bracket or question mark.
  private func afterLabel(_ start: Int) -> UInt8 {
    var i = start
    while i < bytes.count, [0x20, 0x2E, 0x29, 0x3F, 0x2A].contains(bytes[i]) { i += 1 }
    return i < bytes.count ? bytes[i] : 0x0A
  }

  // MARK: Known and kept

  /// A phrase of the table that begins at a token: its end and what it names.
  func phrase(_ i: Int, _ table: PhraseTable) -> (end: Int, kind: IdentifierKind)? {
    for phrase in table.phrases(tokens[i].hash) {
      let end = i + phrase.words.count
      guard end <= tokens.count else { continue }
      let fits = (i + 1..<end).allSatisfy { k in
        tokens[k].hash == phrase.words[k - i]
          && [.space, .hyphen].contains(gap(after: k - 1))
      }
      if fits { return (end, phrase.kind) }
    }
    return nil
  }

  /// A key that people decided is a name, unless a longer name begins here.
  mutating func knownName(_ i: Int) -> Int? {
    let token = tokens[i]
    guard let (end, kind) = phrase(i, known.phrases) else {
      guard let kind = known.parts[token.hash], !token.isCapital, !isOrdinary(i) else { return nil }
      add(i..<i + 1, kind, .known)
      return i + 1
    }
    if token.isCapital, canBeName(i) {
      let run = runEnd(i)
      if end < run, (i..<run).contains(where: { tokens[$0].isSureName }) { return nil }
    }
    add(i..<end, kind, .known)
    return end
  }

  /// A name that needs no protection: `Policía Nacional`.
  mutating func keptName(_ i: Int) -> Int? {
    let token = tokens[i]
    guard token.marks.contains(.kept), let (end, kind) = phrase(i, KeptNames.phrases) else {
      return nil
    }
    if end == i + 1 {
      // `César`, `Magdalena` and `Córdoba` are people too.
      if token.isListedName || runEnd(i) > end && tokens[i + 1].isListedName { return nil }
      if !token.marks.isDisjoint(with: [.localBody, .title, .unitHead, .bodyHead]), follows(end),
        tokens[end].isCapital || tokens[end].marks.contains(.link)
      {
        return nil
      }
      if isLeftOut(i) { return nil }
    }
    // A longer listed place: `Santander de Quilichao`.
    if let place = phrase(i, finder.places), end < place.end { return nil }
    add(i..<end, kind, .organization)
    if kind == .place { found[found.count - 1].finding = .place }
    return end
  }
}
