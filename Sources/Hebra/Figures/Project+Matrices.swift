internal import Foundation
internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// Computes a matrix of one layer.
  public func matrix(_ request: MatrixRequest) throws -> (matrix: Matrix, notices: [Notice]) {
    let rule = request.causesOnly ? CountingRule.causes : .all
    let corpus =
      try request.kind == .segments ? corpus() : placedCorpus(withFacets: rule.needsFacets)
    let analysis = Analysis(
      corpus, layer: try known(request.layer), rule: rule,
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
    return (figure.matrix, try notices(of: figure) + Self.undescribedNotice(corpus))
  }

  /// What every figure of codings says besides its own notices.
  func notices(of figure: Figure) throws -> [Notice] {
    figure.notices + (try offRecordNotice()) + (try asideNotices()) + (try conflictNotices())
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
        created: dataDate(newest: try asking { try $0.newestCodingDate() }))
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

  /// Everything that figures are computed from, with texts and whole codings.
  func corpus() throws -> AnalysisCorpus {
    let codebook = try self.codebook()
    let offRecord = try offRecordSpeech()
    return try asking { store in
      AnalysisCorpus(
        codebook: codebook,
        documents: try documents(offRecord) { name, _ in try store.text(name) },
        codings: try store.codings().filter { coding in
          !(offRecord[coding.document] ?? []).contains { $0.overlaps(coding.range) }
        },
        participants: try store.participants(), layers: try layerKinds())
    }
  }

  /// What figures that show no words are computed from.
  func placedCorpus(withFacets: Bool) throws -> AnalysisCorpus {
    let codebook = try self.codebook()
    let offRecord = try offRecordSpeech()
    return try asking { store in
      let codings = try store.placedCodings(withFacets: withFacets)
      return AnalysisCorpus(
        codebook: codebook,
        documents: try documents(offRecord) { name, document in
          let own = codings[name] ?? []
          let off = offRecord[name] ?? []
          document.codings =
            off.isEmpty ? own : own.filter { coding in !off.contains { $0.overlaps(coding.range) } }
          return nil
        },
        participants: try store.participants(), layers: try layerKinds())
    }
  }

  private func layerKinds() throws -> [String: LayerKind] {
    Dictionary(try layers().map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// The documents of the study; `complete` gives the text of each, if it is needed.
  private func documents(
    _ offRecord: [String: [TextRange]],
    _ complete: (String, inout AnalysisDocument) throws -> String?
  ) throws -> [AnalysisDocument] {
    try asking { store in
      let finals = Dictionary(
        try store.finalLayers().map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
      let inAgreement = try store.documentsInAgreement()
      var measures = try store.measuredTexts()
      return try cases().map { one in
        let name = one.document.name
        guard var measured = measures.removeValue(forKey: name) else {
          throw Failure(.projectDamaged, ["finding": "text_base"])
        }
        // When no role is known in the document, everyone who speaks counts as a participant.
        if !measured.turns.contains(where: { $0.turn.role == .participant }) {
          for i in measured.turns.indices where measured.turns[i].turn.role == nil {
            measured.turns[i].turn.role = .participant
          }
        }
        var document = AnalysisDocument(
          name: name, attributes: Self.attributes(one.document), text: nil, measures: measured,
          topics: one.topics,
          finishedBy: Dictionary(
            one.finished.map { ($0.coder, $0.scope) }, uniquingKeysWith: { first, _ in first }),
          offRecord: offRecord[name] ?? [], final: finals[name],
          isInAgreement: inAgreement.contains(name))
        document.text = try complete(name, &document)
        return document
      }
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
