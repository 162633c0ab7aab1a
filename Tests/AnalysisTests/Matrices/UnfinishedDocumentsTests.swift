import HebraAnalysis
import HebraModel
import TestSupport
import Testing

private func world() -> World { TinyStudy.world() }

private func corpus(_ world: World, layers: [String: LayerKind] = [:]) -> AnalysisCorpus {
  TinyStudy.corpus(world, layers: layers)
}

@Suite struct UnfinishedDocumentsTests {
  @Test func `what nobody finished enters neither part of a municipality's share`() {
    var world = world()
    // Half-read D4 and the short reading of D2 have codes; only D2's core ones can be counted.
    world.add(
      "D4", [("Luz", "nada nuevo"), ("Sol", "nunca")],
      attributes: ["instrument": "i", "place_code": "00001"], topics: ["b1": .asked])
    world.code("D4", "nada", "F-1")
    world.code("D4", "nuevo", "G")
    world.code("D2", "hubo", "F-2")
    world.code("D2", "respuesta", "F-1")
    let analysis = Analysis(corpus(world), layer: .layer("ana"))
    let figure = analysis.valuesByCodes(.municipalities)
    func cell(_ column: String) -> Matrix.Cell? { figure.cell("00001", column: column) }
    #expect(cell("F-1.documents") == .share(n: 2, total: 2))
    #expect(cell("F-1.participants") == .share(n: 2, total: 2))
    // D1, which is finished, was not asked about F-2: it stands beside.
    #expect(cell("F-2.documents") == .provisional(.count(1)))
    #expect(cell("F-2.participants") == .provisional(.count(1)))
    #expect(cell("F-2.spontaneous-documents") == .count(1))
    #expect(cell("F.documents") == .share(n: 2, total: 2))
    // Where no document is finished there is a count that can grow, without N, and never a zero.
    #expect(cell("G.documents") == .provisional(.count(1)))
    #expect(cell("G.participants") == .provisional(.count(1)))
    #expect(cell("G.unattributed") == .missing(.unfinished))
    #expect(figure.notices.contains(Notice("analysis.unfinished-left-out", count: 2)))
    let setting = Matrix.Setting(
      "Documentos sin terminar con codificaciones, fuera de la cifra", "2")
    #expect(figure.matrix.settings.contains(setting))
    // Where nothing is left out, nothing is said of it.
    let whole = Analysis(corpus(Self.ended(world)), layer: .layer("ana")).valuesByCodes(
      .municipalities)
    #expect(whole.cell("00001", column: "F-1.documents") == .share(n: 3, total: 3))
    #expect(whole.cell("00001", column: "G.documents") == .missing(.notExplored))
    #expect(whole.cell("00001", column: "G.spontaneous-documents") == .count(1))
    #expect(!whole.notices.contains { $0.code == "analysis.unfinished-left-out" })
    // By document, a presence is known before the end, and can grow; an absence is not.
    for kind in CellKind.allCases {
      let rows = analysis.casesByCodes(rows: .documents, kind: kind)
      #expect(rows.cell("D4", column: "F-2") == .missing(.unfinished), "\(kind)")
      switch rows.cell("D4", column: "F-1") {
      case .provisional(.count(let count)): #expect(count > 0, "\(kind)")
      case .provisional(.decimal(let share)): #expect(share > 0, "\(kind)")
      case let other: Issue.record("\(kind): \(String(describing: other))")
      }
    }
  }

  private static func ended(_ world: World) -> World {
    var world = world
    for i in world.documents.indices { world.documents[i].finishedBy["ana"] = .completo }
    return world
  }
}
