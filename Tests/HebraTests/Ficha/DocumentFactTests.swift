import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Lines of Word comments that say something about their document or about the study.
@Suite struct DocumentFactTests {
  private static let talk = """
    E: ¿Cómo es el servicio?
    P1: Uno llama y ⟦nunca llegan⟧. Por eso ⟦nadie denuncia nada⟧.
    """

  private static let facts: [String] = [
    "sesión: líderes de dos juntas; asistieron=8; hablaron=5; terceros_presentes=no",
    "municipio atendido: 05001", "mismo hecho: E-01",
    "enunciado: Se llama y nadie acude; ni de día ni de noche; bloque=espejo.servicio; nivel=b; firma=Ana",
    "ficha entregada: B; cuándo=2026-11-02; codigo_lugar=05001; cifras=DES-01=3/4, COR-01=1/2",
    "capa final: única; capa=Ana",
  ]

  /// Brings a document with these lines in a comment into a study with another one.
  private func report(_ lines: [String], in study: borrowing Study) throws -> ImportReport {
    try study.bring([study.write("E-01.txt", Study.interview)])
    return try study.bring([
      study.word(
        "E-05.docx", Self.talk,
        [Self.comment("DES-01: policía"), Self.comment(lines.joined(separator: "\n"))])
    ])
  }

  private static func comment(_ text: String) -> Study.Comment {
    var comment = Study.Comment("Ana")
    comment.lines = text.split(separator: "\n").map(String.init)
    return comment
  }

  @Test func `each is where its table would have put it, once`() throws {
    let study = try Study(codebook: FichaStudy.codebook)
    let report = try report(Self.facts, in: study)
    #expect(report.problems.isEmpty)
    for _ in 0..<2 {
      let work = try Project.read(study.project)
      #expect(
        try work.sessions() == [
          SessionFacts(
            document: "E-05", composition: "líderes de dos juntas", spoke: 5, present: 8,
            hadThirdParties: false)
        ])
      #expect(try work.servedPlaces().map(\.municipality.code) == ["05001"])
      #expect(try work.sameEvents().count == 1)
      let statement = try #require(try work.statements().first)
      #expect(statement.text == "Se llama y nadie acude; ni de día ni de noche")
      #expect(statement.block == "espejo.servicio" && statement.level == .facilitators)
      #expect(statement.signedBy == "Ana" && statement.place == nil)
      let release = try #require(try work.releases().first)
      #expect(release.figures == ["DES-01": "3/4", "COR-01": "1/2"] && release.place == "05001")
      #expect(try work.finalLayers().map(\.layer) == ["Ana"])
      #expect(try work.memos(of: "E-05").isEmpty && work.codings().first?.memo == nil)
      #expect(try [work.statements().count, work.releases().count] == [1, 1])
      try work.check()
      try study.bring([study.folder.appending(path: "E-05.docx").path])
    }
  }

  @Test(arguments: [
    "sesión: dos; asistieron=ocho", "municipio atendido: Macondo", "mismo hecho: E-99",
    "enunciado: algo; nivel=B", "capa final: única; capa=Nadie", "ficha entregada: Z; cuándo=hoy",
    "sesión: dos; personas=8; hablaron=-1",
  ])
  func `what is not understood stays as a memo and is said`(line: String) throws {
    let study = try Study(codebook: FichaStudy.codebook)
    let report = try report([line], in: study)
    #expect(report.problems.map(\.code.rawValue) == ["comment.fact-unread"])
    let work = try Project.read(study.project)
    #expect(try work.memos(of: "E-05").map(\.text) == [line])
    #expect(
      try work.sessions().isEmpty && work.statements().isEmpty && work.finalLayers().isEmpty)
    try work.check()
  }

  @Test(arguments: ["sesión: fue tensa", "enunciado: falta escribirlo", "capa final: preguntar"])
  func `without a pair it is a memo as before`(line: String) throws {
    let study = try Study(codebook: FichaStudy.codebook)
    let report = try report([line], in: study)
    #expect(report.problems.isEmpty)
    #expect(try Project.read(study.project).memos(of: "E-05").map(\.text) == [line])
  }

  @Test func `a corrected file says it too`() throws {
    let study = try Study(codebook: FichaStudy.codebook)
    _ = try report(["nota"], in: study)
    let file = try study.word(
      "otra.docx", Self.talk.replacing("nadie", with: "casi nadie"),
      [Self.comment("DES-01: policía"), Self.comment(Self.facts[0])])
    _ = try Project.write(study.project, who: "Lead").update("E-05", file: file)
    #expect(try Project.read(study.project).sessions().map(\.present) == [8])
  }
}
