internal import HebraLanguage
package import HebraModel

extension Side {
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

  /// The sectors of a study, each with its side, in the order in which a ficha names them.
  package static let sectors: [(name: String, side: Side)] = [
    ("comunidad", .community), ("autoridad propia", .ownAuthority),
    ("fuerza pública", .institutions), ("justicia", .institutions),
    ("gobierno civil", .institutions), ("ministerio público", .ombudsman),
  ]
}
