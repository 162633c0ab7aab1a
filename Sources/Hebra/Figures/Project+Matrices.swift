internal import Foundation
internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// Computes a matrix of one layer.
  public func matrix(_ request: MatrixRequest) throws -> (matrix: Matrix, notices: [Notice]) {
    let corpus = try corpus()
    let analysis = Analysis(
      corpus, layer: try known(request.layer), rule: request.causesOnly ? .causes : .all,
      language: language.figures,
      layout: FigureLayout(
        showsAttributes: true, showsEmptyCodes: request.includesEmptyCodes))
    let figure =
      switch request.kind {
      case .caseByCode(let cell): analysis.casesByCodes(rows: .documents, kind: cell)
      case .participantByCode(let cell): analysis.casesByCodes(rows: .participants, kind: cell)
      case .codeByCode(let measure): analysis.codesByCodes(measure)
      case .codePairs: analysis.codePairs()
      case .municipalityByCode: analysis.codesByMunicipalities()
      case .segments: analysis.segmentList()
      }
    return (
      figure.matrix,
      figure.notices + (try offRecordNotice()) + (try asideNotices()) + (try conflictNotices())
        + Self.undescribedNotice(corpus)
    )
  }

  /// Says which documents have an empty row in the sheet of fieldwork, or none.
  private static func undescribedNotice(_ corpus: AnalysisCorpus) -> [Notice] {
    let names = corpus.documents.filter { document in
      document.topics.isEmpty
        && Set(document.attributes.keys).isSubset(of: ["document", "register", "wave"])
    }.map(\.name)
    guard !names.isEmpty else { return [] }
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? "…" : "")
    return [Notice(.documentsUndescribed, count: names.count, details: ["documents": shown])]
  }

  /// The choice, with the layer's name as it is in the project; throws when there is no such layer.
  func known(_ choice: LayerChoice) throws -> LayerChoice {
    guard case .layer(let name) = choice else { return choice }
    return .layer(try layer(name).name)
  }

  /// Computes a matrix and writes it; the journal records what was exported and for which level.
  public func writeMatrix(
    _ request: MatrixRequest, to destination: Destination
  ) throws -> Exported {
    let file = try output(destination, of: .matrix)
    let (matrix, notices) = try self.matrix(request)
    do {
      let written = try MatrixFile(
        DisclosureRule.release(matrix, for: destination.level), to: file, messages,
        created: dataDate(try asking { try $0.codings() }))
      var settings = ["layer": request.layer.name, "cell": request.kind.cell ?? "-"]
      if request.causesOnly { settings["causes"] = "true" }
      if request.includesEmptyCodes { settings["codes"] = "all" }
      try export([
        Export(kind: "matrix.\(request.kind.name)", files: written.files, settings: settings)
      ])
      return Exported(
        path: file.path, count: matrix.rows.count, notices: notices + written.notices)
    } catch {
      throw Failure(error)
    }
  }

  /// Everything that figures are computed from.
  func corpus() throws -> AnalysisCorpus {
    try asking { store in
      let codebook = try self.codebook()
      let offRecord = try offRecordSpeech()
      let finals = Dictionary(
        try store.finalLayers().map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
      let inAgreement = try store.documentsInAgreement()
      var documents: [AnalysisDocument] = []
      for one in try cases() {
        let record = one.document
        let transcript = try store.transcript(record.name)
        let people = Dictionary(
          one.speakers.map { ($0.label, $0) },
          uniquingKeysWith: { first, _ in first })
        let hasParticipants = transcript.turns.contains { $0.role == .participant }
        documents.append(
          AnalysisDocument(
            name: record.name, attributes: Self.attributes(record), text: transcript.text,
            wordStarts: Words.ranges(in: transcript.text).map(\.start),
            turns: transcript.turns.map { turn in
              var turn = turn
              // When no role is known in the document, everyone who speaks counts as a participant.
              if turn.role == nil, !hasParticipants { turn.role = .participant }
              return AttributedTurn(turn, pseudonym: people[turn.label]?.pseudonym)
            },
            topics: one.topics,
            finishedBy: Dictionary(
              one.finished.map { ($0.coder, $0.scope) },
              uniquingKeysWith: { first, _ in first }),
            offRecord: offRecord[record.name] ?? [], final: finals[record.name],
            isInAgreement: inAgreement.contains(record.name)))
      }
      return AnalysisCorpus(
        codebook: codebook, documents: documents,
        codings: try store.codings().filter { coding in
          !(offRecord[coding.document] ?? []).contains { $0.overlaps(coding.range) }
        },
        participants: try store.participants(),
        layers: Dictionary(
          try store.layers().map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func attributes(_ record: Document) -> [String: String] {
    var attributes = record.attributes
    attributes["document"] = record.name
    attributes["register"] = record.register.rawValue
    attributes["municipality"] = record.municipality?.name
    attributes["place_code"] = record.municipality?.code
    attributes["department"] = record.municipality?.department
    attributes["instrument"] = record.instrument
    attributes["date"] = record.date
    attributes["wave"] = record.wave
    return attributes
  }
}
