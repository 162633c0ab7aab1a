internal import HebraModel

extension Analysis {
  /// For each document, the codes that are coded in it though its guide did not ask about them.
  package var spontaneousCodes: [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for document in documents {
      let found = Set(document.counted.flatMap { tree.lineage[$0.code] })
      for code in found {
        let missing = exploration.missing(code, in: document.document, layer: document.layer)
        guard missing == .notExplored || missing == .notAskedRisk else { continue }
        result[document.document.name, default: []].insert(tree.codes[code].id)
      }
    }
    return result
  }
}
