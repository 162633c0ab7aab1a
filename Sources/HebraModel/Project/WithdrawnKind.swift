/// The kinds of rows that a withdrawal of consent erases and counts.
public enum WithdrawnKind: String, Sendable, CaseIterable {
  /// Texts of the document: every version.
  case texts
  /// Turns and stretches.
  case turns
  /// Codings in every layer.
  case codings
  /// Memos.
  case memos
  /// Source files, with their receipts.
  case files
  /// Participants who spoke in no other document.
  case participants
  /// Statements on municipalities that are left without documents.
  case statements
  /// Signatures of other statements that rest on the document, which have to be read again.
  case signatures
  /// Names and contents of journal events.
  case journal
}
