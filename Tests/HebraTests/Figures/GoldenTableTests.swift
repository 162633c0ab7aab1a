import Foundation
import Hebra
import HebraAnalysis
import HebraModel
import TestSupport
import Testing

/// The figures of one municipality of a study, against a table that SQL computed from the same file.
@Suite(.enabled(if: GoldenTable.project != nil, "../shared/data is absent"))
struct GoldenTableTests {
  @Test(arguments: ["union", "final"])
  func `n and N are those of the golden table, without what nobody was asked`(
    layer: String
  ) throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "estudio.hebra").path
    let source = try #require(GoldenTable.project)
    try Data(contentsOf: source).write(to: URL(fileURLWithPath: path))
    let project = try Project.write(path, who: "Ana")
    let matrix = try project.matrix(
      MatrixRequest(
        .municipalityByCode, layer: LayerChoice(layer), causesOnly: true, includesEmptyCodes: true)
    ).matrix
    let table = try GoldenTable.read()
    #expect(table.place == "01001")
    var compared = 0
    for row in table.rows where row.layer == layer {
      guard let unit = GoldenTable.units[row.figure] else { continue }
      let cells = try #require(matrix.rows.first { $0[0] == .text(row.code) })
      let column = matrix.columns.firstIndex { $0.key == "\(table.place).\(unit)" }
      let value: Int
      switch column.map({ cells[$0] }) {
      case nil: value = 0
      case .share(let n, let total)?: value = row.figure.hasSuffix("N") ? total : n
      case .count(let count)?: value = count
      case .missing?: value = 0
      case let other?:
        Issue.record("\(row.code) \(row.figure): \(other)")
        continue
      }
      #expect(value == row.value, "\(layer) \(row.code) \(row.figure)")
      compared += 1
    }
    let wanted = table.rows.count { $0.layer == layer && GoldenTable.units[$0.figure] != nil }
    #expect(compared == wanted)
    #expect(compared > 100)
  }

  @Test(arguments: [("final", CauseReading.final), ("ejemplo", .common), ("union", .any)])
  func `every figure of every cause is that of the golden table`(
    layer: String, reading: CauseReading
  ) throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "estudio.hebra").path
    let source = try #require(GoldenTable.project)
    try Data(contentsOf: source).write(to: URL(fileURLWithPath: path))
    let project = try Project.write(path, who: "Ana")
    let table = try GoldenTable.read()
    let causes = Dictionary(
      uniqueKeysWithValues: try project.causes(in: table.place, reading: reading).map {
        ($0.code, $0)
      })
    let wanted = table.rows.filter { $0.layer == layer }
    for row in wanted {
      let cause = try #require(causes[row.code], "\(row.code)")
      #expect(GoldenTable.value(row.figure, of: cause) == row.value, "\(row.code) \(row.figure)")
    }
    #expect(wanted.count == ["final": 338, "ejemplo": 715, "union": 806][layer])
    // No cause besides those of the table, apart from families, which it does not have.
    let found = Set(causes.values.filter { $0.turns > 0 && $0.code.contains("-") }.map(\.code))
    #expect(found.isSubset(of: wanted.map(\.code)))
  }
}

/// A table of the figures of one municipality: layer, code, figure, value.
private struct GoldenTable {
  struct Row {
    var layer: String
    var code: String
    var figure: String
    var value: Int
  }

  /// The figures that a matrix of municipalities has, with their columns.
  static let units = [
    "F1.n": "documents", "F1.N": "documents", "F2.n": "participants", "F2.N": "participants",
    "spontaneous.docs": "spontaneous-documents",
    "spontaneous.people": "spontaneous-participants",
  ]

  /// A figure of a cause by its name in the table.
  static func value(_ figure: String, of cause: CauseFigure) -> Int? {
    switch figure {
    case "F1.n": cause.documents.n
    case "F1.N": cause.documents.total
    case "F2.n": cause.people.n
    case "F2.N": cause.people.total
    case "F2.comunidad.n": cause.sides[.community]?.n
    case "F2.autoridad_propia.n": cause.sides[.ownAuthority]?.n
    case "F2.instituciones.n": cause.sides[.institutions]?.n
    case "spontaneous.docs": cause.spontaneousDocuments
    case "spontaneous.people": cause.spontaneousPeople
    case "F3": cause.sources
    case "F4.turns": cause.turns
    case "F5.sectors": cause.sectors
    case "F5.instruments": cause.instruments
    default: nil
    }
  }

  var place: String
  var rows: [Row]

  static let project: URL? = Places.sharedData?.appending(path: "ficha/estudio-esquema6.hebra")

  static func read() throws -> GoldenTable {
    let file = try #require(Places.sharedData).deletingLastPathComponent()
      .appending(path: "reference/ficha/golden-A.json")
    let content = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let rows = try #require(content["rows"] as? [[Any]])
    return GoldenTable(
      place: try #require(content["place"] as? String),
      rows: try rows.map { row in
        Row(
          layer: try #require(row[0] as? String), code: try #require(row[1] as? String),
          figure: try #require(row[2] as? String), value: try #require(row[3] as? Int))
      })
  }
}
