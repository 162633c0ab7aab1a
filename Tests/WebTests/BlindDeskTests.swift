import Foundation
import Hebra
import HebraModel
import Testing

@testable import HebraWeb

/// The server, not the page, keeps others' readings from those who code blind.
@Suite struct BlindDeskTests {
  /// Luis has coded; both are to code blind, and Ana has not finished.
  private func blind() async throws -> DeskBench {
    try await DeskBench { work in
      try work.assign(["E-01"], to: "Ana", isBlind: true)
      try work.assign(["E-01"], to: "Luis", isBlind: true)
      for (words, code) in [("Todos saben.", "DES-02"), ("nunca llegan", "DES-01")] {
        _ = try work.addCoding(
          CodingRequest(
            document: "E-01", at: .quotation(words), code: code, coder: "Luis",
            facets: ["fiscalia"], memo: "memo ajeno"))
      }
      try work.finish(document: "E-01", coder: "Luis", scope: .completo)
      let transcript = try work.transcript(of: "E-01")
      let place = try work.notePlace("segment:E-01:10-20")
      #expect(!transcript.turns.isEmpty)
      try work.addMemo(Note(type: "teórico", text: "memo ajeno", coder: "Luis", places: [place]))
    }.enter()
  }

  @Test func `no answer has a byte of another's layer while the document is closed`() async throws {
    let desk = try await blind()
    let others = try Project.read(desk.project).segments()
    var asked = DeskBench.routes.filter { $0.path != "/api/close" }
    asked += others.flatMap {
      [("PATCH", "/api/codings/\($0.coding.id)"), ("DELETE", "/api/codings/\($0.coding.id)")]
    }
    let hash = try desk.hash()
    for (method, path) in asked {
      let answer = await desk.ask(
        method, path, ["hash": hash, "document": "E-01", "allCommon": true])
      for secret in others.map(\.coding.id) + ["memo ajeno", "fiscalia\"", "\"layer\":\"Luis\""] {
        // What names a facet is the codebook.
        guard path != "/api/codebook" else { continue }
        #expect(!answer.body.contains(secret), "\(method) \(path): \(answer.body)")
      }
    }
    let page = await desk.ask("GET", "/api/documents/E-01?layers=all")
    #expect(page.list("codings").isEmpty && page.json["others"] as? String == "hidden")
    #expect(
      await desk.ask("GET", "/api/documents").list("documents")[0]["codings"] as? [String: Int]
        == [:])
    #expect(await desk.ask("GET", "/api/segments?layer=*").json["total"] as? Int == 0)
    #expect(await desk.ask("GET", "/api/search?q=code:DES-02").code == "blind.hidden")
    #expect(await desk.ask("GET", "/api/matrix?kind=segments&layer=union").code == "blind.hidden")
    #expect(await desk.ask("GET", "/api/compare?document=E-01").code == "blind.closed")
    let journal = await desk.ask("GET", "/api/journal").list("events")
    #expect(
      journal.filter { $0["act"] as? String == "coding.add" }.allSatisfy {
        $0["document"] is NSNull
      })
    #expect(try Project.read(desk.project).segments().count == 2)
    #expect(try Project.read(desk.project).sightings().isEmpty)
    try await desk.close()
  }

  @Test func `when all have finished, they are compared and agreed on`() async throws {
    let desk = try await blind()
    #expect(try await desk.code("nunca llegan").status == 200)
    let hash = try desk.hash()
    let finished = await desk.ask(
      "PUT", "/api/finished/E-01", ["hash": hash, "scope": "completo", "isBlind": true])
    #expect(finished.json["event"] is Int, "\(finished.body)")
    #expect(await desk.ask("GET", "/api/documents/E-01?layers=all").list("codings").count == 3)
    let compared = await desk.ask("GET", "/api/compare?document=E-01")
    #expect(compared.json["layers"] as? [String] == ["Ana", "Luis"])
    let questions = compared.list("questions")
    #expect(Set(questions.compactMap { $0["kind"] as? String }) == ["facets", "missing"])
    #expect(compared.json["open"] as? Int == 2)
    func question(_ kind: String) throws -> String {
      try #require(questions.first { $0["kind"] as? String == kind }?["id"] as? String)
    }
    let (start, end) = try desk.place("Uno llama y nunca llegan.")
    let agreed = await desk.ask(
      "POST", "/api/agreements",
      [
        "document": "E-01", "hash": hash,
        "answers": [
          ["question": try question("missing"), "take": ["Luis"], "reason": "sí"],
          [
            "question": try question("facets"),
            "other": [["start": start, "end": end, "facets": ["actor=policia"]]],
          ],
        ],
      ])
    #expect(agreed.json["decided"] as? [String: Int] == ["one": 1, "other": 1], "\(agreed.body)")
    #expect(agreed.json["isFinal"] as? Bool == true)
    let work = try Project.read(desk.project)
    let words = try work.segments(layer: work.agreedLayer).map(\.quotation)
    #expect(words == ["Uno llama y nunca llegan.", "Todos saben."])
    let undone = await desk.ask("POST", "/api/undo", ["event": agreed.json["event"] ?? 0])
    #expect(undone.status == 200)
    #expect(await desk.ask("GET", "/api/compare?document=E-01").json["open"] as? Int == 2)
    let unclear = await desk.ask(
      "POST", "/api/agreements",
      [
        "document": "E-01", "hash": hash,
        "answers": [["question": "a", "common": true, "neither": true]],
      ])
    #expect(unclear.code == "desk.request")
    try await desk.close()
  }

  @Test func `a lead who looks is noted`() async throws {
    let lead = try await blind()
    let desk = try await DeskBench(person: "Marta", of: lead).enter()
    #expect(await desk.ask("GET", "/api/documents/E-01").list("codings").isEmpty)
    #expect(try Project.read(desk.project).sightings().isEmpty)
    #expect(await desk.ask("GET", "/api/documents/E-01?layers=all").list("codings").count == 2)
    #expect(try Project.read(desk.project).sightings().map(\.person) == ["Marta"])
    let coding = try #require(try Project.read(desk.project).segments().first).coding.id
    let refused = await desk.ask("DELETE", "/api/codings/\(coding)", ["hash": try desk.hash()])
    #expect(refused.status == 422 && refused.code == "coding.of-another")
    desk.server.close()
    _ = try await desk.end()
    try await lead.close()
  }

  @Test func `segments come with the question, in groups and pages`() async throws {
    let desk = try await DeskBench().enter()
    for words in ["nunca llegan", "La policía llega tarde.", "Todos saben."] {
      _ = try await desk.code(words, memo: "nota")
    }
    let all = await desk.ask("GET", "/api/segments?code=DES&by=document")
    #expect(all.json["total"] as? Int == 3)
    let group = try #require(all.list("groups").first)
    #expect(group["value"] as? String == "E-01" && group["n"] as? Int == 3)
    let segments = group["segments"] as? [[String: Any]] ?? []
    #expect(segments.map { $0["text"] as? String }.last == "Todos saben.")
    let before = segments.first?["before"] as? [[String: Any]] ?? []
    #expect(before.map { $0["role"] as? String } == ["interviewer"])
    let page = await desk.ask("GET", "/api/segments?by=none&limit=1&offset=1").list("groups")
    #expect(
      (page.first?["segments"] as? [[String: Any]])?.count == 1 && page.first?["n"] as? Int == 3)
    #expect(
      await desk.ask("GET", "/api/segments?by=speaker").list("groups").first?["value"] as? String
        == "P1")
    #expect(await desk.ask("GET", "/api/segments?by=nada").code == "usage.attribute")
    let counts = await desk.ask("GET", "/api/search?q=llega&by=document").json["counts"]
    #expect((counts as? [[String: Any]])?.first?["n"] as? Int == 2)
    let table = await desk.ask("GET", "/api/matrix?kind=case-by-code&cell=codings")
    #expect((table.json["rows"] as? [[Any]])?.count == 2, "\(table.body)")
    let memo = await desk.ask(
      "POST", "/api/memos",
      ["document": "E-01", "hash": try desk.hash(), "start": 25, "end": 40, "text": "pensar"])
    let id = try #require(memo.json["id"] as? String, "\(memo.body)")
    #expect(await desk.ask("GET", "/api/documents/E-01").list("memos").count == 1)
    let changed = await desk.ask("PATCH", "/api/memos/\(id)", ["text": "pensar más"])
    #expect(changed.status == 200, "\(changed.body)")
    let new = changed.json["id"] as? String ?? ""
    #expect(await desk.ask("DELETE", "/api/memos/\(new)").status == 200)
    try await desk.close()
  }
}
