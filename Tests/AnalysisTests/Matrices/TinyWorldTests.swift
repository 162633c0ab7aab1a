import HebraAnalysis
import HebraModel
import TestSupport
import Testing

private func world() -> World { TinyStudy.world() }

private func corpus(_ world: World, layers: [String: LayerKind] = [:]) -> AnalysisCorpus {
  TinyStudy.corpus(world, layers: layers)
}

@Suite struct TinyWorldTests {
  @Test func `documents by codes, whole`() {
    let analysis = Analysis(corpus(world()), layer: .layer("ana"))
    func rows(_ kind: CellKind) -> [[Matrix.Cell]] {
      analysis.casesByCodes(rows: .documents, kind: kind).matrix.rows
    }
    let silent: [[Matrix.Cell]] = [
      [
        .text("D2"), .count(0), .count(0), .missing(.unfinished), .missing(.notExplored),
      ],
      [
        .text("D3"), .missing(.unfinished), .missing(.unfinished), .missing(.unfinished),
        .missing(.unfinished),
      ],
    ]
    // The question and its coding with G lie outside the base; the retired code reads as F-2.
    let first: [(CellKind, [Matrix.Cell])] = [
      (.presence, [.count(1), .count(1), .count(1)]),
      (.codings, [.count(3), .count(1), .count(2)]),
      (.segments, [.count(3), .count(1), .count(2)]),
      (.stretches, [.count(2), .count(1), .count(2)]),
      // la ñapa llegó | ñapa, tarde nadie vino | their union
      (.words, [.count(6), .count(3), .count(4)]),
      // ñ and ó are one character each; labels and [risas] are none.
      (.characters, [.count(29), .count(13), .count(20)]),
    ]
    for (kind, cells) in first {
      let found = rows(kind)
      #expect(found[0] == [.text("D1")] + cells + [.missing(.notExplored)], "\(kind)")
      #expect(Array(found[1...]) == silent, "\(kind)")
    }
    let notices = analysis.casesByCodes(rows: .documents, kind: .words).notices
    #expect(notices == [Notice("analysis.outside-base", count: 1)])
  }

  @Test func `participants by codes, whole`() {
    let analysis = Analysis(corpus(world()), layer: .layer("ana"))
    let figure = analysis.casesByCodes(rows: .participants, kind: .words)
    #expect(
      figure.matrix.rows == [
        // D3, in which Luz speaks, is not finished, so that nothing of hers is a zero. Ana has F-2 in
        // D1; in D2 only the core was read, so that it can be more.
        [.text("Luz")] + Array(repeating: .missing(.unfinished), count: 4),
        [
          .text("Ana"), .count(4), .count(3), .provisional(.count(2)), .missing(.notExplored),
        ],
        [
          .text("sin atribuir"), .count(2), .count(0), .count(2), .missing(.notExplored),
        ],
      ])
  }

  @Test func `municipalities by codes, whole`() {
    let figure = Analysis(corpus(world()), layer: .layer("ana")).valuesByCodes(.municipalities)
    #expect(
      figure.matrix.rows == [
        [
          .text("00001"), .text("Villa Uno"),
          .share(n: 1, total: 2), .share(n: 1, total: 2), .count(1), .count(0), .count(0),
          .share(n: 1, total: 2), .share(n: 1, total: 2), .count(0), .count(0), .count(0),
          // F-2 was not asked in D1, where Ana raised it; D2 was read for the core codes only.
          .missing(.unfinished), .missing(.unfinished), .missing(.unfinished),
          .count(1), .count(1),
          .missing(.notExplored), .missing(.notExplored), .missing(.notExplored),
          .count(0), .count(0),
        ],
        [.text("00002"), .text("00002")]
          + Array(repeating: .missing(.unfinished), count: 20),
      ])
  }

  @Test func `what nobody was asked about is in neither part of a share`() {
    var world = world()
    world.documents[1].finishedBy = ["ana": .completo]
    world.documents[1].topics = ["b1": .notExplored, "b2": .unasked]
    world.code("D2", "hubo", "F-1")
    world.code("D2", "respuesta", "F-2")
    func cell(_ column: String) -> Matrix.Cell? {
      Analysis(corpus(world), layer: .layer("ana")).valuesByCodes(.municipalities)
        .cell("00001", column: column)
    }
    // D1 was asked about F-1, D2 was not; of F-2 the other way round.
    #expect(cell("F-1.documents") == .share(n: 1, total: 1))
    #expect(cell("F-1.participants") == .share(n: 1, total: 1))
    #expect(cell("F-1.spontaneous-documents") == .count(1))
    #expect(cell("F-1.spontaneous-participants") == .count(1))
    #expect(cell("F-2.documents") == .share(n: 1, total: 1))
    #expect(cell("F-2.participants") == .share(n: 1, total: 2))
    #expect(cell("F-2.spontaneous-documents") == .count(1))
    // The family was asked about in both.
    #expect(cell("F.documents") == .share(n: 2, total: 2))
    #expect(cell("F.spontaneous-documents") == .count(0))
    let turned = Analysis(corpus(world), layer: .layer("ana")).codesByValues(.municipalities)
    #expect(turned.cell("F-1", column: "00001.spontaneous-participants") == .count(1))
    // Nobody said anything unasked in the other municipality, which has no such columns.
    #expect(!turned.matrix.columns.contains { $0.key.hasPrefix("00002.spontaneous") })
  }

  @Test func `silence is zero only where it was explored and finished`() throws {
    var world = world()
    func cell(_ code: String) -> Matrix.Cell? {
      let analysis = Analysis(corpus(world), layer: .final)
      return analysis.casesByCodes(rows: .documents, kind: .codings).cell("D3", column: code)
    }
    world.documents[2].finishedBy = ["ana": .completo]
    world.documents[2].attributes["instrument"] = "i"
    #expect(cell("F-1") == .count(0))
    #expect(cell("F-2") == .missing(.notAskedRisk))
    #expect(cell("G") == .missing(.notExplored))
    #expect(cell("F") == .count(0))
    world.documents[2].topics = ["b1": .notExplored, "b2": .unasked]
    #expect(cell("F-1") == .missing(.notExplored))
    #expect(cell("F-2") == .count(0))
    world.documents[2].finishedBy = ["ana": .nucleo]
    #expect(cell("F-2") == .missing(.unfinished))
    // A coding makes the cell count whatever the state says.
    world.code("D3", "poco", "G")
    #expect(cell("G") == .count(1))
  }

  @Test func `the final layer is the agreed one, else the only coder's`() {
    var world = world()
    let kinds: [String: LayerKind] = ["acordada": .agreed]
    func figure() -> Figure {
      Analysis(corpus(world, layers: kinds), layer: .final)
        .casesByCodes(rows: .documents, kind: .codings)
    }
    #expect(figure().cell("D1", column: "F") == .count(3))
    world.code("D1", "tarde", "F-1", by: "luis")
    let undecided = figure()
    #expect(undecided.cell("D1", column: "F") == .missing(.noAgreedLayer))
    #expect(
      undecided.notices.contains(
        Notice("analysis.no-agreed-layer", details: ["document": "D1"])))
    #expect(undecided.matrix.settings.contains(Matrix.Setting("Sin capa acordada", "D1")))
    world.code("D1", "tarde", "F-1", by: "luis", layer: "acordada")
    let agreed = figure()
    #expect(agreed.cell("D1", column: "F") == .provisional(.count(1)))
    // Luis did not finish: the agreed reading's silence says nothing yet.
    #expect(agreed.cell("D1", column: "F-2") == .missing(.unfinished))
    #expect(agreed.matrix.settings.contains(Matrix.Setting("Capa acordada", "D1")))
    #expect(agreed.matrix.settings.contains(Matrix.Setting("Capa ana", "D2")))
  }

  @Test func `an agreed reading is as silent as the coder who read least`() {
    var world = world()
    world.documents[0].topics["b2"] = .asked
    world.code("D1", "ñapa", "F-1", by: "luis", layer: "acordada")
    func cell(_ luis: FinishScope?, _ layer: LayerChoice) -> Matrix.Cell? {
      world.documents[0].finishedBy["luis"] = luis
      return Analysis(corpus(world, layers: ["acordada": .agreed]), layer: layer)
        .casesByCodes(rows: .documents, kind: .codings).cell("D1", column: "F-2")
    }
    for layer in [LayerChoice.final, .layer("acordada")] {
      #expect(cell(.completo, layer) == .count(0))
      #expect(cell(.nucleo, layer) == .missing(.unfinished))
      // Someone may finish the agreed layer itself.
      world.documents[0].finishedBy["acordada"] = .completo
      #expect(cell(.nucleo, layer) == .count(0))
      world.documents[0].finishedBy["acordada"] = nil
    }
    #expect(cell(.completo, .layer("otra")) == .missing(.unfinished))
  }

  @Test func `in the union two equal decisions cover the text once`() {
    var world = world()
    world.code("D1", "ñapa", "F-2", by: "luis")
    let analysis = Analysis(corpus(world), layer: .union)
    func cell(_ kind: CellKind) -> Matrix.Cell? {
      analysis.casesByCodes(rows: .documents, kind: kind).cell("D1", column: "F-2")
    }
    #expect(cell(.codings) == .count(3))
    #expect(cell(.segments) == .count(2))
    #expect(cell(.stretches) == .count(2))
    #expect(cell(.words) == .count(4))
  }

  @Test func `only problems with negative valence count as causes when asked so`() {
    var world = world()
    world.code("D2", "respuesta", "F-1", facets: [FacetValue(facet: "tipo", value: "contexto")])
    world.code("D2", "hubo", "G")
    let analysis = Analysis(corpus(world), layer: .layer("ana"), rule: .causes)
    let figure = analysis.casesByCodes(rows: .documents, kind: .codings)
    #expect(figure.cell("D1", column: "F") == .count(3))
    #expect(figure.cell("D2", column: "F-1") == .count(0))
    #expect(figure.cell("D2", column: "G") == .missing(.notExplored))
  }

  @Test func `settings say how the figure was made`() {
    let figure = Analysis(corpus(world()), layer: .layer("ana"))
      .casesByCodes(rows: .documents, kind: .words)
    #expect(
      figure.matrix.settings.map(\.name) == [
        "Definición", "Unidad", "Base", "Qué cuenta", "Capa", "Libro de códigos",
        "Versión del libro", "Documentos", "Documentos sin terminar",
        "Códigos cuyo cero no se interpreta", "Celda vacía",
      ])
    let values = figure.matrix.settings.map(\.value)
    #expect(values[4...9] == ["ana", "Libro", "3", "3", "1", "F-2"])
  }

  @Test func `the segment list speaks code points and knows what was asked`() {
    let figure = Analysis(corpus(world()), layer: .layer("ana")).segmentList()
    #expect(figure.matrix.rows.count == 4)
    func cell(_ id: String, _ column: String) -> Matrix.Cell? {
      figure.cell(id, in: "id", column: column)
    }
    // "E: qué pasó\nAna: la ñapa llegó tarde": ñapa begins at character 20, byte 22.
    #expect(cell("c1", "start") == .count(20))
    #expect(cell("c1", "end") == .count(24))
    #expect(cell("c1", "text") == .text("ñapa"))
    #expect(cell("c1", "question") == .text("qué pasó"))
    #expect(cell("c1", "pseudonym") == .text("Ana"))
    #expect(cell("c1", "sector") == .text("justicia"))
    #expect(cell("c1", "turn") == .count(1))
    #expect(cell("c2", "code") == .text("F-2"))
    #expect(cell("c2", "coded_as") == .text("F-9"))
    #expect(cell("c2", "family") == .text("F"))
    #expect(cell("c3", "words") == .count(0))
    #expect(cell("c3", "codebook_version") == .text("3"))
    #expect(figure.matrix.rows.allSatisfy { $0.count == figure.matrix.columns.count })
  }

  @Test func `hits are counted in what was said, by what the tables say`() {
    var tally = HitTally()
    func add(
      _ document: Int, _ value: String, _ participant: Int?, words: Int, turns: Int = 1,
      hits: Int = 0, in hitTurns: Int = 0
    ) {
      tally.add(
        HitTally.Piece(
          document: document, group: tally.group(value), participant: participant, words: words,
          turns: turns, hits: hits, hitTurns: hitTurns))
    }
    add(0, "justicia", 1, words: 100, turns: 4, hits: 3, in: 2)
    add(1, "justicia", 1, words: 50, turns: 2)
    add(1, "justicia", 2, words: 50, turns: 1)
    add(1, "", nil, words: 10, turns: 1, hits: 1, in: 1)
    add(2, "comunidad", nil, words: 40, turns: 0)
    add(3, "fiscalía", 3, words: 30)
    func rows(_ subject: HitTally.Subject?) -> [[Matrix.Cell]] {
      tally.figure("sector", language: .es, outside: 5, subject: subject).matrix.rows
    }
    let silent = [Matrix.Cell](repeating: .missing(.notExplored), count: 6)
    let comunidad: [Matrix.Cell] = [
      .text("comunidad"), .count(0), .share(n: 0, total: 0), .share(n: 0, total: 0),
      .share(n: 0, total: 1), .count(40), .decimal(0),
    ]
    let justicia: [Matrix.Cell] = [
      .text("justicia"), .count(3), .share(n: 2, total: 7), .share(n: 1, total: 2),
      .share(n: 1, total: 2), .count(200), .decimal(15),
    ]
    #expect(rows(nil)[0] == comunidad)
    #expect(rows(nil)[2] == justicia)
    // Nobody asked in 0, 1 and 3: there it is no zero, and what people raised stands beside.
    let asked = rows(
      HitTally.Subject(
        name: "COR", missing: [0: .notExplored, 1: .notExplored, 3: .notExplored]))
    #expect(asked[0] == comunidad + [.count(0), .count(0)])
    #expect(asked[1] == [.text("fiscalía")] + silent + [.count(0), .count(0)])
    #expect(asked[2] == [.text("justicia")] + silent + [.count(3), .count(1)])
    #expect(asked[3] == [.text("sin dato")] + silent + [.count(1), .count(1)])
  }

  @Test func `titles and settings exist in both languages`() {
    for language in FigureLanguage.allCases {
      let analysis = Analysis(corpus(world()), layer: .final, language: language)
      let figures =
        CellKind.allCases.map { analysis.casesByCodes(rows: .documents, kind: $0) }
        + PairMeasure.allCases.map { analysis.codesByCodes($0) }
        + [analysis.codePairs(), analysis.valuesByCodes(.municipalities), analysis.segmentList()]
      for figure in figures {
        #expect(figure.matrix.settings.count >= 8)
        #expect(figure.matrix.rows.allSatisfy { $0.count == figure.matrix.columns.count })
        let shown = figure.matrix.columns.map(\.title) + figure.matrix.settings.map(\.name)
        // A word without a row in the table would show its key in camel case.
        #expect(shown.allSatisfy { !$0.isEmpty && !$0.contains("Title") })
      }
    }
  }
}
