/// Reads one candidate label byte by byte and stops as soon as the line cannot have one.
struct LabelScan {
  let text: ByteText
  let end: Int
  /// One past the end of the bold range that begins the line, or 0.
  let bold: Int
  private var emphasis = 0
  private var emphasisClosed = 0
  private var words = 0
  private var letters = 0
  private var digits = 0
  private var lowerWords = 0
  private var hasLower = false
  private var hasUpper = false
  private var firstWord = (start: 0, end: 0)
  private var longestWord = 0
  private var depth = 0
  /// Where the qualifier begins: `(mujer, 34 años)`, `, líder comunal`, `– docente`.
  private var qualifier: Int?
  private var qualifierWords = 0

  init(text: ByteText, end: Int, bold: Int) {
    self.text = text
    self.end = end
    self.bold = bold
  }

  private var isEmphasised: Bool { 2 <= emphasis || firstWord.start < bold }

  mutating func head(from lineStart: Int, isName: Bool) -> LabelHead? {
    var i = skippingEmphasis(from: text.skippingSpace(from: lineStart, to: end))
    var time: ClockTime?
    if i < end, isTimeStart(text[i]), let found = ClockTime.read(text, at: i, before: end) {
      time = found
      i = skippingEmphasis(from: text.skippingSpace(from: found.end, to: end))
    }
    i = skippingDash(from: i)
    guard i < end else { return nil }
    let start = i
    firstWord.start = i
    var last = i
    while i < end {
      let byte = text[i]
      if byte == 0x3A || isFullWidthColon(i) {
        guard isColonOfLabel(i, from: start) else { return nil }
        return finish(start, last, i + (byte == 0x3A ? 1 : 3), .colon, time)
      }
      let limit = hasLower && !isEmphasised && qualifier == nil ? 64 : 150
      guard i - start < limit else { return nil }
      let space = text.spaceLength(at: i, before: end)
      if 0 < space {
        i += space
        continue
      }
      if isTimeStart(byte), time == nil, 0 < letters + digits, last < i,
        let found = ClockTime.read(text, at: i, before: end), isTimeOfName(found, at: i)
      {
        return finish(start, last, found.end, .time, found)
      }
      if qualifier == nil, beginsQualifier(at: i, after: last) { qualifier = last }
      switch text.kind(at: i) {
      case .other:
        guard let next = punctuation(at: i, from: start) else { return nil }
        i = next
      default:
        let next = text.wordEnd(from: i, to: end)
        guard word(i, next) else { return nil }
        i = next
      }
      last = i
    }
    guard qualifier == nil else { return nil }
    guard isName || time != nil else { return nil }
    return finish(start, last, end, .line, time)
  }

  /// Whether the mark at `i` begins what a transcriber adds to a label: a bracket with words in it,
  /// or a comma or dash before a word in lower case.
  private func beginsQualifier(at i: Int, after last: Int) -> Bool {
    guard depth == 0, 0 < letters, text.kind(at: i) == .other else { return false }
    switch text[i] {
    case 0x28, 0x5B:
      let inside = text.bytes[i + 1..<min(end, i + 80)].prefix { $0 != 0x29 && $0 != 0x5D }
      return inside.contains { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    case 0x2C: return beginsLower(after: i + 1)
    case 0x2D: return last < i && beginsLower(after: i + 1)
    case 0xE2:
      return last < i && i + 2 < end && text[i + 1] == 0x80 && (0x92...0x95).contains(text[i + 2])
        && beginsLower(after: i + 3)
    default: return false
    }
  }

  private func beginsLower(after i: Int) -> Bool {
    let next = text.skippingSpace(from: i, to: end)
    return next < end && text.kind(at: next) == .lower
  }

  /// Reads one word; false if a label cannot have it there.
  private mutating func word(_ start: Int, _ stop: Int) -> Bool {
    if qualifier != nil {
      qualifierWords += 1
      return qualifierWords <= 12 && (0 < depth || !LabelWords.isClause(text.wordKey(start, stop)))
    }
    words += 1
    if words == 1 { firstWord = (start, stop) }
    var i = start
    var count = 0
    var isLower = false
    while i < stop {
      switch text.kind(at: i) {
      case .upper:
        hasUpper = true
        letters += 1
      case .lower:
        if i == start { isLower = true }
        hasLower = true
        letters += 1
      case .digit: digits += 1
      case .caseless: letters += 1
      case .other: break
      }
      count += 1
      i += text.scalarLength(at: i)
    }
    longestWord = max(longestWord, count)
    // `Participante 2 Me dijo: no`: a label that lost its colon, and then a clause.
    if 1 < words, hasLower, !isEmphasised, LabelWords.isClause(text.wordKey(start, stop)) {
      return false
    }
    // `iPhone` begins with a small letter and is a name.
    if isLower, words == 1, text.bytes[start + 1..<stop].contains(where: { 0x41...0x5A ~= $0 }) {
      return true
    }
    guard depth == 0, isLower else { return words <= 24 }
    if 1 < words, LabelWords.isParticle(text.wordKey(start, stop)) { return true }
    lowerWords += 1
    if isEmphasised { return lowerWords <= 5 }
    if words == 1 { return count <= 3 || LabelWords.isSpeaker(text, start, stop) }
    return lowerWords <= 2 && LabelWords.isRole(text, firstWord.start, firstWord.end)
  }

  /// Reads a punctuation mark inside a label and returns the next position; nil if labels never
  /// contain it.
  private mutating func punctuation(at i: Int, from start: Int) -> Int? {
    if qualifier != nil { return qualifierMark(at: i) }
    switch text[i] {
    case 0x2A, 0x5F:  // * _
      guard 0 < emphasis else { return nil }
      emphasisClosed += 1
    case 0x28, 0x5B: depth += 1  // ( [
    case 0x29, 0x5D: depth = max(0, depth - 1)  // ) ]
    case 0x2D, 0x2F, 0x27, 0x23: break  // - / ' #
    case 0x3F:  // P?: somebody of the group
      guard 0 < letters, letters <= 4, i + 1 < end, text[i + 1] == 0x3A else { return nil }
    case 0x2E:  // .
      let next = i + 1
      // `P.- no sé: nada`: the mark of another convention.
      guard text.dashLength(at: next, before: end) == 0 else { return nil }
      guard next < end, 0 < text.spaceLength(at: next, before: end) else { break }
      let after = text.skippingSpace(from: next, to: end)
      guard after < end else { return nil }
      if text.kind(at: after) == .lower { return nil }
      if hasLower, 4 < i - text.wordStart(before: i, from: start) { return nil }
    case 0x2C:  // ,
      let isLast = i + 1 < end && text[i + 1] == 0x3A
      guard !hasLower || isEmphasised || isLast, 0 < letters else { return nil }
    case 0x22, 0x26:  // " and &, in an office or a nickname in capitals
      guard !hasLower, 0 < letters else { return nil }
    case 0xC2:
      // · ª º and the soft hyphen
      guard [0xB7, 0xAA, 0xBA, 0xAD].contains(text[i + 1]) else { return nil }
      return i + 2
    case 0xE2:
      guard text[i + 1] == 0x80 else { return nil }
      switch text[i + 2] {
      case 0x90...0x95, 0x99: break  // hyphens, dashes, ’
      case 0x98, 0x9C, 0x9D: guard !hasLower else { return nil }  // quotes in an office
      default: return nil
      }
      return i + 3
    default: return nil
    }
    return i + 1
  }

  /// Reads a punctuation mark inside a qualifier.
  private mutating func qualifierMark(at i: Int) -> Int? {
    switch text[i] {
    case 0x28, 0x5B: depth += 1
    case 0x29, 0x5D: depth = max(0, depth - 1)
    case 0x2C, 0x2D, 0x2F, 0x2E, 0x27: break
    case 0xC2: return [0xB7, 0xAA, 0xBA, 0xAD].contains(text[i + 1]) ? i + 2 : nil
    case 0xE2:
      let isDash = i + 2 < end && text[i + 1] == 0x80 && (0x90...0x99).contains(text[i + 2])
      return isDash ? i + 3 : nil
    default: return nil
    }
    return i + 1
  }

  private mutating func finish(
    _ start: Int, _ last: Int, _ next: Int, _ separator: LabelHead.Separator, _ time: ClockTime?
  ) -> LabelHead? {
    guard 0 < letters + digits, let shape = shape() else { return nil }
    if separator == .line || separator == .time {
      guard shape != .phrase || isEmphasised, shape != .number, last - start <= 64 else {
        return nil
      }
    }
    var speech = next
    var head = LabelHead(
      start: start, end: last, baseEnd: qualifier ?? last, speechStart: next, time: time?.seconds,
      shape: shape,
      separator: separator, isEmphasised: isEmphasised)
    // Close the emphasis that opened before the label.
    var open = emphasis - emphasisClosed
    while speech < end {
      let space = text.spaceLength(at: speech, before: end)
      if 0 < space {
        speech += space
      } else if 0 < open, text[speech] == 0x2A || text[speech] == 0x5F {
        open -= 1
        speech += 1
      } else {
        break
      }
    }
    if separator == .colon, time == nil, speech < end, text[speech] == 0x5B || text[speech] == 0x28,
      let mark = ClockTime.read(text, at: speech, before: end)
    {
      head.time = mark.seconds
      speech = text.skippingSpace(from: mark.end, to: end)
    } else if separator == .time, speech < end, text[speech] == 0x3A {
      speech = text.skippingSpace(from: speech + 1, to: end)
    }
    head.speechStart = speech
    return head
  }

  private func shape() -> LabelHead.Shape? {
    if letters == 0 { return digits <= 2 && words == 1 ? .number : nil }
    let isRole = LabelWords.isRole(text, firstWord.start, firstWord.end)
    if letters <= 4, longestWord <= 6, words <= 4, !isRole {
      if !hasLower { return .code }
      // `e`, `i`, `p1`, and `Al`, `Pl`, where a letter l stands for the digit 1.
      if letters <= 2, lowerWords == words || hasUpper { return .code }
      if 0 < digits, words <= 2 { return .code }
    }
    if isRole, words <= 6, lowerWords <= 3 { return hasLower || words == 1 ? .role : .capitals }
    if !hasLower { return .capitals }
    if lowerWords == 0, words <= 6 { return .name }
    return isEmphasised && words <= 12 ? .phrase : nil
  }

  private mutating func skippingEmphasis(from start: Int) -> Int {
    var i = start
    while i < end, text[i] == 0x2A || text[i] == 0x5F {
      emphasis += 1
      i += 1
    }
    return 0 < emphasis ? text.skippingSpace(from: i, to: end) : i
  }

  /// Skips a dialogue dash before the label; it is not part of the label.
  private func skippingDash(from start: Int) -> Int {
    var i = start
    if i < end, text[i] == 0x2D {
      i += 1
    } else if i + 2 < end, text[i] == 0xE2, text[i + 1] == 0x80, (0x92...0x95).contains(text[i + 2])
    {
      i += 3
    }
    return start < i ? text.skippingSpace(from: i, to: end) : start
  }

  private func isTimeStart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x5B || byte == 0x28
  }

  /// Whether a time belongs to the name before it: bracketed times always, others only at the end
  /// of the line.
  private func isTimeOfName(_ time: ClockTime, at i: Int) -> Bool {
    if text[i] == 0x5B || text[i] == 0x28 { return true }
    return text.skippingSpace(from: time.end, to: end) == end
  }

  private func isFullWidthColon(_ i: Int) -> Bool {
    text[i] == 0xEF && i + 2 < end && text[i + 1] == 0xBC && text[i + 2] == 0x9A
  }

  /// Whether the colon ends a label rather than being part of a time (`10:30`) or a URL
  /// (`https://…`).
  private func isColonOfLabel(_ i: Int, from start: Int) -> Bool {
    guard start < i else { return false }
    guard text[i] == 0x3A, i + 1 < end else { return true }
    if text[i + 1] == 0x2F { return false }
    return !((0x30...0x39).contains(text[i + 1]) && (0x30...0x39).contains(text[i - 1]))
  }
}
