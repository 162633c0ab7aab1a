extension Codebook {
  /// The default values of the facets without a value in `given`, each marked as assumed.
  ///
  /// A facet's exception for the code takes precedence over one for its family, and that over the
  /// default.
  package func facetDefaults(for code: Code, given: [FacetValue]) -> [FacetValue] {
    var values: [FacetValue] = []
    for facet in facets where !given.contains(where: { $0.facet == facet.id }) {
      let value: String?
      if let exception = exception(of: facet, for: code) {
        value = exception
      } else {
        value = facet.defaultKey.map { code.facetDefaults[$0] } ?? facet.defaultValue
      }
      if let value {
        values.append(FacetValue(facet: facet.id, value: value, isAssumed: true))
      }
    }
    return values
  }

  /// The required facets without a value in `given`.
  package func missingFacets(for code: Code, given: [FacetValue]) -> [Facet] {
    facets.filter { facet in
      facet.isRequired && !given.contains { $0.facet == facet.id }
    }
  }

  private func exception(of facet: Facet, for code: Code) -> String? {
    if let own = facet.defaultExceptions[code.id] { return own }
    var above = code.parent
    var steps = 0
    while let parent = above, steps < codes.count {
      if let value = facet.defaultExceptions[parent] { return value }
      above = self.code(parent)?.parent
      steps += 1
    }
    return nil
  }
}

extension Facet {
  /// The key of ``Code/facetDefaults`` from which the facet takes its default; nil when the default
  /// is a value, or when there is none.
  package var defaultKey: String? {
    let mark = "codigo."
    guard let defaultValue, defaultValue.hasPrefix(mark) else { return nil }
    return String(defaultValue.dropFirst(mark.count))
  }
}
