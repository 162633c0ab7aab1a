import Foundation
import TestSupport
import Testing

/// The decisions of `Corpus/sources/decisions.csv` make the agreed layer of the corpus.
@Suite struct CorpusAgreementTests {
  @Test func `the documents with two readings get an agreed layer, and figures rest on it`() throws
  {
    let demo = try DemoProject.folder.get()
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: demo.appending(path: "estudio.hebra"), to: folder.appending(path: "p.hebra"))
    let file = Places.package.appending(path: "Corpus/sources/decisions.csv").path
    func undecided() throws -> Int {
      let shown = try Command.shell(
        "hebra matrix p.hebra case-by-code --layer final --output m.csv --replace; "
          + "grep -h 'Sin capa acordada' m*.csv | head -1",
        in: folder)
      return shown.output.split(separator: "\n").last(where: { $0.hasPrefix("Sin capa") })?
        .split(separator: ",").dropFirst().count ?? 0
    }
    #expect(try undecided() == 13)
    let taken = try Command.hebra(
      "reconcile", "p.hebra", "--from", file, "--as", "Lead", in: folder)
    #expect(taken.status == 0, "\(taken.output)\(taken.errors)")
    #expect(taken.output.split(separator: "0 por decidir.").count == 14)
    #expect(taken.output.split(separator: "la capa acordada es la final").count == 14)
    #expect(try undecided() == 0)
    // Everything that two people disagreed about has a reason.
    let rows = CSVRows(try String(contentsOfFile: file, encoding: .utf8)).rows
    #expect(rows.count > 500)
    #expect(rows.allSatisfy { $0["decisión"] == "sí" || $0["motivo"]?.isEmpty == false })
    let again = try Command.hebra(
      "reconcile", "p.hebra", "--from", file, "--as", "Lead", in: folder)
    #expect(again.status == 0 && again.output.contains("0 decisiones"))
    #expect(try Command.hebra("doctor", "p.hebra", in: folder).status == 0)
  }
}
