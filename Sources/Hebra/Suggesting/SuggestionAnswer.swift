internal import HebraLanguage
internal import HebraModel

extension SuggestionChoice.Answer {
  /// What a person typed: *sí*, *larga*, *no* or a reason, in either language; nil when nobody understands
  /// it.
  ///
  /// - Parameters:
  ///   - typed: the decision; a reason may follow *no*.
  ///   - reason: the reason, where it stands apart.
  ///   - words: the words to be coded instead; nil for those that were proposed.
  init?(_ typed: String, reason: String? = nil, words: String? = nil) {
    switch Words.fold(typed.trimmed) {
    case "si", "yes", "x", "1": self = words.map { .words($0) } ?? .accept
    case "larga", "longer": self = .longer
    case "no", "0":
      guard let reason else {
        self = .reject(.other)
        return
      }
      guard let known = SuggestionDecision.Reason(typed: reason) else { return nil }
      self = .reject(known)
    case let folded:
      let isRefusal = folded.hasPrefix("no,") || folded.hasPrefix("no:") || folded.hasPrefix("no ")
      let known =
        SuggestionDecision.Reason(typed: typed)
        ?? (isRefusal ? SuggestionDecision.Reason(typed: String(typed.trimmed.dropFirst(3))) : nil)
      guard let known else { return nil }
      self = .reject(known)
    }
  }
}

extension SuggestionDecision.Reason {
  /// A reason by its name in either language.
  fileprivate init?(typed: String) {
    let key = Words.fold(typed.trimmed)
    let known = Self.allCases.first { reason in
      key == reason.rawValue
        || UserLanguage.allCases.contains {
          Words.fold(Messages($0).word("suggestion-reason.\(reason.rawValue)")) == key
        }
    }
    guard let known else { return nil }
    self = known
  }
}

extension SuggestionChoice {
  /// Two decisions about one suggestion are none: both are removed, and named.
  static func removeTwice(from choices: inout [SuggestionChoice]) -> [Notice] {
    var notices: [Notice] = []
    for (key, twice) in Dictionary(grouping: choices, by: \.key).sorted(by: { $0.key < $1.key })
    where twice.count > 1 {
      notices.append(
        Notice(.suggestTwice, at: Location(line: twice[1].row), details: ["key": key]))
      choices.removeAll { $0.key == key }
    }
    return notices
  }
}
