internal import HebraLanguage
package import HebraModel

extension Analysis {
  /// The figures of a municipality.
  ///
  /// The analysis must read the final layer, by the rule of causes, with facets.
  ///
  /// - Returns: the figures, and the places of quotations.
  package func ficha(
    _ request: FichaRequest
  ) -> (figures: FichaFigures, quotations: [QuotationPlace]) {
    var builder = FichaBuilder(self, request)
    let figures = builder.figures()
    return (figures, builder.quotations())
  }
}

/// Computes the figures of a ficha.
struct FichaBuilder {
  let analysis: Analysis
  let request: FichaRequest
  /// The documents that count, by name.
  var evidence: [DocumentEvidence] = []
  /// Pseudonym → side, of those who take one.
  let sides: [String: Side]
  /// Pseudonym → attributes.
  let attributes: [String: [String: String]]
  /// Pseudonym → sector.
  let sectors: [String: String]
  /// The indices of the families of causes.
  let families: [Int]

  var tree: CodeTree { analysis.tree }
  var codebook: Codebook { analysis.corpus.codebook }

  init(_ analysis: Analysis, _ request: FichaRequest) {
    self.analysis = analysis
    self.request = request
    var sectors: [String: String] = [:]
    for participant in analysis.corpus.participants {
      let sector = participant.attributes[ParticipantAttribute.sector.rawValue] ?? ""
      if !sector.isEmpty { sectors[participant.pseudonym] = sector }
    }
    self.sectors = sectors
    attributes = Dictionary(
      analysis.corpus.participants.map { ($0.pseudonym, $0.attributes) },
      uniquingKeysWith: { first, _ in first })
    sides = sectors.compactMapValues { Side(sector: $0) }
    families = analysis.tree.codes.indices.filter {
      analysis.tree.codes[$0].parent == nil && analysis.tree.codes[$0].isCause
    }
  }

  mutating func figures() -> FichaFigures {
    var figures = FichaFigures(place: request.place)
    figures.families = families.map { tree.codes[$0].id }
    for document in analysis.documents
    where request.place.code.isEmpty
      || document.document.attribute(AnalysisDocument.Key.placeCode) == request.place.code
    {
      let source = source(document)
      figures.sources.append(source)
      guard source.state.counts,
        let low = CauseEvidence(document, .common, analysis),
        let high = CauseEvidence(document, .any, analysis)
      else { continue }
      let causes = analysis.units(of: document) { coding, code in
        analysis.rule.counts(coding.facets, as: code, in: codebook)
      }
      evidence.append(
        DocumentEvidence(
          document: document, source: source, causes: causes,
          contrary: analysis.units(of: document) { isContrary($0, $1) }, low: low.turns,
          high: high.turns, people: people(document)))
    }
    figures.sources.sort { $0.name < $1.name }
    evidence.sort { $0.source.name < $1.source.name }
    addPeople(&figures)
    addCauses(&figures)
    addMirrors(&figures)
    addChains(&figures)
    addThemes(&figures)
    for code in tree.codes.indices {
      figures.asked[tree.codes[code].id] = evidence.count { isExplored(code, in: $0) }
    }
    let counted = Set(evidence.map(\.source.name))
    figures.sameEvents = request.sameEvents.filter {
      counted.contains($0.document) && counted.contains($0.other)
    }
    return figures
  }

  /// The people who speak at least one word that counts.
  private func people(_ document: CodedDocument) -> Set<String> {
    Set(
      document.base.turns.filter { document.base.hasWord(in: $0.turn.speech) }
        .compactMap(\.pseudonym))
  }

  /// Whether a coding denies its code or tells the opposite.
  private func isContrary(_ coding: PlacedCoding, _ code: Code) -> Bool {
    code.isCause
      && coding.facets.contains {
        ($0.facet == "tipo" && $0.value == "contraejemplo")
          || ($0.facet == "valencia" && $0.value == "positiva")
      }
  }

  private func source(_ document: CodedDocument) -> FichaSource {
    var source = FichaSource(name: document.document.name, state: analysis.state(of: document))
    source.date = document.document.attribute("date")
    let people = people(document)
    for name in people {
      if let side = sides[name] { source.people[side, default: 0] += 1 }
    }
    source.sectors = Set(people.compactMap { sectors[$0] }).sorted()
    let instrument = document.document.attribute(AnalysisDocument.Key.instrument)
    for family in families {
      let own = tree.codes.indices.filter {
        tree.codes[$0].parent != nil && tree.family[$0] == family
      }
      let silences = own.map {
        analysis.exploration.silence(
          $0, instrument: instrument, topics: document.document.topics)
      }
      let explored = silences.count { $0 == nil }
      // A part that is not nothing is not drawn as nothing, nor one that is not all as all.
      let quarters = own.isEmpty ? 0 : (explored * 4 + own.count / 2) / own.count
      source.explored.append(
        explored == 0 ? nil : explored == own.count ? 4 : min(3, max(1, quarters)))
      source.risked.append(silences.contains(.notAskedRisk))
    }
    return source
  }

  private func addPeople(_ figures: inout FichaFigures) {
    let people = evidence.reduce(into: Set<String>()) { $0.formUnion($1.people) }
    for name in people {
      if let side = sides[name] {
        figures.people[side, default: 0] += 1
      } else {
        figures.peopleOfNoSide += 1
      }
      if let sector = sectors[name] { figures.sectors[sector, default: 0] += 1 }
    }
    let strict = evidence.filter { $0.source.state != .undecided }
    figures.strict = (
      strict.count, strict.reduce(into: Set<String>()) { $0.formUnion($1.people) }.count
    )
    addUnheard(&figures)
    for document in evidence {
      let base = document.document.base
      let off = document.document.document.offRecord
      figures.offRecordTurns += document.document.document.turns.count { turn in
        turn.turn.role == .participant && off.contains { $0.overlaps(turn.turn.speech) }
      }
      figures.unattributedTurns += base.turns.count {
        $0.pseudonym == nil && base.hasWord(in: $0.turn.speech)
      }
      figures.context += analysis.units(of: document.document) { coding, code in
        code.isCause && coding.facets.contains { $0.facet == "tipo" && $0.value == "contexto" }
      }.count(where: \.isCommon)
    }
  }

  /// Adds the sectors that are missing; an older word for a sector is the sector.
  private func addUnheard(_ figures: inout FichaFigures) {
    let heard = Set(figures.sectors.keys.map(Self.sector))
    let waiting = Set(
      figures.sources.filter { !$0.state.counts }.flatMap(\.sectors).map(Self.sector))
    for (name, side) in Side.sectors where !heard.contains(Self.sector(name)) {
      if waiting.contains(Self.sector(name)) {
        figures.waiting[side, default: []].append(name)
      } else {
        figures.unheard[side, default: []].append(name)
      }
    }
  }

  private static func sector(_ name: String) -> String {
    let folded = Words.fold(name)
    return folded == "gobierno local" ? "gobierno civil" : folded
  }

  /// The risk of a coding: what a person confirmed, else what was stated, else what the code begins with.
  func risk(_ coding: PlacedCoding, in document: String) -> String {
    let key = FichaRequest.CodingKey(
      document: document, range: coding.range, code: coding.code, layer: coding.layer)
    if let colour = request.colours[key] { return colour }
    let given = coding.facets
    if let stated = given.first(where: { $0.facet == "riesgo" }) { return stated.value }
    guard let code = tree.index(of: coding.code).map({ tree.codes[$0] }) else { return "rojo" }
    return codebook.facetDefaults(for: code, given: given)
      .first { $0.facet == "riesgo" }?.value ?? "ambar"
  }

  /// The hardest risk among the codings of a unit.
  func risk(_ unit: EvidenceUnit, in document: String) -> String {
    let colours = Set(unit.codings.map { risk($0, in: document) })
    return colours.contains("rojo") ? "rojo" : colours == ["verde"] ? "verde" : "ambar"
  }
}
