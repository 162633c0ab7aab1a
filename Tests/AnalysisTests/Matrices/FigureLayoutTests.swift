import HebraAnalysis
import HebraModel
import TestSupport
import Testing

/// Figures as a person reads them: attributes, codes that occur, and figures that can still grow.
@Suite struct FigureLayoutTests {
  private static let reader = FigureLayout(showsAttributes: true, showsEmptyCodes: false)

  private func corpus(_ world: World) -> AnalysisCorpus { TinyStudy.corpus(world) }

  @Test func `a case begins with what is known about it`() throws {
    var world = TinyStudy.world()
    world.documents[0].attributes["date"] = "2021-06-01"
    world.documents[1].attributes["vereda"] = "La Punta"
    let matrix = Analysis(corpus(world), layer: .layer("ana"), layout: Self.reader)
      .casesByCodes(rows: .documents, kind: .codings).matrix
    #expect(
      matrix.columns.map(\.key) == [
        "document", "municipality", "place_code", "sector", "instrument", "date", "vereda", "F",
        "F-1", "F-2",
      ])
    #expect(
      Array(matrix.rows[0].prefix(7)) == [
        .text("D1"), .text("Villa Uno"), .text("00001"), .text("justicia"), .text("i"),
        .text("2021-06-01"), .text(""),
      ])
    #expect(matrix.rows[1][3] == .text("comunidad, justicia"))
    #expect(matrix.rows.allSatisfy { $0.count == matrix.columns.count })
    // Nobody used G; the sheet says so.
    #expect(
      matrix.settings.contains(
        Matrix.Setting("Códigos sin codificaciones, fuera de la matriz", "G")))
    #expect(
      matrix.columns.suffix(3).map { $0.band?.title } == ["F Familia", "F Familia", "F Familia"])
    #expect(matrix.columns.prefix(7).allSatisfy { $0.band == nil })
    let people = Analysis(corpus(world), layer: .layer("ana"), layout: Self.reader)
      .casesByCodes(rows: .participants, kind: .codings).matrix
    #expect(people.columns.map(\.key) == ["participant", "sector", "F", "F-1", "F-2"])
    #expect(people.rows.map { $0[1] } == [.text("comunidad"), .text("justicia"), .text("")])
  }

  @Test func `where nothing is coded every code is shown, and none is zero`() {
    var world = TinyStudy.world()
    world.codings = []
    for i in world.documents.indices { world.documents[i].finishedBy = [:] }
    let analysis = Analysis(corpus(world), layer: .layer("ana"), layout: Self.reader)
    let matrix = analysis.casesByCodes(rows: .documents, kind: .presence).matrix
    #expect(matrix.columns.suffix(4).map(\.key) == ["F", "F-1", "F-2", "G"])
    #expect(matrix.rows.allSatisfy { $0.suffix(4).allSatisfy { $0 == .missing(.unfinished) } })
  }

  /// Drawn worlds in which every other document is not finished.
  private func halfFinished(_ seed: UInt64) -> AnalysisCorpus {
    var corpus = RandomWorld(seed: seed).corpus
    for i in corpus.documents.indices where i % 2 == 1 { corpus.documents[i].finishedBy = [:] }
    return corpus
  }

  @Test(arguments: 0..<40)
  func `what can grow says so, and is never zero`(seed: UInt64) {
    let corpus = halfFinished(seed)
    let whole = Analysis(RandomWorld(seed: seed).corpus, layer: .final)
    let analysis = Analysis(corpus, layer: .final)
    for kind in CellKind.allCases {
      let half = analysis.casesByCodes(rows: .documents, kind: kind).matrix
      let full = whole.casesByCodes(rows: .documents, kind: kind).matrix
      for (d, (row, fullRow)) in zip(half.rows, full.rows).enumerated() {
        for (cell, known) in zip(row, fullRow).dropFirst() {
          switch cell {
          case .provisional(let value):
            #expect(d % 2 == 1 && value == known && value != .count(0))
          case .missing(.unfinished): #expect(d % 2 == 1)
          default: #expect(d % 2 == 0 && cell == known)
          }
        }
      }
    }
    // A participant who also speaks in a document that is not finished has no zero.
    let people = analysis.casesByCodes(rows: .participants, kind: .codings).matrix
    let open = Set(
      corpus.documents.enumerated().filter { $0.offset % 2 == 1 }
        .flatMap { $0.element.turns.filter { $0.turn.role == .participant } }
        .compactMap(\.pseudonym))
    for row in people.rows {
      guard case .text(let name) = row[0], open.contains(name) else { continue }
      #expect(!row.contains(.count(0)) && !row.contains(.provisional(.count(0))), "\(name)")
    }
  }

  @Test(arguments: 0..<40)
  func `codes by municipalities are municipalities by codes, turned`(seed: UInt64) {
    let corpus = halfFinished(seed)
    let first = Analysis(corpus, layer: .final).valuesByCodes(.municipalities).matrix
    let figure = Analysis(corpus, layer: .final).codesByValues(.municipalities)
    let turned = figure.matrix
    #expect(turned.rows.allSatisfy { $0.count == turned.columns.count })
    #expect(Set(turned.columns.map(\.key)).count == turned.columns.count)
    #expect(turned.rows.map { $0[0] } == corpus.codebook.codes.map { .text($0.id) })
    for place in first.rows {
      guard case .text(let key) = place[0].isEmptyText ? place[1] : place[0] else { continue }
      for (column, cell) in zip(first.columns, place).dropFirst(2) {
        let parts = column.key.split(separator: ".").map(String.init)
        let same = figure.cell(parts[0], column: "\(key).\(parts[1])")
        // A column of what nobody was asked about is left out where it has nothing.
        let isLeftOut = same == nil && parts[1].hasPrefix("spontaneous")
        #expect(same == cell || isLeftOut, "\(key) \(column.key)")
        if isLeftOut, case .count(let count) = cell { #expect(count == 0) }
      }
    }
  }

  @Test(arguments: 0..<20)
  func `codes that are left out have nothing to add`(seed: UInt64) {
    var corpus = RandomWorld(seed: seed).corpus
    let dropped = corpus.codebook.codes.last?.id
    corpus.codings.removeAll { $0.code == dropped }
    let plain = Analysis(corpus, layer: .final)
    let reader = Analysis(
      corpus, layer: .final,
      layout: FigureLayout(showsAttributes: false, showsEmptyCodes: false))
    func sums(_ matrix: Matrix) -> [Int] {
      matrix.rows.map { row in
        row.reduce(0) { sum, cell in if case .count(let n) = cell { sum + n } else { sum } }
      }
    }
    for kind in [CellKind.codings, .segments, .words] {
      let all = plain.casesByCodes(rows: .documents, kind: kind).matrix
      let some = reader.casesByCodes(rows: .documents, kind: kind).matrix
      #expect(sums(all) == sums(some))
      #expect(some.columns.count <= all.columns.count)
    }
  }

  @Test func `the segment list opens with who said what where, and ends with the id`() throws {
    var world = TinyStudy.world()
    world.codings[1].facets = [
      FacetValue(facet: "tipo", value: "contexto"),
      FacetValue(facet: "valencia", value: "negativa", isAssumed: true),
    ]
    let figure = Analysis(corpus(world), layer: .layer("ana")).segmentList()
    let keys = figure.matrix.columns.map(\.key)
    #expect(
      keys.prefix(8) == [
        "document", "municipality", "speaker", "code", "code_name", "text", "facet.tipo",
        "facet.valencia",
      ])
    #expect(keys.last == "id" && Set(keys).count == keys.count)
    #expect(figure.matrix.printedColumns == 8)
    #expect(figure.matrix.columns[6].title == "Tipo")
    let id = world.codings[1].id
    func cell(_ column: String) -> Matrix.Cell? { figure.cell(id, in: "id", column: column) }
    #expect(cell("facet.tipo") == .text("C"))
    #expect(cell("facet.valencia") == .text("N (supuesto)"))
    #expect(cell("facets") == .text("tipo=contexto"))
    #expect(cell("assumed") == .text("valencia=negativa"))
  }
}

extension Matrix.Cell {
  fileprivate var isEmptyText: Bool { self == .text("") }
}
