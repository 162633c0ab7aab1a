internal import HebraLanguage
public import HebraModel

extension Role {
  /// The role with this name in either language, ignoring case and accents.
  public init?(named written: String) {
    switch Words.fold(written.trimmed) {
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
