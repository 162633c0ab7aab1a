/// A label of a document and how much its person says.
public struct SpeakerTurns: Sendable, Hashable {
  /// The label, the role and the participant.
  public var speaker: Speaker
  /// How many turns of the current text have the label.
  public var turns: Int
  /// The index of the first of them; nil when no turn has the label.
  public var firstTurn: Int?
  /// Words of the speech of those turns.
  public var words: Int

  /// A label with its counts.
  public init(_ speaker: Speaker, turns: Int, firstTurn: Int?, words: Int) {
    self.speaker = speaker
    self.turns = turns
    self.firstTurn = firstTurn
    self.words = words
  }
}
