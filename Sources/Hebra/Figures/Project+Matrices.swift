internal import Foundation
package import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// Computes a matrix of one layer.
  public func matrix(_ request: MatrixRequest) throws -> (matrix: Matrix, notices: [Notice]) {
    let (analysis, figure) = try figure(request)
    return (
      figure.matrix,
      try notices(of: figure) + Self.undescribedNotice(analysis.corpus.documents)
    )
  }

  /// What every figure of codings says besides its own notices.
  func notices(of figure: Figure) throws -> [Notice] {
    figure.notices + (try offRecordNotice()) + (try asideNotices()) + (try conflictNotices())
  }

  /// The codings behind the cell of a row and a column of a matrix, as a segment list.
  ///
  /// A row is named by what stands in its first columns, and a column by its title or by what it is
  /// about: `E-01`, `COR-03`, `DES-01 COR-03` for a row of a pair.
  ///
  /// - Throws: ``Failure`` when there is no such row or column, or nothing stands behind a cell.
  public func segments(
    behind row: String, _ column: String, of request: MatrixRequest
  ) throws -> (matrix: Matrix, notices: [Notice]) {
    let analysis = try analysis(request, withTexts: true)
    let evidence: CellEvidence
    do {
      evidence = try analysis.evidence(kind(request, analysis), row: row, column: column)
    } catch let mistake as CellMistake {
      throw Failure(mistake)
    }
    let notice = Notice(
      .matrixCell,
      details: [
        "place": evidence.place, "cell": messages.cell(evidence.cell),
        "codings": String(evidence.codings), "segments": String(evidence.segments),
        "turns": String(evidence.turns), "documents": String(evidence.documents),
        "participants": String(evidence.participants),
      ])
    return (
      analysis.segmentList(behind: evidence).matrix,
      [notice] + (try offRecordNotice()) + (try asideNotices()) + (try conflictNotices())
    )
  }

  /// The figure that is asked for, with what it was computed from.
  private func figure(_ request: MatrixRequest) throws -> (Analysis, Figure) {
    let analysis = try analysis(request, withTexts: request.kind == .segments)
    return (analysis, analysis.figure(try kind(request, analysis)))
  }

  /// The kind of the figure, with its attributes and code as the project has them.
  private func kind(_ request: MatrixRequest, _ analysis: Analysis) throws -> FigureKind {
    switch request.kind {
    case .caseByCode(let cell, let rows): .casesByCodes(try caseAttribute(rows), cell)
    case .participantByCode(let cell): .casesByCodes(.participants, cell)
    case .codeByAttribute(let by): .codesByValues(try caseAttribute(by))
    case .municipalityByCode: .codesByValues(.municipalities)
    case .attributeByAttribute(let rows, let by, let code):
      .valuesByValues(
        try CodingDesk.code(code, analysis.corpus.codebook).id, try caseAttribute(rows),
        try caseAttribute(by))
    case .codeByCode(let measure, let unit): .codesByCodes(measure, unit)
    case .codePairs(let unit): .codePairs(unit)
    case .documentTable: .documentTable
    case .sequence: .sequence
    case .segments: .segments
    }
  }

  /// What a figure is computed from; texts only where it shows words.
  private func analysis(_ request: MatrixRequest, withTexts: Bool) throws -> Analysis {
    let rule = request.causesOnly ? CountingRule.causes : .all
    var corpus = try withTexts ? corpus() : placedCorpus(withFacets: rule.needsFacets)
    if request.withoutSuggested { corpus.leaveOutSuggested() }
    switch request.kind {
    case .codeByCode(_, .paragraph), .codePairs(.paragraph):
      let paragraphs = try asking { try $0.paragraphs() }
      for i in corpus.documents.indices {
        corpus.documents[i].paragraphs = paragraphs[corpus.documents[i].name] ?? []
      }
    default: break
    }
    return Analysis(
      corpus, layer: try known(request.layer), rule: rule, language: language.figures,
      layout: FigureLayout(
        showsAttributes: true, showsEmptyCodes: request.includesEmptyCodes))
  }

  /// The attribute with this name in either language, or a column of the team's tables.
  func caseAttribute(_ typed: String) throws -> CaseAttribute {
    if ["grupo-focal", "grupo focal", "focus-group", "focus group"].contains(Words.fold(typed)) {
      return .focusGroups
    }
    let attribute = try SearchAttribute(typed, in: try store.directory(), messages)
    switch attribute.key {
    case "document": return .documents
    case "pseudonym": return .participants
    case "municipality": return .municipalities
    case "label":
      // Two people may have the same label in two documents.
      throw Failure(.usageAttributeLabel, ["attribute": typed])
    default:
      return attribute.isOfDocument
        ? .ofDocuments(attribute.key) : .ofParticipants(attribute.key)
    }
  }

  /// What is known about each cause in a municipality, by its DIVIPOLA code: F1 to F5 of the method.
  package func causes(in place: String, reading: CauseReading) throws -> [CauseFigure] {
    Analysis(
      try placedCorpus(withFacets: true), layer: .final, rule: .causes, language: language.figures
    ).causes(in: place, reading: reading)
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

  /// The date of the newest coding for a file that states one; it is looked for among all codings.
  func dataDate(of file: OutputFile) throws -> String? {
    guard file.ending == "xlsx" else { return nil }
    return dataDate(newest: try asking { try $0.newestCodingDate() })
  }

  /// Everything that figures are computed from, with texts and whole codings.
  func corpus() throws -> AnalysisCorpus {
    let codebook = try self.codebook()
    let offRecord = try offRecordSpeech()
    var corpus = try asking { store in
      AnalysisCorpus(
        codebook: codebook,
        documents: try documents(offRecord) { name, _ in try store.text(name) },
        codings: try store.codings().filter { coding in
          !(offRecord[coding.document] ?? []).contains { $0.overlaps(coding.range) }
        },
        participants: try store.participants(), layers: try layerKinds())
    }
    corpus.assistance = Assistance(try suggestionDecisions())
    return corpus
  }

  /// What figures that show no words are computed from.
  func placedCorpus(withFacets: Bool) throws -> AnalysisCorpus {
    let codebook = try self.codebook()
    let offRecord = try offRecordSpeech()
    var corpus = try asking { store in
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
    corpus.assistance = Assistance(try suggestionDecisions())
    return corpus
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

extension Failure {
  /// Why the cell of a matrix was not found.
  fileprivate init(_ mistake: CellMistake) {
    let code: MessageCode =
      switch mistake.part {
      case .row: .usageCellRow
      case .column: .usageCellColumn
      case .kind: .usageCellKind
      }
    self.init(code, ["typed": mistake.typed, "nearest": mistake.nearest ?? ""])
  }
}
