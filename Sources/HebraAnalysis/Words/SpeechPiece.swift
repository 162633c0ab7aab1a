/// A stretch of one voice's speech: as a rule a turn, without its label, its times and its marks.
///
/// No count reaches from one piece into another. Only what should count is passed in: the words of
/// an interviewer are in no figure unless they are in a piece.
public struct SpeechPiece: Hashable, Sendable {
  /// The document's name.
  public var document: String
  /// The value of the attribute by which words are compared; nil where the tables say none.
  public var group: String?
  /// Who speaks; nil where nobody is named.
  public var participant: String?
  /// What is said, with all that is no speech blanked.
  public var text: String

  /// A piece.
  public init(
    document: String, group: String? = nil, participant: String? = nil, text: String
  ) {
    self.document = document
    self.group = group
    self.participant = participant
    self.text = text
  }
}
