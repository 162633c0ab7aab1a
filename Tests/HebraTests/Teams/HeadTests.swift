import Foundation
import Hebra
import HebraFormats
import HebraModel
import TestSupport
import Testing

/// What leaves says which event was the last one, and `doctor` looks for it.
@Suite struct HeadTests {
  /// A study that was coded, and a copy of it from before the last coding.
  private func cut(_ team: borrowing HandedStudy) throws -> String {
    let copy = team.path("corta.hebra")
    try FileManager.default.copyItem(atPath: team.study.project, toPath: copy)
    let work = try Project.write(team.study.project, who: "Ana")
    _ = try work.addCoding(
      CodingRequest(
        document: "E-02", at: .quotation("nunca lo arreglaron"), code: "DES-02", coder: "Ana",
        facets: ["policia"]))
    return copy
  }

  private func check(_ project: String, _ head: String) throws -> ProjectCheck {
    try ProjectCheck.of(project, who: "Ana", head: head)
  }

  @Test func `a head that was written down is in the project, and not in one that was cut`() throws
  {
    let team = try HandedStudy()
    let copy = try cut(team)
    let head = try #require(try Project.read(team.study.project).head())
    for said in [head, String(head.prefix(12)), " " + head.uppercased()] {
      let whole = try check(team.study.project, said)
      #expect(whole.exitStatus == 0 && whole.lines.last?.part == "head")
      let short = try check(copy, said)
      #expect(short.exitStatus == 5)
      let last = try #require(short.lines.last)
      #expect(last.part == "head" && last.state == "damaged")
      let report = short.report(.spanish).joined(separator: "\n")
      #expect(report.contains("le quitaron eventos del final, o no es el proyecto"))
    }
    let stranger = try Study()
    #expect(try check(stranger.project, head).exitStatus == 5)
    // What came before is in both.
    let before = try #require(try Project.read(copy).head())
    #expect(try check(team.study.project, before).exitStatus == 0)
  }

  @Test func `what is no name of an event is refused`() throws {
    let team = try HandedStudy()
    for head in [
      "", "5e5e5e5e5e5", "E-01.docx", String(repeating: "5", count: 65), "é5e5e5e5e5e5e",
    ] {
      #expect(code { _ = try check(team.study.project, head) } == "usage.head", "\(head)")
    }
  }

  @Test func `a work file is not accused of lacking what it never had`() throws {
    let team = try HandedStudy()
    let head = try #require(try Project.read(team.study.project).head())
    _ = try cut(team)
    try team.handoff("Ana", "entrega") { $0.includesWorkFile = true }
    let work = team.path("entrega/Ana.hebra")
    let found = try check(work, head)
    #expect(found.exitStatus == 1 && found.lines.last?.state == "unchecked")
  }

  @Test func `every export says its head where it says its layer, and its row says it always`()
    throws
  {
    let team = try HandedStudy()
    let work = try Project.export(from: team.study.project, who: "Lead")
    let head = try #require(try work.head())
    let request = MatrixRequest(.caseByCode(), layer: .layer("Ana"))
    for ending in ["xlsx", "csv", "json"] {
      _ = try work.writeMatrix(request, to: Destination(team.path("\(ending).\(ending)")))
    }
    let definitions = try String(contentsOfFile: team.path("csv.definiciones.csv"), encoding: .utf8)
    #expect(definitions.contains("último evento de la bitácora,\(head)"))
    #expect(!(try String(contentsOfFile: team.path("csv.csv"), encoding: .utf8)).contains(head))
    // On the sheet of definitions, and as a property of the file.
    let unpacked = try Command.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      [
        "python3", "-c",
        "import zipfile; z = zipfile.ZipFile('xlsx.xlsx'); [print(z.read(n).decode()) for n in z.namelist()]",
      ], in: team.study.folder)
    #expect(unpacked.output.components(separatedBy: head).count >= 3)

    _ = try work.exportTranscript(
      document: "E-01", layer: "Ana", to: Destination(team.path("E-01.docx")))
    #expect(try team.source("E-01.docx").properties["hebra.head"] == head)
    _ = try work.reportCode("DES-01", layer: "Ana", to: Destination(team.path("informe.docx")))
    #expect(try team.source("informe.docx").properties["hebra.head"] == head)

    let search = SearchRequest("policía")
    let found = try work.search(search)
    for ending in ["html", "xlsx", "json", "csv"] {
      let file = try work.output(Destination(team.path("h-\(ending).\(ending)")), of: .hits)
      try work.write(found, of: search, to: file, .spanish)
    }
    #expect(try String(contentsOfFile: team.path("h-html.html"), encoding: .utf8).contains(head))

    // Exports change nothing: all of them were made from the same event.
    let rows = try work.exports()
    #expect(rows.count == 9)
    #expect(rows.allSatisfy { $0.settings["head"] == head })
    let listing = Listing(Matrix(exports: rows, .spanish), .csv).text
    #expect(listing.split(whereSeparator: \.isNewline).dropFirst().allSatisfy { $0.contains(head) })
  }
}
