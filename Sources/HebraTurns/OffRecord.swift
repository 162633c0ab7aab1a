package import HebraLanguage
package import HebraModel

/// Finds what participants asked to keep off the record: `esto no lo ponga`, `apague eso`.
///
/// What it finds is excluded from all counts until a person decides, so it prefers a false positive
/// to a miss where the words alone do not tell. Where they tell, it leaves talk in: requests made to
/// others (`le grité, ¡apague eso!`), deeds that a verb of writing also names (`que no nos citen a la
/// Fiscalía`, `que no lo pongan preso`), and the wish to be heard (`que quede grabado`). A short request refers to what the same speaker said before it, so that turn is
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
      guard let request = scan.request(in: turn.speech) else { continue }
      found.insert(turn.index)
      guard request == .leaveOut, scan.words(in: turn.speech, atMost: shortTurn) else { continue }
      let before = transcript.turns[..<turn.index].suffix(3)
      // Where another participant has spoken in between, it is about what that person said.
      guard let own = before.lastIndex(where: { $0.label == turn.label }),
        !before[own...].contains(where: { $0.role == .participant && $0.label != turn.label })
      else { continue }
      found.insert(own)
    }
    return found.sorted().map { transcript.turns[$0].speech }.filter { !$0.isEmpty }
  }
}
