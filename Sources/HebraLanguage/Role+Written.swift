package import HebraModel

extension Role {
  /// The role with this name in Spanish or English, ignoring case and accents.
  package init?(written name: String) {
    switch Words.fold(name) {
    case "participante", "participant", "entrevistado", "entrevistada", "informante":
      self = .participant
    case "entrevistador", "entrevistadora", "entrevistador/a", "interviewer", "moderador",
      "moderadora", "moderator":
      self = .interviewer
    case "otro", "otra", "other": self = .other
    default: return nil
    }
  }
}
