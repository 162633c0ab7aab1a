internal import HebraModel

/// The codes in use by index, with their ancestors and the replacements of retired codes.
struct CodeTree: Sendable {
  /// Codes in use, in the order of the codebook.
  let codes: [Code]
  /// For each code, the code itself and then its ancestors.
  let lineage: [[Int]]
  /// The topmost ancestor of each code, which is its family.
  let family: [Int]
  private let places: [String: Int]

  init(_ codebook: Codebook) {
    codes = codebook.codes.filter { !$0.isRetired }
    var places: [String: Int] = [:]
    for (i, code) in codes.enumerated() where places[code.id] == nil { places[code.id] = i }
    lineage = codes.indices.map { [codes] i in
      var line = [i]
      while let above = codes[line[line.count - 1]].parent.flatMap({ places[$0] }),
        !line.contains(above)
      {
        line.append(above)
      }
      return line
    }
    family = lineage.map { $0[$0.count - 1] }
    // A retired code counts as its replacement.
    for (id, standing) in codebook.replacements { places[id] = places[standing] }
    self.places = places
  }

  /// The index of a code in use, or of the replacement of a retired one.
  func index(of id: String) -> Int? { places[id] }

  /// Whether one is an ancestor of the other, or they are the same.
  func areRelated(_ a: Int, _ b: Int) -> Bool { lineage[a].contains(b) || lineage[b].contains(a) }
}
