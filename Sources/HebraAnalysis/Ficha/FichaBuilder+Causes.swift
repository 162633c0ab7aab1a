internal import HebraModel

extension FichaBuilder {
  /// Adds the causes and their families.
  mutating func addCauses(_ figures: inout FichaFigures) {
    let low = figureByCode(.common)
    let high = figureByCode(.any)
    let units = unitsByCode { $0.causes }
    let contrary = unitsByCode { $0.contrary }
    var ranked: [(cause: FichaCause, highMedian: Double)] = []
    for code in tree.codes.indices where tree.codes[code].isCause {
      let id = tree.codes[code].id
      guard let low = low[id], let high = high[id],
        high.turns > 0 || low.documents.total > 0 || !contrary[code].isEmpty
      else { continue }
      var cause = FichaCause(
        code: id, family: tree.codes[tree.family[code]].id, low: low, high: high)
      cause.isRedByCodebook = codebook.facetDefaults(for: tree.codes[code], given: [])
        .contains { $0.facet == "riesgo" && $0.value == "rojo" }
      mark(&cause, code)
      let common = units[code].filter(\.unit.isCommon)
      describe(&cause, common)
      cause.contrary =
        Set(contrary[code].filter(\.unit.isCommon).compactMap(\.unit.pseudonym))
        .count
      compare(&cause, code, common)
      judge(&cause, figures)
      guard tree.codes[code].parent != nil else {
        figures.familyCauses.append(cause)
        continue
      }
      let all = severities(units[code])
      ranked.append((cause, Self.median(all) ?? -1))
    }
    let byHigh = ranked.sorted {
      Self.precedes($0.cause, $0.cause.high, $0.highMedian, $1.cause, $1.cause.high, $1.highMedian)
    }
    let places = Dictionary(
      uniqueKeysWithValues: byHigh.enumerated().map { ($1.cause.code, $0) })
    figures.causes = ranked.map { entry in
      var cause = entry.cause
      cause.highRank = places[cause.code] ?? 0
      return cause
    }.sorted {
      Self.precedes(
        $0, $0.low, $0.severity?.median ?? -1, $1, $1.low, $1.severity?.median ?? -1)
    }
    for cause in figures.causes {
      figures.red += cause.red
      figures.alerts.merge(cause.alerts, uniquingKeysWith: +)
    }
  }

  private func figureByCode(_ reading: CauseReading) -> [String: CauseFigure] {
    Dictionary(
      analysis.causes(in: request.place.code, reading: reading).map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A unit with the index of its document among those that count.
  typealias PlacedUnit = (document: Int, unit: EvidenceUnit)

  /// For each code, the units of it and of the codes below it.
  private func unitsByCode(_ kind: (DocumentEvidence) -> [EvidenceUnit]) -> [[PlacedUnit]] {
    var result = [[PlacedUnit]](repeating: [], count: tree.codes.count)
    for (index, document) in evidence.enumerated() {
      for unit in kind(document) {
        for code in tree.lineage[unit.code] { result[code].append((index, unit)) }
      }
    }
    return result
  }

  /// The order of causes: documents, people, sectors, median of the severity, code.
  private static func precedes(
    _ a: FichaCause, _ figureA: CauseFigure, _ medianA: Double,
    _ b: FichaCause, _ figureB: CauseFigure, _ medianB: Double
  ) -> Bool {
    let first = [
      Double(figureA.documents.n), Double(figureA.people.n), Double(figureA.sectors), medianA,
    ]
    let second = [
      Double(figureB.documents.n), Double(figureB.people.n), Double(figureB.sectors), medianB,
    ]
    return first == second ? a.code < b.code : second.lexicographicallyPrecedes(first)
  }

  /// What is drawn: a mark for each document, and how the people of each side stand to the cause.
  private func mark(_ cause: inout FichaCause, _ code: Int) {
    var asked: Set<String> = []
    var named: Set<String> = []
    var spontaneous: Set<String> = []
    for document in evidence {
      let isExplored = isExplored(code, in: document)
      let own = Set(
        document.low[code].compactMap { document.document.base.turns[$0].pseudonym })
      if isExplored {
        asked.formUnion(document.people)
        named.formUnion(own)
      } else {
        spontaneous.formUnion(own)
      }
      cause.marks.append(
        isExplored
          ? !document.low[code].isEmpty
            ? .named : document.high[code].isEmpty ? .silent : .disputed
          : document.low[code].isEmpty ? .unasked : .spontaneous)
    }
    for name in asked {
      let isNamed = named.contains(name) ? 1 : 0
      for attribute in [ParticipantAttribute.sector, .gender, .ethnicity, .ageBand] {
        let value = attributes[name]?[attribute.rawValue] ?? ""
        cause.groups[attribute, default: [:]][value, default: .init()].n += isNamed
        cause.groups[attribute, default: [:]][value, default: .init()].total += 1
      }
    }
    let people = evidence.reduce(into: Set<String>()) { $0.formUnion($1.people) }
    for name in people {
      guard let side = sides[name] else { continue }
      if named.contains(name) {
        cause.voices[side, default: .init()].named += 1
      } else if spontaneous.contains(name) {
        cause.voices[side, default: .init()].spontaneous += 1
      } else if asked.contains(name) {
        cause.voices[side, default: .init()].silent += 1
      } else {
        cause.voices[side, default: .init()].unasked += 1
      }
    }
  }

  func isExplored(_ code: Int, in document: DocumentEvidence) -> Bool {
    analysis.exploration.silence(
      code, instrument: document.document.document.attribute(AnalysisDocument.Key.instrument),
      topics: document.document.document.topics) == nil
  }

  /// What people say of the cause besides: how near they were, how bad it was, what to take care of.
  private func describe(_ cause: inout FichaCause, _ units: [PlacedUnit]) {
    var lived: Set<String> = []
    for (index, unit) in units {
      let document = evidence[index]
      if risk(unit, in: document.source.name) == "rojo" { cause.red += 1 }
      for alert in unit.union("alerta") { cause.alerts[alert, default: 0] += 1 }
      guard let name = unit.pseudonym else { continue }
      if !unit.agreed("experiencia").isDisjoint(with: ["vivida", "presenciada"]) {
        lived.insert(name)
      }
    }
    cause.voicing = Set(units.compactMap(\.unit.pseudonym)).count
    cause.lived = lived.count
    cause.severityOfPeople = severities(units)
    cause.directions = values("direccion", units)
    cause.levels = values("nivel", units)
    let documents = Set(units.map(\.document))
    cause.singleRead = documents.count { !evidence[$0].source.state.isSecondRead }
    for side in [Side.community, .institutions] {
      cause.sourcesOfSides[side] =
        Set(units.filter { $0.unit.pseudonym.flatMap { sides[$0] } == side }.map(\.document)).count
    }
  }

  /// The people of units by the value of a facet.
  private func values(_ facet: String, _ units: [PlacedUnit]) -> FichaCause.Values {
    var people: [String: Set<String>] = [:]
    for (_, unit) in units {
      guard let name = unit.pseudonym else { continue }
      for value in unit.agreed(facet) { people[value, default: []].insert(name) }
    }
    var values = FichaCause.Values()
    values.people = people.mapValues(\.count)
    values.known = people.values.reduce(into: Set<String>()) { $0.formUnion($1) }.count
    return values
  }

  /// The most severe harm that each person tells, ascending; people who say nothing of it are left out.
  private func severities(_ units: [PlacedUnit]) -> [Int] {
    var most: [String: Int] = [:]
    for (_, unit) in units {
      guard let name = unit.pseudonym, let severity = unit.greatest("severidad") else { continue }
      most[name] = max(severity, most[name] ?? severity)
    }
    return most.values.sorted()
  }

  private static func median(_ sorted: [Int]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }

  /// What the evidence is worth, and why not more.
  private func judge(_ cause: inout FichaCause, _ figures: FichaFigures) {
    let figure = cause.low
    var failings: [FichaCause.Failing] = []
    if figure.sources < FichaThresholds.sources { failings.append(.sources(figure.sources)) }
    if figure.sectors < FichaThresholds.sectors { failings.append(.sectors(figure.sectors)) }
    if figure.instruments < FichaThresholds.instruments {
      failings.append(.instruments(figure.instruments))
    }
    if 2 * cause.lived < cause.voicing { failings.append(.lived(cause.lived, cause.voicing)) }
    let alpha = request.agreement[cause.family] ?? nil
    if alpha.map({ $0 < FichaThresholds.agreement }) ?? true { failings.append(.agreement(alpha)) }
    if !request.searched.contains(cause.code) { failings.append(.contrary) }
    if 2 * cause.singleRead > figure.sources {
      failings.append(.singleRead(cause.singleRead, figure.sources))
    }
    cause.failings = failings
    cause.strength =
      failings.isEmpty
      ? .strong : figure.sources >= 3 && failings.count <= 2 ? .moderate : .limited
  }
}
