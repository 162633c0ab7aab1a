import Foundation
import Hebra
import HebraFormats
import HebraModel
import TestSupport
import Testing

/// A folder for a coder: blind, whole, and known when it comes back.
@Suite struct HandoffTests {
  private func names(_ folder: String) throws -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.contains(".") }.sorted()
  }

  @Test func `a handoff has the documents, the codes, the facets and a page`() throws {
    let team = try HandedStudy()
    let report = try team.handoff("Ana", "entrega/Ana")
    let folder = team.path("entrega/Ana")
    #expect(
      try names(folder) == [
        "LEEME.docx", "codigos.xlsx", "documentos/E-01.docx", "documentos/E-02.docx",
        "facetas.xlsx", "libro.yaml",
      ])
    #expect(report.documents == ["E-01", "E-02"])
    #expect(report.codings == 2 && report.memos == 0)
    #expect(report.files.count == 6 && report.files.first == folder + "/LEEME.docx")
    let page = try team.source("entrega/Ana/LEEME.docx").text
    for words in ["Entrega para Ana", "DES-01", "(.docx)", "Avise al equipo", "No tiene clave"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `each document has the project's text, and its identity inside`() throws {
    let team = try HandedStudy()
    let head = String(repeating: "5e", count: 32)
    try team.handoff("Ana", "entrega") { $0.head = head }
    for record in try Project.read(team.study.project).documents() {
      let source = try team.source("entrega/documentos/\(record.name).docx")
      let text = try Project.read(team.study.project).transcript(of: record.name).text
      #expect(Array(source.text.utf8) == Array(text.utf8))
      #expect(source.isForCommentsOnly)
      let identity = try #require(
        HandoffIdentity(
          document: record.name, text: record.hash, coder: "Ana", codebook: "1", language: "es",
          head: head))
      #expect(HandoffIdentity.find(in: source.properties) == .identity(identity))
    }
  }

  @Test func `a coder never sees what another has coded`() throws {
    let team = try HandedStudy()
    for (coder, expected) in [("Ana", 2), ("Luis", 1), ("Marta", 0)] {
      try team.handoff(coder, coder)
      let source = try team.source("\(coder)/documentos/E-01.docx")
      #expect(source.comments.count == expected, "\(coder)")
      #expect(source.comments.allSatisfy { $0.author == coder })
    }
  }

  @Test func `every file has its row, and says who holds what`() throws {
    let team = try HandedStudy()
    try team.handoff("Ana", "entrega") { $0.documents = ["E-02", "E-02"] }
    let rows = try Project.read(team.study.project).exports()
    #expect(
      rows.map(\.kind) == [
        "handoff.page", "handoff.codes", "handoff.facets", "handoff.codebook", "handoff.document",
      ])
    let row = try #require(rows.last)
    #expect(row.settings["document"] == "E-02" && row.settings["coder"] == "Ana")
    #expect(row.level == "A" && row.file == "E-02.docx")
  }

  @Test func `equal projects give equal bytes`() throws {
    let team = try HandedStudy()
    // The first handoff is itself an event.
    let head = try Project.read(team.study.project).head()
    try team.handoff("Ana", "a") { $0.head = head }
    try team.handoff("Ana", "b") { $0.head = head }
    for name in try names(team.path("a")) {
      let (first, second) = (team.path("a/" + name), team.path("b/" + name))
      #expect(FileManager.default.contentsEqual(atPath: first, andPath: second), "\(name)")
    }
  }

  @Test func `a dry run writes nothing and says the same`() throws {
    let team = try HandedStudy()
    let would = try team.handoff("Ana", "entrega") { $0.isDryRun = true }
    #expect(!FileManager.default.fileExists(atPath: team.path("entrega")))
    #expect(try Project.read(team.study.project).exports().isEmpty)
    let done = try team.handoff("Ana", "entrega")
    #expect(would.files == done.files && would.codings == done.codings)
  }

  @Test func `all files are written or none, and no folder stays`() throws {
    let team = try HandedStudy()
    func refusal(
      _ coder: String = "Marta", _ folder: String = "entrega",
      _ change: (inout HandoffOptions) -> Void = { _ in }
    ) -> String {
      code { try team.handoff(coder, folder, change) }
    }
    #expect(refusal { $0.documents = ["E-01", "E-09"] } == "document.unknown")
    #expect(refusal("  ") == "usage.coder")
    #expect(refusal("Anna") == "coder.near")
    #expect(refusal("ana") == "coder.almost")
    #expect(refusal("Marta\u{1}") == "handoff.name")
    #expect(refusal { $0.head = "cabeza" } == "handoff.name")
    #expect(refusal { $0.level = .facilitators } == "disclosure.words")
    #expect(!FileManager.default.fileExists(atPath: team.path("entrega")))
    try team.study.write("cortada/documentos/E-01.docx", "x")
    #expect(refusal("Marta", "cortada") == "handoff.cut-off")
    try team.study.write("llena/nota.txt", "x")
    #expect(refusal("Marta", "llena") == "handoff.folder-taken")
    #expect(refusal("Marta", "llena/nota.txt") == "output.not-a-folder")
    #expect(refusal("Marta", "llena/nota.txt/dentro") == "file.unwritable")
    #expect(refusal("Marta", "p.hebra.lock") == "output.companion")
    try FileManager.default.createSymbolicLink(
      atPath: team.path("enlace"), withDestinationPath: "llena")
    #expect(refusal("Marta", "enlace") == "output.link")
    #expect(try names(team.path("llena")) == ["nota.txt"])
    #expect(try Project.read(team.study.project).exports().isEmpty)
    #expect(refusal("Anna", "entrega") { $0.isNewCoder = true } == "")
  }

  @Test func `a project without documents, or without a codebook, hands nothing off`() throws {
    let empty = try Study()
    #expect(
      code {
        let work = try Project.export(from: empty.project, who: "Lead")
        try work.handoff(to: "Ana", folder: empty.folder.appending(path: "e").path)
      } == "handoff.no-documents")
    let bare = try Study(codebook: nil)
    #expect(
      code {
        let work = try Project.export(from: bare.project, who: "Lead")
        try work.handoff(to: "Ana", folder: bare.folder.appending(path: "e").path)
      } == "codebook.none")
  }

  @Test func `any name of a document gives a file that Windows takes`() throws {
    let team = try HandedStudy()
    let names = ["a/b: «c»?", "A/B: «C»?", "CON", "..oculto. ", String(repeating: "ñ", count: 110)]
    var work = try Project.write(team.study.project, who: "Lead")
    for (number, name) in names.enumerated() {
      try team.study.bring([
        team.study.write("x\(number).txt", "E: ¿Y el número \(number)?\nP1: Otra cosa \(name)")
      ])
      work = try Project.write(team.study.project, who: "Lead")
      _ = try work.renameDocument("x\(number)", to: name.trimmingCharacters(in: .whitespaces))
    }
    let report = try team.handoff("Ana", "entrega")
    let files = report.files.filter { $0.contains("/documentos/") }
    #expect(Set(files.map { $0.lowercased() }).count == names.count + 2)
    for file in files {
      let name = String(file.split(separator: "/").last ?? "")
      #expect(!name.contains(#/[\\:*?"<>|]/#) && !name.hasPrefix("."), "\(name)")
      #expect(!["con.docx"].contains(name.lowercased()) && name.utf8.count < 240, "\(name)")
      #expect(FileManager.default.fileExists(atPath: file), "\(name)")
    }
    // Its name is inside, and not in the name of the file.
    let back = try team.receive(files)
    #expect(back.allSatisfy { $0.refusal == nil && $0.codings == 0 })
    #expect(Set(back.compactMap(\.document)).isSuperset(of: ["CON", "a/b: «c»?", "A/B: «C»?"]))
  }
}
