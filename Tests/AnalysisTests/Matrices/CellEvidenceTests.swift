import HebraAnalysis
import HebraModel
import Testing

/// What stands behind a cell is what the cell counts, for every cell of every figure.
@Suite struct CellEvidenceTests {
  /// A random world with sectors, waves, a guide that did not ask about everything, and a document
  /// that nobody has finished.
  private func analysis(_ seed: UInt64) -> Analysis {
    let world = RandomWorld(seed: seed)
    var corpus = world.corpus
    corpus.participants = [
      Participant(pseudonym: "Ana", attributes: ["sector": "justicia"]),
      Participant(pseudonym: "Luz", attributes: ["sector": "comunidad"]),
    ]
    corpus.codebook.instruments = [
      Instrument(id: "i", name: "I", blocks: [GuideBlock(id: "b", name: "B", codes: ["F-1", "G"])])
    ]
    for i in corpus.documents.indices {
      corpus.documents[i].attributes["wave"] = "\(i / 2)"
      corpus.documents[i].attributes["instrument"] = "i"
      corpus.documents[i].topics = (seed + UInt64(i)) % 3 == 0 ? [:] : ["b": .asked]
      if i == 2 { corpus.documents[i].finishedBy = [:] }
    }
    return Analysis(corpus, layer: .layer("ana"))
  }

  /// What the evidence says about each figure's cells.
  private func expected(
    _ kind: FigureKind, _ column: Matrix.Column, _ evidence: CellEvidence
  ) -> Int {
    switch kind {
    case .casesByCodes(_, .presence): evidence.codings > 0 ? 1 : 0
    case .casesByCodes(_, .segments): evidence.segments
    case .casesByCodes, .documentTable:
      column.key.hasSuffix(".n") || kind != .documentTable
        ? evidence.codings : min(evidence.codings, 1)
    case .codesByCodes(.together, .document), .codePairs(.document): evidence.documents
    case .codesByCodes, .codePairs: evidence.turns
    default:
      column.key.hasSuffix("participants")
        ? evidence.participants
        : column.key.hasSuffix("unattributed") ? evidence.turns : evidence.documents
    }
  }

  private static let kinds: [FigureKind] = [
    .casesByCodes(.documents, .codings), .casesByCodes(.participants, .presence),
    .casesByCodes(.municipalities, .segments), .casesByCodes(.ofParticipants("sector"), .codings),
    .codesByValues(.ofDocuments("wave")), .codesByValues(.ofParticipants("sector")),
    .valuesByValues("F", .ofParticipants("sector"), .ofDocuments("wave")),
    .codesByCodes(.together, .document), .documentTable,
  ]

  @Test(arguments: kinds, [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func `a cell counts what is behind it`(kind: FigureKind, seed: UInt64) throws {
    let analysis = analysis(seed)
    let matrix = analysis.figure(kind).matrix
    for row in matrix.rows {
      let names = row.prefix(matrix.keyColumns).compactMap { cell -> String? in
        if case .text(let text) = cell { text } else { nil }
      }
      guard let name = names.first(where: { !$0.isEmpty }) else { continue }
      for (column, cell) in zip(matrix.columns, row).dropFirst(matrix.keyColumns) {
        let count: Int
        switch cell {
        case .count(let n), .share(let n, _), .provisional(.count(let n)): count = n
        default: continue
        }
        let evidence = try analysis.evidence(kind, row: name, column: column.key)
        #expect(evidence.cell == cell)
        let said = expected(kind, column, evidence)
        // A code by itself has all its codings, in however many turns.
        #expect(said == count, "\(kind) \(name) \(column.key)")
        let list = analysis.segmentList(behind: evidence).matrix
        #expect(list.rows.count == evidence.codings)
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `behind two codes are the turns that have both, or follow one another`(seed: UInt64) throws {
    let analysis = analysis(seed)
    for measure in [PairMeasure.together, .jaccard, .overlaps, .followed, .distance] {
      let matrix = analysis.figure(.codesByCodes(measure, .turn)).matrix
      for row in matrix.rows {
        guard case .text(let name) = row[0] else { continue }
        for (column, cell) in zip(matrix.columns, row).dropFirst() {
          if case .missing = cell { continue }
          let evidence = try analysis.evidence(
            .codesByCodes(measure, .turn), row: name, column: column.key)
          let isDiagonal = name.hasPrefix(column.key + " ")
          switch (measure, cell) {
          case (.together, .count(let n)): #expect(evidence.turns >= n)
          case (.overlaps, .count(let n)) where isDiagonal: #expect(evidence.codings >= n)
          case (_, .count(0)), (.together, .decimal(0)), (.jaccard, .decimal(0)):
            #expect(evidence.codings == 0)
          default: #expect(evidence.codings > 0)
          }
        }
      }
    }
  }

  @Test func `a row or column that is not there is answered with the nearest`() throws {
    let analysis = analysis(1)
    let kind = FigureKind.casesByCodes(.documents, .codings)
    #expect(throws: CellMistake.self) { try analysis.evidence(kind, row: "D9", column: "F") }
    do {
      _ = try analysis.evidence(kind, row: "D0", column: "F-3")
      Issue.record("found")
    } catch {
      #expect(error.part == .column)
    }
    #expect(throws: CellMistake.self) { try analysis.evidence(.segments, row: "D0", column: "F") }
    // Codes can be named by their id alone, whatever the case.
    let pair = try analysis.evidence(.codesByCodes(.together, .turn), row: "f", column: "g")
    #expect(pair.place == "F F · G G")
  }
}
