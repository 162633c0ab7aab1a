/// A stretch of one speaker's speech, usually a turn, without label, times and marks.
///
/// Counts never extend from one piece into another. Only speech that should count is passed in: an
/// interviewer's words are in no figure unless they are in a piece.
package struct SpeechPiece: Hashable, Sendable {
  /// The document's name.
  package var document: String
  /// The value of the attribute by which words are compared; nil when the tables do not give one.
  package var group: String?
  /// The participant who speaks; nil when not identified.
  package var participant: String?
  /// The speech, with non-speech blanked.
  package var text: String

  /// A piece.
  package init(
    document: String, group: String? = nil, participant: String? = nil, text: String
  ) {
    self.document = document
    self.group = group
    self.participant = participant
    self.text = text
  }
}
