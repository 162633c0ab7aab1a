internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// How many documents and people of each municipality say what a search finds, in the form of a cause of its
  /// ficha: the documents and people are those that its ficha counts.
  ///
  /// - Throws: ``DisclosureError`` when the search has conditions besides words.
  func hitFigures(_ request: SearchRequest) throws -> [FichaFigures] {
    let isPlain =
      request.code == nil && request.municipality == nil && request.role == nil
      && request.document == nil && request.speaker == nil && request.subject == nil
      && !request.includesLabels
    let isRetrieval = try Retrieval.read(request.query) != nil
    try TableRule.check(
      searchesWordsOnly: isPlain && !isRetrieval
        && SearchQuery(request.query).conditions.isEmpty)
    let said = try saidBy(request)
    let forms = request.excludedForms.sorted().joined(separator: " ")
    let key =
      "search."
      + TextIdentity.sha256(
        [request.query, request.unit.rawValue, "\(request.isLenient)", forms]
          .joined(separator: "\n")
      ).prefix(16)
    let sides = Dictionary(
      try participants().compactMap { person in
        Side(sector: person.attributes[ParticipantAttribute.sector.rawValue] ?? "").map {
          (person.pseudonym, $0)
        }
      }, uniquingKeysWith: { first, _ in first })
    return try studiedPlaces().map { place in
      let (analysis, own) = try fichaRequest(place)
      let counted = analysis.ficha(own).figures.counted
      return figures(
        place, counted, said, sides: sides, key: String(key))
    }
  }

  private func figures(
    _ place: Municipality, _ counted: [FichaSource], _ said: [String: SaidInSearch],
    sides: [String: Side], key: String
  ) -> FichaFigures {
    var figures = FichaFigures(place: place)
    figures.sources = counted
    var figure = CauseFigure(code: key)
    var (all, hit): (Set<String>, Set<String>) = ([], [])
    for source in counted {
      let own = said[source.name] ?? SaidInSearch()
      figure.documents.total += 1
      if own.isFound { figure.documents.n += 1 }
      all.formUnion(own.people)
      hit.formUnion(own.sayers)
    }
    figure.people = CauseFigure.Share(n: hit.count, total: all.count)
    for side in Side.allCases {
      let share = CauseFigure.Share(
        n: hit.count { sides[$0] == side }, total: all.count { sides[$0] == side })
      figures.people[side] = share.total
      figure.sides[side] = share
    }
    figures.peopleOfNoSide = all.count { sides[$0] == nil }
    figures.causes = [FichaCause(code: key, family: "", low: figure, high: figure)]
    return figures
  }

  /// Who speaks in each document, and who of them says what is searched.
  private func saidBy(_ request: SearchRequest) throws -> [String: SaidInSearch] {
    try store.atOnce {
      let plan = try SearchPlan(request, in: self)
      let found = try store.tally(plan.search)
      try Self.refuseCut(found.isCut, request)
      let directory = plan.directory
      var hasParticipants = Set<Int>()
      for part in found.parts
      where part.isTurn && directory.voice(part.speaker).role == .participant {
        hasParticipants.insert(part.document)
      }
      var said: [String: SaidInSearch] = [:]
      for part in found.parts {
        let role = directory.voice(part.speaker).role
        // Where no participant is known, everyone without a role counts as a participant.
        let isHeard =
          role == .participant || role == nil && !hasParticipants.contains(part.document)
        guard isHeard, part.words > 0,
          let name = directory.document(found.documents[part.document])?.name
        else { continue }
        said[name, default: SaidInSearch()].add(
          part.speaker.flatMap { directory.speaker($0)?.pseudonym }, isHit: part.hits > 0)
      }
      return said
    }
  }
}

/// What is said in one document.
struct SaidInSearch {
  private(set) var people: Set<String> = []
  /// Those who say what is searched.
  private(set) var sayers: Set<String> = []
  /// Whether anybody says it, known or not.
  private(set) var isFound = false

  mutating func add(_ pseudonym: String?, isHit: Bool) {
    if isHit { isFound = true }
    guard let pseudonym else { return }
    people.insert(pseudonym)
    if isHit { sayers.insert(pseudonym) }
  }
}
