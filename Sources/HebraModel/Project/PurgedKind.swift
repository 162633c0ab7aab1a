/// The kinds of rows that a purge erases and counts.
public enum PurgedKind: String, Sendable, CaseIterable {
  /// Text versions that are not current.
  case texts
  /// Turns and stretches of those texts.
  case turns
  /// Codings of those texts.
  case codings
  /// Memos of those texts.
  case memos
  /// Causal relations in those texts, members of groups and confirmed risks.
  case relations
  /// Records of how codings and memos were carried to another text.
  case carried
  /// Source files of those texts, with their receipts.
  case files
  /// What was set aside when those files were read.
  case setAside = "set-aside"
  /// Off-record remarks in those texts.
  case remarks
  /// Hits of saved searches in those texts.
  case hits
  /// Labels that no turn has.
  case labels
  /// Municipalities that no document has.
  case places
  /// Words that are only in the lemma table.
  case lemmas
  /// Names and contents of journal events.
  case journal
}
