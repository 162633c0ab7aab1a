package import HebraModel

/// What people decided about suggestions in a project, for the settings of figures.
package struct Assistance: Sendable, Hashable {
  package var accepted: Int
  /// Accepted with other limits.
  package var changed: Int
  package var rejected: Int

  /// Counts decisions; nil when there are none.
  package init?(_ decisions: [SuggestionDecision]) {
    guard !decisions.isEmpty else { return nil }
    accepted = decisions.count { $0.outcome == .accepted }
    changed = decisions.count { $0.outcome == .changed }
    rejected = decisions.count { $0.outcome == .rejected }
  }

  /// Accepted, with other limits or not, of all that were decided.
  var precision: Proportion { Proportion(accepted + changed, of: accepted + changed + rejected) }
}

extension AnalysisCorpus {
  /// Leaves out the codings that were suggestions, so that figures show what people found themselves.
  package mutating func leaveOutSuggested() {
    for i in documents.indices { documents[i].leaveOutSuggested() }
    codings.removeAll { $0.origin == .acceptedSuggestion }
  }
}
