import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Files whose names never come into a project, and keys that are not the right ones.
@Suite struct ProtectedImportTests: ProtectedStudy {
  @Test func `names of a protected import are never in the project`() throws {
    let study = try Study()
    let file = try study.write(
      "E-07.txt",
      """
      E: ¿Quién vive en la vereda Chontaduro?
      Profe Yamile: Rosalba Quiñones, la del 3104567890. El sargento Wilmar no va.
      E: ¿Y después?
      Profe Yamile: Nada más.
      """)
    let people = try study.write(
      "people.csv",
      """
      seudonimo,documento,etiqueta,rol,sector
      Docente-01,E-07,Profe Yamile,participante,comunidad
      """)
    let work = try Project.write(study.project, who: "Lead")
    let key = try work.openKey(keyFile(study, isNew: true))
    var options = ImportOptions()
    options.participants = people
    let report = try work.importFiles([file], options, protecting: key)
    #expect(report.problems.isEmpty && report.files.map(\.outcome) == [.added])
    #expect(try found(names, in: study.project).isEmpty)
    let folder = try FileManager.default.contentsOfDirectory(atPath: study.folder.path)
    for name in folder where name.hasPrefix("p.hebra") {
      #expect(try found(names, in: study.folder.appending(path: name).path).isEmpty)
    }
    // The row of the table is still that of the label.
    #expect(try work.speakerTurns(of: "E-07").map(\.speaker.pseudonym) == [nil, "Docente-01"])
    #expect(try work.protections().map(\.state) == [.proposed])
    // The same file again is known.
    let again = try work.importFiles([file], ImportOptions(), protecting: key)
    #expect(again.files.map(\.outcome) == [.known])
    // And what came in without the key closes the gate.
    _ = try work.importFiles([study.write("E-08.txt", Study.other)])
    #expect(try work.protections().map(\.state) == [.proposed, .new])
  }

  @Test func `another key opens nothing, and a damaged one says so`() throws {
    let study = try namedStudy()
    let other = try namedStudy()
    try protect(study)
    try protect(other)
    let work = try Project.write(study.project, who: "Lead")
    let before = try Data(contentsOf: URL(fileURLWithPath: study.project))
    var file = try keyFile(other)
    #expect { try work.openKey(file) } throws: { ($0 as? Failure)?.code == "protect.other-study" }
    file = try keyFile(study, isNew: true)
    #expect { try work.openKey(file) } throws: { ($0 as? Failure)?.code == "protect.has-key" }
    file = try keyFile(study)
    file.path = try TestKey.files.get().sheet
    #expect { try work.openKey(file) } throws: { ($0 as? Failure)?.code == "seal.not-sealed" }
    file.path = study.folder.appending(path: "estudio.llave").path
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    bytes[bytes.count - 60] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file.path))
    let failure = #expect(throws: Failure.self) { try work.openKey(file) }
    #expect(
      failure?.location.file == "estudio.llave"
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.project)) == before)
  }

  @Test func `decisions come back in a table, and a wrong one says its row`() throws {
    let study = try namedStudy()
    let (key, _) = try protect(study)
    let work = try Project.write(study.project, who: "Lead")
    let lines = try work.identifiers(with: key)
    let matrix = Matrix(identifiers: lines, .spanish)
    #expect(matrix.columns.map(\.title).contains("decisión"))
    let rosalba = try #require(lines.first { $0.forms.first == "Rosalba Quiñones" })
    let table = try study.write(
      "d.csv",
      """
      forma,decisión,reemplazo,clave
      Rosalba,generalizar,una vecina,\(rosalba.key)
      """)
    #expect(try work.decide(work.identifierChoices(in: table), with: key) == 1)
    _ = try work.protect(with: key)
    #expect(try text(study, "E-02").contains("P1: una vecina denunció"))
    let wrong = try study.write("w.csv", "clave,decisión\n\(rosalba.key),tal vez\n")
    let failure = #expect(throws: Failure.self) { try work.identifierChoices(in: wrong) }
    #expect(failure?.code == "protect.treatment" && failure?.location.line == 2)
    #expect {
      try work.decide([IdentifierChoice(key: rosalba.key, treatment: "generalize")], with: key)
    } throws: { ($0 as? Failure)?.code == "protect.no-words" }
  }

  @Test func `finished files are searched part by part`() throws {
    let study = try namedStudy()
    let word = study.folder.appending(path: "crudo.docx").path
    do {
      let work = try Project.export(from: study.project, who: "Ana")
      _ = try work.exportTranscript(document: "E-01", layer: "Ana", to: Destination(word))
    }
    let (key, _) = try protect(study)
    let work = try Project.write(study.project, who: "Lead")
    #expect(try work.namesIn(word, with: key) > 0)
    for (name, text, isFound) in [
      ("a.html", "<p>Ros<b>alba</b> Quiñones</p>", true),
      ("b.json", #"{"x":"Rosalba Qui\u00f1ones"}"#, true),
      ("c.csv", "LA QUINONES", false), ("d.md", "rosalba quiñones", true),
      ("e.svg", "<text>310 456 78 90</text>", true), ("f.txt", "la policía no llega", false),
    ] {
      #expect(try (work.namesIn(study.write(name, text), with: key) > 0) == isFound, "\(name)")
    }
  }
}
