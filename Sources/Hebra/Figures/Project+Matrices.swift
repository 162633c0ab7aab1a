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
    return (
      figure.matrix,
      figure.notices + (try offRecordNotice()) + (try asideNotices()) + (try conflictNotices())
        + Self.undescribedNotice(corpus.documents)
    )
  }

  /// Says which documents have an empty row in the sheet of fieldwork, or none.
  static func undescribedNotice(_ documents: [AnalysisDocument]) -> [Notice] {
    let names = documents.filter { document in
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
    do {
      let (written, count, notices) =
        request.kind == .segments && MatrixFile.takesRows(file)
        ? try segmentFile(request, to: file) : try matrixFile(request, to: file)
      var settings = ["layer": request.layer.name, "cell": request.kind.cell ?? "-"]
      if request.causesOnly { settings["causes"] = "true" }
      if request.includesEmptyCodes { settings["codes"] = "all" }
      try export([
        Export(kind: "matrix.\(request.kind.name)", files: written.files, settings: settings)
      ])
      return Exported(path: file.path, count: count, notices: notices + written.notices)
    } catch {
      throw Failure(error)
    }
  }

  private func matrixFile(
    _ request: MatrixRequest, to file: OutputFile
  ) throws -> (file: MatrixFile, rows: Int, notices: [Notice]) {
    let (matrix, notices) = try self.matrix(request)
    let written = try MatrixFile(
      DisclosureRule.release(matrix, for: file.destination.level), to: file, messages,
      created: try dataDate(of: file))
    return (written, matrix.rows.count, notices)
  }

  /// The date of the newest coding for a file that states one; it is looked for among all codings.
  func dataDate(of file: OutputFile) throws -> String? {
    guard file.ending == "xlsx" else { return nil }
    return dataDate(newest: try asking { try $0.newestCodingDate() })
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

  func layerKinds() throws -> [String: LayerKind] {
    Dictionary(try layers().map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// The documents of the study; `complete` gives the text of each, if it is needed.
  private func documents(
    _ offRecord: [String: [TextRange]],
    _ complete: (String, inout AnalysisDocument) throws -> String?
  ) throws -> [AnalysisDocument] {
    var measures = try asking { try $0.measuredTexts() }
    return try describedDocuments(offRecord).map { document in
      guard let measured = measures.removeValue(forKey: document.name) else {
        throw Failure(.projectDamaged, ["finding": "text_base"])
      }
      var document = document
      document.measure(measured)
      document.text = try complete(document.name, &document)
      return document
    }
  }

  /// The documents of the study with what people said about them, without measures and codings.
  func describedDocuments(_ offRecord: [String: [TextRange]]) throws -> [AnalysisDocument] {
    try asking { store in
      let finals = Dictionary(
        try store.finalLayers().map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
      let inAgreement = try store.documentsInAgreement()
      let finished = Dictionary(grouping: try store.finished(), by: \.document)
      let topics = try store.topics()
      return try store.documentAttributes().map { name, attributes in
        AnalysisDocument(
          name: name, attributes: attributes, text: nil,
          measures: MeasuredText(words: [], characters: CharacterPlaces(""), turns: []),
          topics: topics[name] ?? [:],
          finishedBy: Dictionary(
            (finished[name] ?? []).map { ($0.coder, $0.scope) },
            uniquingKeysWith: { first, _ in first }),
          offRecord: offRecord[name] ?? [], final: finals[name],
          isInAgreement: inAgreement.contains(name))
      }
    }
  }
}

extension AnalysisDocument {
  /// Sets what was measured of the text.
  ///
  /// When no role is known in the document, everyone who speaks counts as a participant.
  mutating func measure(_ measured: MeasuredText) {
    measures = measured
    guard !measures.turns.contains(where: { $0.turn.role == .participant }) else { return }
    for i in measures.turns.indices where measures.turns[i].turn.role == nil {
      measures.turns[i].turn.role = .participant
    }
  }
}
