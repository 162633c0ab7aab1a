internal import HebraModel

extension FichaBuilder {
  /// Adds what leads to what.
  func addChains(_ figures: inout FichaFigures) {
    let counted = Set(evidence.map(\.source.name))
    struct Edge: Hashable {
      var from: String
      var to: String
    }
    var found: [Edge: (documents: Set<String>, explicit: Int)] = [:]
    for relation in request.relations where counted.contains(relation.document) {
      guard let from = tree.index(of: relation.from.code), let to = tree.index(of: relation.to.code)
      else { continue }
      let edge = Edge(from: tree.codes[from].id, to: tree.codes[to].id)
      found[edge, default: ([], 0)].documents.insert(relation.document)
      if relation.kind == .explicit { found[edge]?.explicit += 1 }
    }
    var mirrors: [String: Set<String>] = [:]
    for pair in codebook.mirrors {
      mirrors[pair.a, default: []].insert(pair.b)
      mirrors[pair.b, default: []].insert(pair.a)
    }
    for (edge, value) in found {
      var documents = value.documents
      for from in mirrors[edge.from] ?? [] {
        documents.formUnion(found[Edge(from: from, to: edge.to)]?.documents ?? [])
      }
      for to in mirrors[edge.to] ?? [] {
        documents.formUnion(found[Edge(from: edge.from, to: to)]?.documents ?? [])
      }
      var chain = FichaChain(
        from: edge.from, to: edge.to, documents: value.documents.sorted(),
        documentsWithMirrors: documents.sorted(), explicit: value.explicit)
      chain.isInCircle = leads(from: edge.to, to: edge.from, found.keys.map { ($0.from, $0.to) })
      figures.chains.append(chain)
    }
    figures.chains.sort { a, b in
      let (first, second) = (a.documentsWithMirrors.count, b.documentsWithMirrors.count)
      return first == second ? (a.from, a.to) < (b.from, b.to) : first > second
    }
  }

  /// Whether edges lead from one code to another.
  private func leads(
    from start: String, to goal: String, _ edges: [(from: String, to: String)]
  ) -> Bool {
    var reached: Set = [start]
    var open = [start]
    while let code = open.popLast() {
      if code == goal { return true }
      for edge in edges where edge.from == code && reached.insert(edge.to).inserted {
        open.append(edge.to)
      }
    }
    return false
  }

  /// Adds what people put together for the dialogue.
  func addThemes(_ figures: inout FichaFigures) {
    let documents = Dictionary(
      evidence.map { ($0.source.name, $0.document) }, uniquingKeysWith: { first, _ in first })
    for theme in request.themes {
      var result = FichaTheme(kind: theme.group.kind, label: theme.group.label)
      result.isIndependent = theme.group.isIndependent
      var people: Set<String> = []
      var places: [(document: String, turn: Int)] = []
      for (document, range) in theme.places {
        guard let coded = documents[document] else { continue }
        let isRed = coded.document.codings.contains {
          $0.range == range && risk($0, in: document) == "rojo"
        }
        if isRed { result.isRed = true }
        for turn in coded.base.turns(under: range) {
          let attributed = coded.base.turns[turn]
          if let name = attributed.pseudonym { people.insert(name) }
          let number = coded.document.turns.firstIndex { $0.turn.range == attributed.turn.range }
          places.append((document, number ?? turn))
        }
      }
      guard !places.isEmpty else { continue }
      result.documents = Set(places.map(\.document)).sorted()
      // A passage that two people coded is one place.
      var seen: Set<String> = []
      result.places = places.sorted { $0 < $1 }.map { "\($0.document)·\($0.turn)" }
        .filter { seen.insert($0).inserted }
      for name in people {
        if let side = sides[name] { result.people[side, default: 0] += 1 }
      }
      result.peopleInAll = people.count
      figures.themes.append(result)
    }
    let kinds = ThemeGroupKind.allCases
    figures.themes.sort { a, b in
      func rank(_ theme: FichaTheme) -> Int { kinds.firstIndex(of: theme.kind) ?? 0 }
      guard a.kind == b.kind else { return rank(a) < rank(b) }
      let first = (a.peopleInAll, a.documents.count)
      let second = (b.peopleInAll, b.documents.count)
      return first == second ? a.label < b.label : first > second
    }
  }
}
