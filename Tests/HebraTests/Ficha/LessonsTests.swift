import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraFormats

/// What several municipalities say together.
@Suite struct LessonsTests {
  private static let codes = ["A-1", "A-2", "A-3", "A-4", "A-5"]
  private static let codebook = Codebook(
    title: "Prueba", version: "1", language: "es",
    codes: [Code(id: "A", name: "Familia", definition: "Todo.")]
      + codes.map { Code(id: $0, parent: "A", name: "Causa \($0)", definition: "") }
      + [Code(id: "A-6", parent: "A", name: "Retirada", definition: "", isRetired: true)])

  /// A municipality with as many documents, and for each cause how many of how many documents name it.
  private func place(
    _ name: String, documents: Int, _ named: [String: (n: Int, total: Int)]
  ) -> FichaFigures {
    var figures = FichaFigures(place: Municipality(code: name, name: name, department: "Sur"))
    figures.sources = (0..<documents).map { FichaSource(name: "\(name)-\($0)", state: .agreed) }
    for (code, share) in named.sorted(by: { $0.key < $1.key }) {
      var low = CauseFigure(code: code)
      low.documents = .init(n: share.n, total: share.total)
      figures.causes.append(FichaCause(code: code, family: "A", low: low, high: low))
      figures.asked[code] = share.total
    }
    return figures
  }

  private func text(_ places: [FichaFigures]) -> String {
    let words = FichaWords(messages: .spanish, codebook: Self.codebook, statements: [])
    let page = LessonsPage(
      compared: ComparedPlaces(places, Self.codebook), work: [:], words: words,
      department: "Sur", manifest: "")
    return page.sheet.readableText
  }

  @Test func `shared, partly shared, of one place, never asked`() {
    let places = [
      place("Uno", documents: 5, ["A-1": (2, 5), "A-2": (3, 4), "A-3": (3, 5), "A-4": (2, 4)]),
      place("Dos", documents: 4, ["A-1": (4, 4), "A-2": (2, 4), "A-3": (0, 4), "A-4": (1, 4)]),
      place("Tres", documents: 6, ["A-1": (2, 2), "A-2": (0, 6), "A-3": (0, 4)]),
    ]
    let compared = ComparedPlaces(places, Self.codebook)
    #expect(compared.all == Self.codes)
    #expect(compared.shared == ["A-1"])
    #expect(compared.partlyShared == ["A-2"])
    #expect(compared.local.map(\.codes) == [["A-3"]])
    #expect(compared.local.map(\.place.place.name) == ["Uno"])
    #expect(compared.neverAsked == ["A-5"])
    #expect(compared.unevenlyAsked.map(\.code) == ["A-4"])
    #expect(compared.naming("A-2").map(\.place.name) == ["Uno", "Dos"])
    let text = text(places)
    #expect(text.contains("Hay algo propio de un lugar. 1 causa se nombra en uno solo: Uno."))
    #expect(!text.contains("se parecen más"))
    #expect(text.contains("Solo en Uno y Dos, y no en Tres (1): causa A-4 (A-4)."))
    #expect(text.contains("Uno 3/5") || text.contains("3/5"))
  }

  @Test func `where nothing is of one place they resemble each other, with what that rests on`() {
    let text = text([
      place("Uno", documents: 4, ["A-1": (2, 4), "A-2": (2, 4), "A-3": (3, 4)]),
      // Three explored it only: nothing can be said.
      place("Dos", documents: 4, ["A-1": (3, 4), "A-2": (1, 4), "A-3": (0, 3)]),
    ])
    #expect(
      text.contains(
        "Los municipios se parecen más de lo que se distinguen. Ninguna causa es de uno solo: 1 se "
          + "nombra en los 2 que se comparan y 0 en varios. Descansa en Uno y Dos."))
    #expect(text.contains("Ninguna causa que nombren tres documentos de un municipio falta"))
  }

  @Test func `where nothing is shared either, neither is said`() {
    let text = text([
      place("Uno", documents: 4, ["A-1": (2, 4)]), place("Dos", documents: 4, ["A-1": (1, 4)]),
    ])
    #expect(text.contains("No se puede decir que se parezcan ni que se distingan"))
    #expect(!text.contains("se parecen más"))
    let nothing = self.text([
      place("Uno", documents: 4, ["A-1": (1, 4)]), place("Dos", documents: 4, [:]),
    ])
    #expect(nothing.contains("Todavía no hay qué comparar. En Uno y Dos"))
  }

  @Test func `a municipality with fewer than four documents is never compared`() {
    let small = place("Chico", documents: 3, ["A-1": (3, 3), "A-5": (3, 3)])
    let one = place("Uno", documents: 4, ["A-1": (4, 4), "A-2": (4, 4)])
    let two = place("Dos", documents: 4, ["A-1": (4, 4), "A-2": (0, 4)])
    let compared = ComparedPlaces([small, one, two], Self.codebook)
    #expect(compared.comparable.map(\.place.name) == ["Uno", "Dos"])
    #expect(compared.small.map(\.place.name) == ["Chico"])
    #expect(!compared.codes.contains("A-5"), "what only it names is no row")
    #expect(!compared.neverAsked.contains("A-5"), "but it was asked about")
    let text = text([small, one, two])
    #expect(!text.contains("Chico 3/3"))
    #expect(compared.local.map(\.codes) == [["A-2"]])
    let alone = self.text([small, one])
    #expect(alone.contains("No se compara. Hay 1 municipio con cuatro documentos"))
    #expect(alone.contains("Con menos: Chico"))
    // Each part that compares says why it does not.
    #expect(alone.components(separatedBy: "No se dice: hay menos de dos").count == 5)
  }

  @Test func `the order of the municipalities changes no statement`() {
    let places = [
      place("Uno", documents: 5, ["A-1": (2, 5), "A-2": (3, 4)]),
      place("Dos", documents: 4, ["A-1": (4, 4), "A-2": (0, 4)]),
    ]
    let (one, other) = (
      ComparedPlaces(places, Self.codebook), ComparedPlaces(places.reversed(), Self.codebook)
    )
    #expect(one.shared == other.shared && one.local.map(\.codes) == other.local.map(\.codes))
  }

  @Test func `a department, or the whole programme, for the team only`() throws {
    let town = try FichaTown(4)
    let work = try Project.export(from: town.study.project, who: "Lead")
    let path = town.study.folder.appending(path: "resumen.md").path
    _ = try work.writeLessons(on: "2022-12-31", to: Destination(path))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Todo el programa"))
    #expect(
      code {
        _ = try work.writeLessons(
          on: "2022-12-31", to: Destination(path, replaces: true, level: .facilitators))
      } == "disclosure.comparison")
    #expect(
      code {
        _ = try work.writeLessons(
          department: "Nada", on: "2022-12-31", to: Destination(path, replaces: true))
      } == "ficha.place")
  }
}
