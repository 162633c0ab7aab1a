internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Documents typed on a keyboard without ñ: a search is told of them, and reads n as ñ there if asked.
extension Project {
  /// The texts that look typed without ñ, by row; none where no word of the query has one.
  func textsWithoutTilde(_ query: SearchQuery) throws -> Set<Int64> {
    guard query.hasTilde else { return [] }
    let texts = try asking { try $0.textsWithoutTilde(enough: TildeForms.enoughWords) }
    return Set(
      texts.filter { text in
        text.value.words >= TildeForms.enoughWords
          || TildeForms.detect(in: text.value.text).isTypedWithoutTilde
      }.keys)
  }

  /// In which documents n was read as ñ, or could be.
  func tildeNotices(_ plan: SearchPlan) throws -> [Notice] {
    let texts = plan.request.isLenient ? plan.lenient : try textsWithoutTilde(plan.query)
    guard !texts.isEmpty else { return [] }
    let names = (plan.texts().map(texts.intersection) ?? texts)
      .compactMap { plan.directory.documents[$0]?.name }.sorted()
    guard !names.isEmpty else { return [] }
    let most = 5
    return [
      Notice(
        plan.request.isLenient ? "search.lenient" : "search.strict",
        details: [
          "documents": String(names.count),
          "names": names.prefix(most).joined(separator: ", ") + (names.count > most ? ", …" : ""),
        ])
    ]
  }
}

extension SearchQuery {
  /// Whether a word of it has an ñ.
  fileprivate var hasTilde: Bool {
    func has(_ word: String) -> Bool { word.unicodeScalars.contains("ñ") }
    return terms.contains { term in
      switch term {
      case .inflected(let word, _, _), .exact(let word), .prefix(let word): has(word)
      case .phrase(let words): words.contains(where: has)
      }
    }
  }
}
