/// A stretch of one speaker's speech, usually a turn, without label, times and marks.
///
/// Counts never extend from one piece into another. Only speech that should count is passed in: an
/// interviewer's words are in no figure unless they are in a piece.
public struct SpeechPiece: Hashable, Sendable {
  /// The document's name.
  public var document: String
  /// The value of the attribute by which words are compared; nil when the tables do not give one.
  public var group: String?
  /// The participant who speaks; nil when not identified.
  public var participant: String?
  /// The speech, with non-speech blanked.
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
