package import HebraLanguage
package import HebraModel

/// Finds where names, identity numbers, telephone numbers and addresses may occur.
///
/// It reports counts and paragraphs, never the words.
///
/// It prefers false positives to misses: it counts every long number, and every capitalized word
/// inside a sentence that is not an institution or a common word.
package enum PossibleIdentifiers {
  /// One line for each kind found, in the order name, id-number, telephone, address.
  ///
  /// Labels are not scanned as text: a label that looks like a name counts once, at its first turn.
  package static func find(in transcript: Transcript) -> [ImportReceipt.IdentifierLine] {
    ReadingBudget.withoutLimit { (budget) throws(ReadError) in
      try find(in: transcript, budget: budget)
    }
  }

  /// The same, within the reading budget of a file.
  package static func find(
    in transcript: Transcript, budget: ReadingBudget
  ) throws(ReadError) -> [ImportReceipt.IdentifierLine] {
    var scan = IdentifierScan(ByteText(transcript.text))
    var turn = transcript.turns[...]
    var labels = LabelNumbers()
    for (index, paragraph) in transcript.paragraphs.enumerated() {
      try budget.step(paragraph.count / 16 + 1)
      scan.paragraph = index + 1
      var start = paragraph.start
      var beginsTurn = false
      while let next = turn.first, next.range.start < paragraph.end {
        if start < next.range.start {
          scan.read(start, next.range.start, beginsTurn: beginsTurn)
        }
        start = max(start, min(max(next.range.start, next.speech.start), paragraph.end))
        if labels.number(of: next.label).isNew, isNameLabel(next.label) { scan.add(.name) }
        beginsTurn = true
        // Where a turn continues in the next paragraph, its label has ended by then.
        turn = turn.dropFirst()
        if paragraph.end < next.speech.start { scan.labelEnd = next.speech.start }
      }
      start = max(start, min(scan.labelEnd, paragraph.end))
      if start < paragraph.end { scan.read(start, paragraph.end, beginsTurn: beginsTurn) }
    }
    return IdentifierScan.Kind.allCases.compactMap { kind in
      let found = scan.found[kind.rawValue]
      guard 0 < found.count else { return nil }
      return ImportReceipt.IdentifierLine(
        kind: kind.name, count: found.count, paragraphs: found.paragraphs)
    }
  }

  private static func isNameLabel(_ label: String) -> Bool {
    let text = ByteText(label)
    guard let head = LabelHead.read(text, 0, text.bytes.count, isName: true) else {
      return 12 < label.utf8.count
    }
    switch head.shape {
    case .name, .capitals, .phrase: return true
    case .code:
      // `ANA` is a name in capitals; `ENT` and `E1` are not.
      return 3 <= label.utf8.count && head.end == text.bytes.count
        && !label.utf8.contains { (0x30...0x39).contains($0) || $0 == 0x2E }
    case .role, .number: return false
    }
  }
}
