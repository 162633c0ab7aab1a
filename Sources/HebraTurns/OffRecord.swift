package import HebraLanguage
package import HebraModel

/// Finds what participants asked to keep off the record: `esto no lo ponga`, `apague eso`.
///
/// It prefers false positives to misses: what it finds is excluded from all counts until a person
/// decides. A short request refers to what the same speaker said before it, so that turn is
/// included too.
package enum OffRecord {
  /// The greatest number of words of a turn whose request is taken to refer to the previous turn.
  private static let shortTurn = 8

  /// The ranges of speech concerned, in order and disjoint.
  package static func find(in transcript: Transcript) -> [TextRange] {
    ReadingBudget.withoutLimit { (budget) throws(ReadError) in
      try find(in: transcript, budget: budget)
    }
  }

  /// The same, within the reading budget of a file.
  package static func find(
    in transcript: Transcript, budget: ReadingBudget
  ) throws(ReadError) -> [TextRange] {
    let scan = OffRecordScan(ByteText(transcript.text))
    var found: Set<Int> = []
    for turn in transcript.turns where turn.role != .interviewer {
      try budget.step(turn.speech.count / 16 + 1)
      guard scan.holdsRequest(turn.speech) else { continue }
      found.insert(turn.index)
      guard scan.words(in: turn.speech, atMost: shortTurn) else { continue }
      let before = transcript.turns[..<turn.index].suffix(3).last { $0.label == turn.label }
      if let before { found.insert(before.index) }
    }
    return found.sorted().map { transcript.turns[$0].speech }.filter { !$0.isEmpty }
  }
}
