internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Documents typed on a keyboard without ñ: a search reports them and, on request, reads n as ñ in
/// them.
extension Project {
  /// The documents that seem typed without ñ; empty when no word of the query has an ñ.
  func documentsWithoutTilde(_ query: SearchQuery) throws -> DocumentKeys {
    query.hasTilde ? try asking { try $0.documentsWithoutTilde() } : DocumentKeys()
  }

  /// Notices of the documents in which n was, or could be, read as ñ.
  func tildeNotices(_ plan: SearchPlan) throws -> [Notice] {
    let search = plan.search
    let documents =
      plan.request.isLenient ? search.lenient : try documentsWithoutTilde(search.query)
    guard !documents.isEmpty else { return [] }
    let asked = search.documents.map(documents.intersection) ?? documents
    let names = plan.directory.documents.lazy.filter { asked.contains($0.key) }.map(\.name).sorted()
    guard !names.isEmpty else { return [] }
    let most = 5
    return [
      Notice(
        plan.request.isLenient ? .searchLenient : .searchStrict,
        details: [
          "documents": String(names.count),
          "names": names.prefix(most).joined(separator: ", ") + (names.count > most ? ", …" : ""),
        ])
    ]
  }
}

extension SearchQuery {
  /// Whether a word of the query has an ñ.
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
