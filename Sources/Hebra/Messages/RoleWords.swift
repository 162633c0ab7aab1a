internal import HebraLanguage
public import HebraModel

extension Role {
  /// The role with this name in either language, ignoring case and accents.
  public init?(_ typed: String) {
    guard let role = RoleWords.role(typed) else { return nil }
    self = role
  }
}

/// Words for roles in either language.
enum RoleWords {
  static func role(_ written: String) -> Role? {
    switch Words.fold(written.trimmed) {
    case "participante", "participant", "entrevistado", "entrevistada", "informante": .participant
    case "entrevistador", "entrevistadora", "entrevistador/a", "interviewer", "moderador",
      "moderadora", "moderator":
      .interviewer
    case "otro", "otra", "other": .other
    default: nil
    }
  }

  static func word(_ role: Role?, _ language: UserLanguage) -> String {
    role.map { Messages.word("role.\($0.rawValue)", language) } ?? "—"
  }
}
