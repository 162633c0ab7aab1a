internal import HebraAnalysis

/// The language of the user interface; ``Messages`` has its words.
public enum UserLanguage: String, CaseIterable, Sendable {
  case spanish = "es"
  case english = "en"

  /// The language of a tag such as `es_CO.UTF-8`; nil for any other language.
  public init?(tag: String) {
    switch tag.prefix(2).lowercased() {
    case "es": self = .spanish
    case "en": self = .english
    default: return nil
    }
  }

  /// The same language for titles and settings of figures.
  var figures: FigureLanguage {
    switch self {
    case .spanish: .es
    case .english: .en
    }
  }
}
