internal import HebraAnalysis
internal import HebraModel

/// The language of the user interface.
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

extension Code {
  /// The name in this language; the codebook's own when it has no translation.
  func name(in language: UserLanguage) -> String {
    language == .english ? nameEnglish ?? name : name
  }

  /// The definition in this language; the codebook's own when it has no translation.
  func definition(in language: UserLanguage) -> String {
    language == .english ? definitionEnglish ?? definition : definition
  }
}

extension FacetChoice {
  /// The name in this language; the codebook's own when it has no translation.
  func name(in language: UserLanguage) -> String {
    language == .english ? nameEnglish ?? name : name
  }
}

extension Matrix.Column {
  /// A column of a listing; its title is the catalog's word for its key.
  init(_ key: String, _ language: UserLanguage, width: Int = 12) {
    self.init(key: key, title: Messages.word("column.\(key)", language), width: width)
  }
}

extension Messages {
  /// The columns of a listing, by their keys.
  static func columns(_ keys: [String], _ language: UserLanguage) -> [Matrix.Column] {
    keys.map { Matrix.Column($0, language) }
  }
}
