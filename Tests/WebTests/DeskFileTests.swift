import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@testable import HebraWeb

/// The desk as one file: what is in it, and the work that comes back from it.
@Suite struct DeskFileTests {
  private struct Page {
    var html: String
    var id: String
    var content: [String: Any]
    var words: String?
  }

  private func page(
    _ bench: DeskBench, of documents: [String] = ["E-01"], isSealed: Bool = false
  ) throws -> Page {
    let path = bench.folder.appending(path: "ana.html").path
    var maker = DeskFileMaker(coder: "Ana")
    maker.documents = documents
    maker.isSealed = isSealed
    let work = try Project.export(from: bench.project, who: "Lead")
    let desk = try maker.write(work, to: Destination(path, replaces: true), Messages(.spanish)).desk
    let html = try String(contentsOfFile: path, encoding: .utf8)
    #expect(desk.size == html.utf8.count)
    let start = try #require(html.range(of: "id=\"hebra-page\">"))
    let block = html[start.upperBound...].prefix { $0 != "<" }
    let head = try #require(
      JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
    var content: [String: Any] = [:]
    if !isSealed {
      let packed = try #require(Data(base64Encoded: head["data"] as? String ?? ""))
      let file = bench.folder.appending(path: "datos")
      try packed.write(to: file)
      let plain = try Command.shell(
        "python3 -c \"import sys,zlib;sys.stdout.buffer.write(zlib.decompress(open('datos','rb').read(),-15))\"",
        in: bench.folder)
      content =
        try JSONSerialization.jsonObject(with: Data(plain.output.utf8)) as? [String: Any] ?? [:]
    }
    return Page(html: html, id: desk.page, content: content, words: desk.words)
  }

  /// A work file with these acts.
  private func work(
    _ bench: DeskBench, _ page: String, _ acts: [[String: Any]], person: String = "Ana"
  ) throws -> String {
    let path = bench.folder.appending(path: "trabajo.json").path
    // The page writes the format first.
    let body = try JSONSerialization.data(
      withJSONObject: ["page": page, "project": "p", "person": person, "acts": acts])
    let text = String(decoding: body, as: UTF8.self).dropFirst()
    try Data("{\"format\":\"hebra.work\",\"version\":1,\(text)".utf8)
      .write(to: URL(fileURLWithPath: path))
    return path
  }

  private func step(
    _ bench: DeskBench, _ kind: String, _ words: String, id: Int, _ more: [String: Any] = [:]
  ) throws -> [String: Any] {
    let (start, end) = try bench.place(words)
    let act: [String: Any] = [
      "id": "00000000-0000-4000-8000-0000000000\(10 + id)",
      "at": "2026-11-30T10:00:0\(id % 10).123Z", "kind": kind, "document": "E-01",
      "hash": try bench.hash(), "start": start, "end": end, "code": "DES-01",
      "facets": [["facet": "actor", "value": "policia"]],
    ]
    return act.merging(more) { $1 }
  }

  private func own(_ bench: DeskBench) throws -> [Segment] {
    try Project.read(bench.project).segments().filter { $0.coding.coder == "Ana" }
  }

  @Test func `a file has what the desk would answer, of one coder alone, and its policy fits`()
    async throws
  {
    let bench = try await DeskBench { project in
      for coder in ["Ana", "Luis"] {
        _ = try project.addCoding(
          CodingRequest(
            document: "E-01", at: .quotation("nunca llegan"), code: "DES-02", coder: coder,
            facets: ["policia"], memo: "de \(coder)", isNewCoder: true))
      }
    }
    let page = try page(bench)
    #expect(page.words == nil)
    let texts = try #require(page.content["texts"] as? [String: [String: Any]])
    #expect(texts.keys.sorted() == ["E-01"])
    let codings = try #require(texts["E-01"]?["codings"] as? [[String: Any]])
    #expect(codings.compactMap { $0["coder"] as? String } == ["Ana"])
    #expect(!"\(page.content)".contains("Luis"))
    // The policy names the one script and the one style, byte for byte.
    for tag in ["style", "script"] {
      let start = try #require(page.html.range(of: "<\(tag)>"))
      let end = try #require(
        page.html.range(of: "</\(tag)>", range: start.upperBound..<page.html.endIndex))
      let text = page.html[start.upperBound..<end.lowerBound]
      try Data(text.utf8).write(to: bench.folder.appending(path: "parte"))
      let hash = try Command.shell(
        "openssl dgst -sha256 -binary parte | base64", in: bench.folder
      ).output.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(page.html.contains("\(tag)-src 'sha256-\(hash)'"))
    }
    #expect(!page.html.contains("<link") && !page.html.contains("src="))
    try await bench.close()
  }

  @Test func `a sealed file has none of the words, and other words each time`() async throws {
    let bench = try await DeskBench()
    let first = try page(bench, isSealed: true)
    let second = try page(bench, isSealed: true)
    #expect(first.words != second.words && first.words?.split(separator: "-").count == 7)
    for secret in ["nunca llegan", "avisarle", first.words ?? ""] {
      #expect(!first.html.contains(secret))
    }
    #expect(try Project.read(bench.project).handoffs().map(\.hasPassphrase) == [true, true])
    try await bench.close()
  }

  @Test func `its table of forms finds what a search finds`() async throws {
    let bench = try await DeskBench()
    let forms = try #require(page(bench).content["forms"] as? [String: [String]])
    let project = try Project.read(bench.project)
    let words = [
      "llega", "llegan", "denunciar", "saben", "policia", "otro", "nunca", "avisarle", "uno",
    ]
    for word in words {
      let found = try Set(
        project.search(SearchRequest(word)).forms.map {
          $0.form.folding(options: .diacriticInsensitive, locale: nil)
        })
      #expect(Set(forms[word] ?? [word]).union([word]) == found.union([word]), "\(word)")
    }
    #expect(forms["llega"] == ["llega", "llegan"] && forms["nunca"] == nil)
    try await bench.close()
  }

  @Test func `work comes in once, in any order, and what was removed since stays removed`()
    async throws
  {
    let bench = try await DeskBench()
    let page = try page(bench)
    let (place, end) = try bench.place("nunca llegan")
    let acts = try [
      step(bench, "add", "nunca llegan", id: 1, ["memo": "¿siempre?"]),
      step(bench, "add", "Todos saben", id: 2),
      step(
        bench, "change", "nunca llegan", id: 3,
        ["to": ["start": place + 6, "end": end], "from": ["start": place, "end": end]]),
      step(bench, "remove", "Todos saben", id: 4),
      step(bench, "add", "Uno llama", id: 5),
      step(bench, "finish", "Uno llama", id: 6, ["isFinished": true, "scope": "completo"]),
    ]
    let project = try Project.write(bench.project, who: "Lead")
    let trial = try project.bring(work(bench, page.id, acts), isDryRun: true)
    #expect(trial.new == 6 && trial.added == 3)
    #expect(try own(bench).isEmpty)
    _ = try project.bring(work(bench, page.id, Array(acts.prefix(2))))
    #expect(try own(bench).count == 2)
    let report = try project.bring(work(bench, page.id, acts))
    #expect(report.known == 2 && report.new == 4)
    #expect(report.changed == 1 && report.removed == 1 && report.added == 1)
    let codings = try own(bench)
    #expect(codings.map(\.quotation) == ["Uno llama", "llegan"])
    // What the change did not name stays.
    let changed = try #require(codings.last).coding
    #expect(changed.memo == "¿siempre?" && changed.statedFacets.map(\.value) == ["policia"])
    #expect(changed.date == "2026-11-30T10:00:01Z" || changed.date == "2026-11-30T10:00:03Z")
    #expect(try project.finishedMarks().map(\.coder) == ["Ana"])
    try project.removeCoding(changed.id)
    for some in [acts, Array(acts.prefix(3)), acts] {
      #expect(try project.bring(work(bench, page.id, some)).new == 0)
    }
    #expect(try own(bench).count == 1)
    try project.check()
    try await bench.close()
  }

  @Test func `work on an earlier text is carried to the corrected one`() async throws {
    let bench = try await DeskBench()
    let page = try page(bench)
    let acts = try [
      step(bench, "add", "nunca llegan", id: 1), step(bench, "add", "Todos saben", id: 2),
      step(bench, "finish", "Todos saben", id: 3, ["isFinished": true, "scope": "completo"]),
    ]
    let file = bench.folder.appending(path: "E-01b.txt")
    try Data(
      DeskBench.interview.replacing("Uno llama", with: "Uno llama y vuelve a llamar").utf8
    ).write(to: file)
    let project = try Project.write(bench.project, who: "Lead")
    _ = try project.update("E-01", file: file.path)
    let report = try project.bring(work(bench, page.id, acts))
    #expect(report.added == 2 && report.unfinished == 1 && report.carried.count == 1)
    #expect(try own(bench).map(\.quotation) == ["nunca llegan", "Todos saben"])
    #expect(try project.bring(work(bench, page.id, acts)).new == 0)
    try project.check()
    try await bench.close()
  }

  @Test func `what is not the work of a page of this project changes nothing`() async throws {
    let bench = try await DeskBench()
    let page = try page(bench)
    let good = try step(bench, "add", "nunca llegan", id: 1)
    let project = try Project.write(bench.project, who: "Lead")
    let before = try Data(contentsOf: URL(fileURLWithPath: bench.project))
    func refusal(_ path: String) -> String? {
      do { _ = try project.bring(path) } catch { return (error as? Failure)?.code.rawValue }
      return nil
    }
    #expect(
      try refusal(work(bench, String(repeating: "0", count: 32), [good])) == "brought.other")
    #expect(try refusal(work(bench, page.id, [good], person: "Luis")) == "brought.other")
    for bad: [String: Any] in [
      ["id": "x"], ["kind": "erase"], ["start": NSNull()], ["hash": 3], ["code": NSNull()],
    ] {
      let act = good.merging(bad) { $1 }
      #expect(try refusal(work(bench, page.id, [act])) == "brought.bad", "\(bad)")
    }
    #expect(try refusal(work(bench, page.id, [good, good])) == "brought.bad")
    // One act that cannot be keeps all of them out, and its number is said.
    let wrong = try step(bench, "add", "Todos saben", id: 2, ["code": "TRX-99"])
    let failure = #expect(throws: Failure.self) {
      try project.bring(work(bench, page.id, [good, wrong]))
    }
    #expect(failure?.code.rawValue == "code.unknown" && failure?.location.line == 2)
    let far = try step(bench, "add", "Todos saben", id: 3, ["start": 5, "end": 1 << 40])
    #expect(try refusal(work(bench, page.id, [far])) == "range.bad")
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.project)) == before)
    let unknown = try step(
      bench, "add", "Todos saben", id: 4, ["hash": String(repeating: "a", count: 64)])
    #expect(try project.bring(work(bench, page.id, [unknown])).withoutText == 1)
    try await bench.close()
  }
}
