import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Copies of a project in which the codebook changed apart, and how the use of codes changed.
@Suite struct CodebookVersionsTests: CodedStudy {
  @Test func `two copies that changed the codebook apart are a conflict that is combined`() throws {
    let study = try study()
    let copy = study.folder.appending(path: "copia.hebra").path
    try FileManager.default.copyItem(atPath: study.project, toPath: copy)
    let work = try write(study)
    let other = try Project.write(copy, who: "Luis")
    try work.changeCodebook(
      .rename("COR-01", name: "Fuga", nameEnglish: nil, tableName: nil), reason: nil)
    try other.changeCodebook(.merge(["DES-02"], into: "DES-01"), reason: "x")
    #expect(try work.merge(copy).conflicts == 1)
    let conflict = try #require(try work.conflicts().first)
    #expect(conflict.kind == "study" && conflict.versions.count == 2)
    #expect(conflict.versions.contains { $0.value?.contains("Fuga") ?? false })
    #expect(conflict.versions.contains { $0.value?.contains("lo reemplaza DES-01") ?? false })
    // Nothing is lost: both versions are there.
    let versions = try study.rows { try $0.codebookVersions(.spanish) }
    #expect(versions.map { $0["version"] } == ["1", "1.1", "1.1"])
    let aside = try #require(
      versions.first { $0["version"] == "1.1" && $0["current"] == "" }?["hash"])
    let done = try work.combineCodebook(with: aside)
    #expect(try work.conflicts().isEmpty)
    #expect(done.codebook.code("COR-01")?.name == "Fuga")
    #expect(done.codebook.standing(for: "DES-02") == "DES-01")
    #expect(done.codebook.history.map(\.act).count == 3)
    #expect(code { _ = try work.combineCodebook(with: aside) } == "combine.unrelated")
    // The other copy gets the decision.
    #expect(try other.merge(study.project).conflicts == 0)
    #expect(try other.codebook() == done.codebook)
    try work.check()
  }

  @Test func `drift counts what was made under each version`() throws {
    let study = try study()
    let work = try write(study)
    try work.changeCodebook(
      .define("DES-01", CodebookEdit.Definition(include: "Todo.")), reason: "más ancho")
    for (quote, code) in [("La policía llega tarde.", "DES-01"), ("Todos saben.", "DES-01")] {
      _ = try work.addCoding(
        CodingRequest(document: "E-01", at: .quotation(quote), code: code, coder: "Ana"))
    }
    let rows = try study.rows { try $0.codebookDrift(by: .none, .spanish) }
      .filter { $0["code"] == "DES-01" }
    #expect(rows.map { $0["version"] } == ["1", "1.1"])
    #expect(rows.map { $0["codings"] } == ["2", "2"] && rows.map { $0["all"] } == ["5", "2"])
    #expect(rows.map { $0["share"] } == ["40.0", "100.0"] && rows[1]["change_points"] == "60.0")
    let own = try study.rows { try $0.codebookDrift(by: .coder, code: "DES-01", .spanish) }
    #expect(
      own.map { "\($0["coder"] ?? "") \($0["codings"] ?? "")" } == ["Ana 1", "Ana 2", "Luis 1"])
  }
}
