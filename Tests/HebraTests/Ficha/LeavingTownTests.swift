import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraFormats
@testable import HebraLanguage

/// What leaves an invented municipality: no name, office or document is in any byte of it.
@Suite struct LeavingTownTests {
  /// The bytes of a file, those of each part of an archive too.
  private static func bytes(_ path: String) throws -> [[UInt8]] {
    let data = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    guard data.starts(with: [0x50, 0x4B]) else { return [data] }
    let parts = try ZIPArchive.open(data, budget: ReadingBudget()) {
      (archive) throws(ReadError) -> [[UInt8]] in
      var parts: [[UInt8]] = []
      for name in archive.names {
        guard let entry = try archive.entry(name) else { continue }
        var bytes = Array(name.utf8)
        try archive.read(entry) { (piece) throws(ReadError) in bytes += piece }
        parts.append(bytes)
      }
      return parts
    }
    #expect(parts.count > 4)
    return [data] + parts
  }

  private static func contains(_ parts: [[UInt8]], _ name: String) -> Bool {
    parts.contains { part in
      part.withUnsafeBufferPointer { memory in
        Data(buffer: memory).range(of: Data(name.utf8)) != nil
      }
    }
  }

  /// Pseudonyms, as words too, unique offices, documents, and words that were said.
  private static let planted =
    FichaTown.names + FichaTown.names.map { $0.replacing("-", with: " ") } + FichaTown.offices
    + (0..<20).map { "X-\(100 + $0)" } + ["nunca llegan, dijo", "gasolina para la moto"]

  private func path(_ town: borrowing FichaTown, _ name: String) -> String {
    town.study.folder.appending(path: name).path
  }

  private func destination(
    _ town: borrowing FichaTown, _ name: String, _ level: Disclosure = .facilitators
  ) -> Destination {
    Destination(path(town, name), replaces: true, level: level)
  }

  private func matrix(_ kind: MatrixRequest.Kind) -> MatrixRequest {
    MatrixRequest(kind, layer: .final, causesOnly: true)
  }

  private func map() -> PictureRequest {
    var request = PictureRequest(.map)
    request.cases = .municipalities
    return request
  }

  /// A panel whose people have the names that are planted.
  private func bringPanel(_ town: borrowing FichaTown) throws {
    var rows = "mes,persona,acude,trato\n"
    for (number, name) in FichaTown.names.enumerated() {
      rows += "2021-06,\(name),\(number < 8 ? "sí" : "no"),\(number < 1 ? "sí" : "no")\n"
      rows += "2021-07,\(name),\(number < 5 || number > 11 ? "sí" : "no"),no\n"
    }
    let path = try town.study.write("panel.csv", rows)
    _ = try Project.write(town.study.project, who: "Lead").importPanel(
      from: path, items: nil, of: "01001")
  }

  @Test func `none of 20 names and 20 unique offices is in any file for facilitators`() throws {
    let town = try FichaTown(20)
    try bringPanel(town)
    var files: [String] = []
    do {
      let work = try Project.export(from: town.study.project, who: "Lead")
      for ending in ["docx", "html", "md", "json"] {
        _ = try work.writeFicha(of: "01001", to: destination(town, "f.\(ending)"))
        _ = try work.writeFollowUp(
          of: "01001", on: "2022-03-31", to: destination(town, "s.\(ending)"))
        files += ["f.\(ending)", "s.\(ending)"]
      }
      for ending in ["xlsx", "csv", "json"] {
        for (name, kind) in [
          ("p", MatrixRequest.Kind.municipalityByCode), ("l", .codeByAttribute("lado")),
          ("m", .codeByAttribute("municipio")),
        ] {
          _ = try work.writeMatrix(matrix(kind), to: destination(town, "\(name).\(ending)"))
          files.append("\(name).\(ending)")
        }
        for by in ["municipio", "lado"] {
          let file = try work.output(
            destination(town, "h-\(by).\(ending)"), of: .matrix, as: "search.counts")
          _ = try work.writeFacilitatorCounts(
            SearchRequest("puente"), by: by, to: file, chart: nil)
          files.append("h-\(by).\(ending)")
        }
      }
      for ending in ["svg", "png", "html"] {
        _ = try work.writePicture(map(), to: destination(town, "mapa.\(ending)"))
        let chart = try work.output(
          destination(town, "barras.\(ending)"), of: .chart, as: "search.counts")
        _ = try work.writeFacilitatorCounts(
          SearchRequest("puente"), by: "lado", to: nil, chart: chart)
        files += ["mapa.\(ending)", "barras.\(ending)"]
      }
    }
    let team = try Project.read(town.study.project).ficha(of: "01001")
    #expect(team.contains("X-100"), "the team sees documents")
    let folder = try FileManager.default.contentsOfDirectory(atPath: town.study.folder.path)
    files += folder.filter { $0.contains("definiciones") }
    #expect(files.count > 30)
    for file in files {
      let parts = try Self.bytes(path(town, file))
      for name in Self.planted {
        #expect(!Self.contains(parts, name), "\(name) is in \(file)")
      }
    }
    // Each of them is a release.
    let releases = try Project.read(town.study.project).releases()
    // What is written again in the same second is one release.
    #expect(releases.count > 12)
    #expect(releases.allSatisfy { $0.level == .facilitators })
  }

  @Test(arguments: ["docx", "html", "md", "json"])
  func `none of them, and no digit, is in what the table gets`(ending: String) throws {
    let town = try FichaTown(20)
    _ = try town.ficha(.table, ending)
    let parts = try Self.bytes(path(town, "f-C.\(ending)"))
    for name in Self.planted { #expect(!Self.contains(parts, name), "\(name)") }
    let work = try Project.export(from: town.study.project, who: "Lead")
    // The words of the page; tags and styles of a form have digits, which nobody reads.
    let text = String(decoding: try town.ficha(.table, "md"), as: UTF8.self)
    #expect(!text.contains { $0.isNumber }, "\(text)")
    // Nothing but the ficha.
    let table = destination(town, "nada.csv", .table)
    #expect(code { _ = try work.writeMatrix(matrix(.municipalityByCode), to: table) } == Self.none)
    #expect(
      code { _ = try work.output(table, of: .matrix, as: "search.counts") } == Self.none)
    let picture = destination(town, "nada.svg", .table)
    #expect(code { _ = try work.writePicture(map(), to: picture) } == Self.none)
    let page = destination(town, "nada.html", .table)
    #expect(
      code { _ = try work.writeFollowUp(of: "01001", on: "2022-03-31", to: page) } == Self.none)
  }

  private static let none = "disclosure.no-rules"

  @Test func `what has no rule says why it stays`() throws {
    let town = try FichaTown(9)
    let work = try Project.export(from: town.study.project, who: "Lead")
    func refusal(_ kind: MatrixRequest.Kind) -> String {
      code { _ = try work.writeMatrix(matrix(kind), to: destination(town, "m.csv")) }
    }
    #expect(refusal(.segments) == "disclosure.words")
    #expect(refusal(.caseByCode()) == "disclosure.people")
    #expect(refusal(.codePairs()) == "disclosure.pairs")
    for attribute in ["sector", "gender", "participant", "age", "date"] {
      #expect(refusal(.codeByAttribute(attribute)) == "disclosure.attribute", "\(attribute)")
    }
    #expect(
      code {
        _ = try work.writeMatrix(
          MatrixRequest(.municipalityByCode, layer: .union, causesOnly: true),
          to: destination(town, "m.csv"))
      } == "disclosure.layer")
    var limited = SearchRequest("llegan")
    limited.role = .participant
    for request in [
      limited, SearchRequest("llegan sector:comunidad"), SearchRequest("[DES-01] CON [DES-02]"),
    ] {
      #expect(
        code {
          _ = try work.writeFacilitatorCounts(
            request, by: "lado",
            to: try work.output(destination(town, "h.csv"), of: .matrix, as: "search.counts"),
            chart: nil)
        } == "disclosure.query")
    }
  }

  @Test func `a matrix that differs from an earlier ficha or matrix by one person is refused`()
    throws
  {
    let town = try FichaTown(12)
    do {
      let work = try Project.export(from: town.study.project, who: "Lead")
      _ = try work.writeMatrix(matrix(.codeByAttribute("lado")), to: destination(town, "a.csv"))
      // The same again, and the ficha of the same day, are no difference.
      _ = try work.writeMatrix(matrix(.codeByAttribute("lado")), to: destination(town, "b.csv"))
      _ = try work.writeFicha(of: "01001", to: destination(town, "f.md"))
    }
    let work = try Project.write(town.study.project, who: "Lead")
    _ = try work.unfinish(["X-111"], coder: "Ana")
    #expect(
      code {
        _ = try work.writeMatrix(
          matrix(.codeByAttribute("lado")), to: destination(town, "c.csv"))
      } == "disclosure.difference-other")
    #expect(
      code { _ = try work.writeFicha(of: "01001", to: destination(town, "g.md")) }
        == "disclosure.difference-other")
    #expect(try 2...3 ~= work.releases().count)
    for name in ["c.csv", "g.md"] {
      #expect(!FileManager.default.fileExists(atPath: path(town, name)))
    }
  }

  @Test
  func `a quotation needs a confirmed green, consent, three people and a group that is known`()
    throws
  {
    let words = "No hay ni gasolina"
    func isQuoted(
      confirmed: Bool = true, agreed: Bool = true, checked: Bool = true, told: Bool = false
    ) throws -> Bool {
      let town = try FichaTown(20)
      let work = try Project.write(town.study.project, who: "Lead")
      let institutions = (0..<20).filter { $0 % 3 == 2 }.map { "X-\(100 + $0)" }
      func bring(_ kind: FichaData, _ rows: String) throws {
        let result = try work.importData(kind, from: try town.study.write("t.csv", rows))
        #expect(result.refused == 0, "\(result.problems)")
      }
      if confirmed {
        try bring(
          .risks,
          "documento,codigo,color,por\n"
            + institutions.map { "\($0),DES-02,Puede citarse,Marta\n" }.joined())
      }
      if agreed {
        try bring(
          .consents,
          "documento,seudonimo,consentimiento_citar,por\n"
            + (0..<20).filter { $0 % 3 == 2 }
            .map { "X-\(100 + $0),\(FichaTown.names[$0]),sí,Ana\n" }.joined())
      }
      if checked {
        try bring(
          .sessions,
          "documento,hablaron,asistieron,terceros_presentes\n"
            + institutions.map { "\($0),2,2,no\n" }.joined())
      }
      if told {
        try bring(
          .events, "documento,otro_documento\n" + institutions.map { "\($0),X-100\n" }.joined())
      }
      let page = String(decoding: try town.ficha(.facilitators, "md"), as: UTF8.self)
      #expect(page.contains(words) != page.contains("Citas: ninguna"))
      return page.contains(words)
    }
    #expect(try isQuoted())
    #expect(try !isQuoted(confirmed: false))
    #expect(try !isQuoted(agreed: false))
    #expect(try !isQuoted(checked: false))
    #expect(try !isQuoted(told: true))
  }
}
