internal import HebraLanguage
internal import HebraModel

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
