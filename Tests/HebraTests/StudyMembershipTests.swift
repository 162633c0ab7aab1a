import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// A document out of the study, with another name, or without consent: what figures say and what an
/// import takes.
@Suite struct StudyMembershipTests {
  private static let people = """
    seudonimo,documento,etiqueta,rol,sector
    L-1,E-01,P1,participante,comunidad
    L-2,E-02,P1,participante,gobierno
    """

  /// E-02 with a coding by Ana and finished; E-01 too, unless it is left out.
  private func study(with names: [String]) throws -> Study {
    let study = try Study()
    let texts = ["E-01": Study.interview, "E-02": Study.other]
    let files = try names.map { try study.write("\($0).txt", texts[$0] ?? "") }
    let people = try study.write(
      "personas.csv",
      Self.people.split(separator: "\n").filter { line in
        line.hasPrefix("seudonimo") || names.contains { line.contains($0) }
      }.joined(separator: "\n"))
    try study.bring(files) { $0.participants = people }
    let work = try Project.write(study.project, who: "Ana")
    let quotes = ["E-01": "nunca llegan", "E-02": "nunca lo arreglaron"]
    for name in names {
      _ = try work.addCoding(
        CodingRequest(
          document: name, at: .quotation(quotes[name] ?? ""), code: "DES-01", coder: "Ana",
          facets: ["policia"]))
      try work.finish(document: name, coder: "Ana", scope: .completo)
    }
    return study
  }

  private static let kinds: [MatrixRequest.Kind] = [
    .caseByCode(), .participantByCode(), .codeByCode(), .codePairs(), .municipalityByCode,
    .segments,
  ]

  /// Every matrix, listing and search, without dates, which differ between two studies.
  private func figures(_ study: borrowing Study) throws -> [[[String]]] {
    let work = try Project.read(study.project)
    let matrices = try Self.kinds.map {
      try work.matrix(MatrixRequest($0, layer: .layer("Ana"))).matrix
    }
    let listings = [
      Matrix(participants: try work.participants(), in: try work.cases(), .spanish),
      Matrix(documents: try work.documents(), finished: try work.finishedMarks(), .spanish),
    ]
    let hits = Matrix(hits: try work.search(SearchRequest("nunca")).hits, .spanish)
    return (matrices + listings + [hits]).map { matrix in
      let kept = matrix.columns.indices.filter { matrix.columns[$0].key != "date" }
      return matrix.rows.map { row in kept.map { Study.text(row[$0]) } }
    }
  }

  @Test func `out of the study it counts nowhere, and comes back as it was`() throws {
    let never = try study(with: ["E-02"])
    let study = try study(with: ["E-01", "E-02"])
    let before = try figures(study)
    do {
      let work = try Project.write(study.project, who: "Ana")
      try work.setAside("E-01", reason: "no cumple")
      #expect(code { try work.setAside("E-01", reason: "otra vez") } == "document.aside")
      #expect(code { _ = try work.transcript(of: "E-01") } == "document.aside")
      #expect(try work.documentsAside() == ["E-01"])
      #expect(try work.asideNotices().map(\.code.rawValue) == ["documents.aside"])
    }
    #expect(try figures(study) == figures(never))
    try Project.read(study.project).check()
    let again = try study.bring([study.folder.appending(path: "E-01.txt").path])
    #expect(again.files.map { $0.refusal?.code.rawValue } == ["document.aside"])
    let namesake = try study.bring([study.write("otra/E-01.txt", "E: ¿Sí?\nP: Otro texto.")])
    #expect(namesake.files.map { $0.refusal?.code.rawValue } == ["document.aside"])
    let work = try Project.write(study.project, who: "Ana")
    _ = try work.purge()
    #expect(try work.restore("E-01"))
    #expect(try !work.restore("E-01"))
    #expect(try figures(study) == before)
    try work.check()
  }

  @Test func `without consent every figure is that of a project that never had it`() throws {
    let never = try study(with: ["E-02"])
    let study = try study(with: ["E-01", "E-02"])
    let work = try Project.write(study.project, who: "Ana")
    _ = try work.exportTranscript(
      document: "E-01", layer: "Ana",
      to: Destination(study.folder.appending(path: "salida.docx").path))
    let old = try work.update(
      "E-01", file: study.write("c.txt", Study.interview + "\nE: Gracias.\n"), UpdateOptions())
    #expect(old.version == 2)
    #expect(
      code {
        _ = try work.withdrawConsent(
          for: "E-01", reason: "lo pidió", confirmation: "E-02")
      } == "usage.withdrawal")
    #expect(
      code {
        _ = try work.withdrawConsent(for: "E-01", reason: " ", confirmation: "E-01")
      } == "usage.reason")
    let trial = try work.withdrawConsent(
      for: "E-01", reason: "lo pidió", confirmation: nil)
    #expect(try work.documents().count == 2)
    let report = try work.withdrawConsent(
      for: "E-01", reason: "lo pidió", confirmation: "E-01")
    #expect(report.erased == trial.erased && report.isClean)
    #expect(report.copies.count == 1)
    #expect(try figures(study) == figures(never))
    try work.check()
    let said = try Data(contentsOf: URL(fileURLWithPath: study.project))
    // The file with the first text, with the second, and the Word document that left.
    let files = ["E-01.txt", "c.txt", "salida.docx"].map { study.folder.appending(path: $0).path }
    let report2 = try study.bring(files)
    #expect(
      report2.files.map { $0.refusal?.code.rawValue }
        == Array(repeating: "document.withdrawn", count: 3))
    #expect(
      code { try work.update("E-02", file: files[0], UpdateOptions()) }
        == "document.withdrawn")
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.project)) == said)
  }

  @Test func `a renamed document keeps all it has, and a purge takes its old name`() throws {
    let study = try study(with: ["E-01", "E-02"])
    let before = try figures(study)
    let work = try Project.write(study.project, who: "Ana")
    #expect(try work.renameDocument("E-01", to: "María Pérez").map(\.code.rawValue).count == 1)
    #expect(
      code { _ = try work.renameDocument("E-02", to: "María Pérez") } == "document.name-taken")
    #expect(
      code { _ = try work.renameDocument("E-02", to: "dos\nlíneas") } == "usage.document-name")
    #expect(try work.renameDocument("María Pérez", to: "E-01").isEmpty)
    #expect(try figures(study) == before)
    try work.check()
    #expect(
      try study.bring([study.folder.appending(path: "E-01.txt").path]).files[0].refusal == nil)
    _ = try work.renameDocument("E-01", to: "E-07")
    try work.setAside("E-07", reason: "espera")
    _ = try work.renameDocument("E-07", to: "E-08")
    _ = try work.restore("E-08")
    try work.check()
    _ = try work.purge()
    try work.check()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study.project))
    #expect(bytes.range(of: Data("María Pérez".utf8)) == nil)
    #expect(try study.codings().map { $0["document"] } == ["E-02", "E-08"])
  }
}
