import Foundation
import TestSupport
import Testing

/// The fichas of the repository's corpus, as `Scripts/demo` decides it, against figures that
/// Tests/Oracles/ficha computed from the definitions, without Hebra's code.
@Suite struct CorpusFichaTests {
  private static let folder: Result<URL, any Error> = Result {
    try DemoProject.make(
      """
      mostly hebra reconcile estudio.hebra --from Corpus/sources/decisions.csv --as Lead
      for coder in Ana Luis; do
        mostly hebra reconcile single estudio.hebra --layer $coder --as Lead
      done
      for kind in grupos relaciones enunciados hechos; do
        mostly hebra data estudio.hebra $kind importar Corpus/dialogue/$kind.csv
      done
      """, from: DemoProject.coded.get())
  }

  /// A row for each code, chain and theme of a place; a column for each kind of figure.
  private static let table = Result {
    let file = Places.package.appending(path: "Tests/CommandTests/Figures/ficha.csv")
    return CSVRows(try String(contentsOf: file, encoding: .utf8)).rows
  }

  private struct Ficha: Decodable {
    let figures: [String: String]
  }

  @Test func `every figure of every municipality is the one that was computed apart`() throws {
    let folder = try Self.folder.get()
    let places = Dictionary(grouping: try Self.table.get()) { $0["place"] ?? "" }
    #expect(places.count == 6)
    for (place, rows) in places {
      let made = try Command.shell(
        "hebra ficha estudio.hebra \(place) --output \(place).json", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let data = try Data(contentsOf: folder.appending(path: "\(place).json"))
      let found = try JSONDecoder().decode(Ficha.self, from: data).figures
      #expect(rows.count > 60)
      for row in rows {
        let subject = try #require(row["subject"])
        for (name, figure) in row where name != "place" && name != "subject" {
          #expect(found["\(subject).\(name)"] ?? "" == figure, "\(place) \(subject) \(name)")
        }
      }
    }
  }
}
