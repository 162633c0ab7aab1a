internal import HebraModel

extension DoubleCoding {
  /// How many documents are compared.
  package var comparedDocuments: Int { documents.count }

  /// How far the coders agree on each family, over all documents that two of them finished: nominal
  /// alpha; nil where they marked too few turns, or none.
  package func familyAgreement() -> [String: Double?] {
    var result: [String: Double?] = [:]
    for code in tree.codes.indices where tree.codes[code].parent == nil {
      let agreement = Reliability(
        table(of: code, in: documents), distance: .nominal, documents: documents.count,
        resampling: Resampling(samples: 0), needsJackknife: false)
      result[tree.codes[code].id] = .some(agreement.alpha)
    }
    return result
  }
}
