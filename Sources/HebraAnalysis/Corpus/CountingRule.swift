internal import HebraModel

/// Which codings a figure counts.
package enum CountingRule: String, CaseIterable, Sendable, Codable {
  /// Every coding with a code in use.
  case all
  /// Problems with negative or ambivalent valence, in families marked as causes; a codebook without these
  /// facets counts all codings of these families.
  case causes

  /// Whether it depends on the facets of a coding.
  package var needsFacets: Bool { self == .causes }

  /// Whether a coding with these facets counts; facets that were left open have the codebook's
  /// defaults.
  func counts(_ given: [FacetValue], as code: Code, in codebook: Codebook) -> Bool {
    guard self == .causes else { return true }
    guard code.isCause else { return false }
    let facets = given + codebook.facetDefaults(for: code, given: given)
    let kinds = facets.filter { $0.facet == "tipo" }
    let valences = facets.filter { $0.facet == "valencia" }
    // What a codebook does not ask for decides nothing.
    func isAsked(_ facet: String) -> Bool { codebook.facets.contains { $0.id == facet } }
    return (kinds.contains { $0.value == "problema" } || !isAsked("tipo"))
      && (valences.contains { $0.value == "negativa" || $0.value == "ambivalente" }
        || !isAsked("valencia"))
  }
}
