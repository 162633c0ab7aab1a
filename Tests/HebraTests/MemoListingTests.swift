import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra

/// Listing memos, and advice about queries.
@Suite struct MemoListingTests {
  private func study() throws -> Study {
    let study = try Study()
    try study.bring([try study.write("E-01.txt", Study.interview)])
    let work = try Project.write(study.project, who: "Ana")
    for (coder, memo) in [("Ana", "Aquí hay miedo a la policía"), ("Luis", "Volver con él")] {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation("nunca llegan"), code: "DES-01", coder: coder,
          facets: ["policia"], memo: memo, isNewCoder: true))
    }
    return study
  }

  @Test func `memos are found as words are found in a search`() throws {
    let study = try study()
    let work = try Project.read(study.project)
    func memos(_ request: MemoRequest) throws -> [String] {
      let matrix = try work.memos(request, .spanish)
      let column = try #require(matrix.columns.firstIndex { $0.key == "memo" })
      return matrix.rows.compactMap { if case .text(let text) = $0[column] { text } else { nil } }
    }
    #expect(try memos(MemoRequest()).count == 2)
    #expect(try memos(MemoRequest("POLICIAS")) == ["Aquí hay miedo a la policía"])
    #expect(try memos(MemoRequest("\"con él\"")) == ["Volver con él"])
    #expect(try memos(MemoRequest("policía NO miedo")) == [])
    #expect(try memos(MemoRequest(coder: "Luis")) == ["Volver con él"])
    #expect(try memos(MemoRequest(document: "E-01", coder: "Ana")).count == 1)
    #expect(throws: Failure.self) { try memos(MemoRequest(document: "E-99")) }
    #expect(throws: Failure.self) { try memos(MemoRequest("sector:comunidad")) }
    #expect(throws: Failure.self) { try memos(MemoRequest("(policía")) }
  }

  @Test(arguments: [
    ("DES-01", "query.code"), ("des 1", "query.code"), ("#DES-01", "query.code"),
    ("#Respuesta tardía", "query.code"), ("DES", "query.code"),
    ("policía CERCA miedo", "query.near-default"), ("policía NEAR miedo", "query.near-default"),
  ])
  func `a query that means something else is answered with advice`(query: String, code: String)
    throws
  {
    let study = try study()
    let notices = try Project.read(study.project).advice(on: SearchRequest(query))
    #expect(notices.map(\.code.rawValue) == [code])
  }

  @Test(arguments: [
    "policía", "desempeño", "respuesta tardía", "policía CERCA/3 miedo", "\"CERCA de aquí\"",
    "3 policías", "codigo:DES-01", "cerca", "POLICÍA",
  ])
  func `a query of words needs no advice`(query: String) throws {
    let study = try study()
    #expect(try Project.read(study.project).advice(on: SearchRequest(query)).isEmpty)
  }
}
