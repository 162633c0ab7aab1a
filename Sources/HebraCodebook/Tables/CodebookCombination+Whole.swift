package import HebraLanguage
package import HebraModel

extension CodebookCombination {
  /// Combines a whole codebook with another: its codes as a table would, and its facets, mirrors,
  /// rules and guides, where it has any, in place of those that were there.
  package init(
    _ other: Codebook, onto codebook: Codebook, words: Words, budget: ReadingBudget
  ) throws(ReadError) {
    self.init(codebook, words)
    var ids: [String: String] = [:]
    for code in other.codes {
      let id = TypedID(code.id) ?? TypedID(words: code.id)
      ids[code.id] = known.place(id: id, name: code.name).map { known.codes[$0].id } ?? code.id
    }
    for code in other.codes {
      try budget.step(16)
      var code = code
      code.id = ids[code.id] ?? code.id
      code.parent = code.parent.map { ids[$0] ?? $0 }
      code.mirrors = code.mirrors.map { ids[$0] ?? $0 }
      stated[code.id] = Location()
      if let place = known.place(exactly: code.id) {
        known.codes[place] = Self.filled(code, from: known.codes[place])
      } else {
        known.append(code)
      }
    }
    if !other.rules.isEmpty { self.codebook.rules = other.rules }
    if !other.facets.isEmpty { self.codebook.facets = other.facets }
    if !other.instruments.isEmpty { self.codebook.instruments = other.instruments }
    if !other.mirrors.isEmpty { self.codebook.mirrors = other.mirrors }
    if !other.mirrorGroups.isEmpty { self.codebook.mirrorGroups = other.mirrorGroups }
    try finish([], budget: budget)
  }

  /// A code with what only the earlier one says; a retired one stays retired.
  private static func filled(_ code: Code, from old: Code) -> Code {
    var code = code
    code.nameEnglish = code.nameEnglish ?? old.nameEnglish
    code.tableName = code.tableName ?? old.tableName
    code.definitionEnglish = code.definitionEnglish ?? old.definitionEnglish
    code.include = code.include ?? old.include
    code.exclude = code.exclude ?? old.exclude
    code.example = code.example ?? old.example
    code.colour = code.colour ?? old.colour
    code.survey = code.survey ?? old.survey
    code.replacedBy = code.replacedBy ?? old.replacedBy
    code.isRetired = code.isRetired || old.isRetired
    code.facetDefaults.merge(old.facetDefaults) { new, _ in new }
    if code.mirrors.isEmpty { code.mirrors = old.mirrors }
    if code.sources.isEmpty { code.sources = old.sources }
    if code.indicators == Indicators() { code.indicators = old.indicators }
    return code
  }
}
