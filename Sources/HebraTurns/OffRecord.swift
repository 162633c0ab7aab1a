public import HebraLanguage
public import HebraModel

/// Finds what people asked to leave out of the record: `esto no lo ponga`, `apague eso`.
///
/// It looks for too much rather than too little: what it finds is outside every count until a person
/// decides. A short remark is about what the same speaker said before it, so that turn is in too.
public enum OffRecord {
  /// Words of a turn up to which a remark is about the turn before.
  private static let shortTurn = 8

  /// The stretches of speech in question, in order and disjoint.
  public static func find(in transcript: Transcript) -> [TextRange] {
    ReadingBudget.withoutLimit { (budget) throws(ReadError) in
      try find(in: transcript, budget: budget)
    }
  }

  /// The same within the budget of a file.
  public static func find(
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
