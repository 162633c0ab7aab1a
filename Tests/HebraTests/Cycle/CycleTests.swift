import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraFormats

/// The page of the cycle: where it stands, and what is missing before the next step.
@Suite struct CycleTests {
  private static let day = "2022-12-31"

  private func facts(_ town: borrowing FichaTown, _ place: String = "01001") throws -> CycleFacts {
    let work = try Project.read(town.study.project)
    let municipality = try work.municipality(place)
    return try work.cycleFacts(municipality, on: Self.day, work.fichaWords(municipality))
  }

  private func missing(_ step: CycleStep, _ facts: CycleFacts) -> [String] {
    step.missing(facts).map(\.key)
  }

  @Test func `a municipality without anything says why each part is empty`() throws {
    let town = try FichaTown(1)
    let facts = try facts(town, "05001")
    #expect(CycleStep.current(facts) == .study)
    #expect(CycleStep.allCases.allSatisfy { $0.state(facts) == .open })
    let page = try Project.read(town.study.project).cycle(of: "05001", on: Self.day)
    for sentence in [
      "El ciclo no ha empezado", "De este municipio no hay entrevistas ni grupos",
      "No hay ficha: ningún documento tiene capa final", "No hay diálogos anotados",
      "No hay compromisos anotados", "El municipio no tiene panel", "No hay compromisos que seguir",
    ] { #expect(page.contains(sentence), "\(sentence)") }
    // Each step has a line: what there is, and what is missing.
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| □") }
    #expect(rows.count == 5)
    for row in rows { #expect(!row.contains("|  |"), "\(row)") }
  }

  @Test func `the study is complete when both sides are heard and all is read to the end`() throws {
    let town = try FichaTown(6)
    #expect(CycleStep.study.state(try facts(town)) == .done)
    let work = try Project.write(town.study.project, who: "Lead")
    _ = try work.unfinish(["X-103"], coder: "Ana")
    #expect(missing(.study, try facts(town)) == ["study.unfinished"])
    let one = try FichaTown(2)
    // No document of an institution is there yet.
    #expect(missing(.study, try facts(one)) == ["study.unheard-side"])
    let double = try FichaTown(6, coders: ["Ana", "Luis"])
    #expect(missing(.study, try facts(double)) == ["study.undecided"])
  }

  @Test func `a signature and a release take their lines away, and new figures bring them back`()
    throws
  {
    let town = try FichaTown(12)
    var facts = try facts(town)
    #expect(
      missing(.preparation, facts) == [
        "preparation.unsigned", "preparation.no-B", "preparation.questions", "preparation.no-C",
      ])
    #expect(CycleStep.preparation.state(facts) == .open)
    let work = try Project.write(town.study.project, who: "Marta")
    for signature in FichaSignature.allCases { try work.signFicha(of: "01001", signature) }
    let question = try work.addStatement(
      SignedStatement(
        block: "pregunta.respuesta", level: .table, place: "01001", text: "¿Qué hace falta?"))
    try work.signStatement(question)
    _ = try town.ficha(.facilitators, "md")
    _ = try town.ficha(.table, "md")
    facts = try self.facts(town)
    #expect(missing(.preparation, facts) == [])
    #expect(CycleStep.preparation.state(facts) == .done && CycleStep.current(facts) == .preparation)
    let page = try work.cycle(of: "Tambo Alto", on: Self.day)
    #expect(page.contains("**Va en la preparación, y no le falta nada:** sigue el diálogo."))
    // Three institutions more say that they have no means.
    for document in ["X-100", "X-101", "X-103", "X-104"] {
      _ = try work.addCoding(
        CodingRequest(
          document: document, at: .quotation("No hay ni gasolina"), code: "DES-02", coder: "Ana"))
    }
    #expect(
      missing(.preparation, try self.facts(town)) == [
        "preparation.unsigned", "preparation.no-B-old",
      ])
  }

  @Test func `a dialogue, its plan and what follows`() throws {
    let town = try FichaTown(6)
    let note = try town.study.write(
      "D-01.txt", "E: Abrimos la mesa.\nP1: La estación contesta el radio desde el lunes.\n")
    let corpus = try town.study.write(
      "d.csv",
      "documento,codigo_lugar,municipio,instrumento,fecha\n"
        + "D-01,01001,Tambo Alto,dialogo,mediados de agosto de 2022\n")
    _ = try town.study.bring([note]) { $0.metadata = corpus }
    var facts = try facts(town)
    #expect(CycleStep.current(facts) == .dialogue && facts.documents == 6)
    #expect(missing(.dialogue, facts) == ["dialogue.unfinished"])
    #expect(missing(.plan, facts) == ["plan.none"])
    #expect(missing(.followUp, facts) == ["following.no-panel"])
    let work = try Project.write(town.study.project, who: "Lead")
    let table = try town.study.write(
      "c.csv",
      "compromiso,responsable,asunto,hasta,codigo_lugar,comunidad,institucion\n"
        + "Contestar el radio,Policía,Llamados,2022-09,01001,sí,no\n"
        + "Mesa mensual,alcaldía,,,01001,,\nPatrulla,Policía,Llamados,2022-10,01001,,\n")
    _ = try work.importCommitments(from: table)
    let panel = try town.study.write(
      "p.csv", "mes,persona,acude\n2022-06,L-1,no\n2022-08,L-1,no\n")
    _ = try work.importPanel(from: panel, of: "01001")
    facts = try self.facts(town)
    #expect(CycleStep.current(facts) == .followUp)
    #expect(missing(.plan, facts) == ["plan.no-due", "plan.no-topic"])
    // The dialogue was in the same month as the last measure.
    #expect(
      missing(.followUp, facts) == [
        "following.no-wave", "following.waiting", "following.disputed",
      ])
    let later = try town.study.write("p2.csv", "mes,persona,acude\n2022-09,L-1,si\n")
    _ = try work.importPanel(from: later, of: "01001")
    #expect(!missing(.followUp, try self.facts(town)).contains("following.no-wave"))
    let page = try work.cycle(of: "01001", on: Self.day)
    #expect(page.contains("**Va en el seguimiento.** Antes de pasar: 2 cosas faltan"))
    #expect(page.contains("sigue otro diálogo"))
  }

  @Test(arguments: ["html", "docx", "md", "json"])
  func `the page is of the team, in every form`(ending: String) throws {
    let town = try FichaTown(3)
    let work = try Project.export(from: town.study.project, who: "Lead")
    let path = town.study.folder.appending(path: "ciclo.\(ending)").path
    _ = try work.writeCycle(of: "01001", on: Self.day, to: Destination(path))
    let last = try #require(try work.exports().last)
    #expect((last.kind, last.level) == ("cycle", "A"))
    for level in [Disclosure.facilitators, .table] {
      #expect(
        code {
          _ = try work.writeCycle(
            of: "01001", on: Self.day, to: Destination(path, replaces: true, level: level))
        } == (level == .table ? "disclosure.no-rules" : "disclosure.team"))
    }
  }

  @Test func `every line has its sentence in both languages`() throws {
    let sources = Places.package.appending(path: "Sources/Hebra/Cycle")
    var keys: Set<String> = []
    for name in ["CycleStep.swift", "CyclePage.swift"] {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /"((?:study|preparation|dialogue|plan|following)\.[a-zA-Z-]+)"/)
      {
        keys.insert("word.ficha.cycle.\(match.1)")
      }
    }
    #expect(keys.count > 30)
    for key in keys { #expect(Messages.spanish.catalog.sentences[key] != nil, "\(key)") }
  }
}
