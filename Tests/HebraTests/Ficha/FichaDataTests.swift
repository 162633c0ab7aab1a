import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// What the ficha stands on besides codings, by table and by library.
@Suite struct FichaDataTests {
  private func bring(_ kind: FichaData, _ text: String, to project: String) throws -> TableImport {
    let path = (project as NSString).deletingLastPathComponent + "/\(kind.rawValue).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try Project.write(project, who: "Lead").importData(kind, from: path)
  }

  @Test(arguments: FichaData.allCases)
  func `a table of each kind is read, and its listing is read again as the same`(kind: FichaData)
    throws
  {
    let study = try FichaStudy.make()
    let fresh = study.project + "-2.hebra"
    try FileManager.default.copyItem(atPath: study.project, toPath: fresh)
    let table = try #require(FichaStudy.tables[kind])
    let result = try bring(kind, table, to: study.project)
    #expect(result.refused == 0 && result.added > 0, "\(result.problems)")
    #expect(try bring(kind, table, to: study.project).added == 0)
    let rows = try FichaStudy.rows(study.project, kind)
    #expect(!rows.isEmpty)
    for language in [Messages.spanish, .english] {
      let copy = fresh + language.language.rawValue
      try FileManager.default.copyItem(atPath: fresh, toPath: copy)
      let file = copy + ".csv"
      let work = try Project.write(study.project, who: "Lead")
      try work.write(
        work.listing(of: kind, language), as: "data",
        to: work.output(Destination(file), of: .matrix),
        language)
      let again = try Project.write(copy, who: "Lead").importData(kind, from: file)
      #expect(again.refused == 0, "\(again.problems)")
      func known(_ rows: [[String]]) -> [[String]] {
        // Which event came before a signature is each project's own.
        kind == .statements ? rows.map { $0.dropLast() } : rows
      }
      #expect(known(try FichaStudy.rows(copy, kind)) == known(rows), "\(kind) \(language.language)")
    }
    try Project.read(study.project).check()
  }

  @Test(arguments: FichaData.allCases)
  func `what is removed is gone, and undo brings it back`(kind: FichaData) throws {
    let study = try FichaStudy.make()
    let table = try #require(FichaStudy.tables[kind])
    _ = try bring(kind, table, to: study.project)
    let before = try FichaStudy.rows(study.project, kind)
    let names: [FichaData: [String]] = [
      .groups: ["mesa mensual"], .consents: ["E-01", "Vecina-01"], .sessions: ["E-02"],
      .places: ["E-01", "01003"], .events: ["E-01", "E-02"], .finals: ["E-01"],
    ]
    let ids = try {
      let work = try Project.read(study.project)
      return (
        try work.relations().first?.id, try work.riskConfirmations().first?.coding,
        try work.statements().first?.id
      )
    }()
    let id = [FichaData.relations: ids.0, .risks: ids.1, .statements: ids.2][kind] ?? nil
    let work = try Project.write(study.project, who: "Lead")
    let refusal = code { try work.removeData(kind, id.map { [$0] } ?? names[kind] ?? ["x"]) }
    guard kind != .releases else { return #expect(refusal == "data.release-stays") }
    #expect(refusal.isEmpty)
    #expect(try FichaStudy.rows(study.project, kind).count < before.count)
    _ = try work.undo()
    #expect(try FichaStudy.rows(study.project, kind) == before)
    #expect(code { try work.removeData(kind, ["nadie", "nada"]) } != "")
  }

  @Test(arguments: [
    (
      FichaData.relations, "documento,de,a,cita,codificador\nE-01,DES-01,XXX-1,nunca llegan,Ana",
      "code.unknown"
    ),
    (
      .relations, "documento,de,a,cita,codificador\nE-01,DES-01,COR-01,no está,Ana",
      "range.no-quotation"
    ),
    (.relations, "documento,de,a,cita\nE-01,DES-01,COR-01,nunca llegan", "usage.coder"),
    (
      .relations, "documento,de,a,tipo,cita,codificador\nE-01,DES-01,COR-01,rara,nunca llegan,Ana",
      "data.value"
    ),
    (.groups, "clase,etiqueta,documento,codigo\npropuesta,x,E-01,DES-02", "coding.unknown"),
    (.groups, "clase,etiqueta\npropuesta,", "data.empty-cell"),
    (.risks, "documento,codigo,color\nE-01,DES-01,fucsia", "data.colour"),
    (.consents, "documento,seudonimo,consentimiento_citar\nE-01,Nadie,sí", "participant.unknown"),
    (
      .consents, "documento,seudonimo,consentimiento_citar\nE-01,Vecina-01,tal vez",
      "data.not-an-answer"
    ),
    (.sessions, "documento,hablaron,asistieron\nE-01,9,2", "data.more-spoke"),
    (.places, "documento,codigo_lugar\nE-01,99999", "data.place"),
    (.places, "documento,codigo_lugar\nE-01,=1+1", "data.place"),
    (.events, "documento,otro_documento\nE-01,E-01", "data.same-document"),
    (.events, "documento,otro_documento\nE-01,E-09", "document.unknown"),
    (.finals, "documento,clase_final,capa,por\nE-01,revisada,Ana,Ana", "data.own-review"),
    (.finals, "documento,clase_final,capa,por\nE-01,acordada,Ana,Lead", "data.layer-kind"),
    (.statements, "bloque,nivel,enunciado,firma,segunda_firma\nb,Z,x,Ana,", "data.value"),
    (.releases, "nivel,cuándo,cifras\nB,2022,sin signo", "data.value"),
  ])
  func `a row that cannot be meant is refused with its line`(
    kind: FichaData, table: String, code: String
  ) throws {
    let study = try FichaStudy.make()
    let result = try bring(kind, table, to: study.project)
    #expect(result.problems.map(\.code.rawValue) == [code])
    #expect(result.problems.first?.location.line == 2)
    #expect(result.added == 0 && result.refused == 1)
  }

  @Test func `the second signature is another person's, and other words are another statement`()
    throws
  {
    let study = try FichaStudy.make()
    let work = try Project.write(study.project, who: "Ana")
    let id = try work.addStatement(
      SignedStatement(block: "b", level: .facilitators, text: "Llaman y nadie va"))
    #expect(try work.statements().first?.signedBy == nil)
    try work.signStatement(id)
    #expect(code { try work.signStatement(id) } == "data.signed-twice")
    try Project.write(study.project, who: "Luis").signStatement(id)
    let signed = try #require(try work.statements().first)
    #expect(signed.signedBy == "Ana" && signed.secondBy == "Luis" && signed.journal != nil)
    let other = try work.addStatement(
      SignedStatement(block: "b", level: .facilitators, text: "Llaman y nadie fue"))
    #expect(other != id)
    #expect(try work.statements().count { $0.signedBy == nil } == 1)
  }

  @Test func `the second person who confirms a colour is the second signature`() throws {
    let study = try FichaStudy.make()
    let work = try Project.write(study.project, who: "Ana")
    let coding = try #require(try work.codings().first?.id)
    for person in ["Ana", "Ana", "Luis"] {
      try work.confirmRisk(RiskConfirmation(coding: coding, colour: "verde", by: person))
    }
    var risk = try #require(try work.riskConfirmations().first)
    #expect(risk.by == "Ana" && risk.secondBy == "Luis")
    try work.confirmRisk(RiskConfirmation(coding: coding, colour: "rojo", by: "Luis"))
    risk = try #require(try work.riskConfirmations().first)
    #expect(risk.colour == "rojo" && risk.by == "Luis" && risk.secondBy == nil)
  }

  @Test func `a dialogue and a field diary are kinds of documents whatever the codebook`() throws {
    let study = try FichaStudy.make()
    let kinds = try study.documents().map { $0["instrument"] }
    #expect(kinds == ["dialogo", "diario_campo"])
  }
}
