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

extension Analysis {
  /// What help by suggestions there was; empty where nobody decided about any.
  var assistanceSettings: [Matrix.Setting] {
    guard let assistance = corpus.assistance else { return [] }
    let suggested = documents.reduce(into: Proportion()) { $0 += $1.suggested }
    let leftOut = documents.reduce(0) { sum, one in
      sum + one.layer.layers.reduce(0) { $0 + (one.document.leftOut[$1] ?? 0) }
    }
    let precision = assistance.precision
    var settings = [
      Matrix.Setting(
        word(.assistanceSuggested), "\(suggested.n) \(word(.outOf)) \(suggested.total)")
    ]
    if leftOut > 0 {
      settings.append(Matrix.Setting(word(.assistanceLeftOut), "\(leftOut)"))
    }
    settings.append(
      Matrix.Setting(
        word(.assistancePrecision), "\(precision.n) \(word(.outOf)) \(precision.total)"))
    return settings
  }
}
