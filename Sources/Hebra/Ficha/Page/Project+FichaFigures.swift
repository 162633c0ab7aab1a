internal import HebraAnalysis
internal import HebraLanguage
package import HebraModel
internal import HebraStore
internal import HebraTurns

extension Project {
  /// The municipality with this code or name, among those of the documents.
  ///
  /// - Throws: ``Failure`` when no document has it, or several municipalities have the name.
  package func studied(_ typed: String) throws -> Municipality {
    let key = NameKey(typed)
    var found: [String: Municipality] = [:]
    var names: Set<String> = []
    for (_, attributes) in try asking({ try $0.documentAttributes() }) {
      guard let code = attributes["place_code"], !code.isEmpty else { continue }
      let name = attributes["municipality"] ?? ""
      names.insert(name.isEmpty ? code : name)
      guard code == typed || NameKey(name) == key else { continue }
      found[code] = Municipality(
        code: code, name: name.isEmpty ? code : name, department: attributes["department"] ?? "")
    }
    guard let place = found.values.first else {
      let nearest = Nearest.name(to: typed, among: names.sorted()) ?? ""
      throw Failure(.fichaPlace, ["place": typed, "nearest": nearest])
    }
    guard found.count == 1 else {
      throw Failure(
        .fichaPlaces, ["place": typed, "codes": found.keys.sorted().joined(separator: ", ")])
    }
    return place
  }

  /// The municipalities of the documents, by code.
  func studiedPlaces(department: String? = nil) throws -> [Municipality] {
    var places: [String: Municipality] = [:]
    for (_, attributes) in try asking({ try $0.documentAttributes() }) {
      guard let code = attributes["place_code"], !code.isEmpty else { continue }
      let own = attributes["department"] ?? ""
      if let department, NameKey(department) != NameKey(own) { continue }
      places[code] = Municipality(
        code: code, name: attributes["municipality"] ?? code, department: own)
    }
    return places.values.sorted { $0.code < $1.code }
  }

  /// The figures of the ficha of a municipality, before any rule of disclosure.
  package func fichaFigures(_ place: Municipality) throws -> FichaFigures {
    let (analysis, request) = try fichaRequest(place)
    var (figures, quotations) = analysis.ficha(request)
    try quote(in: &figures, quotations)
    figures.candidates = try candidates(quotations)
    figures.disputed = try figures.sources.filter { $0.state == .undecided }
      .reduce(0) { $0 + (try disputedMarks(in: $1.name)) }
    return figures
  }

  /// How many marks of a document its readers still have to agree on: in a turn, a code that one of them
  /// gave and the other did not, or gave as another kind of content.
  private func disputedMarks(in document: String) throws -> Int {
    struct Place: Hashable {
      var turn: Int
      var code: String
    }
    let kinds = try layerKinds()
    let codebook = try codebook()
    let turns = try asking { try $0.transcript(document) }.turns
    var marks: [Place: [String: Set<String>]] = [:]
    var readers: Set<String> = []
    for coding in try asking({ try $0.codings(document: document, layer: nil) })
    where kinds[coding.layer, default: .coder] == .coder {
      readers.insert(coding.layer)
      let kind = Set(coding.facets.filter { $0.facet == "tipo" }.map(\.value))
      for (index, turn) in turns.enumerated() where turn.speech.overlaps(coding.range) {
        let place = Place(turn: index, code: codebook.standing(for: coding.code))
        marks[place, default: [:]][coding.layer, default: []].formUnion(kind)
      }
    }
    return marks.values.count { byReader in
      byReader.count < readers.count || Set(byReader.values).count > 1
    }
  }

  func fichaRequest(
    _ place: Municipality
  ) throws -> (analysis: Analysis, request: FichaRequest) {
    let corpus = try placedCorpus(withFacets: true)
    let analysis = Analysis(
      corpus, layer: .final, rule: .causes, language: language.figures)
    var request = FichaRequest(place: place)
    request.agreement = DoubleCoding(corpus).familyAgreement()
    let statements = try statements()
    request.searched = Set(
      statements.filter {
        $0.signedBy != nil && ($0.place == nil || $0.place == place.code)
          && $0.block.hasPrefix(FichaBlock.contrary)
      }.map { String($0.block.dropFirst(FichaBlock.contrary.count)) })
    request.relations = try relations()
    request.sameEvents = try sameEvents()
    let groups = try groups()
    let confirmations = try riskConfirmations()
    guard !groups.isEmpty || !confirmations.isEmpty else { return (analysis, request) }
    let codings = Dictionary(
      try asking { try $0.codings() }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    request.themes = groups.map { group in
      FichaRequest.Theme(
        group: group,
        places: group.members.compactMap { codings[$0].map { ($0.document, $0.range) } })
    }
    for confirmation in confirmations {
      guard let coding = codings[confirmation.coding] else { continue }
      request.colours[
        FichaRequest.CodingKey(
          document: coding.document, range: coding.range, code: coding.code, layer: coding.layer)] =
        effective(confirmation, of: coding, corpus.codebook)
    }
    return (analysis, request)
  }

  /// The colour that a confirmation gives: a softer one than the codebook's needs two signatures.
  private func effective(
    _ confirmation: RiskConfirmation, of coding: Coding, _ codebook: Codebook
  ) -> String {
    let order = ["verde", "ambar", "rojo"]
    let code = codebook.code(codebook.standing(for: coding.code))
    let own =
      code.flatMap {
        codebook.facetDefaults(for: $0, given: []).first { $0.facet == "riesgo" }?.value
      } ?? "ambar"
    let isSofter =
      (order.firstIndex(of: confirmation.colour) ?? 2) < (order.firstIndex(of: own) ?? 1)
    return isSofter && confirmation.secondBy == nil ? own : confirmation.colour
  }

  /// Words as a text of their own.
  static func passage(_ words: String) -> Transcript {
    Transcript(
      text: words, paragraphs: [TextRange(0, words.utf8.count)], turns: [], stretches: [])
  }

  /// Gives each side of a group of mirrors its quotation: green, without proper names.
  private func quote(in figures: inout FichaFigures, _ places: [QuotationPlace]) throws {
    var texts: [String: String] = [:]
    var quoted: Set<String> = []
    func text(_ place: QuotationPlace) throws -> String {
      if texts[place.document] == nil {
        texts[place.document] = try asking { try $0.transcript(place.document) }.text
      }
      return texts[place.document]?.text(in: place.range) ?? ""
    }
    for index in figures.mirrors.indices {
      let mirror = figures.mirrors[index]
      for (side, codes) in [
        (Side.community, mirror.community), (.ownAuthority, mirror.community),
        (.institutions, mirror.institutions),
      ] {
        // The community and own authorities have one column, and one quotation in it.
        if side == .ownAuthority, mirror.quotations[.community] != nil { continue }
        for place in places
        where place.side == side && codes.contains(place.code)
          && !quoted.contains(place.pseudonym)
        {
          let words = Project.oneLine(try text(place))
          guard PossibleIdentifiers.find(in: Self.passage(words)).isEmpty else { continue }
          quoted.insert(place.pseudonym)
          figures.mirrors[index].quotations[side] = FichaQuotation(
            text: words, document: place.document, side: side, sector: place.sector,
            isFromGroup: place.isFromGroup, isConfirmed: place.isConfirmed)
          break
        }
      }
    }
  }
}
