internal import HebraModel
internal import Yams

/// The tree of a codebook file.
struct CodebookNodes {
  private typealias Pairs = [(String, Node)]

  private let codebook: Codebook
  private let kept: KeptNodes

  init(_ codebook: Codebook, _ kept: KeptNodes) {
    self.codebook = codebook
    self.kept = kept
  }

  var root: Node {
    var book: Pairs = [("titulo", WrittenNode.text(codebook.title))]
    add("en", codebook.titleEnglish, to: &book)
    add("version", codebook.version, to: &book)
    add("idioma", codebook.language, to: &book)
    if !codebook.rules.isEmpty {
      book.append(("reglas", WrittenNode.list(codebook.rules, isFlow: false)))
    }
    var pairs: Pairs = [("libro", WrittenNode.mapping(book + kept.book))]
    if let families = nested {
      pairs.append(("familias", WrittenNode.list(families)))
    } else {
      let flat = codebook.codes.map { node($0, isCause: true, namesParent: true, below: []) }
      pairs.append(("codigos", WrittenNode.list(flat)))
    }
    if !codebook.mirrors.isEmpty {
      pairs.append(("espejos", WrittenNode.list(codebook.mirrors.map(mirror))))
    }
    if !codebook.mirrorGroups.isEmpty {
      pairs.append(("grupos_espejo", WrittenNode.list(codebook.mirrorGroups.map(group))))
    }
    if !codebook.facets.isEmpty {
      pairs.append(("facetas", WrittenNode.list(codebook.facets.map(facet))))
    }
    if !codebook.instruments.isEmpty {
      let guide: Pairs = [("instrumentos", WrittenNode.list(codebook.instruments.map(instrument)))]
      pairs.append(("guia", WrittenNode.mapping(kept.guide + guide)))
    }
    if !codebook.history.isEmpty {
      pairs.append(("historia", WrittenNode.list(codebook.history.map(change))))
    }
    return WrittenNode.mapping(pairs + kept.root)
  }

  private func add(_ key: String, _ text: String?, to pairs: inout Pairs) {
    if let text { pairs.append((key, WrittenNode.text(text))) }
  }

  /// Families with the codes below them; nil where codes stand in another order, or too deep.
  private var nested: [Node]? {
    var index = 0
    func level(_ parent: String?, _ isCause: Bool, _ depth: Int) -> [Node]? {
      var nodes: [Node] = []
      while index < codebook.codes.count, codebook.codes[index].parent == parent {
        guard depth <= 8 else { return nil }
        let code = codebook.codes[index]
        index += 1
        guard let below = level(code.id, code.isCause, depth + 1) else { return nil }
        nodes.append(node(code, isCause: isCause, namesParent: false, below: below))
      }
      return nodes
    }
    guard let nodes = level(nil, true, 0), index == codebook.codes.count else { return nil }
    return nodes
  }

  private func node(
    _ code: Code, isCause: Bool, namesParent: Bool, below: [Node]
  ) -> Node {
    var pairs: Pairs = [("id", WrittenNode.text(code.id))]
    if namesParent { add("padre", code.parent, to: &pairs) }
    add("nombre", code.name, to: &pairs)
    add("en", code.nameEnglish, to: &pairs)
    add("nombre_mesa", code.tableName, to: &pairs)
    if code.isRetired { add("estado", "retirado", to: &pairs) }
    add("reemplazado_por", code.replacedBy, to: &pairs)
    if code.isCore { pairs.append(("nucleo", WrittenNode.flag(true))) }
    if code.isCause != isCause {
      pairs.append(("cuenta_como_causa", WrittenNode.flag(code.isCause)))
    }
    if code.isZeroUninterpretable { add("cero", "no_interpretable", to: &pairs) }
    add("definicion", code.definition, to: &pairs)
    add("definicion_en", code.definitionEnglish, to: &pairs)
    add("incluir", code.include, to: &pairs)
    add("excluir", code.exclude, to: &pairs)
    add("ejemplo", code.example, to: &pairs)
    var defaults = code.facetDefaults
    for key in CodebookKeys.facetDefaults {
      add(key, defaults.removeValue(forKey: key), to: &pairs)
    }
    if !defaults.isEmpty { pairs.append(("facetas", texts(defaults))) }
    add("color", code.colour, to: &pairs)
    add("encuesta", code.survey, to: &pairs)
    if !code.mirrors.isEmpty { pairs.append(("espejo", WrittenNode.list(code.mirrors))) }
    if !code.sources.isEmpty { pairs.append(("fuentes", WrittenNode.list(code.sources))) }
    if code.indicators != Indicators() {
      pairs.append(("indicadores", indicators(code.indicators)))
    }
    pairs += kept.codes[code.id] ?? []
    if !below.isEmpty { pairs.append(("codigos", WrittenNode.list(below))) }
    return WrittenNode.mapping(pairs)
  }

  private func texts(_ values: [String: String]) -> Node {
    WrittenNode.mapping(
      values.sorted { $0.key < $1.key }.map { ($0.key, WrittenNode.text($0.value)) })
  }

  private func indicators(_ indicators: Indicators) -> Node {
    var pairs: Pairs = []
    add("quien", indicators.side, to: &pairs)
    func terms(_ key: String, _ terms: [String]) {
      if !terms.isEmpty { pairs.append((key, WrittenNode.list(terms))) }
    }
    terms("fuertes", indicators.strong)
    terms("debiles", indicators.weak)
    if !indicators.near.isEmpty {
      let near = indicators.near.map { near in
        WrittenNode.list(
          [
            WrittenNode.text(near.a), WrittenNode.text(near.b), WrittenNode.number(near.words),
          ], isFlow: true)
      }
      pairs.append(("cerca", WrittenNode.list(near, isFlow: true)))
    }
    terms("excluir", indicators.cancelling)
    return WrittenNode.mapping(pairs)
  }

  private func mirror(_ mirror: Mirror) -> Node {
    var pairs: Pairs = []
    add("a", mirror.a, to: &pairs)
    add("b", mirror.b, to: &pairs)
    if !mirror.reading.isEmpty { add("lectura", mirror.reading, to: &pairs) }
    return WrittenNode.mapping(pairs)
  }

  private func group(_ group: MirrorGroup) -> Node {
    var pairs: Pairs = [("id", WrittenNode.text(group.id))]
    add("nombre", group.name, to: &pairs)
    add("en", group.nameEnglish, to: &pairs)
    pairs.append(("codigos", WrittenNode.list(group.codes)))
    return WrittenNode.mapping(pairs + (kept.groups[group.id] ?? []))
  }

  private func facet(_ facet: Facet) -> Node {
    var pairs: Pairs = [("id", WrittenNode.text(facet.id))]
    add("nombre", facet.name, to: &pairs)
    add("en", facet.nameEnglish, to: &pairs)
    for (key, isSo) in [
      ("multiple", facet.isMultiple), ("obligatoria", facet.isRequired), ("orden", facet.isOrdinal),
    ] where isSo { pairs.append((key, WrittenNode.flag(true))) }
    add("por_defecto", facet.defaultValue, to: &pairs)
    if !facet.defaultExceptions.isEmpty {
      pairs.append(("por_defecto_excepciones", texts(facet.defaultExceptions)))
    }
    pairs += kept.facets[facet.id] ?? []
    var values: [Node] = []
    for value in facet.values where value.parent == nil {
      values.append(choice(value, of: facet))
    }
    pairs.append(("valores", WrittenNode.list(values)))
    return WrittenNode.mapping(pairs)
  }

  private func choice(_ choice: FacetChoice, of facet: Facet) -> Node {
    var pairs: Pairs = [("id", WrittenNode.text(choice.id))]
    add("nombre", choice.name, to: &pairs)
    add("en", choice.nameEnglish, to: &pairs)
    pairs += kept.values[[facet.id, choice.id]] ?? []
    if choice.parent == nil {
      let below = facet.values.filter { $0.parent == choice.id }.map { self.choice($0, of: facet) }
      if !below.isEmpty { pairs.append(("subvalores", WrittenNode.list(below))) }
    }
    return WrittenNode.mapping(pairs)
  }

  private func instrument(_ instrument: Instrument) -> Node {
    var pairs: Pairs = [("id", WrittenNode.text(instrument.id))]
    add("nombre", instrument.name, to: &pairs)
    add("en", instrument.nameEnglish, to: &pairs)
    add("quien", instrument.side, to: &pairs)
    pairs += kept.parts[instrument.id] ?? []
    let blocks = instrument.blocks.map { block in
      var pairs: Pairs = [("id", WrittenNode.text(block.id))]
      add("nombre", block.name, to: &pairs)
      add("en", block.nameEnglish, to: &pairs)
      if !block.codes.isEmpty { pairs.append(("codigos", WrittenNode.list(block.codes))) }
      return WrittenNode.mapping(pairs + (kept.parts[block.id] ?? []))
    }
    if !blocks.isEmpty { pairs.append(("bloques", WrittenNode.list(blocks))) }
    return WrittenNode.mapping(pairs)
  }

  private func change(_ change: CodebookChange) -> Node {
    let word = CodebookKeys.actWords.first { $0.0 == change.act }?.1.first
    var pairs: Pairs = []
    add("version", change.version, to: &pairs)
    add("desde", change.from, to: &pairs)
    add("acto", word, to: &pairs)
    pairs.append(("codigos", WrittenNode.list(change.codes)))
    if !change.into.isEmpty { pairs.append(("hacia", WrittenNode.list(change.into))) }
    add("autor", change.author, to: &pairs)
    add("fecha", change.date, to: &pairs)
    add("motivo", change.reason, to: &pairs)
    return WrittenNode.mapping(pairs)
  }
}
