import Foundation
import Hebra
import HebraModel
import Testing

@testable import HebraWeb

/// What whoever leads a study does on the page.
@Suite struct StudyRoutesTests {
  @Test func `dropped files wait beside the project and enter only when it is said`() async throws {
    let desk = try await DeskBench().enter()
    let folder = URL(fileURLWithPath: desk.project).deletingLastPathComponent()
    func waiting() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.contains("-recibido-") }
    }
    let sent = await desk.send(Data("E: ¿Y?\nP1: Uno llama y nunca llegan.\n".utf8), as: "E-77.txt")
    #expect(sent.status == 200)
    let id = try #require(sent.json["id"] as? String)
    #expect(try waiting().count == 1)
    let before = try Project.read(desk.project).documents().count
    let look = await desk.ask("POST", "/api/imports", ["files": [id], "isPreview": true])
    #expect(look.list("files").first?["outcome"] as? String == "added")
    #expect(try Project.read(desk.project).documents().count == before)
    let taken = await desk.ask(
      "POST", "/api/imports",
      [
        "files": [id], "isPreview": false,
        "labels": [
          ["file": "E-77.txt", "label": "E", "role": "interviewer"],
          ["file": "E-77.txt", "label": "P1", "speaker": "Doña \"Inés\", la del 3"],
        ],
      ])
    #expect(taken.json["added"] as? Int == 1, "\(taken.body)")
    let turns = try Project.read(desk.project).transcript(of: "E-77").turns
    #expect(turns.map(\.label) == ["E", "Doña \"Inés\", la del 3"])
    #expect(try waiting().isEmpty)
    // Gone: nothing is taken twice.
    #expect(
      await desk.ask("POST", "/api/imports", ["files": [id], "isPreview": true]).status == 400)
    try await desk.close()
  }

  @Test func `a file's name is no path, and bytes are taken at one place only`() async throws {
    let desk = try await DeskBench().enter()
    for name in ["../fuera.txt", "a/b.txt", "a\\b.txt", ".oculto", "", "a\u{7}.txt"] {
      let answer = await desk.send(Data("x".utf8), as: name)
      #expect(answer.status == 422 || answer.status == 400, "\(name): \(answer.status)")
    }
    #expect(await desk.send(Data("x".utf8), as: "a.txt", to: "/api/imports").status == 415)
    #expect(await desk.ask("POST", "/api/files", ["a": 1]).status == 415)
    try await desk.close()
  }

  @Test func `the segments behind a cell, and a matrix that leaves`() async throws {
    let desk = try await DeskBench().enter()
    _ = try await desk.code("nunca llegan")
    let table = await desk.ask("GET", "/api/matrix?kind=case-by-code&cell=codings")
    #expect(table.status == 200)
    let cell = await desk.ask(
      "GET", "/api/cell?kind=case-by-code&cell=codings&row=E-01&column=DES-01")
    #expect((cell.json["rows"] as? [Any])?.count == 1, "\(cell.body)")
    #expect(
      await desk.ask("GET", "/api/cell?kind=case-by-code&row=E-01&column=NADA").status == 400)
    let left = await desk.ask(
      "POST", "/api/exports",
      ["what": "matrix", "format": "csv", "level": "A", "query": "kind=case-by-code&cell=codings"])
    let file = try #require(left.json["file"] as? String, "\(left.body)")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("DES-01"))
    // The next one has another name; nothing is replaced.
    let again = await desk.ask(
      "POST", "/api/exports",
      ["what": "matrix", "format": "csv", "level": "A", "query": "kind=case-by-code&cell=codings"])
    #expect(again.json["file"] as? String != file && again.status == 200)
    for bad in [["format": "exe"], ["level": "Z"], ["what": "todo"]] {
      var wanted = ["what": "matrix", "format": "csv", "level": "A", "query": "kind=case-by-code"]
      wanted.merge(bad) { $1 }
      #expect(await desk.ask("POST", "/api/exports", wanted).status == 400)
    }
    // A ficha that cannot leave says why.
    let ficha = await desk.ask(
      "POST", "/api/exports", ["what": "ficha", "format": "html", "level": "B", "place": "Ninguno"])
    #expect(ficha.status >= 400 && ficha.json["what"] is String)
    try await desk.close()
  }

  @Test func `a desk without a project makes one, and names are no paths`() async throws {
    let bench = try await DeskBench()
    let desk = try await DeskBench(startingBeside: bench).enter()
    let status = await desk.ask("GET", "/api/status")
    #expect(status.json["project"] is NSNull && status.json["projects"] as? [String] == ["p"])
    #expect(await desk.ask("GET", "/api/documents").status >= 400)
    for name in ["../fuera", "a/b", ".oculto", "", "C:x"] {
      let made = await desk.ask("POST", "/api/project", ["name": name, "isNew": true])
      #expect(made.status == 422, "\(name): \(made.status)")
    }
    // What is there is not made again, and what is not is not opened.
    #expect(await desk.ask("POST", "/api/project", ["name": "p", "isNew": true]).status >= 400)
    #expect(await desk.ask("POST", "/api/project", ["name": "nada"]).status >= 400)
    let made = await desk.ask("POST", "/api/project", ["name": "Nuevo estudio", "isNew": true])
    #expect(made.json["project"] as? String == "Nuevo estudio", "\(made.body)")
    #expect(made.json["hasBook"] as? Bool == false)
    // One desk, one project.
    #expect(await desk.ask("POST", "/api/project", ["name": "p"]).status == 400)
    try await desk.close()
    try await bench.close()
  }

  @Test func `consent is withdrawn only with the name`() async throws {
    let desk = try await DeskBench().enter()
    let refused = await desk.ask(
      "POST", "/api/withdrawals",
      ["document": "E-01", "reason": "lo pidió", "confirmation": "E-02"])
    #expect(refused.status == 400)
    #expect(try Project.read(desk.project).documents().count == 2)
    let done = await desk.ask(
      "POST", "/api/withdrawals",
      ["document": "E-01", "reason": "lo pidió", "confirmation": "E-01"])
    #expect(done.json["isClean"] as? Bool == true && done.json["found"] as? Int == 0)
    #expect(try Project.read(desk.project).documents().count == 1)
    try await desk.close()
  }
}

extension DeskBench {
  /// Sends a file as the page does.
  fileprivate func send(
    _ bytes: Data, as name: String, to path: String = "/api/files"
  ) async -> WebAnswer {
    await ask(
      "POST", path, nil,
      ["Content-Type": "application/octet-stream", "X-File-Name": name.percent],
      text: String(decoding: bytes, as: UTF8.self))
  }
}
