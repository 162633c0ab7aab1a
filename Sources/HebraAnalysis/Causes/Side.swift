internal import HebraLanguage

/// A side of a dialogue, to which participants belong by their sector.
///
/// The four are never merged: a personería (*ministerio público*) is a bridge and no counterpart.
package enum Side: String, CaseIterable, Sendable {
  case community = "comunidad"
  case ownAuthority = "autoridad propia"
  case institutions = "instituciones"
  case ombudsman = "ministerio público"

  /// The side of a sector; nil for a sector that takes no side.
  package init?(sector: String) {
    switch Words.fold(sector) {
    case "comunidad": self = .community
    case "autoridad propia": self = .ownAuthority
    case "fuerza publica", "justicia", "gobierno civil", "gobierno local": self = .institutions
    case "ministerio publico": self = .ombudsman
    default: return nil
    }
  }
}
