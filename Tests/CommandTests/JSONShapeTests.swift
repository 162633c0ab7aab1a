import Foundation
import TestSupport
import Testing

/// The shapes that scripts rely on.
@Suite struct JSONShapeTests {
  private func study() throws -> URL {
    let folder = try HowTo.study()
    let result = try Command.shell(
      """
      hebra new p.hebra --codebook libro.yaml && hebra import p.hebra entrevistas \
      --metadata corpus.csv --participants participants.csv && \
      hebra code import p.hebra codificaciones.csv && \
      hebra handoff p.hebra --coder Ana --output entrega
      """, in: folder)
    #expect(result.status == 0, "\(result.errors)")
    return folder
  }

  private func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private func array(_ text: String) throws -> [[String: Any]] {
    try #require(try json(text) as? [[String: Any]], "not an array of objects: \(text.prefix(80))")
  }

  @Test func `the libraries of the program are rows`() throws {
    let result = try hebra("doctor", "--program", "--format", "json", in: Places.package)
    #expect(result.status == 0)
    let rows = try array(result.output)
    #expect(rows.contains { $0["library"] as? String == "SQLite" })
    #expect(rows.allSatisfy { Set($0.keys) == ["library", "version", "mended", "defects"] })
  }

  @Test func `text gives one object a line, positions in code points`() throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let interview = "Título 👩🏽‍🌾\nE: ¿Sí?\n[00:01:30] P1: Sí. [risas] Ñame 👩🏽‍🌾.\nE: ¿Y?\nP1: Ya.\n"
    try Data(interview.utf8).write(to: folder.appending(path: "c.txt"))
    let result = try hebra("text", "c.txt", "entrevistas", "--format", "json", in: folder)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    let object = try #require(try json(String(lines[0])) as? [String: Any])
    #expect(Set(object.keys) == ["file", "text", "turns", "receipt"])
    #expect(object["file"] as? String == "c.txt")
    let text = try #require(object["text"] as? String)
    let turns = try #require(object["turns"] as? [[String: Any]])
    try #require(turns.count == 4)
    for turn in turns {
      #expect(
        Set(turn.keys) == [
          "index", "speaker", "role", "start", "end", "speechStart", "speechEnd", "nonSpeech",
          "time",
        ])
    }
    func cut(_ start: Any?, _ end: Any?) -> String {
      let scalars = Array(text.unicodeScalars)
      guard let start = start as? Int, let end = end as? Int else { return "" }
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    #expect(turns[0]["speaker"] as? String == "E")
    #expect(turns[0]["role"] as? String == "interviewer")
    #expect(turns[0]["time"] is NSNull)
    #expect(cut(turns[0]["start"], turns[0]["end"]) == "E: ¿Sí?")
    #expect(cut(turns[0]["speechStart"], turns[0]["speechEnd"]) == "¿Sí?")
    #expect(turns[1]["role"] as? String == "participant")
    #expect(turns[1]["time"] as? Double == 90)
    #expect(cut(turns[1]["speechStart"], turns[1]["speechEnd"]) == "Sí. [risas] Ñame 👩🏽‍🌾.")
    let marks = try #require(turns[1]["nonSpeech"] as? [[Int]])
    #expect(marks.map { cut($0[0], $0[1]) } == ["[risas]"])
  }

  @Test func `a refused file is an object with an error`() throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try Data("x".utf8).write(to: folder.appending(path: "a.doc"))
    try Data("PK\u{3}\u{4}zzzz".utf8).write(to: folder.appending(path: "b.docx"))
    let result = try hebra(
      "text", "a.doc", "b.docx", "no.txt", "--format", "json", in: folder, status: 4)
    let objects = try result.output.split(separator: "\n").map {
      try #require(try json(String($0)) as? [String: Any])
    }
    // Files that are missing are told first.
    #expect(objects.compactMap { $0["file"] as? String }.sorted() == ["a.doc", "b.docx", "no.txt"])
    for object in objects {
      #expect(Set(object.keys) == ["file", "error"])
      let error = try #require(object["error"] as? [String: Any])
      #expect(Set(error.keys) == ["code", "message", "place", "remedy"])
      #expect((error["code"] as? String)?.contains(".") == true)
      let message = try #require(error["message"] as? String)
      #expect(result.errors.contains(message))
    }
    let mixed = try hebra(
      "text", "a.doc", "entrevistas/E-01.txt", "--format", "json", in: folder, status: 1)
    #expect(mixed.output.split(separator: "\n").count == 2)
  }

  @Test func `a search is an array of hits in their context`() throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let hits = try array(
      try hebra("search", "p.hebra", "policías", "--format", "json", in: folder).output)
    #expect(hits.count == 4)
    for hit in hits {
      #expect(
        Set(hit.keys) == ["document", "turn", "speaker", "start", "end", "text", "context"])
      let context = try #require(hit["context"] as? [String: Any])
      #expect(Set(context.keys) == ["before", "after"])
      let document = try #require(hit["document"] as? String)
      let text = Array(
        try String(
          contentsOf: folder.appending(path: "entrevistas/\(document).txt"), encoding: .utf8
        )
        .unicodeScalars)
      let (start, end) = (try #require(hit["start"] as? Int), try #require(hit["end"] as? Int))
      #expect(
        String(String.UnicodeScalarView(text[start..<end])) == hit["text"] as? String)
    }
    #expect(
      try array(try hebra("search", "p.hebra", "zzz", "--format", "json", in: folder).output)
        .isEmpty)
  }

  private static let listings: [(String, Set<String>)] = [
    (
      "transcripts p.hebra",
      [
        "document", "municipality", "place_code", "instrument", "register", "date", "wave", "turns",
        "words", "paragraphs", "bytes", "finished", "text",
      ]
    ),
    (
      "participants p.hebra",
      ["pseudonym", "sector", "gender", "ethnicity", "age_band", "role_band", "labels"]
    ),
    ("speakers p.hebra E-01", ["label", "role", "pseudonym", "turns", "first_turn", "words"]),
    ("codebook show p.hebra", ["code", "name", "parent", "core", "codings", "definition"]),
    (
      "code list p.hebra",
      [
        "id", "document", "start", "end", "code", "coder", "layer", "facets", "origin", "date",
        "memo", "quotation",
      ]
    ),
    ("log p.hebra", ["number", "at", "who", "act", "subject", "before", "after"]),
    ("show p.hebra", ["what", "value"]),
    (
      "holders p.hebra",
      [
        "holder", "holding", "level", "since", "last", "form", "files", "documents", "out",
        "handoff_state", "people", "recipients", "who",
      ]
    ),
    ("declare p.hebra", ["fact", "declared", "who", "at"]),
    (
      "search p.hebra policía --by municipio",
      ["value", "hits", "turns", "participants", "documents", "words", "per_thousand"]
    ),
  ]

  @Test(arguments: listings)
  func `every listing is an array with the same keys in either language`(
    line: String, keys: Set<String>
  ) throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for language in ["es", "en"] {
      let result = try Command.shell(
        "hebra \(line) --format json --lang \(language)", in: folder)
      let rows = try array(result.output)
      #expect(!rows.isEmpty)
      for row in rows { #expect(Set(row.keys) == keys) }
    }
    let spanish = try Command.shell("hebra \(line) --format csv", in: folder)
    let english = try Command.shell("hebra \(line) --format csv --lang en", in: folder)
    let rows = CSVRows(spanish.output).rows
    #expect(rows.count == CSVRows(english.output).rows.count)
    // A share is two columns, n and N: turns, participants and documents are.
    #expect(rows.allSatisfy { $0.count == keys.count + (line.contains("--by") ? 3 : 0) })
  }

  @Test func `an empty listing is an empty array`() throws {
    let folder = try HowTo.study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try hebra("new", "p.hebra", "--codebook", "libro.yaml", in: folder)
    for line in [["transcripts"], ["participants"], ["code", "list"]] {
      let words = line + ["p.hebra", "--format", "json"]
      let result = try Command.hebra(words, in: folder)
      #expect(result.status == 0)
      #expect(try array(result.output).isEmpty)
    }
  }

  @Test func `a receipt is an array of what each file brought`() throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let receipts = try array(
      try hebra("receipt", "p.hebra", "E-01", "--format", "json", in: folder).output)
    #expect(receipts.count == 1)
    #expect(
      Set(receipts[0].keys) == [
        "file", "sha256", "reader", "textHash", "readerVersion", "paragraphs", "turns", "wordsIn",
        "wordsInText", "wordsSetAside", "wordsOut", "speakers", "items", "identifiers", "notices",
      ])
  }
}
