import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// What happens to codings, figures and files when the codebook changes.
@Suite struct CodebookActsTests: CodedStudy {
  /// Code → how many codings have it as stored.
  private func stored(_ study: borrowing Study) throws -> [String: Int] {
    try Project.read(study.project).segments().reduce(into: [:]) {
      $0[$1.coding.code, default: 0] += 1
    }
  }

  /// The number of codings in the cells of a case-by-code matrix, by code.
  private func figure(_ study: borrowing Study, _ layer: LayerChoice) throws -> [String: String] {
    let matrix = try Project.read(study.project).matrix(
      MatrixRequest(.caseByCode(.segments), layer: layer, includesEmptyCodes: true)
    ).matrix
    let kept = matrix.columns.indices.filter { matrix.columns[$0].band != nil }
    return Dictionary(
      uniqueKeysWithValues: kept.map { (matrix.columns[$0].key, Study.text(matrix.rows[0][$0])) })
  }

  /// The same from the segment list alone: distinct places of each code.
  private func recounted(_ study: borrowing Study, _ layer: LayerChoice) throws -> [String: Int] {
    let matrix = try Project.read(study.project).matrix(MatrixRequest(.segments, layer: layer))
      .matrix
    let keys = matrix.columns.map(\.key)
    func cell(_ row: [Matrix.Cell], _ key: String) -> String {
      keys.firstIndex(of: key).map { Study.text(row[$0]) } ?? ""
    }
    let places = Set(
      matrix.rows.map { row in
        ["code", "start", "end"].map { cell(row, $0) }
      })
    return places.reduce(into: [:]) { $0[$1[0], default: 0] += 1 }
  }

  @Test func `a merge rewrites no coding, and figures read through it`() throws {
    let study = try study()
    let before = try stored(study)
    #expect(before == ["DES-01": 2, "DES-02": 2, "COR-01": 1])
    let ids = try study.codings().map { $0["id"] }
    let done = try write(study).changeCodebook(
      .merge(["Falta de medios"], into: "DES-01"), reason: "nadie los distingue")
    #expect(done.codings == 2 && done.documents == 1 && done.codebook.version == "1.1")
    #expect(try stored(study) == before)
    #expect(try study.codings().map { $0["id"] } == ids)
    for layer in [LayerChoice.layer("Ana"), .layer("Luis"), .union] {
      let (cells, counts) = (try figure(study, layer), try recounted(study, layer))
      #expect(cells["DES-02"] == nil)
      for code in ["DES-01", "COR-01"] {
        let count = counts[code].map(String.init)
        #expect(
          count == nil ? Int(cells[code] ?? "") ?? 0 == 0 : cells[code] == count, "\(layer) \(code)"
        )
      }
    }
    // Ana has two of the one code on the same words, which are one, and one elsewhere.
    #expect(try figure(study, .layer("Ana"))["DES-01"] == "2")
    // Every way of asking for the code finds the codings of both.
    let work = try Project.read(study.project)
    for name in ["DES-01", "DES-02", "Falta de medios"] {
      #expect(try work.segments(code: name).count == 4, "\(name)")
    }
    #expect(try work.codingCounts() == ["DES-01": 4, "COR-01": 1])
    let listed = try study.rows {
      Matrix(segments: try $0.segments(), in: try $0.codebook(), .spanish)
    }
    #expect(listed.compactMap { $0["code"] }.filter { $0 == "DES-02" }.isEmpty)
    #expect(listed.filter { $0["coded_as"] == "DES-02" }.count == 2)
    try work.check()
  }

  @Test func `a change is undone and done again, and the version before stays readable`() throws {
    let study = try study()
    let work = try write(study)
    let old = try work.codebook()
    let done = try work.changeCodebook(.retire(["COR-01"]), reason: "sin uso")
    #expect(try figure(study, .layer("Luis"))["COR-01"] == nil)
    let versions = try study.rows { try $0.codebookVersions(.spanish) }
    #expect(versions.map { $0["version"] } == ["1", "1.1"])
    #expect(versions[1]["who"] == "Lead" && versions[1]["reason"] == "sin uso")
    #expect(versions.map { $0["codings"] } == ["5", "0"])
    _ = try work.undo(nil)
    #expect(try work.codebook() == old)
    #expect(try figure(study, .layer("Luis"))["COR-01"] == "1")
    _ = try work.redo(nil)
    #expect(try work.codebook() == done.codebook)
    try work.check()
  }

  @Test func `the difference between two versions is told in sentences`() throws {
    let study = try study()
    let work = try write(study)
    try work.changeCodebook(
      .rename("COR-01", name: "Fuga", nameEnglish: nil, tableName: nil), reason: nil)
    try work.changeCodebook(.merge(["DES-02"], into: "DES-01"), reason: "x")
    try work.changeCodebook(.move("COR-01", parent: "DES"), reason: "x", version: "2")
    let sentences = try study.rows { try $0.codebookDifferences(from: "1", to: "2", .spanish) }
      .compactMap { $0["sentence"] }
    #expect(
      sentences == [
        "DES-02, «Falta de medios», se retira; lo reemplaza DES-01.",
        "COR-01 se llama ahora «Fuga»; antes, «Filtración».",
        "COR-01 pasa a DES; antes estaba en COR.", "cambia la guía de entrevista.",
      ])
    #expect(
      code { _ = try work.codebookDifferences(from: "7", to: "2", .spanish) } == "version.not-there"
    )
  }

  @Test func `what a reason is needed for is refused without one, and nothing changes`() throws {
    let study = try study()
    let work = try write(study)
    let edits: [CodebookEdit] = [
      .merge(["DES-02"], into: "DES-01"), .retire(["DES-02"]), .move("DES-02", parent: "COR"),
      .define("DES-02", CodebookEdit.Definition(text: "otra")),
      .split("DES-02", into: ["DES-01", "COR-01"]),
    ]
    for edit in edits {
      #expect(code { try work.changeCodebook(edit, reason: "  ") } == "usage.edit-reason")
    }
    #expect(
      code {
        try work.changeCodebook(
          .rename("DES-02", name: "respuesta TARDIA", nameEnglish: nil, tableName: nil), reason: nil
        )
      } == "codebook.duplicate-name")
    #expect(
      code { try work.changeCodebook(.retire(["DES-02"]), reason: "x", version: "1") }
        == "edit.version-taken")
    #expect(try work.codebookVersions(.spanish).rows.count == 1)
  }

  @Test func `a merged code that returns in a Word file is not coded twice`() throws {
    let study = try study()
    let work = try write(study)
    func export(_ name: String) throws -> String {
      let path = study.folder.appending(path: name).path
      _ = try work.exportTranscript(document: "E-01", layer: "Ana", to: Destination(path))
      return path
    }
    let before = try study.codings()
    let old = try export("antes.docx")
    try work.changeCodebook(.merge(["DES-02"], into: "DES-01"), reason: "x")
    let new = try export("después.docx")
    for file in [old, new] {
      try study.bring([file])
      #expect(try study.codings() == before, "\(file)")
    }
    // A coding by hand with the code that stays is the one that is there, too.
    let again = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("La policía llega tarde."), code: "DES-01", coder: "Ana",
        facets: ["policia"]))
    #expect(!again.isNew)
    #expect(try study.codings() == before)
  }

  @Test func `a definition that changed waits until the coder looked again`() throws {
    let study = try study()
    let work = try write(study)
    try work.changeCodebook(
      .define("DES-01", CodebookEdit.Definition(exclude: "Demoras.")), reason: "se confundía")
    func waiting(_ coder: String? = nil) throws -> [[String: String]] {
      try study.rows { try $0.pending(coder: coder, .spanish) }.filter {
        $0["what"] == "cambió el código"
      }
    }
    #expect(try waiting().map { $0["coder"] } == ["Ana", "Luis"])
    #expect(try waiting("Ana").first?["reason"] == "se confundía")
    #expect(try write(study, "Ana").recheck("E-01", coder: "Ana") == 1)
    #expect(try waiting().map { $0["coder"] } == ["Luis"])
    #expect(code { _ = try write(study, "Ana").recheck("E-01", coder: "Ana") } == "pending.none")
    // The coding keeps the version that it was made under.
    #expect(try work.codings().allSatisfy { $0.codebookVersion == "1" })
    // Back to the old words: nothing waits any more, and looking again is undone like any act.
    try work.changeCodebook(
      .define("DES-01", CodebookEdit.Definition(exclude: "")), reason: "estaba bien")
    #expect(try waiting().map { $0["coder"] } == ["Ana"])
    try work.check()
  }

  @Test func `missing and assumed values wait until a person states them`() throws {
    let study = try study()
    func waiting(_ what: String) throws -> [[String: String]] {
      try study.rows { try $0.pending(.spanish) }.filter { $0["what"] == what }
    }
    #expect(try waiting("por completar").map { $0["code"] } == ["COR-01"])
    #expect(try waiting("por confirmar").map { $0["count"] } == ["3", "2"])
    let work = try write(study, "Ana")
    #expect(try work.confirmAssumed(in: "E-01", coder: "Ana", code: "DES-01") == 1)
    #expect(try work.confirmAssumed(in: "E-01", coder: "Ana", facets: ["valencia"]) == 2)
    #expect(code { _ = try work.confirmAssumed(in: "E-01", coder: "Ana") } == "confirm.none")
    #expect(try waiting("por confirmar").map { $0["coder"] } == ["Luis"])
    _ = try work.undo(nil)
    #expect(try waiting("por confirmar").map { $0["count"] } == ["2", "2"])
  }

  @Test func `a split is decided coding by coding, and slips are listed`() throws {
    let study = try study()
    let work = try write(study)
    for id in ["DES-03", "DES-04"] {
      try work.changeCodebook(
        .add(Code(id: id, parent: "DES", name: "nombre \(id)", definition: "d")), reason: nil)
    }
    try work.changeCodebook(.split("DES-02", into: ["DES-03", "DES-04"]), reason: "dos cosas")
    let sheet = try work.splitSheet(of: "DES-02", .spanish)
    #expect(sheet.rows.count == 2)
    let ids = sheet.rows.map { Study.text($0[0]) }
    let other = try #require(try work.segments(code: "COR-01").first).coding.id
    let table = try study.write(
      "d.csv",
      """
      id,decisión
      \(ids[0]),todos
      \(ids[1]),DES-01
      \(other),DES-03
      00000000,DES-03
      \(ids[1]),
      """)
    let report = try work.takeSplit(of: "DES-02", from: table)
    #expect(report.given == ["DES-03": 1, "DES-04": 1] && report.decided == 1 && report.open == 1)
    #expect(report.empty == 1)
    #expect(
      report.problems.map(\.code.rawValue).sorted() == [
        "split.decided", "split.foreign", "split.not-understood",
      ])
    #expect(
      try stored(study) == ["DES-01": 2, "DES-02": 1, "DES-03": 1, "DES-04": 1, "COR-01": 1])
    // The new codings have the coder, the words, the stated facets and the memo of the old one.
    let new = try study.codings().filter { $0["code"] == "DES-03" || $0["code"] == "DES-04" }
    #expect(
      Set(new.map { "\($0["coder"] ?? "") \($0["memo"] ?? "") \($0["quotation"] ?? "")" }).count
        == 1)
    #expect(new.allSatisfy { $0["facets"]?.contains("actor=policia") ?? false })
    // Two different decisions about one coding: none is taken.
    let twice = try study.write("t.csv", "id,decisión\n\(ids[1]),queda\n\(ids[1]),ninguno\n")
    let second = try work.takeSplit(of: "DES-02", from: twice)
    #expect(second.decided == 0 && second.problems.map(\.code.rawValue) == ["split.twice"])
    let kept = try study.write("k.csv", "id,decisión\n\(ids[1]),queda\n")
    #expect(try work.takeSplit(of: "DES-02", from: kept).open == 0)
    #expect(try stored(study)["DES-02"] == 1)
    #expect(try work.splitSheet(of: "DES-02", .spanish).rows.isEmpty)
    _ = try work.undo(nil)
    _ = try work.undo(nil)
    #expect(try stored(study) == ["DES-01": 2, "DES-02": 2, "COR-01": 1])
    try work.check()
  }
}
