package import HebraModel

/// Which readings of a document are evidence, when two people have read it and agreed on nothing yet.
package enum CauseReading: String, CaseIterable, Sendable {
  /// None: only documents with a final layer count.
  case final
  /// What everybody who read it marked: the same code, in the same turn, on a common word.
  case common
  /// What anybody who read it marked.
  case any
}

extension Analysis {
  /// The figures of every code in use in the documents of a place, by its DIVIPOLA code; of all documents,
  /// when the code is empty.
  ///
  /// The analysis must read the final layer.
  package func causes(in place: String, reading: CauseReading) -> [CauseFigure] {
    var tallies = tree.codes.map { CauseTally(figure: CauseFigure(code: $0.id)) }
    let sectors = Dictionary(
      corpus.participants.map {
        ($0.pseudonym, $0.attributes[ParticipantAttribute.sector.rawValue] ?? "")
      }, uniquingKeysWith: { first, _ in first })
    for document in documents
    where place.isEmpty || document.document.attribute(AnalysisDocument.Key.placeCode) == place {
      guard let evidence = CauseEvidence(document, reading, self) else { continue }
      let people = Set(document.base.turns.compactMap(\.pseudonym))
      let instrument = document.document.attribute(AnalysisDocument.Key.instrument)
      for code in tree.codes.indices {
        let silence = exploration.silence(
          code, instrument: instrument, topics: document.document.topics)
        tallies[code].add(
          evidence.turns[code], of: document, isExplored: silence == nil, people: people,
          sectors, instrument)
      }
    }
    return tallies.map(\.closed)
  }
}

/// The figure of one code while documents are added.
private struct CauseTally {
  var figure: CauseFigure
  private var people: Set<String> = []
  private var voices: Set<String> = []
  private var spontaneous: Set<String> = []
  private var sectors: Set<String> = []
  private var instruments: Set<String> = []
  private var sides: [String: Side] = [:]

  init(figure: CauseFigure) { self.figure = figure }

  /// Adds a document; `turns` are those with the code.
  mutating func add(
    _ turns: Set<Int>, of document: CodedDocument, isExplored: Bool, people present: Set<String>,
    _ sectorOf: [String: String], _ instrument: String?
  ) {
    let own = Set(turns.compactMap { document.base.turns[$0].pseudonym })
    for name in present { sides[name] = sectorOf[name].flatMap { Side(sector: $0) } }
    if isExplored {
      figure.documents.total += 1
      people.formUnion(present)
      voices.formUnion(own)
    }
    guard !turns.isEmpty else { return }
    figure.sources += 1
    figure.turns += turns.count
    sectors.formUnion(own.compactMap { sectorOf[$0] }.filter { !$0.isEmpty })
    if let instrument { instruments.insert(instrument) }
    if isExplored {
      figure.documents.n += 1
    } else {
      figure.spontaneousDocuments += 1
      spontaneous.formUnion(own)
    }
  }

  /// The figure, with its distinct people counted.
  var closed: CauseFigure {
    var figure = figure
    figure.people = CauseFigure.Share(n: voices.count, total: people.count)
    figure.spontaneousPeople = spontaneous.count
    (figure.sectors, figure.instruments) = (sectors.count, instruments.count)
    for side in Side.allCases {
      figure.sides[side] = CauseFigure.Share(
        n: voices.count { sides[$0] == side }, total: people.count { sides[$0] == side })
    }
    return figure
  }
}
