import HebraAnalysis
import HebraModel
import Testing

/// Figures whose rows and columns are attributes, on a world where every cell can be counted by hand.
@Suite struct CrossedFiguresTests {
  /// Two interviews and a focus group in two municipalities; `Sol` is in no table of participants, and
  /// nobody has identified whoever speaks under `-`.
  private func analysis(_ layout: FigureLayout = .plain) -> Analysis {
    let both: [String: TopicState] = ["b1": .asked, "b2": .asked]
    var world = World()
    world.add(
      "D1", [("E", "qué pasó"), ("Ana", "no llegan nunca"), ("-", "así es")],
      attributes: ["instrument": "i", "place_code": "00001", "municipality": "Uno", "wave": "1"],
      topics: both, finishedBy: ["ana": .completo])
    world.add(
      "D2", [("Ana", "tienen miedo"), ("Luz", "y no llegan")],
      attributes: ["instrument": "i", "place_code": "00001", "municipality": "Uno", "wave": "2"],
      topics: both, finishedBy: ["ana": .completo])
    world.add(
      "G1", [("Luz", "miedo hay"), ("Sol", "llegan tarde"), ("Sol", "miedo también")],
      attributes: ["instrument": "g", "place_code": "00002", "municipality": "Dos"],
      topics: ["b1": .asked], finishedBy: ["ana": .completo])
    world.code("D1", "no llegan nunca", "F-1")
    world.code("D1", "así es", "F-1")
    world.code("D2", "miedo", "F-2")
    world.code("D2", "no llegan", "F-1")
    world.code("G1", "hay", "F-2")
    world.code("G1", "tarde\nSol: miedo", "F-1")
    var book = TinyStudy.book
    book.instruments.append(
      Instrument(
        id: "g", name: "Grupo focal",
        blocks: [GuideBlock(id: "b1", name: "B1", codes: ["F-1"])]))
    let corpus = AnalysisCorpus(
      codebook: book, documents: world.documents, codings: world.codings,
      participants: [
        Participant(pseudonym: "Luz", attributes: ["sector": "comunidad"]),
        Participant(pseudonym: "Ana", attributes: ["sector": "justicia"]),
      ])
    return Analysis(corpus, layer: .layer("ana"), layout: layout)
  }

  private func names(_ figure: Figure) -> [Matrix.Cell] { figure.matrix.rows.map { $0[0] } }

  @Test func `cases are the values of an attribute, and those without one come last`() {
    func rows(_ attribute: CaseAttribute) -> [Matrix.Cell] {
      names(analysis().casesByCodes(rows: attribute, kind: .codings))
    }
    #expect(rows(.documents) == ["D1", "D2", "G1"].map { .text($0) })
    #expect(rows(.focusGroups) == [.text("G1")])
    #expect(rows(.participants) == ["Luz", "Ana", "Sol", "sin atribuir"].map { .text($0) })
    #expect(rows(.municipalities) == ["00001", "00002"].map { .text($0) })
    #expect(rows(.ofDocuments("wave")) == ["1", "2", "sin dato"].map { .text($0) })
    #expect(
      rows(.ofParticipants("sector"))
        == ["comunidad", "justicia", "sin dato", "sin atribuir"].map { .text($0) })
  }

  @Test func `a coding across two turns belongs to the case of each, and to one case only once`() {
    let people = analysis().casesByCodes(rows: .ofParticipants("sector"), kind: .codings)
    #expect(people.cell("justicia", column: "F-1") == .count(1))
    #expect(people.cell("comunidad", column: "F-1") == .count(1))
    // Both turns that the last coding covers are of Sol.
    #expect(people.cell("sin dato", column: "F-1") == .count(1))
    #expect(people.cell("sin atribuir", column: "F-1") == .count(1))
    let words = analysis().casesByCodes(rows: .ofParticipants("sector"), kind: .words)
    #expect(words.cell("sin dato", column: "F") == .count(2))
  }

  @Test func `rows of a group say how many documents and participants they have`() {
    let figure = analysis(FigureLayout(showsAttributes: true, showsEmptyCodes: true))
      .casesByCodes(rows: .municipalities, kind: .presence)
    #expect(figure.cell("00001", column: "documents") == .count(2))
    #expect(figure.cell("00001", column: "participants") == .count(2))
    #expect(figure.cell("00002", column: "participants") == .count(2))
  }

  @Test func `n and N are counted among those with the value, without what nobody asked`() {
    let figure = analysis().codesByValues(.ofParticipants("sector"))
    func cell(_ code: String, _ column: String) -> Matrix.Cell? {
      figure.cell(code, column: column)
    }
    // Luz speaks in D2 and in G1, and says F-1 only in D2.
    #expect(cell("F-1", "comunidad.documents") == .share(n: 1, total: 2))
    #expect(cell("F-1", "comunidad.participants") == .share(n: 1, total: 1))
    #expect(cell("F-1", "justicia.documents") == .share(n: 1, total: 2))
    // In the focus group nobody was asked about F-2: beside, never in n or N.
    #expect(cell("F-2", "comunidad.documents") == .share(n: 0, total: 1))
    #expect(cell("F-2", "comunidad.spontaneous-documents") == .count(1))
    #expect(cell("F-2", "comunidad.spontaneous-participants") == .count(1))
    #expect(cell("F-2", "justicia.documents") == .share(n: 1, total: 2))
    // Sol is a person without a value; who speaks under a dash is nobody that one knows.
    #expect(cell("F-1", "sin dato.participants") == .share(n: 1, total: 1))
    #expect(cell("F-1", "sin atribuir.documents") == .share(n: 1, total: 1))
    #expect(cell("F-1", "sin atribuir.participants") == .missing(.notApplicable))
    #expect(cell("F-1", "sin atribuir.unattributed") == .count(1))
    #expect(cell("F-1", "comunidad.unattributed") == nil)
    #expect(cell("F-2", "sin atribuir.documents") == .share(n: 0, total: 1))
  }

  @Test func `two attributes within a code, with their totals`() {
    let figure = analysis().valuesByValues(
      of: "F-1", rows: .ofParticipants("sector"), columns: .municipalities)
    func cell(_ row: String, _ column: String) -> Matrix.Cell? { figure.cell(row, column: column) }
    #expect(cell("comunidad", "00001.participants") == .share(n: 1, total: 1))
    #expect(cell("comunidad", "00002.participants") == .share(n: 0, total: 1))
    #expect(cell("comunidad", "total.participants") == .share(n: 1, total: 1))
    #expect(cell("comunidad", "total.documents") == .share(n: 1, total: 2))
    // Nobody of that sector speaks there.
    #expect(cell("justicia", "00002.participants") == .missing(.notApplicable))
    #expect(cell("total", "00001.documents") == .share(n: 2, total: 2))
    #expect(cell("total", "00001.participants") == .share(n: 2, total: 2))
    #expect(cell("total", "total.participants") == .share(n: 3, total: 3))
    #expect(figure.matrix.summaryRows == [4])
  }

  @Test func `a table for statistics has presence and codings of every code`() {
    let figure = analysis().documentTable()
    #expect(figure.cell("D1", column: "F-1") == .count(1))
    #expect(figure.cell("D1", column: "F-1.n") == .count(2))
    #expect(figure.cell("G1", column: "F-2") == .count(1))
    #expect(figure.cell("D1", column: "F-2.n") == .count(0))
    #expect(Set(figure.matrix.columns.map(\.key)).count == figure.matrix.columns.count)
    #expect(figure.matrix.rows.allSatisfy { $0.count == figure.matrix.columns.count })
  }

  @Test func `the sequence has each coded turn in the order in which it was said`() {
    let rows = analysis().codeSequence().matrix.rows.map { $0[..<6].map { $0 } }
    #expect(
      rows == [
        [.text("D1"), .count(1), .count(1), .text("Ana"), .text("justicia"), .text("F-1")],
        [.text("D1"), .count(2), .count(2), .text(""), .text(""), .text("F-1")],
        [.text("D2"), .count(1), .count(0), .text("Ana"), .text("justicia"), .text("F-2")],
        [.text("D2"), .count(2), .count(1), .text("Luz"), .text("comunidad"), .text("F-1")],
        [.text("G1"), .count(1), .count(0), .text("Luz"), .text("comunidad"), .text("F-2")],
        [.text("G1"), .count(2), .count(1), .text("Sol"), .text(""), .text("F-1")],
        [.text("G1"), .count(3), .count(2), .text("Sol"), .text(""), .text("F-1")],
      ])
  }

  @Test func `codes follow one another, and lie so many turns apart`() {
    let analysis = analysis()
    let followed = analysis.codesByCodes(.followed)
    #expect(followed.cell("F-2 Dos", column: "F-1") == .count(2))
    #expect(followed.cell("F-1 Uno", column: "F-2") == .count(0))
    #expect(followed.cell("F-1 Uno", column: "F-1") == .count(5))
    let distance = analysis.codesByCodes(.distance)
    #expect(distance.cell("F-2 Dos", column: "F-1") == .decimal(1))
    // From the three turns with F-1 in documents that have both: 1, 1 and 2 turns.
    #expect(distance.cell("F-1 Uno", column: "F-2") == .decimal(1))
    #expect(distance.cell("F-1 Uno", column: "G") == .missing(.notApplicable))
  }
}
