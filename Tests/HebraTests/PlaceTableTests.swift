import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Municipalities and dates in the table of documents, as a messy Excel brings them.
@Suite struct PlaceTableTests {
  /// Imports one document for each row of a table and gives what was found.
  private func bring(
    _ study: borrowing Study, _ rows: [String], header: String = "documento,municipio,codigo_lugar"
  ) throws -> (report: ImportReport, places: [String]) {
    var files: [String] = []
    for row in rows {
      let name = String(row.prefix { $0 != "," })
      files.append(
        try study.write("\(name).txt", "E: ¿Cómo \(name)?\nP1: Uno llama y nunca llegan \(name)."))
    }
    let table = try study.write("corpus.csv", ([header] + rows).joined(separator: "\n"))
    let report = try study.bring(files) {
      $0.metadata = table
      $0.allowsSimilar = true
    }
    return (report, try places(study))
  }

  private func places(_ study: borrowing Study) throws -> [String] {
    try Project.read(study.project).documents().map {
      "\($0.name) \($0.municipality?.code ?? "-") \($0.municipality?.name ?? "-")"
    }
  }

  @Test func `a known code gets the name of the list, whatever accents and short forms`() throws {
    let study = try Study()
    let (report, places) = try bring(
      study, ["E-01,medellin,5001", "E-02,Tumaco,52835", "E-03,CÚCUTA,54001", "E-04,,05002"])
    #expect(report.problems.isEmpty, "\(report.problems)")
    #expect(
      places == [
        "E-01 05001 Medellín", "E-02 52835 San Andrés de Tumaco",
        "E-03 54001 San José de Cúcuta", "E-04 05002 Abejorral",
      ])
  }

  @Test func `a code of a real department that it does not have is stopped`() throws {
    let study = try Study()
    let (report, places) = try bring(study, ["E-01,Villa Nueva,05999", "E-02,Medellín,05001"])
    #expect(report.problems.map(\.code) == ["place.unknown-code"])
    #expect(report.problems[0].location?.line == 2)
    #expect(report.problems[0].details["department"] == "Antioquia")
    #expect(places == ["E-01 - -", "E-02 05001 Medellín"])
  }

  @Test func `a code with the name of another municipality is stopped`() throws {
    let study = try Study()
    let (report, places) = try bring(study, ["E-01,Quibdó,05001"])
    #expect(report.problems.map(\.code) == ["place.other-name"])
    #expect(report.problems[0].details["name"] == "Medellín")
    #expect(places == ["E-01 - -"])
  }

  @Test func `invented departments are one notice, and two names for one code are stopped`() throws
  {
    let study = try Study()
    let (report, places) = try bring(
      study,
      [
        "E-01,Puerto Inventado,01001", "E-02,puerto inventado,01001", "E-03,Otro Pueblo,01002",
        "E-04,La Ceiba,01003", "E-05,El Ceibo,01003",
      ])
    #expect(report.problems.map(\.code) == ["place.two-names"])
    #expect(report.problems[0].details["names"] == "La Ceiba, El Ceibo")
    let invented = report.notices.filter { $0.code == "place.invented" }
    #expect(invented.map(\.count) == [2])
    #expect(
      places == [
        "E-01 01001 Puerto Inventado", "E-02 01001 Puerto Inventado", "E-03 01002 Otro Pueblo",
        "E-04 - -", "E-05 - -",
      ])
  }

  @Test func `one row does not rename the municipality of other documents`() throws {
    let study = try Study()
    _ = try bring(study, ["E-01,Puerto Uno,01001", "E-02,Puerto Uno,01001"])
    let (report, places) = try bring(study, ["E-03,Puerto Dos,01001"])
    #expect(report.problems.map(\.code) == ["place.rename"])
    #expect(report.problems[0].details["others"] == "E-01, E-02")
    #expect(places == ["E-01 01001 Puerto Uno", "E-02 01001 Puerto Uno", "E-03 - -"])
    let (again, renamed) = try bring(
      study, ["E-01,Puerto Dos,01001", "E-02,Puerto Dos,01001", "E-03,Puerto Dos,01001"])
    #expect(again.problems.isEmpty)
    #expect(renamed.allSatisfy { $0.hasSuffix("01001 Puerto Dos") })
  }

  @Test func `a list of another country takes the place of Colombia's`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let list = folder.appending(path: "lugares.csv")
    try Data("codigo,municipio,departamento\nPE-1,Ayacucho,Ayacucho\n2,Huanta,Ayacucho\n".utf8)
      .write(to: list)
    let study = try Study(codebook: nil)
    try FileManager.default.removeItem(atPath: study.project)
    _ = try Project.create(
      at: study.project, codebook: nil, places: list.path, language: .spanish, who: "prueba")
    let (report, places) = try bring(
      study, ["E-01,ayacucho,PE-1", "E-02,Huanta,2", "E-03,Medellín,05001"])
    #expect(report.problems.map(\.code) == ["place.unknown-code"])
    #expect(places == ["E-01 PE-1 Ayacucho", "E-02 2 Huanta", "E-03 - -"])
    #expect(try ProjectCheck.of(study.project, who: "prueba").exitStatus == 0)
  }

  @Test(arguments: [
    ("2022-05-03", "2022-05-03"), ("3/05/2022", "2022-05-03"), ("3-5-22", "2022-05-03"),
    ("03.05.2022", "2022-05-03"), ("mayo 2022", "2022-05"), ("Mayo de 2022", "2022-05"),
    ("3 de mayo de 2022", "2022-05-03"), ("3-may-22", "2022-05-03"), ("05/2022", "2022-05"),
    ("May 3, 2022", "2022-05-03"), ("2022", "2022"), ("44684", "2022-05-03"),
    ("2022-05-03T14:30:00", "2022-05-03"), ("29/02/2024", "2024-02-29"),
    ("12 de septiembre del 2021", "2021-09-12"), ("sept. 2021", "2021-09"),
  ])
  func `a date is read as a person wrote it`(written: String, expected: String) throws {
    let study = try Study()
    let (report, _) = try bring(study, ["E-01,\"\(written)\""], header: "documento,fecha")
    #expect(report.problems.isEmpty, "\(report.problems)")
    #expect(try Project.read(study.project).documents().first?.date == expected)
  }

  @Test(arguments: [
    "31/02/2022", "29/02/2023", "05/23/2022", "ayer", "mayo", "12", "3 mayo junio 2022", "99999",
    "2022-13", "s. f.", "3/5/222",
  ])
  func `what is not a date is listed and never stored`(written: String) throws {
    let study = try Study()
    let (report, _) = try bring(study, ["E-01,\"\(written)\""], header: "documento,fecha")
    #expect(report.problems.map(\.code) == ["table.unread-date"])
    #expect(report.problems[0].location?.column == 2)
    #expect(try Project.read(study.project).documents().first?.date == nil)
  }
}
