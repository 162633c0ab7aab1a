import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@Suite struct OffRecordTests {
  private func study() throws -> Study {
    let study = try Study()
    let table = try study.write(
      "c.csv",
      """
      documento,municipio,codigo_lugar,instrumento,com-1,com-2
      E-01,Puerto Inventado,01001,comunidad,preguntado,preguntado
      """)
    let text = Study.interview.replacing(
      "Todos saben.", with: "Todos saben. Esto no lo ponga: fue el secretario.")
    try study.bring([study.write("E-01.txt", text)]) { $0.metadata = table }
    let work = try Project.write(study.project, who: "Ana")
    for (quote, code) in [("nunca llegan", "DES-01"), ("Denunciar es avisarle al otro", "COR-01")] {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(quote), code: code, coder: "Ana", facets: ["policia"]))
    }
    try work.finish(document: "E-01", coder: "Ana", scope: .completo)
    return study
  }

  private func cells(_ study: borrowing Study) throws -> [String] {
    let work = try Project.read(study.project)
    let (matrix, notices) = try work.matrix(
      MatrixRequest(.caseByCode(.codings), layer: .layer("Ana"), includesEmptyCodes: true))
    #expect(notices.contains { $0.code == "off-record.aside" })
    return try #require(matrix.codeCells.first)
  }

  private func remarks(_ study: borrowing Study) throws -> [[String: String]] {
    try study.rows {
      Matrix(
        offRecord: try $0.offRecordRemarks(of: "E-01"), of: "E-01",
        in: try $0.transcript(of: "E-01"), .spanish)
    }
  }

  @Test func `what was said off the record counts only once a person lets it in`() throws {
    let study = try study()
    let before = try cells(study)
    #expect(before == ["E-01", "1", "1", "0", "0", "0"])
    let remark = try #require(try remarks(study).first)
    #expect(remark["decision"] == "sin decidir: no cuenta")
    let number = try #require(remark["number"].flatMap { Int($0) })
    let work = try Project.write(study.project, who: "Ana")
    try work.decideOffRecord(number, in: "E-01", counts: true)
    let matrix = try work.matrix(
      MatrixRequest(.caseByCode(.codings), layer: .layer("Ana"), includesEmptyCodes: true)
    )
    #expect(matrix.notices.allSatisfy { $0.code != "off-record.aside" })
    #expect(
      try #require(matrix.matrix.codeCells.first) == ["E-01", "1", "1", "0", "1", "1"])
    #expect(throws: Failure.self) { try work.decideOffRecord(99, in: "E-01", counts: true) }
  }

  @Test func `a decision goes along to a corrected text, and codings are never lost by it`() throws
  {
    let study = try study()
    let number = try #require(try remarks(study).first?["number"].flatMap { Int($0) })
    let work = try Project.write(study.project, who: "Ana")
    try work.decideOffRecord(number, in: "E-01", counts: false)
    let text = Study.interview.replacing(
      "Todos saben.", with: "Todos saben. Esto no lo ponga: fue el secretario.")
    try work.update(
      "E-01", file: study.write("b.txt", "Otra línea\n" + text), UpdateOptions())
    _ = consume work
    #expect(try remarks(study).map { $0["decision"] } == ["no cuenta"])
    #expect(try study.codings().count == 2)
    #expect(try cells(study) == ["E-01", "1", "1", "0", "0", "0"])
  }
}
