import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraFormats

/// Suggestions as Word comments that come back with decisions.
@Suite struct SuggestionCommentTests {
  private func comment(
    _ id: Int, _ lines: [String], answers: Int? = nil, at place: Int = 0
  ) -> SourceComment {
    SourceComment(
      id: String(id), range: TextRange(place, place + 1), author: answers == nil ? "Hebra" : "Ana",
      lines: lines, parent: answers.map { String($0) })
  }

  private func proposal(_ id: Int, decision: String = "") -> SourceComment {
    comment(
      id,
      [
        "sugerencia 0000000\(id)", "DES-01 Respuesta tardía", "indicadores: nunca llegan",
        "decisión: \(decision)",
      ])
  }

  @Test func `written into the comment or answered to it, each decision is read`() {
    let read = SuggestionComments([
      proposal(1, decision: "Sí."), proposal(2), comment(20, ["larga"], answers: 2), proposal(3),
      comment(
        30, ["sí", "código: COR-01", "palabras: llega tarde", "facetas: actor=policia", "así es"],
        answers: 3),
      proposal(4, decision: "no, negación"), proposal(5, decision: "Ironía"), proposal(6),
    ])
    #expect(read.notices.isEmpty)
    #expect(read.empty == 1)
    #expect(
      read.choices == [
        .init("00000001", .accept, row: 1), .init("00000002", .longer, row: 2),
        .init(
          "00000003", .words("llega tarde"), code: "COR-01", facets: ["actor=policia"],
          memo: "así es", row: 4),
        .init("00000004", .reject(.negation), row: 6), .init("00000005", .reject(.irony), row: 7),
      ])
  }

  @Test func `what nobody understands, what contradicts, and other comments decide nothing`() {
    let read = SuggestionComments([
      proposal(1, decision: "quizás"), proposal(2, decision: "sí"),
      comment(20, ["no"], answers: 2), comment(3, ["Qué buena cita"]),
      comment(4, ["sugerencia 0000", "decisión: sí"]), proposal(5, decision: "sí"),
      comment(50, ["sí"], answers: 5),
    ])
    #expect(read.choices == [.init("00000005", .accept, row: 6)])
    #expect(
      read.notices.map(\.code.rawValue) == [
        "suggest.decision", "suggest.twice", "suggest.other-comments",
      ])
    #expect(read.notices.map(\.location?.line) == [1, 2, nil])
    #expect(read.notices.last?.count == 2)
  }

  @Test func `a document leaves with its suggestions, and comes back only as decisions`() throws {
    let codebook = Study.codebook.replacing(
      "definicion: No acuden., nucleo: true}",
      with: "definicion: No acuden., nucleo: true, indicadores: {fuertes: [nunca llegan]}}")
    let study = try Study(codebook: codebook)
    try study.bring(
      [
        try study.write(
          "E-01.txt", "E: ¿Y?\nP1: Uno llama y nunca llegan.\nP1: Nunca llegan a tiempo.\n")
      ])
    let path = study.folder.appending(path: "s.docx").path
    let work = try Project.write(study.project, who: "Ana")
    var request = SuggestionRequest(coder: "Ana")
    request.includesAll = true
    let list = try work.suggestions(request)
    #expect(try work.writeSuggestionComments(list, to: Destination(path)).count == 2)
    let (choices, empty, notices) = try work.suggestionChoices(in: path)
    #expect(choices.isEmpty && empty == 2 && notices.isEmpty)
    let report = try study.bring([path])
    #expect(report.files.map(\.outcome) == [.refused])
    #expect(report.files.first?.refusal?.code.rawValue == "suggest.no-transcript")
    #expect(throws: Failure.self) {
      try work.writeSuggestionComments(SuggestionList(), to: Destination(path))
    }
    let other = try study.write("otro.docx", "nada")
    #expect(throws: Failure.self) { try work.suggestionChoices(in: other) }
    try work.check()
  }

  @Test func `figures say what came from suggestions, and can be asked without it`() throws {
    let codebook = Study.codebook.replacing(
      "definicion: No acuden., nucleo: true}",
      with: "definicion: No acuden., nucleo: true, indicadores: {fuertes: [nunca llegan]}}")
    let study = try Study(codebook: codebook)
    try study.bring(
      [
        try study.write(
          "E-01.txt",
          "E: ¿Y?\nP1: Uno llama y nunca llegan.\nP1: La vía está dañada y no hay puente.\n")
      ])
    let work = try Project.write(study.project, who: "Ana")
    func settings(_ matrix: Matrix) -> [String: String] {
      Dictionary(
        matrix.settings.filter { $0.name.hasPrefix("Asistencia") }.map { ($0.name, $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    var wanted = MatrixRequest(.caseByCode(.codings), layer: .layer("Ana"))
    _ = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("no hay puente"), code: "DES-01", coder: "Ana",
        facets: ["actor=policia"]))
    #expect(settings(try work.matrix(wanted).matrix).isEmpty)
    var request = SuggestionRequest(coder: "Ana")
    request.includesAll = true
    _ = try work.decideSuggestions(
      try work.suggestions(request).pending.map {
        SuggestionChoice($0.key, .accept, facets: ["actor=policia"])
      }, by: "Ana")
    let with = try work.matrix(wanted).matrix
    #expect(
      settings(with) == [
        "Asistencia: codificaciones que vienen de sugerencias": "1 de 2",
        "Asistencia: sugerencias aceptadas, de las que se decidieron en todo el proyecto": "1 de 1",
      ])
    wanted.withoutSuggested = true
    let without = try work.matrix(wanted).matrix
    #expect(
      settings(without)[
        "Asistencia: codificaciones que se dejan fuera porque vienen de sugerencias"] == "1")
    func count(_ matrix: Matrix) -> Matrix.Cell? {
      matrix.columns.firstIndex { $0.key == "DES-01" }.flatMap { matrix.rows.first?[$0] }
    }
    #expect(count(with) != count(without))
    // The list of segments, whole and row by row, leaves out the same.
    for (isLeftOut, expected) in [(false, 2), (true, 1)] {
      var segments = MatrixRequest(.segments, layer: .layer("Ana"))
      segments.withoutSuggested = isLeftOut
      #expect(try work.matrix(segments).matrix.rows.count == expected)
      let path = study.folder.appending(path: "s\(expected).csv").path
      #expect(try work.writeMatrix(segments, to: Destination(path)).count == expected)
    }
  }
}
