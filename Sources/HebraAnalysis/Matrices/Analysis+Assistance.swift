internal import HebraModel

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
