import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Panels by table: three forms say the same.
@Suite struct PanelImportTests {
  private static let items = """
    preguntas:
      - id: acude
        pregunta: Cuando llaman, alguien acude
        constructo: DES
      - id: trato
        pregunta: Cómo lo tratan
        escala: ordinal
        niveles: [mal, regular, bien]
    """
  private static let long = """
    mes;persona;pregunta;valor
    2021-06;L-1;acude;sí
    2021-06;L-1;trato;mal
    2021-06;L-2;acude;no
    2021-06;L-2;trato;NS/NR
    julio de 2021;L-1;acude;1
    julio de 2021;L-1;trato;bien
    julio de 2021;L-2;acude;1.0
    julio de 2021;L-2;trato;2
    """
  private static let wide = """
    Ola,Seudónimo,acude,Cómo lo tratan,observaciones
    2021-06,L-1,si,mal,vino
    2021-06,L-2,no,,
    2021-07,L-1,x,3,
    2021-07,L-2,yes,REGULAR,
    """
  private static let byMonth = """
    person,question,2021-06,jul 2021
    L-1,acude,yes,yes
    L-2,acude,no,yes
    L-1,trato,mal,bien
    L-2,trato,ns,regular
    """

  private func bring(
    _ table: String, items: String? = items, to study: borrowing Study, place: String = "01001"
  ) throws -> PanelImport {
    let path = try study.write("panel.csv", table)
    let questions = try items.map { try study.write("items.yaml", $0) }
    return try Project.write(study.project, who: "Lead")
      .importPanel(from: path, items: questions, of: place)
  }

  @Test(arguments: [long, wide, byMonth])
  func `each form is read as the same panel`(table: String) throws {
    let study = try FichaStudy.make()
    let result = try bring(table, to: study)
    #expect(result.refused == 0, "\(result.problems)")
    #expect(result.silent == 1)
    #expect(result.change.added == 7)
    let panel = try Project.read(study.project).panel(of: "Tambo Alto")
    #expect(panel.waves == ["2021-06", "2021-07"])
    #expect(panel.items.map(\.id) == ["acude", "trato"])
    #expect(panel.items.last?.scale == .ordinal(["mal", "regular", "bien"]))
    let values = panel.answers.map { "\($0.item) \($0.person) \($0.wave) \($0.value)" }
    #expect(
      values == [
        "acude L-1 2021-06 1", "acude L-1 2021-07 1", "acude L-2 2021-06 0", "acude L-2 2021-07 1",
        "trato L-1 2021-06 0", "trato L-1 2021-07 2", "trato L-2 2021-07 1",
      ])
    let again = try bring(table, to: study)
    #expect(again.change.added == 0 && again.change.changed == 0 && again.change.known == 7)
    try Project.read(study.project).check()
  }

  @Test func `columns that are no questions are named, and nobody is joined with a participant`()
    throws
  {
    let study = try FichaStudy.make()
    let notices = try bring(Self.wide, to: study).notices
    #expect(notices.map(\.code) == ["panel.unread"])
    #expect(notices[0].details["columns"] == "observaciones")
    let shared = try bring(
      Self.wide.replacing("L-1", with: "Vecina-01").replacing("L-2", with: "Ana María"), to: study)
    #expect(
      shared.notices.map(\.code).sorted() == ["panel.names", "panel.participants", "panel.unread"])
    #expect(shared.notices.allSatisfy { $0.details.values.allSatisfy { !$0.contains("Vecina") } })
    #expect(try Project.read(study.project).participants().count == 2)
  }

  @Test(arguments: [
    ("mes;persona;pregunta;valor\n2021-06;L-1;acude;quizás\n", "panel.value"),
    ("mes;persona;pregunta;valor\n1;L-1;acude;sí\n", "panel.wave"),
    ("mes;persona;pregunta;valor\n2021-06;L-1;acuden;sí\n", "panel.item"),
    ("mes;persona;pregunta;valor\n2021-06;;acude;sí\n", "data.empty-cell"),
    ("mes;persona;pregunta;valor\n2021-06;L-1;acude;sí\n2021-06;L-1;acude;no\n", "panel.twice"),
    ("mes;persona;pregunta;valor\n2021-06;L-1;trato;4\n", "panel.value"),
    ("mes;persona;pregunta;valor\n2021-06;L-1;trato;0\n", "panel.value"),
  ])
  func `an answer that cannot be read is named with its place`(table: String, code: String) throws {
    let study = try FichaStudy.make()
    let result = try bring(table, to: study)
    #expect(result.refused == 1)
    #expect(result.problems.map(\.code.rawValue) == [code])
    #expect(result.problems[0].location.line != nil)
  }

  @Test(arguments: [
    ("mes;pregunta;valor\n2021-06;acude;sí\n", items, "table.no-column"),
    ("persona;valor\nL-1;sí\n", items, "table.no-column"),
    ("mes;persona\n2021-06;L-1\n", items, "panel.empty"),
    (long, "preguntas: []", "panel.no-items"),
    (long, "preguntas:\n  - {id: a, pregunta: A, escala: ordinal}\n", "panel.scale"),
    (long, "preguntas:\n  - {id: a, pregunta: A, escala: si/no, niveles: [x, y]}\n", "panel.scale"),
    (long, "preguntas:\n  - {id: a, pregunta: A, escala: raro}\n", "panel.scale"),
    (long, "preguntas:\n  - {id: a, pregunta: A}\n  - {id: A, pregunta: B}\n", "panel.item-twice"),
    (long, "preguntas:\n  - {id: a}\n", "data.empty-cell"),
    (long, "preguntas:\n  - {id: a, pregunta: A, peso: 3}\n", "items.unknown-key"),
    (long, "preguntas: &x [*x]\n", "items.anchor"), (long, "hola", "items.wrong-type-mapping"),
  ])
  func `a table or a file of questions that cannot be used is refused, and nothing changes`(
    table: String, items: String, code: String
  ) throws {
    let study = try FichaStudy.make()
    let error = #expect(throws: Failure.self) { _ = try bring(table, items: items, to: study) }
    #expect(error?.code.rawValue == code)
    #expect(try Project.read(study.project).panels().isEmpty)
  }

  @Test func `a question with answers keeps its scale, and an unknown municipality is refused`()
    throws
  {
    let study = try FichaStudy.make()
    _ = try bring(Self.long, to: study)
    let other = "preguntas:\n  - {id: trato, pregunta: Trato}\n  - {id: acude, pregunta: A}\n"
    #expect(throws: Failure.self) { _ = try bring(Self.byMonth, items: other, to: study) }
    #expect(throws: Failure.self) { _ = try bring(Self.long, to: study, place: "Nunca Jamás") }
    #expect(throws: Failure.self) { _ = try Project.read(study.project).panel(of: "01002") }
  }

  @Test func `a person of the panel can go, and undo brings them back`() throws {
    let study = try FichaStudy.make()
    _ = try bring(Self.long, to: study)
    let before = try Project.read(study.project).panels()
    let work = try Project.write(study.project, who: "Lead")
    #expect(try work.removePanel(of: "01001", person: "L-2") == 3)
    #expect(throws: Failure.self) { _ = try work.removePanel(of: "01001", person: "L-2") }
    #expect(Set(try work.panels()[0].answers.map(\.person)) == ["L-1"])
    _ = try work.undo()
    #expect(try work.panels() == before)
    #expect(try work.removePanel(of: "01001") == 7)
    #expect(try work.panels().isEmpty)
    _ = try work.purge()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study.project))
    #expect(bytes.range(of: Data("Cuando llaman, alguien".utf8)) == nil)
    try work.check()
  }

  @Test func `the sentences are those of the specification`() throws {
    func sentence(_ points: [(Int, Int, Int)], both: Int, _ messages: Messages = .spanish) -> String
    {
      let months = ["2021-06", "2021-07", "2021-08", "2021-09"]
      var item = PanelFollowUp.Item(item: PanelItem(id: "a", label: "A"), points: [])
      for (place, (start, up, down)) in points.enumerated() {
        item.points.append(
          .init(
            wave: months[place], both: both, start: start, now: start + up - down, up: up,
            down: down))
      }
      (item.p, item.holm, item.verdict) = (0.0000019, 0.0000114, .sustained(waves: 3))
      if points.last?.2 == 1 { (item.p, item.holm, item.verdict) = (0.21875, 0.4375, .chance) }
      if points.last?.1 == 0 { (item.p, item.holm, item.verdict) = (0.03125, 0.25, .uncorrected) }
      if points.last.map({ $0.1 + $0.2 == 0 }) ?? false {
        (item.p, item.holm, item.verdict) = (nil, nil, .unchanged)
      }
      let followUp = PanelFollowUp(
        municipality: Municipality(code: "01001", name: "V", department: "D"), waves: months,
        items: [item],
        attrition: .init(people: 50, answered: [50, 50, 48, 45], always: 30, ends: 45))
      return messages.sentence(item, of: followUp)
    }
    #expect(
      sentence([(10, 0, 0), (10, 9, 0), (10, 15, 0), (10, 20, 0)], both: 45)
        == "10 → 30 de 45: 20 empezaron a decir sí, ninguna dejó de decirlo (p < ,001; con Holm < ,001). "
        + "Cambio sostenido: 3 meses seguidos por encima de junio.")
    #expect(
      sentence([(12, 0, 0), (12, 1, 0), (12, 5, 1), (12, 5, 1)], both: 45)
        == "12 → 16 de 45: 5 empezaron a decir sí, una dejó de decirlo (p = ,219; con Holm ,438). "
        + "No se distingue del azar.")
    #expect(
      sentence([(18, 0, 0), (18, 0, 1), (18, 0, 5), (18, 0, 6)], both: 45)
        == "18 → 12 de 45: ninguna empezó a decir sí, 6 dejaron de decirlo (p = ,031; con Holm ,250). "
        + "Cambia, pero no pasa la corrección.")
    #expect(
      sentence([(7, 0, 0), (7, 0, 0), (7, 0, 0), (7, 0, 0)], both: 45)
        == "7 → 7 de 45: sin cambios.")
    #expect(
      sentence([(12, 0, 0), (12, 1, 0), (12, 5, 1), (12, 5, 1)], both: 45, .english)
        == "12 → 16 of 45: 5 began to say yes, one stopped saying so (p = .219; with Holm .438). "
        + "It cannot be told apart from chance.")
  }
}
