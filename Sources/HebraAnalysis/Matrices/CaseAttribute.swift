/// The attribute whose values are the cases of a figure.
package enum CaseAttribute: Hashable, Sendable {
  /// Each document.
  case documents
  /// Each document whose instrument is a focus group.
  case focusGroups
  /// Each participant.
  case participants
  /// Each municipality, identified by its code because names are not unique.
  case municipalities
  /// Each value of a column of the documents, by its key.
  case ofDocuments(String)
  /// Each value of a column of the participants, by its key.
  case ofParticipants(String)

  /// The key of the side of a dialogue, which follows from the sector of a participant.
  package static let side = "side"

  /// Whether a document can belong to several cases, turn by turn.
  var dividesDocuments: Bool {
    switch self {
    case .participants, .ofParticipants: true
    case .documents, .focusGroups, .municipalities, .ofDocuments: false
    }
  }
}
