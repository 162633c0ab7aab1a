internal import HebraModel

/// Whether a phrase that was found is a request where it stands.
extension OffRecordScan {
  /// Marks of the words that stand before a phrase.
  private enum Mark {
    /// Interjections, forms of address and the like, after which a clause begins.
    static let lead: UInt8 = 1
    /// Conjunctions after which a verb asks for nothing.
    static let blocker: UInt8 = 2
    /// Words before `que` with which a person asks.
    static let asking: UInt8 = 4
    /// Verbs that report what somebody said.
    static let reporting: UInt8 = 8
    static let contrast: UInt8 = 16
  }

  private static let marks = WordTable([
    (
      mark: Mark.lead,
      words: """
      favor no si pero y e mejor ay oiga mire mira vea ve eh bueno pues ya entonces usted me hijo
      hija mijo mija señora señor señorita doctora doctor profe joven primero tambien aqui ah oye
      venga digo eso esto
      """
    ),
    (
      mark: Mark.blocker,
      words: """
      aunque cuando mientras quiza quizas vez donde quien quienes como para pa porque ojala hasta
      """
    ),
    (
      mark: Mark.asking,
      words: """
      pido ruego quiero quisiera prefiero preferiria mejor favor agradezco pedirle pedirles suplico
      digo dije gustaria asi condicion
      """
    ),
    (
      mark: Mark.reporting,
      words: """
      dijo dijeron dice dicen decia decian diciendo dije dijimos grite grito gritaba gritaban
      gritaron gritando pidio pidieron pide piden conteste contesto contestaron respondi respondio
      ordeno ordenaron mando mandaron suplique suplico
      """
    ),
    (mark: Mark.contrast, words: "pero ya"),
  ])
  private static let que = ByteText.wordKey("que")

  /// Whether `phrase`, found at `found` in the speech `range`, is a request.
  func isRequest(_ phrase: Phrase, at found: TextRange, in range: TextRange) -> Bool {
    if !phrase.unlessBefore.isEmpty || !phrase.onlyBefore.isEmpty {
      let next = clauseWord(from: found.end, to: range.end)
      if let next, phrase.unlessBefore.contains(next) { return false }
      if !phrase.onlyBefore.isEmpty, !(next.map(phrase.onlyBefore.contains) ?? false) {
        return false
      }
    }
    switch phrase.place {
    case .anywhere: return true
    case .ask: return asks(found, in: range)
    case .clause: return beginsClause(found.start, in: range) && !isReported(found, in: range)
    case .alone:
      return beginsClause(found.start, in: range, afterLead: false)
        && clauseWord(from: found.end, to: range.end) == nil
    }
  }

  private func asks(_ found: TextRange, in range: TextRange) -> Bool {
    if isReported(found, in: range) { return false }
    guard let before = clauseWord(before: found.start, from: range.start) else { return true }
    guard before.key == Self.que else {
      return Self.marks.marks(of: before.key) & Mark.blocker == 0
    }
    // `que no lo ponga` asks at the head of a clause and under a verb of asking.
    if beginsClause(before.start, in: range) { return true }
    guard let verb = clauseWord(before: before.start, from: range.start) else { return true }
    return Self.marks.marks(of: verb.key) & Mark.asking != 0
  }

  /// Whether a clause begins here: after a sign, or after words that only introduce it.
  private func beginsClause(_ place: Int, in range: TextRange, afterLead: Bool = true) -> Bool {
    var place = place
    for _ in 0..<4 {
      guard let before = clauseWord(before: place, from: range.start) else { return true }
      guard afterLead, Self.marks.marks(of: before.key) & Mark.lead != 0 else { return false }
      place = before.start
    }
    return false
  }

  /// Whether the words before tell that somebody said this: `le grité, ¡apague eso!`.
  ///
  /// `Ya le dije que no lo ponga` and `… dijo él, pero no lo ponga` do not.
  private func isReported(_ found: TextRange, in range: TextRange) -> Bool {
    var place = found.start
    for _ in 0..<6 {
      guard let word = word(before: place, from: range.start),
        !endsSentence(between: word.end, and: place)
      else { return false }
      let marks = Self.marks.marks(of: text.wordKey(word.start, word.end))
      if marks & Mark.contrast != 0 { return false }
      if marks & Mark.reporting != 0 { return !followsContrast(word.start, in: range) }
      place = word.start
    }
    return false
  }

  /// Whether `ya le` stands before a verb.
  private func followsContrast(_ place: Int, in range: TextRange) -> Bool {
    var place = place
    for _ in 0..<2 {
      guard let word = clauseWord(before: place, from: range.start) else { return false }
      if Self.marks.marks(of: word.key) & Mark.contrast != 0 { return true }
      place = word.start
    }
    return false
  }

  private func endsSentence(between start: Int, and end: Int) -> Bool {
    text.bytes[start..<end].contains { [0x0A, 0x21, 0x2E, 0x3B, 0x3F].contains($0) }
  }

  /// The hash of the next word, unless a sign stands before it.
  private func clauseWord(from place: Int, to end: Int) -> UInt64? {
    let start = text.skippingSpace(from: place, to: end)
    guard start < end, text.isWord(at: start) else { return nil }
    return text.wordKey(start, text.wordEnd(from: start, to: end))
  }

  /// The word before, unless a sign stands behind it.
  private func clauseWord(before place: Int, from start: Int) -> (key: UInt64, start: Int)? {
    let end = text.trimmedEnd(from: start, to: place)
    let head = text.wordStart(before: end, from: start)
    return head < end ? (text.wordKey(head, end), head) : nil
  }
}
