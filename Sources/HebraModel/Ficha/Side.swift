/// A side of a dialogue, to which participants belong by their sector.
///
/// The four are never merged: a personería (*ministerio público*) is a bridge and no counterpart.
package enum Side: String, CaseIterable, Sendable {
  case community = "comunidad"
  case ownAuthority = "autoridad propia"
  case institutions = "instituciones"
  case ombudsman = "ministerio público"

  /// Its name in keys.
  package var key: String {
    switch self {
    case .community: "community"
    case .ownAuthority: "own-authority"
    case .institutions: "institutions"
    case .ombudsman: "ombudsman"
    }
  }
}
