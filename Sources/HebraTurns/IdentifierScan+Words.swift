/// Handling of words: cues, names and what follows a cue.
extension IdentifierScan {
  /// Processes a lower-case word and returns its end.
  mutating func lowerWord(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, WordSieve.isWordByte(text.bytes[i]) { i += 1 }
    guard start < i else { return start + text.scalarLength(at: start) }
    isSentenceStart = false
    guard 2 <= i - start, i - start <= 16 else {
      if 2 <= i - start { cue = [] }
      return i
    }
    let marks = marks(start, i)
    if isNaming {
      isNaming = false
      if !marks.contains(.link) { add(.name) }
    }
    if !marks.isDisjoint(with: IdentifierWords.cues) {
      cue = marks.intersection(IdentifierWords.cues)
      isNaming = marks.contains(.naming)
    } else if !marks.contains(.link) {
      // `vereda la esperanza` in lower case counts only if nothing but link words stand between the
      // cue and the name.
      if cue.contains(.place), !marks.contains(.common) { add(.address) }
      cue = []
    }
    return i
  }

  /// Processes a run of capitalized words and returns its end.
  mutating func capitalWord(_ start: Int, _ end: Int) -> Int {
    let first = text.wordEnd(from: start, to: end)
    let wasSentenceStart = isSentenceStart
    let before = cue
    isSentenceStart = false
    isNaming = false
    cue = []
    // A word directly after `[` is a pseudonym.
    if 0 < start, text.bytes[start - 1] == 0x5B { return first }
    let marks = marks(start, first)
    let isCue = !marks.isDisjoint(with: IdentifierWords.cues)
    if before.isEmpty {
      if wasSentenceStart, isCue {
        cue = marks.intersection(IdentifierWords.cues)
        return first
      }
      if marks.contains(.common) { return first }
    }
    var isKept = marks.contains(.kept)
    var words = 1
    var stop = first
    while let next = nextCapital(after: stop, end) {
      words += 1
      stop = text.wordEnd(from: next, to: end)
      isKept = isKept && self.marks(next, stop).contains(.kept)
    }
    if isCue, words == 1 {
      cue = marks.intersection(IdentifierWords.cues)
    } else if !before.isEmpty || isCue {
      let sign = before.isEmpty ? marks : before
      add(sign.contains(.person) ? .name : .address)
    } else if isKept || (words == 1 && isAcronym(start, first)) {
      // Known institutions, months, study places and acronyms are not identifiers.
    } else if !wasSentenceStart || 1 < words || marks.contains(.given) {
      add(.name)
    }
    return stop
  }

  private func marks(_ start: Int, _ end: Int) -> IdentifierWords {
    IdentifierWords(rawValue: table.marks(of: text.wordKey(start, end)))
  }

  /// The start of the next capitalized word of the same run, after spaces and lower-case link
  /// words.
  private func nextCapital(after end: Int, _ limit: Int) -> Int? {
    var i = end
    for _ in 0..<3 {
      let start = text.skippingSpace(from: i, to: limit)
      guard i < start, start < limit, text.bytes[start] != 0x0A else { return nil }
      for k in i..<start where text.bytes[k] == 0x0A { return nil }
      switch text.kind(at: start) {
      case .upper: return start
      case .lower:
        let stop = text.wordEnd(from: start, to: limit)
        guard stop - start <= 3, marks(start, stop).contains(.link),
          text.bytes[start] != 0x61
        else { return nil }
        i = stop
      default: return nil
      }
    }
    return nil
  }

  private func isAcronym(_ start: Int, _ end: Int) -> Bool {
    guard 2 <= end - start, end - start <= 5 else { return false }
    var i = start
    while i < end {
      if text.kind(at: i) == .lower { return false }
      i += text.scalarLength(at: i)
    }
    return true
  }

  /// Whether the dot belongs to a title or an initial, and so does not end a sentence.
  func isAbbreviation(_ dot: Int, from start: Int) -> Bool {
    let word = text.wordStart(before: dot, from: start)
    if dot - word == 1 { return true }
    return dot - word <= 4 && !marks(word, dot).isDisjoint(with: IdentifierWords.cues)
  }

  func opensQuote(_ i: Int) -> Bool {
    switch (text.bytes[i], text.bytes[i + 1]) {
    case (0xC2, 0xAB): true
    case (0xE2, 0x80):
      [0x93, 0x94, 0x9C, 0xA6].contains(text.bytes[i + 2])
    default: false
    }
  }
}
