import Foundation
import Hebra
import HebraModel
import Testing

@testable import HebraWeb

/// What the page reads and writes is what the commands read and write.
@Suite struct DeskTests {
  private func id(_ answer: WebAnswer) throws -> String {
    try #require((answer.json["coding"] as? [String: Any])?["id"] as? String, "\(answer.body)")
  }

  private func codings(_ desk: DeskBench) throws -> [Segment] {
    try Project.read(desk.project).segments()
  }

  @Test func `a document comes with its turns, and positions cut its text`() async throws {
    let desk = try await DeskBench().enter()
    let list = await desk.ask("GET", "/api/documents").list("documents")
    #expect(list.map { $0["name"] as? String } == ["E-01", "Ñame 100%"])
    let answer = await desk.ask("GET", "/api/documents/E-01")
    #expect(try answer.json["hash"] as? String == desk.hash())
    let text = Array(try Project.read(desk.project).transcript(of: "E-01").text.unicodeScalars)
    #expect(answer.json["length"] as? Int == text.count)
    let turns = answer.list("turns")
    #expect(turns.count == 5)
    for turn in turns {
      let (start, end) = (turn["start"] as? Int ?? 0, turn["end"] as? Int ?? 0)
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: text[start..<end])
      #expect(String(cut) == turn["text"] as? String)
    }
    #expect(turns[0]["i"] is NSNull && turns[0]["label"] is NSNull)
    #expect(turns[2]["words"] as? Int == 9)
    try await desk.close()
  }

  @Test func `names with ñ, per cent and decomposed letters are found`() async throws {
    let desk = try await DeskBench().enter()
    let composed = "Ñame 100%"
    for name in [composed, composed.decomposedStringWithCanonicalMapping] {
      let path = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let answer = await desk.ask("GET", "/api/documents/\(path)")
      #expect(answer.json["name"] as? String == composed, "\(path): \(answer.status)")
    }
    let unknown = await desk.ask("GET", "/api/documents/..%2Fetc%2Fpasswd")
    #expect(unknown.status == 404 && unknown.code == "document.unknown")
    let found = await desk.ask("GET", "/api/search?q=\("ni\u{6E}\u{303}a".percent)")
    #expect(found.list("hits").first?["text"] as? String == "niña")
    #expect(await desk.ask("GET", "/api/search?q=cano").json["total"] as? Int == 0)
    try await desk.close()
  }

  @Test func `a coding behind an emoji of several code points has the words that were chosen`()
    async throws
  {
    let desk = try await DeskBench().enter()
    let answer = try await desk.code("nunca llegan", memo: "¿cuándo?")
    #expect(answer.status == 200 && answer.json["isNew"] as? Bool == true)
    #expect(answer.json["event"] is Int)
    let segment = try #require(try codings(desk).first)
    #expect(segment.quotation == "nunca llegan")
    #expect(segment.coding.memo == "¿cuándo?")
    #expect(segment.coding.coder == "Ana")
    #expect(segment.coding.statedFacets.map(\.value) == ["policia"])
    let again = try await desk.code("nunca llegan", memo: "¿cuándo?")
    #expect(again.json["isNew"] as? Bool == false && again.json["event"] is NSNull)
    let hit = try #require(await desk.ask("GET", "/api/search?q=llegan").list("hits").first)
    let (start, _) = try desk.place("llegan")
    #expect(hit["start"] as? Int == start)
    try await desk.close()
  }

  @Test func `facets, memo, limits and code of a coding change in one event each`() async throws {
    let desk = try await DeskBench().enter()
    let first = try await id(desk.code("nunca llegan", memo: "uno"))
    let hash = try desk.hash()
    let events = { try Project.read(desk.project).journalEvents().count }
    var before = try events()
    func change(_ id: String, _ change: [String: Any]) async throws -> WebAnswer {
      await desk.ask("PATCH", "/api/codings/\(id)", change.merging(["hash": hash]) { $1 })
    }
    let facets = try await change(first, ["facets": ["actor=fiscalia"]])
    #expect(try id(facets) == first)
    #expect(try codings(desk)[0].coding.facets.map(\.value) == ["fiscalia"])
    #expect(try codings(desk)[0].coding.memo == "uno")
    #expect(try events() == before + 1)
    #expect(try await id(change(first, ["memo": ""])) == first)
    #expect(try codings(desk)[0].coding.memo == nil)
    before = try events()
    let (start, end) = try desk.place("Uno llama y nunca llegan.")
    let moved = try await change(first, ["start": start, "end": end])
    let second = try id(moved)
    #expect(second != first)
    #expect(try codings(desk).map(\.quotation) == ["Uno llama y nunca llegan."])
    #expect(try codings(desk)[0].coding.facets.map(\.value) == ["fiscalia"])
    #expect(try events() == before + 1)
    let third = try await id(change(second, ["code": "DES-02"]))
    #expect(try codings(desk).map(\.coding.code) == ["DES-02"])
    #expect(try Project.read(desk.project).journalEvents().last?.act == "coding.edit")
    // What was changed is undone as one.
    #expect(await desk.ask("POST", "/api/undo").status == 200)
    #expect(try codings(desk).map(\.coding.id) == [second])
    #expect(try await change(third, ["memo": "x"]).status == 404)
    #expect(try await change(second, ["start": 3]).status == 400)
    #expect(try await change(second, ["facets": ["actor=nadie"]]).code == "facet.unknown-value")
    try Project.read(desk.project).check()
    try await desk.close()
  }

  @Test func `every act is undone and done again by its number`() async throws {
    let desk = try await DeskBench().enter()
    let added = try await desk.code("nunca llegan")
    let event = try #require(added.json["event"] as? Int)
    let coding = try id(added)
    let removed = await desk.ask("DELETE", "/api/codings/\(coding)", ["hash": try desk.hash()])
    #expect(removed.status == 200)
    #expect(try codings(desk).isEmpty)
    let late = await desk.ask("POST", "/api/undo", ["event": event])
    #expect(late.status == 409 && late.code == "undo.later")
    let undone = await desk.ask("POST", "/api/undo", ["event": removed.json["event"] ?? 0])
    #expect(undone.json["act"] as? String == "coding.remove")
    #expect(undone.json["document"] as? String == "E-01")
    #expect(try codings(desk).count == 1)
    let redone = await desk.ask("POST", "/api/redo", ["event": undone.json["event"] ?? 0])
    #expect(redone.status == 200)
    #expect(try codings(desk).isEmpty)
    #expect(await desk.ask("POST", "/api/undo", ["event": 9999]).status == 404)
    let another = await desk.ask("POST", "/api/undo", ["event": 1])
    #expect(another.status == 409 && another.code == "undo.someone-elses")
    try await desk.close()
  }

  @Test func `an act on a text that has changed is refused`() async throws {
    let desk = try await DeskBench().enter()
    let coding = try await id(desk.code("nunca llegan"))
    let old = String(repeating: "0", count: 64)
    let refused = [
      await desk.ask(
        "POST", "/api/codings",
        ["document": "E-01", "hash": old, "start": 1, "end": 9, "code": "DES-01"]),
      await desk.ask("PATCH", "/api/codings/\(coding)", ["hash": old, "memo": "x"]),
      await desk.ask("DELETE", "/api/codings/\(coding)", ["hash": old]),
      await desk.ask("PUT", "/api/finished/E-01", ["hash": old, "scope": "completo"]),
      await desk.ask(
        "POST", "/api/memos",
        ["document": "E-01", "hash": old, "start": 1, "end": 9, "text": "x"]),
      await desk.ask(
        "POST", "/api/agreements", ["document": "E-01", "hash": old, "allCommon": true]),
    ]
    for answer in refused {
      #expect(answer.status == 409 && answer.code == "text.changed", "\(answer.body)")
    }
    #expect(try codings(desk).count == 1)
    try await desk.close()
  }

  @Test func `what cannot be read is refused with a sentence`() async throws {
    let desk = try await DeskBench().enter()
    let hash = try desk.hash()
    let (start, end) = try desk.place("nunca llegan")
    func code(_ change: [String: Any]) async -> WebAnswer {
      await desk.ask(
        "POST", "/api/codings",
        ["document": "E-01", "hash": hash, "start": start, "end": end, "code": "DES-01"]
          .merging(change) { $1 })
    }
    let refused: [(WebAnswer, Int, String)] = [
      (await code(["code": "DES-99"]), 404, "code.unknown"),
      (await code(["start": -1]), 400, "desk.request"),
      (await code(["end": 1_000_000]), 400, "range.bad"),
      (await code(["start": end]), 400, "desk.request"),
      (await code(["document": "E-99"]), 404, "document.unknown"),
      (await code(["facets": ["nada=x"]]), 422, "facet.unknown"),
      (await desk.ask("POST", "/api/codings", nil, [:], text: "{"), 400, "desk.request"),
      (await desk.ask("GET", "/api/search?q=%22"), 400, "query.unclosed-quote"),
      (await desk.ask("GET", "/api/matrix?kind=x"), 400, "usage.matrix"),
      (await desk.ask("GET", "/api/segments?limit=0"), 400, "desk.request"),
      (await desk.ask("GET", "/api/nothing"), 404, "desk.unknown"),
    ]
    for (answer, status, code) in refused {
      #expect(
        answer.status == status && answer.code?.hasPrefix(code.prefix(8)) == true, "\(answer.body)")
      #expect((answer.json["what"] as? String)?.isEmpty == false)
      #expect(!answer.body.contains("nunca llegan"))
    }
    try await desk.close()
  }

  @Test func `who codes is chosen once`() async throws {
    let desk = try await DeskBench(person: nil) { work in
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation("Todos saben."), code: "DES-02", coder: "Beatriz",
          facets: ["policia"]))
    }.enter()
    for path in ["/api/documents", "/api/documents/E-01", "/api/codebook", "/api/journal"] {
      #expect(await desk.ask("GET", path).code == "desk.nobody")
    }
    #expect(try await desk.code("nunca llegan").code == "desk.nobody")
    #expect(await desk.ask("GET", "/api/status").json["coders"] as? [String] == ["Beatriz"])
    #expect(await desk.ask("POST", "/api/person", ["who": "Beatris"]).code == "coder.near")
    #expect(await desk.ask("POST", "/api/person", ["who": "Ana"]).code == "coder.unknown")
    let chosen = await desk.ask("POST", "/api/person", ["who": "Ana", "isNew": true])
    #expect(chosen.json["person"] as? String == "Ana")
    #expect(await desk.ask("POST", "/api/person", ["who": "Beatriz"]).status == 409)
    #expect(try await desk.code("nunca llegan").status == 200)
    try await desk.close()
  }

  @Test func `two desks on one project see each other's acts`() async throws {
    let ana = try await DeskBench().enter()
    let luis = try await DeskBench(person: "Luis", of: ana).enter()
    for words in ["nunca llegan", "Todos saben.", "llega tarde"] {
      #expect(try await ana.code(words).status == 200)
      #expect(try await luis.code(words, "DES-02").status == 200)
    }
    let seen = await ana.ask("GET", "/api/documents/E-01?layers=all").list("codings")
    #expect(Set(seen.map { $0["coder"] as? String }) == ["Ana", "Luis"] && seen.count == 6)
    #expect(await ana.ask("GET", "/api/documents/E-01").list("codings").count == 3)
    let last = await luis.ask("GET", "/api/journal?limit=2").list("events")
    #expect(last.map { $0["who"] as? String } == ["Luis", "Ana"])
    #expect(last.map { $0["document"] as? String } == ["E-01", "E-01"])
    let number = try #require(last[0]["event"] as? Int)
    #expect(await ana.ask("GET", "/api/journal?after=\(number - 1)").list("events").count == 1)
    #expect(await ana.ask("POST", "/api/undo", ["event": number]).code == "undo.someone-elses")
    try Project.read(ana.project).check()
    luis.server.close()
    _ = try await luis.end()
    try await ana.close()
  }
}

extension String {
  var percent: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? self
  }
}
