import Foundation
import HebraModel
import HebraStore
import TestSupport
import Testing

@testable import Hebra

/// Word documents that come back from a handoff.
@Suite struct WordPackageTests {
  private static let document = "entrega/documentos/E-01.docx"

  private func team() throws -> HandedStudy {
    let team = try HandedStudy()
    try team.handoff("Ana", "entrega")
    return team
  }

  private func codes(_ report: WordPackageReport) -> [String] {
    report.notices.map(\.code.rawValue)
  }

  @Test func `comments become codings and memos of the coder inside, once`() throws {
    let team = try team()
    let before = try team.codings("Ana")
    let file = try team.answer(Self.document, as: "cualquiera.docx") {
      $0.comments = [
        ("Uno llama y nunca llegan", ["DES-02: policía", "faltan motos"]),
        ("Todos saben", ["una nota"]),
      ]
    }
    let would = try team.receive([file]) { $0.isDryRun = true }
    #expect(try team.codings("Ana") == before)
    let done = try #require(try team.receive([file]).first)
    #expect(would.first?.codings == 1 && would.first?.memos == 1)
    #expect(done.document == "E-01" && done.coder == "Ana" && done.isClean)
    #expect(done.codings == 1 && done.memos == 1 && done.notices.isEmpty)
    let after = try team.codings("Ana")
    #expect(Set(after).subtracting(before) == ["E-01 DES-02 Uno llama y nunca llegan"])
    #expect(after.count == before.count + 1)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: team.study.project))
    let again = try #require(try team.receive([file]).first)
    #expect(again.codings == 0 && again.memos == 0 && again.isClean && again.notices.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: team.study.project)) == bytes)
    #expect(try team.codings("Luis").count == 1)
    try Project.read(team.study.project).check()
  }

  @Test func `the untouched documents of a handoff change no coding`() throws {
    let team = try team()
    let before = try team.study.codings()
    let reports = try team.receive([
      team.path(Self.document), team.path("entrega/documentos/E-02.docx"),
    ])
    #expect(reports.allSatisfy { $0.isClean && $0.codings == 0 && $0.memos == 0 })
    #expect(try team.study.codings() == before)
  }

  @Test func `a word is widened to its sentence by hand, and never where Hebra wrote it`() throws {
    let team = try HandedStudy()
    do {
      let work = try Project.write(team.study.project, who: "Ana")
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation("policía"), code: "DES-02", coder: "Ana",
          facets: ["policia"]))
    }
    try team.handoff("Ana", "entrega")
    let before = try team.codings("Ana")
    let file = try team.answer(Self.document, as: "v.docx") {
      $0.comments = [("saben", ["COR-01: policía"])]
    }
    let done = try #require(try team.receive([file]).first)
    #expect(done.codings == 1 && codes(done) == ["comment.widened"])
    let after = try team.codings("Ana")
    #expect(Set(after).subtracting(before) == ["E-01 COR-01 Todos saben."])
    #expect(after.contains("E-01 DES-02 policía") && after.count == before.count + 1)
    let again = try #require(try team.receive([file]).first)
    #expect(again.codings == 0 && !codes(again).contains("package.gone"))
  }

  @Test func `the coder inside wins over the author, who is told; --coder wins over both`() throws {
    let team = try team()
    let file = try team.answer(Self.document, as: "v.docx") {
      $0.author = "A. Rojas"
      $0.comments = [("Todos saben", ["COR-01: policía"])]
    }
    let dry = try #require(try team.receive([file]) { $0.isDryRun = true }.first)
    #expect(dry.coder == "Ana" && codes(dry) == ["package.other-author"])
    #expect(dry.notices.first?.details["author"] == "A. Rojas")
    let other = try #require(try team.receive([file]) { $0.coder = "Rosa" }.first)
    #expect(other.coder == "Rosa" && codes(other).contains("package.other-coder"))
    // What Hebra wrote for Ana stays Ana's.
    #expect(try team.codings("Rosa") == ["E-01 COR-01 Todos saben"])
    let nobody = try team.answer(Self.document, as: "n.docx") {
      $0.author = "Usuario de Windows"
      $0.comments = [("Uno llama", ["DES-02: policía"])]
    }
    let done = try #require(try team.receive([nobody]).first)
    #expect(done.codings == 1 && done.notices.isEmpty)
  }

  @Test func `nothing that was deleted in Word is removed, and it is told`() throws {
    let team = try team()
    let before = try team.codings("Ana")
    let file = try team.answer(Self.document, as: "v.docx") { $0.deletes = true }
    let done = try #require(try team.receive([file]).first)
    #expect(codes(done) == ["package.gone"] && done.notices.first?.count == 2)
    #expect(try team.codings("Ana") == before)
  }

  @Test func `a text changed in spite of the protection stays out, its comments come in`() throws {
    let team = try team()
    let before = try team.codings("Ana")
    let text = try Project.read(team.study.project).transcript(of: "E-01").text
    for (name, isProtected, notice) in [
      ("a.docx", true, "package.edited"), ("b.docx", false, "package.unprotected"),
    ] {
      let file = try team.answer(Self.document, as: name) {
        $0.changes = [("¿Cómo es el servicio?", "¿Y cómo es ahora el servicio?")]
        $0.comments = [("Todos saben", ["COR-01: policía"])]
        $0.isForCommentsOnly = isProtected
      }
      let done = try #require(try team.receive([file]).first)
      #expect(codes(done) == [notice] && done.isClean, "\(done.notices)")
      #expect(done.codings == (isProtected ? 1 : 0), "what came with the first is there")
    }
    #expect(Set(try team.codings("Ana")).subtracting(before) == ["E-01 COR-01 Todos saben"])
    #expect(try Project.read(team.study.project).transcript(of: "E-01").text == text)
    try Project.read(team.study.project).check()
  }

  @Test func `a comment on words that someone put in waits for a decision`() throws {
    let team = try team()
    let file = try team.answer(Self.document, as: "v.docx") {
      $0.changes = [("Todos saben.", "Aquí nadie confía en ninguno.")]
      $0.comments = [("Aquí nadie confía en ninguno", ["COR-01: policía"])]
    }
    let done = try #require(try team.receive([file]).first)
    #expect(!done.isClean && done.update?.waiting == 1)
    #expect(done.update?.changes.map(\.code) == ["COR-01"])
    #expect(try team.codings("Ana").count == 2)
  }

  @Test func `a text changed without a new comment leaves only the note that it came back`() throws
  {
    let team = try team()
    let file = try team.answer(Self.document, as: "v.docx") {
      $0.changes = [("nunca llegan", "nunca jamás llegan")]
    }
    func dump() throws -> [String] { try Project.read(team.study.project).store.recordDump() }
    let before = try dump()
    let events = try Project.read(team.study.project).journalEvents()
    let done = try #require(try team.receive([file]).first)
    #expect(codes(done).contains("package.edited") && done.codings == 0)
    #expect(try dump() == before)
    let now = try Project.read(team.study.project).journalEvents()
    #expect(Array(now.dropLast()) == events && now.last?.act == "handoff.back")
  }

  @Test func `comments on a text that was corrected since are carried to it`() throws {
    let team = try team()
    do {
      let work = try Project.write(team.study.project, who: "Lead")
      let path = try team.study.write(
        "corregida.txt", Study.interview.replacing("Entrevista", with: "Una entrevista"))
      try work.update("E-01", file: path)
    }
    let before = try team.codings("Ana")
    let file = try team.answer(Self.document, as: "v.docx") {
      $0.comments = [("Todos saben", ["COR-01: policía"])]
    }
    let done = try #require(try team.receive([file]).first)
    #expect(done.refusal == nil && done.codings == 1 && done.isClean)
    #expect(Set(try team.codings("Ana")).subtracting(before) == ["E-01 COR-01 Todos saben"])
    #expect(try team.codings("Ana").count == before.count + 1)
    let again = try #require(try team.receive([file]).first)
    #expect(again.codings == 0 && again.isClean)
    #expect(try team.codings("Ana").count == before.count + 1)
    try Project.read(team.study.project).check()
  }

  @Test func `a document is known by its text after it was renamed`() throws {
    let team = try team()
    _ = try Project.write(team.study.project, who: "Lead").renameDocument("E-01", to: "C-07")
    let done = try #require(try team.receive([team.path(Self.document)]).first)
    #expect(done.document == "C-07" && codes(done) == ["package.renamed"])
  }

  @Test func `what is outside the study or was withdrawn does not come in`() throws {
    let team = try team()
    let edited = try team.answer(Self.document, as: "v.docx") {
      $0.changes = [("servicio", "puesto")]
      $0.comments = [("Todos saben", ["COR-01"])]
    }
    let files = [team.path(Self.document), edited]
    func refusals() throws -> [String] {
      try team.receive(files).map { $0.refusal?.code.rawValue ?? "" }
    }
    try Project.write(team.study.project, who: "Lead").setAside("E-01", reason: "otro lugar")
    #expect(try refusals() == ["document.aside", "document.aside"])
    _ = try Project.write(team.study.project, who: "Lead").withdrawConsent(
      for: "E-01", reason: "lo pidió", confirmation: "E-01")
    #expect(try refusals() == ["document.withdrawn", "document.withdrawn"])
  }

  @Test func `a file without a sound identity is refused with what to do`() throws {
    let team = try team()
    let before = try team.study.codings()
    func refusal(_ properties: [String: String?]) throws -> String? {
      let file = try team.answer(Self.document, as: "v.docx") {
        $0.properties = properties
        $0.comments = [("Todos saben", ["COR-01"])]
      }
      return try team.receive([file]).first?.refusal?.code.rawValue
    }
    #expect(try refusal(["hebra.handoff": String?.none]) == "package.none")
    #expect(try refusal(["hebra.handoff": "2"]) == "package.newer")
    #expect(try refusal(["hebra.text": "ABC"]) == "package.damaged")
    #expect(try refusal(["hebra.coder": String?.none]) == "package.damaged")
    #expect(
      try refusal(["hebra.text": String(repeating: "0", count: 64)]) == "package.foreign")
    #expect(try refusal(["hebra.coder": "ANA"]) == "coder.almost")
    let others = try team.receive([
      team.study.write("x.txt", "E: ¿Y?\nP1: Nada."), team.study.write("roto.docx", "PK"),
      team.path("entrega/LEEME.docx"), team.path("no-hay.docx"),
    ])
    #expect(
      others.map { $0.refusal?.code.rawValue } == [
        "package.none", "zip.damaged", nil, "file.missing",
      ])
    #expect(codes(others[2]) == ["package.page"])
    #expect(try team.study.codings() == before)
  }

  @Test func `inputs are divided by what their bytes are`() throws {
    let team = try team()
    try FileManager.default.copyItem(atPath: team.study.project, toPath: team.path("copia.docx"))
    let inputs = MergeInputs([
      team.path("entrega"), team.path("copia.docx"), team.path("no-hay.docx"),
    ])
    #expect(inputs.projects == [team.path("copia.docx")])
    #expect(inputs.documents.count == 3)
    #expect(inputs.refused.map(\.code.rawValue) == ["file.missing"])
  }
}
