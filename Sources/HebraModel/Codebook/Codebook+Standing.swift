extension Codebook {
  /// The code that a code is read as: a retired one as its replacement, through several if necessary.
  ///
  /// It is the code itself where it is in use, unknown, or retired without a replacement. No coding is
  /// rewritten for this; figures and listings ask for it when they read.
  package func standing(for id: String) -> String {
    var id = id
    var seen: Set<String> = [id]
    while let code = code(id), code.isRetired, let next = code.replacedBy,
      seen.insert(next).inserted
    { id = next }
    return id
  }

  /// The codes that are read as another one: retired id → the code in use that replaces it.
  package var replacements: [String: String] {
    let retired = codes.filter(\.isRetired)
    var result: [String: String] = [:]
    for code in retired where code.replacedBy != nil {
      let standing = standing(for: code.id)
      if self.code(standing)?.isRetired == false { result[code.id] = standing }
    }
    return result
  }

  /// These codes, and the retired ones that are read as one of them.
  package func read(as ids: Set<String>) -> Set<String> {
    ids.union(replacements.lazy.filter { ids.contains($0.value) }.map(\.key))
  }
}

extension Codebook {
  /// Codings with the codes that theirs are read as; nothing else changes, ids least of all.
  package func standing(_ codings: [Coding]) -> [Coding] {
    let replacements = replacements
    guard !replacements.isEmpty else { return codings }
    return codings.map { coding in
      guard let standing = replacements[coding.code] else { return coding }
      var coding = coding
      coding.code = standing
      return coding
    }
  }
}
