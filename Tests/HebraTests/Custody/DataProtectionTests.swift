import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// The data-protection sheet, and what people declare for it.
@Suite struct DataProtectionTests {
  private static let people = """
    seudonimo,documento,etiqueta,rol,sector,genero
    Entrevistadora-01,E-01,E,entrevistador,,
    Líder-01,E-01,P1,participante,comunidad,hombre
    Vecina-01,E-02,P1,participante,comunidad,mujer
    Vecina-02,E-02,P2,participante,comunidad,mujer
    """

  private static let documents = """
    documento,municipio,codigo_lugar,consentimiento_compartir,consentimiento_seguimiento
    E-01,Peñas,01001,sí,
    E-02,Peñas,01001,no,sí
    """

  private func study() throws -> Study {
    let study = try Study()
    let paths = try (
      study.write("p.csv", Self.people), study.write("d.csv", Self.documents)
    )
    try study.bring([
      study.write("E-01.txt", Study.interview), study.write("E-02.txt", Study.other),
    ]) {
      $0.participants = paths.0
      $0.metadata = paths.1
    }
    return study
  }

  private func sheet(_ study: borrowing Study, _ ending: String = "md") throws -> String {
    let path = study.folder.appending(path: "hoja.\(ending)").path
    _ = try Project.export(from: study.project, who: "Lead")
      .writeDataProtection(to: Destination(path, replaces: true))
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  private func figures(_ study: borrowing Study) throws -> [String: String] {
    let object = try JSONSerialization.jsonObject(with: Data(sheet(study, "json").utf8))
    return try #require((object as? [String: Any])?["figures"] as? [String: String])
  }

  @Test func `what people declare is an act, and stands in the sheet`() throws {
    let study = try study()
    #expect(try sheet(study).contains("**Falta declarar:** 5 de 5"))
    let work = try Project.write(study.project, who: "Lead")
    try work.declare(.retention, "  hasta 2027  ")
    let fact = try #require(try work.declarations().first { $0.fact == .retention })
    #expect(fact.text == "hasta 2027" && fact.who == "Lead" && fact.at != nil)
    for text in ["", "\n", String(repeating: "a", count: 1_001)] {
      let failure = #expect(throws: Failure.self) { try work.declare(.ethics, text) }
      #expect(failure?.exitStatus == 2)
    }
    try work.check()
    #expect(try sheet(study).contains("hasta 2027"))
    try work.undo()
    #expect(try work.declarations().allSatisfy { $0.text == nil && $0.who == nil })
    try work.check()
  }

  @Test(arguments: [
    ("conservación", StatedFact.retention), ("CONSERVACION", .retention),
    ("base-legal", .legalBase),
    ("legal-base", .legalBase), ("aval-etico", .ethics), ("responsable", .controller),
    ("purpose", .purpose),
  ])
  func `facts have names in both languages`(name: String, fact: StatedFact) {
    #expect(StatedFact(named: name) == fact)
    #expect(StatedFact(named: name + "x") == nil)
  }

  @Test func `consent is that of the person, else that of the document`() throws {
    let study = try study()
    try Project.write(study.project, who: "Lead").setConsent(
      Consent(
        document: "E-02", participant: "Vecina-01", toRecord: true, toQuote: false, by: "Ana"))
    let figures = try figures(study)
    #expect(figures["consent.record"] == "1/1/3" && figures["consent.quote"] == "0/1/3")
    // Of the table of documents: yes for one person, no for two.
    #expect(figures["consent.share"] == "1/3/3" && figures["consent.follow-up"] == "2/2/3")
    let text = try sheet(study)
    #expect(text.contains("| E-02 | Vecina-01 | sí | no | no d | sí d | – | Ana |"))
  }

  @Test func `people who are alone are counted with their documents`() throws {
    let figures = try figures(study())
    #expect(figures["alone.people"] == "1/3" && figures["alone.documents"] == "1/2")
    #expect(figures["combinations"] == "2/3" && figures["people"] == "3")
  }

  @Test func `a withdrawal says how many exports may have held the document`() throws {
    let study = try study()
    let work = try Project.export(from: study.project, who: "Lead")
    func folder(_ name: String) -> String { study.folder.appending(path: name).path }
    var options = HandoffOptions()
    options.documents = ["E-01"]
    try work.handoff(to: "Ana", folder: folder("a"), options)
    options.documents = ["E-02"]
    try work.handoff(to: "Luis", folder: folder("l"), options)
    _ = try sheet(study)
    _ = try Project.write(study.project, who: "Lead")
      .withdrawConsent(for: "E-02", reason: "lo pidió", confirmation: "E-02")
    let figures = try figures(study)
    #expect(figures["withdrawals"] == "1" && figures["held.documents"] == "1")
    // The document of Luis, and no other file of his folder, nor that of Ana.
    #expect(try sheet(study).contains("| 1 archivo; hebra log --exports lo lista. |"))
    for words in ["caño", "Vecina"] { #expect(try !sheet(study).contains(words)) }
  }

  @Test func `it leaves at level A only`() throws {
    let study = try study()
    let work = try Project.export(from: study.project, who: "Lead")
    for level in [Disclosure.facilitators, .table] {
      let failure = #expect(throws: Failure.self) {
        try work.writeDataProtection(
          to: Destination(study.folder.appending(path: "x.docx").path, level: level))
      }
      #expect(failure?.exitStatus == 3)
    }
  }
}
