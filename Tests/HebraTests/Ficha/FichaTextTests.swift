import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Data for the ficha in corrected texts, withdrawals and comments.
@Suite struct FichaTextTests {
  private func filled() throws -> Study {
    let study = try FichaStudy.make()
    for (kind, table) in FichaStudy.tables {
      let path = try study.write("\(kind.rawValue).csv", table)
      let result = try Project.write(study.project, who: "Lead").importData(kind, from: path)
      #expect(result.refused == 0, "\(result.problems)")
    }
    return study
  }

  @Test func `a corrected text keeps relations, groups and confirmed risks`() throws {
    let study = try filled()
    let kinds: [FichaData] = [.relations, .groups, .risks]
    func words() throws -> [[String]] {
      try kinds.flatMap { kind in
        try FichaStudy.rows(study.project, kind).map { row in
          // Ids and places are those of the text.
          row.filter { $0.count != 36 && Int($0) == nil }
        }
      }
    }
    let before = try words()
    let text = "Una línea más, inventada.\n" + Study.interview
    let report = try Project.write(study.project, who: "Lead")
      .update("E-01", file: try study.write("c.txt", text))
    #expect(report.waiting == 0 && report.counts["kept"] == 4)
    #expect(try words() == before)
    _ = try Project.write(study.project, who: "Lead").revert("E-01", to: nil)
    #expect(try words() == before)
    try Project.read(study.project).check()
  }

  @Test func `a relation whose words are gone waits, and a person gives it a place`() throws {
    let study = try filled()
    let text = Study.interview.replacing(
      "Uno llama y nunca llegan", with: "Se avisa por radio y se espera un rato largo")
    let report = try Project.write(study.project, who: "Lead")
      .update("E-01", file: try study.write("c.txt", text))
    let work = try Project.write(study.project, who: "Lead")
    let waiting = try work.waiting(in: "E-01").filter { $0.kind == .relation }
    #expect(report.waiting >= 1 && waiting.count == 1)
    #expect(waiting.first?.code == "DES-01 → COR-01")
    #expect(waiting.first?.quotation == "Uno llama y nunca llegan")
    #expect(try work.relations().count == 1)
    #expect(code { _ = try work.purge() } == "purge.waiting")
    try work.accept(
      try #require(waiting.first?.id), in: "E-01", at: .quotation("se espera un rato largo"))
    #expect(try work.relationSegments().first?.quotation == "se espera un rato largo")
  }

  @Test func `withdrawal of consent takes all that says something about the document`() throws {
    let study = try filled()
    _ = try Project.write(study.project, who: "Lead").withdrawConsent(
      for: "E-01", reason: "pidió", confirmation: "E-01")
    let work = try Project.read(study.project)
    #expect(try work.relations().isEmpty && work.riskConfirmations().isEmpty)
    #expect(try work.groups().map(\.label) == ["la rectora"])
    #expect(try work.consents().map(\.document) == ["E-02"])
    #expect(try work.servedPlaces().isEmpty && work.sameEvents().isEmpty)
    #expect(try work.finalLayers().isEmpty && work.sessions().count == 1)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study.project))
    #expect(bytes.range(of: Data("mesa mensual".utf8)) == nil)
    try work.check()
  }

  private static let marked = """
    E: ¿Cómo es el servicio?
    P1: Uno llama y ⟦nunca llegan⟧. Por eso ⟦nadie denuncia nada⟧.
    E: ¿Y qué haría falta?
    P1: Que haya una ⟦mesa cada mes⟧.
    """

  /// A Word document with comments of all forms.
  private func commented(_ study: borrowing Study) throws -> String {
    try study.word(
      "E-05.docx", Self.marked,
      [
        .init("Ana", "DES-01: policía, municipio=05001", "riesgo confirmado: verde", "ojo"),
        .init("Ana", "DES-01 -> COR-01: explícita: nadie […] nada", "consentimiento citar: sí"),
        .init("Ana", "DES-02: policía", "grupo propuesta: mesa mensual", "independiente: sí"),
      ])
  }

  @Test func `comments say relations, groups, risks, municipality and consent`() throws {
    let study = try Study(codebook: FichaStudy.codebook)
    let people = try study.write("people.csv", "documento,etiqueta,seudonimo\nE-05,P1,Vecina-05\n")
    let report = try study.bring([commented(study)]) { $0.participants = people }
    #expect(report.files[0].codings == 4 && report.files[0].relations == 1)
    let work = try Project.read(study.project)
    let codings = try work.codings()
    #expect(codings[0].referredMunicipality == "05001" && codings[0].memo == "ojo")
    #expect(try work.riskConfirmations().map(\.coding) == [codings[0].id])
    #expect(try work.riskConfirmations().first?.by == "Ana")
    let relation = try #require(try work.relationSegments().first)
    #expect(relation.quotation == "nadie […] nada" && relation.relation.kind == .explicit)
    #expect(relation.turn == 1 && relation.relation.coder == "Ana")
    let group = try #require(try work.groups().first)
    #expect(group.kind == .proposal && group.isIndependent == true && group.members.count == 1)
    #expect(
      try work.consents() == [
        Consent(
          document: "E-05", participant: "Vecina-05", toQuote: true, by: "Ana",
          at: "2021-07-02T09:30:00Z")
      ])
    #expect(report.problems.isEmpty)
  }

  @Test func `an answer of someone unknown and a place that is none stay as memo`() throws {
    let study = try Study(codebook: FichaStudy.codebook)
    let report = try study.bring([
      try study.word(
        "E-05.docx", "E: ¿Y?\nP1: Uno llama y ⟦nunca llegan⟧.",
        [.init("Ana", "DES-01: policía, municipio=99999", "consentimiento citar: no")])
    ])
    #expect(!report.isClean)
    let work = try Project.read(study.project)
    #expect(try work.codings().first?.memo == "municipio: 99999")
    #expect(try work.memos(of: "E-05").map(\.text) == ["consentimiento citar: no"])
    #expect(try work.consents().isEmpty)
    #expect(report.problems.map(\.code.rawValue) == ["comment.consent-nobody"])
  }

  @Test func `out to Word and back, everything is the same, and twice adds nothing`() throws {
    let study = try Study(codebook: FichaStudy.codebook)
    try study.bring([commented(study)])
    do {
      // A relation between two passages too.
      let work = try Project.write(study.project, who: "Ana")
      _ = try work.addRelation(
        RelationRequest(
          document: "E-05", at: .quotation("nunca llegan"), effect: .quotation("mesa cada mes"),
          from: "DES-01", to: "DES-02", kind: .inferred, coder: "Ana"))
      _ = try work.exportTranscript(
        document: "E-05", layer: "Ana",
        to: Destination(study.folder.appending(path: "salida.docx").path))
    }
    let file = study.folder.appending(path: "salida.docx").path
    let again = try study.bring([file])
    #expect(again.files[0].codings == 0 && again.files[0].memos == 0)
    let other = try Study(codebook: FichaStudy.codebook)
    try other.bring([file])
    for kind in [FichaData.relations, .groups, .risks] {
      #expect(
        try FichaStudy.rows(other.project, kind) == FichaStudy.rows(study.project, kind), "\(kind)")
    }
    #expect(try Project.read(study.project).relations().count == 2)
    #expect(try other.codings() == study.codings())
    #expect(
      try Project.read(other.project).memos(of: "E-05").map(\.text)
        == Project.read(study.project).memos(of: "E-05").map(\.text))
  }
}
