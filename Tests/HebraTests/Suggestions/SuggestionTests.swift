import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraAnalysis

/// Suggestions in a project: what waits, what a person decides, what becomes of it.
@Suite struct SuggestionTests {
  private static let codebook = Study.codebook
    .replacing(
      "definicion: No acuden., nucleo: true}",
      with: "definicion: No acuden., nucleo: true, "
        + "indicadores: {fuertes: [nunca llegan, llega tarde, llanto], debiles: [llama]}}"
    )
    .replacing(
      "definicion: Lo que se denuncia se sabe.}",
      with: "definicion: Lo que se denuncia se sabe., "
        + "indicadores: {cerca: [[denunci*, sabe*, 8]], quien: comunidad}}")

  private static let interview = """
    Entrevistadora: ¿Es verdad que nunca llegan?
    P1: Uno llama y nunca llegan. La policía llega tarde. Otra cosa es la vía.
    P1: Uno denuncia y al otro día todo el mundo lo sabe.
    P2: Aquí sí vienen.
    """

  /// A project with one interview, whose speakers are in the table of people.
  private func study(
    _ interview: String = SuggestionTests.interview, sector: String = "comunidad"
  ) throws -> Study {
    let study = try Study(codebook: Self.codebook)
    let people = try study.write(
      "people.csv",
      "documento,etiqueta,seudonimo,rol,sector\nE-01,P1,Persona-1,participante,\(sector)\n")
    try study.bring([try study.write("E-01.txt", interview)]) { $0.participants = people }
    return study
  }

  private func pending(_ study: borrowing Study, for coder: String? = "Ana") throws
    -> [PendingSuggestion]
  {
    var request = SuggestionRequest(coder: coder)
    request.includesAll = true
    return try Project.read(study.project).suggestions(request).pending
  }

  @discardableResult
  private func decide(
    _ study: borrowing Study, _ choices: [SuggestionChoice], by coder: String = "Ana"
  ) throws -> SuggestionReport {
    try Project.write(study.project, who: coder).decideSuggestions(choices, by: coder)
  }

  @Test func `what is proposed, in which sentences, and why`() throws {
    let all = try pending(study())
    #expect(all.map(\.suggestion.code) == ["DES-01", "DES-01", "COR-01"])
    #expect(
      all.map(\.words) == [
        "Uno llama y nunca llegan.", "La policía llega tarde.",
        "Uno denuncia y al otro día todo el mundo lo sabe.",
      ])
    #expect(all[0].suggestion.indicators == ["nunca llegan"])
    #expect(all[0].suggestion.support == ["llama"])
    #expect(all[0].speech.hasPrefix("Uno llama") && all[0].speech.hasSuffix("la vía."))
    // The rule of one side needs to know who speaks.
    #expect(try pending(study(sector: "justicia")).map(\.suggestion.code) == ["DES-01", "DES-01"])
  }

  @Test func `marks are no speech, and without a role only where nobody has one`() throws {
    let study = try study(
      """
      E: ¿Y la policía?
      P1: [llanto] Aquí todo bien.
      P1: Uno llama y nunca [risas] llegan.
      P2: Nunca nadie.
      """)
    #expect(try pending(study).map(\.words) == ["Uno llama y nunca [risas] llegan."])
  }

  @Test func `each answer becomes what it says, and nothing else`() throws {
    let study = try study()
    let all = try pending(study)
    let report = try decide(
      study,
      [
        .init(all[0].key, .accept, facets: ["actor=policia"], memo: "así es"),
        .init(all[1].key, .words("llega tarde"), facets: ["actor=policia"]),
        .init(all[2].key, .reject(.negation)), .init("00000000", .accept, row: 7),
      ])
    #expect(report.accepted == 1 && report.changed == 1 && report.rejected == 1)
    #expect(report.notices.map(\.code.rawValue) == ["suggest.unknown"])
    #expect(report.notices.first?.location?.line == 7)
    let work = try Project.read(study.project)
    let segments = try work.segments()
    #expect(segments.map(\.quotation) == ["Uno llama y nunca llegan.", "llega tarde"])
    #expect(
      segments.allSatisfy { $0.coding.origin == .acceptedSuggestion && $0.coding.coder == "Ana" })
    #expect(segments[0].coding.memo == "así es")
    let decisions = try work.suggestionDecisions()
    #expect(decisions.map(\.outcome) == [.accepted, .changed, .rejected])
    #expect(decisions.map(\.reason) == [nil, nil, .negation])
    #expect(decisions.map(\.coding) == [segments[0].coding.id, segments[1].coding.id, nil])
    // Nothing waits for Ana any more; for Luis everything does.
    #expect(try pending(study).isEmpty)
    #expect(try pending(study, for: "Luis").count == 3)
    // The same again changes nothing.
    let again = try decide(
      study, [.init(all[2].key, .reject(.negation))])
    #expect(again.known == 1)
    try work.check()
  }

  @Test
  func `another decision takes the place of the first, with its coding, and both can be undone`()
    throws
  {
    let study = try study()
    let first = try pending(study)[0]
    try decide(study, [.init(first.key, .accept, facets: ["actor=policia"])])
    try decide(study, [.init(first.key, .longer, facets: ["actor=policia"])])
    #expect(try Project.read(study.project).segments().map(\.quotation) == [first.speech])
    try decide(study, [.init(first.key, .reject(.irony))])
    #expect(try Project.read(study.project).segments().isEmpty)
    let work = try Project.write(study.project, who: "Ana")
    _ = try work.undo()
    #expect(try work.segments().map(\.quotation) == [first.speech])
    #expect(try work.suggestionDecisions().map(\.outcome) == [.accepted])
    try work.check()
  }

  @Test func `a corrected text and another indicator ask again`() throws {
    let study = try study()
    try decide(study, try pending(study).map { .init($0.key, .reject(.noProblem)) })
    #expect(try pending(study).isEmpty)
    let corrected = try study.write(
      "E-01.txt", Self.interview.replacing("la vía", with: "la trocha"))
    let work = try Project.write(study.project, who: "Ana")
    _ = try work.update("E-01", file: corrected)
    #expect(try pending(study).count == 3)
    #expect(try work.suggestionDecisions().allSatisfy { !$0.isCurrent })
    try work.check()
  }

  @Test func `blind documents get none, and half of the others is left without`() throws {
    let study = try Study(codebook: Self.codebook)
    let files = try (1...40).map {
      try study.write("E-\($0).txt", Self.interview.replacing("la vía", with: "la vía \($0)"))
    }
    try study.bring(files) { $0.allowsSimilar = true }
    let work = try Project.write(study.project, who: "Lead")
    _ = try work.assign(["E-1"], to: "Ana", isBlind: true)
    let half = try work.suggestions(SuggestionRequest(coder: "Ana"))
    #expect(half.blind == ["E-1"])
    #expect(half.apart + half.documents.count == 39)
    #expect((10...29).contains(half.apart))
    var request = SuggestionRequest(coder: "Ana")
    request.includesAll = true
    #expect(try work.suggestions(request).documents.count == 39)
    // The same half in every copy.
    #expect(
      try Project.read(study.project).suggestions(SuggestionRequest()).documents == half.documents)
  }

  @Test func `copies decide apart and come together; one person under two names is one`() throws {
    let study = try study()
    let all = try pending(study)
    let copy = study.folder.appending(path: "copy.hebra").path
    try FileManager.default.copyItem(atPath: study.project, toPath: copy)
    try decide(study, [.init(all[0].key, .accept, facets: ["actor=policia"])])
    _ = try Project.write(copy, who: "Luis").decideSuggestions(
      [.init(all[1].key, .reject(.otherActor)), .init(all[0].key, .reject(.other))], by: "Luis")
    let work = try Project.write(study.project, who: "Lead")
    _ = try work.merge(copy)
    #expect(try work.suggestionDecisions().count == 3)
    _ = try work.mergeCoder("Luis", into: "Ana")
    let kept = try work.suggestionDecisions()
    #expect(kept.map(\.outcome) == [.accepted, .rejected] && kept.allSatisfy { $0.coder == "Ana" })
    try work.check()
  }

  @Test func `precision and blind recall, with Wilson's interval`() throws {
    // Newcombe (1998), table I: 81 of 263, 0.2553 to 0.3662.
    let interval = try #require(Proportion(81, of: 263).interval)
    #expect(abs(interval.low - 0.2553) < 0.00005 && abs(interval.high - 0.3662) < 0.00005)
    let study = try study()
    let all = try pending(study)
    try decide(
      study,
      [
        .init(all[0].key, .accept, facets: ["actor=policia"]), .init(all[1].key, .reject(.irony)),
        .init(all[2].key, .longer, facets: ["actor=policia"]),
      ])
    let work = try Project.write(study.project, who: "Luis")
    for (words, code) in [("nunca llegan. La", "DES-01"), ("la vía", "DES-02")] {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(words), code: code, coder: "Luis",
          facets: ["actor=policia"]))
    }
    _ = try work.finish(["E-01"], coder: "Luis", scope: .completo, isBlind: true)
    let matrix = try work.suggestionFigures().matrix
    func row(_ measure: String, _ group: String, _ value: String) -> [Matrix.Cell]? {
      matrix.rows.first { Array($0.prefix(3)) == [.text(measure), .text(group), .text(value)] }
        .map { Array($0[3...4]) }
    }
    #expect(row("precisión", "códigos", "") == [.count(2), .count(3)])
    #expect(row("precisión estricta", "códigos", "") == [.count(2), .count(3)])
    #expect(row("precisión", "indicador", "llega tarde") == [.count(0), .count(1)])
    #expect(row("hallazgo a ciegas", "códigos", "") == [.count(1), .count(2)])
    #expect(row("hallazgo a ciegas", "familias", "") == [.count(1), .count(2)])
    #expect(row("acierto a ciegas", "códigos", "") == [.count(2), .count(3)])
  }

  @Test func `the table for Excel comes back with its decisions, and slips are said`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    let all = try pending(study)
    let table = try study.write(
      "decisiones.csv",
      """
      sugerencia,decisión,por qué,otras palabras,facetas
      \(all[0].key),SÍ,,,actor=policia
      \(all[1].key),no,otro actor,,
      \(all[2].key),,,,
      """)
    let (choices, empty, notices) = try work.suggestionChoices(in: table)
    #expect(notices.isEmpty)
    #expect(empty == 1)
    #expect(
      choices.map(\.answer) == [.accept, .reject(.otherActor)])
    let slips = try work.suggestionChoices(
      in: try study.write(
        "otra.csv",
        """
        sugerencia,decisión
        \(all[0].key),quizás
        \(all[1].key),sí
        \(all[1].key),no
        \(all[2].key),sí
        """))
    #expect(slips.choices.map(\.key) == [all[2].key])
    #expect(slips.notices.map(\.code.rawValue) == ["suggest.decision", "suggest.twice"])
    #expect(slips.notices.map(\.location?.line) == [2, 4])
    #expect(throws: Failure.self) {
      try work.suggestionChoices(in: try study.write("sin.csv", "a,b\n1,2\n"))
    }
  }
}
