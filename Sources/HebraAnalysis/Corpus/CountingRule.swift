internal import HebraModel

/// Which codings a figure counts.
package enum CountingRule: String, CaseIterable, Sendable, Codable {
  /// Every coding with a code in use.
  case all
  /// Problems with negative or ambivalent valence, in families marked as causes.
  case causes

  /// Whether `coding` counts; facets that were left open have the codebook's defaults.
  func counts(_ coding: Coding, as code: Code, in codebook: Codebook) -> Bool {
    guard self == .causes else { return true }
    guard code.isCause else { return false }
    let facets = coding.facets + codebook.facetDefaults(for: code, given: coding.facets)
    let kinds = facets.filter { $0.facet == "tipo" }
    let valences = facets.filter { $0.facet == "valencia" }
    return kinds.contains { $0.value == "problema" }
      && valences.contains { $0.value == "negativa" || $0.value == "ambivalente" }
  }
}
