import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@Suite struct AskingTests {
  /// Two documents, three people, three codings by Ana; E-01 finished.
  private func study() throws -> Study {
    let study = try Study()
    let documents = try study.write(
      "c.csv",
      """
      documento,municipio,codigo_lugar,instrumento,com-1,com-2
      E-01,Puerto Inventado,01001,comunidad,preguntado,no explorado
      E-02,Loma Inventada,01002,comunidad,preguntado,no se preguntó por riesgo
      """)
    let people = try study.write(
      "p.csv",
      """
      seudonimo,documento,etiqueta,rol,sector
      Pescador-01,E-01,P1,participante,comunidad
      Lideresa-01,E-02,P1,participante,comunidad
      Oficial-01,E-02,P2,participante,fuerza pública
      """)
    try study.bring([
      study.write("E-01.txt", Study.interview), study.write("E-02.txt", Study.other),
    ]) {
      $0.metadata = documents
      $0.participants = people
    }
    let work = try Project.write(study.project, who: "Ana")
    for (document, quote, code) in [
      ("E-01", "nunca llegan", "DES-01"), ("E-02", "Dos familias", "DES-02"),
    ] {
      _ = try work.addCoding(
        CodingRequest(
          document: document, at: .quotation(quote), code: code, coder: "Ana", facets: ["policia"]))
    }
    try work.finish(document: "E-01", coder: "Ana", scope: .completo)
    return study
  }

  private func cells(_ study: borrowing Study, _ request: MatrixRequest) throws -> [[String]] {
    let work = try Project.read(study.project)
    var request = request
    request.includesEmptyCodes = true
    return try work.matrix(request).matrix.codeCells
  }

  @Test func `zero, missing and not asked are three things`() throws {
    let study = try study()
    let request = MatrixRequest(.caseByCode(), layer: .layer("Ana"))
    // DES, DES-01, DES-02, COR, COR-01: E-01 is finished, E-02 is not.
    #expect(
      try cells(study, request) == [
        ["E-01", "1", "1", "0", "(not-explored)", "(not-explored)"],
        ["E-02", "1*", "(unfinished)", "1*", "(unfinished)", "(unfinished)"],
      ])
    let work = try Project.write(study.project, who: "Ana")
    try work.finish(document: "E-02", coder: "Ana", scope: .completo)
    #expect(
      try cells(study, request)[1] == [
        "E-02", "1", "0", "1", "(not-asked-risk)", "(not-asked-risk)",
      ])
  }

  @Test func `codes that nobody used are left out and named, unless asked for`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    var request = MatrixRequest(.caseByCode(), layer: .layer("Ana"))
    func keys(_ matrix: Matrix) -> [String] {
      matrix.columns.filter { $0.band != nil }.map(\.key)
    }
    let used = try work.matrix(request).matrix
    #expect(keys(used) == ["DES", "DES-01", "DES-02"])
    #expect(used.settings.contains { $0.value == "COR, COR-01" })
    #expect(
      Array(used.columns.map(\.key).prefix(4)) == [
        "document", "municipality", "place_code", "sector",
      ])
    request.includesEmptyCodes = true
    let all = try work.matrix(request).matrix
    #expect(keys(all) == ["DES", "DES-01", "DES-02", "COR", "COR-01"])
    #expect(!all.settings.contains { $0.value == "COR, COR-01" })
    let places = try work.matrix(MatrixRequest(.municipalityByCode, layer: .layer("Ana"))).matrix
    #expect(places.rows.map { $0[0] } == [.text("DES"), .text("DES-01"), .text("DES-02")])
    #expect(places.columns.contains { $0.key == "01002.documents" })
  }

  @Test func `who went through the core only has zeros in the core only`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    try work.finish(document: "E-02", coder: "Ana", scope: .nucleo)
    let row = try cells(study, MatrixRequest(.caseByCode(), layer: .layer("Ana")))[1]
    #expect(row[2] == "0", "DES-01 is core")
    try work.removeCoding(
      try #require(try study.codings().first { $0["document"] == "E-02" }?["id"]))
    #expect(
      try cells(study, MatrixRequest(.caseByCode(), layer: .layer("Ana")))[1][3] == "(unfinished)")
  }

  @Test func `an unknown layer, kind or cell is refused with those there are`() throws {
    let study = try study()
    let work = try Project.read(study.project)
    for (kind, cell, layer, code, there) in [
      ("case-by-code", nil, "Luis", "layer.unknown", "Ana"),
      ("casos", nil, "Ana", "usage.matrix", "caso-por-codigo"),
      ("Código-por-código", "x", "Ana", "usage.pair-cell", "jaccard"),
      ("segments", "codings", "Ana", "usage.matrix-option", "--value codings"),
      ("code-by-attribute", nil, "Ana", "usage.matrix-needs", "--by"),
    ] {
      do {
        _ = try work.matrix(
          MatrixRequest(
            .init(name: kind, MatrixOptions(value: cell)), layer: LayerChoice(layer)))
        Issue.record("taken")
      } catch let failure as Failure {
        #expect(failure.code.rawValue == code)
        #expect(Messages.spanish.line(failure).contains(there))
      }
    }
  }

  @Test func `a matrix carries its layer, codebook and settings`() throws {
    let study = try study()
    let work = try Project.read(study.project)
    for kind in MatrixRequest.Kind.all {
      let matrix = try work.matrix(MatrixRequest(kind, layer: .layer("Ana"))).matrix
      let settings = matrix.settings.map(\.value).joined(separator: "\n")
      #expect(settings.contains("Ana") && settings.contains("Prueba"), "\(kind)")
      #expect(matrix.rows.allSatisfy { $0.count == matrix.columns.count })
    }
  }

  // MARK: - Search

  private func found(
    _ study: borrowing Study, _ query: String, _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> [String] {
    var request = SearchRequest(query)
    change(&request)
    let work = try Project.read(study.project)
    return try work.search(request).hits.map { "\($0.document) \($0.turn ?? -1) \($0.text)" }
  }

  @Test func `filters narrow a search`() throws {
    let study = try study()
    #expect(try found(study, "nunca") == ["E-01 1 nunca", "E-02 2 nunca"])
    #expect(try found(study, "nunca") { $0.municipality = "PUERTO inventado" } == ["E-01 1 nunca"])
    #expect(try found(study, "nunca") { $0.municipality = "01002" } == ["E-02 2 nunca"])
    #expect(try found(study, "nunca") { $0.document = "E-02" } == ["E-02 2 nunca"])
    #expect(try found(study, "nunca") { $0.code = "DES" } == ["E-01 1 nunca"])
    #expect(try found(study, "nunca") { $0.code = "COR-01" } == [])
    #expect(try found(study, "nunca") { $0.limit = 1 } == ["E-01 1 nunca"])
    #expect(try found(study, "caño") { $0.speaker = "P2" } == ["E-02 2 caño"])
    #expect(try found(study, "servicio") { $0.role = .participant } == [])
    #expect(try found(study, "servicio") { $0.role = .interviewer } == ["E-01 0 servicio"])
  }

  @Test func `only words inside a code's segments are hits of a search in it`() throws {
    let study = try study()
    // "llega" stands in the same turn as "nunca llegan", but outside its segment.
    #expect(try found(study, "llega") == ["E-01 1 llegan", "E-01 1 llega"])
    #expect(try found(study, "llega") { $0.code = "DES-01" } == ["E-01 1 llegan"])
  }

  @Test func `a title is found without a turn`() throws {
    let study = try study()
    #expect(try found(study, "inventada") == ["E-01 -1 inventada"])
  }

  @Test func `an unknown place, role or attribute is refused with the nearest`() throws {
    let study = try study()
    let work = try Project.read(study.project)
    var place = SearchRequest("nunca")
    place.municipality = "Puerto Inventada"
    for (request, code) in [
      (place, "place.unknown"), (SearchRequest("nunca rol:jefe"), "usage.role"),
    ] {
      do {
        _ = try work.search(request)
        Issue.record("taken")
      } catch let failure as Failure {
        #expect(failure.code.rawValue == code)
      }
    }
    #expect(throws: Failure.self) { try work.countHits(SearchRequest("nunca"), by: "sombrero") }
  }

  @Test func `hits are counted by an attribute, without the interviewer's`() throws {
    let study = try study()
    let work = try Project.read(study.project)
    let by = try work.countHits(SearchRequest("nunca O servicio"), by: "sector").matrix
    #expect(
      by.rows.map { $0.prefix(2).map(Study.text) } == [
        ["comunidad", "1"], ["fuerza pública", "1"],
      ])
  }

  // MARK: - Journal and speakers

  @Test func `every change has its row in the journal, in a person's words`() throws {
    let study = try study()
    let rows = try study.rows { Matrix(journal: try $0.journalEvents(limit: nil), .spanish) }
    #expect(rows.map { Int($0["number"] ?? "") ?? 0 } == Array(1...rows.count))
    #expect(rows.allSatisfy { $0["who"] == "prueba" || $0["who"] == "Ana" })
    #expect(rows.allSatisfy { $0["at"]?.contains(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) == true })
    let acts = Set(rows.compactMap { $0["act"] })
    #expect(
      acts.isSuperset(of: [
        "libro de códigos", "documento nuevo", "datos de un documento", "bloque de la guía",
        "participante nuevo", "hablante", "codificador nuevo", "codificación nueva",
        "documento terminado",
      ]))
    #expect(acts.allSatisfy { !$0.contains(".") }, "\(acts)")
    #expect(
      try study.rows { Matrix(journal: try $0.journalEvents(limit: 2), .spanish) }.map {
        $0["number"]
      }
        == rows.suffix(2).map { $0["number"] })
  }

  @Test func `an export leaves a row with whose eyes it is for`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    let path = study.folder.appending(path: "m.csv").path
    _ = try work.writeMatrix(
      MatrixRequest(.caseByCode(), layer: .layer("Ana")), to: Destination(path))
    let row = try #require(Matrix(journal: try work.journalEvents(limit: 1), .spanish).rows.first)
      .map(Study.text)
    #expect(row.contains("exportación"))
    #expect(row.contains { $0.contains("\"A\"") && $0.contains("m.csv") })
    #expect(!row.contains { $0.contains(study.folder.path) })
  }

  @Test func `the same question gives the same bytes`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    for kind in MatrixRequest.Kind.all {
      for ending in ["xlsx", "csv", "json"] {
        let files = try (0..<2).map { number in
          let path = study.folder.appending(path: "\(number).\(ending)")
          _ = try work.writeMatrix(
            MatrixRequest(kind, layer: .union),
            to: Destination(path.path, replaces: true))
          return try Data(contentsOf: path)
        }
        #expect(files[0] == files[1], "\(kind) \(ending)")
      }
    }
  }

  @Test func `a role that is mended holds, and its words leave the base`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    try work.change("E-02", .role(label: "P1", role: .interviewer))
    #expect(
      Matrix(speakers: try work.speakerTurns(of: "E-02"), of: "E-02", .spanish).rows.map {
        Study.text($0[1])
      } == [
        "entrevistador", "entrevistador", "participante",
      ])
    let (matrix, notices) = try work.matrix(MatrixRequest(.caseByCode(), layer: .layer("Ana")))
    let place = try #require(matrix.columns.firstIndex { $0.key == "DES" })
    #expect(["1", "1*"].contains(Study.text(matrix.rows[0][place])))
    #expect(!["1", "1*"].contains(Study.text(matrix.rows[1][place])))
    #expect(notices.map(\.code).contains("analysis.outside-base"))
  }
}
