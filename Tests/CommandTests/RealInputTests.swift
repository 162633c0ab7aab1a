import Foundation
import HebraModel
import HebraStore
import TestSupport
import Testing

/// The whole road on files that nobody here wrote.
@Suite(.enabled(if: Places.sharedData != nil)) struct RealInputTests {
  private static var data: URL { Places.sharedData ?? Places.package }

  private static func files(_ folder: String, _ ending: String) throws -> [String] {
    let folder = data.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(ending) }.map { folder.appending(path: $0).path }
  }

  private static let codes = ["DES-01", "COR-03", "MIE-01", "CON-01", "ACC-01", "TRA-01", "PRE-01"]

  @Test func `five sessions of the Congress have their turns, by name or by post`() throws {
    let files = try Self.files("xml/parlamint-es-tei", ".xml")
    let result = try Command.hebra(["text"] + files + ["--format", "json"], in: Self.data)
    #expect(result.status == 0, "\(result.errors)")
    let read = try result.output.split(separator: "\n").map { try Preview($0) }
    // By name of file, which is by date.
    #expect(read.map { $0.turns.count } == [3, 2, 2, 202, 11])
    let raw = try Command.hebra(
      ["text"] + Self.files("xml/parlamint-es-raw", ".xml") + ["--format", "json"], in: Self.data)
    #expect(raw.status == 0, "\(raw.errors)")
    #expect(
      try raw.output.split(separator: "\n").map { try Preview($0).turns.count } == [
        3, 2, 2, 202, 11,
      ])
    let speakers = read.flatMap { $0.turns.map(\.speaker) }
    #expect(Set(speakers).count > 20)
    #expect(speakers.allSatisfy { !$0.isEmpty && !$0.hasPrefix("#") })
    // Who presides has no name in these files, only the post.
    #expect(speakers.count { $0 == "chair" } == 102)
    #expect(speakers.contains("Alfonso Rodríguez Gómez De Celis"))
  }

  @Test func `real sessions are imported, searched, coded, counted and reported`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let project = folder.appending(path: "p.hebra")
    let book = Places.package.appending(path: "Codebooks/desconfianza.yaml").path
    try hebra("new", project.path, "--codebook", book, in: folder)
    let files =
      try Self.files("xml/parlamint-es-tei", ".xml") + Self.files("docx/parlament", ".docx")
    #expect(files.count == 12)
    let imported = try Command.hebra(["import", project.path] + files, in: folder)
    #expect(imported.status == 0, "\(imported.errors)")
    let (documents, turns) = try Self.turns(project)
    #expect(documents.count == 12)
    for document in documents {
      let receipt = try hebra("receipt", project.path, document, "--format", "json", in: folder)
      let receipts = try Self.array(receipt.output)
      #expect(receipts.count == 1)
      #expect(
        receipts[0]["wordsIn"] as? Int == (receipts[0]["wordsInText"] as? Int ?? 0)
          + (receipts[0]["wordsSetAside"] as? Int ?? 0),
        "\(document)")
    }
    // A search by speaker finds only that speaker's words.
    let speaker = try #require(turns.max { $0.text.count < $1.text.count }?.speaker)
    let search = try hebra(
      "search", project.path, "que", "--speaker", speaker, "--format", "json", in: folder)
    let hits = try Self.array(search.output)
    #expect(!hits.isEmpty)
    #expect(hits.allSatisfy { $0["speaker"] as? String == speaker })

    try Self.codings(turns).write(
      to: folder.appending(path: "c.csv"), atomically: true, encoding: .utf8)
    let coded = try hebra("code", "import", project.path, "c.csv", in: folder)
    #expect(coded.output.hasPrefix("200 "), "\(coded.output)")

    for kind in [
      "case-by-code", "participant-by-code", "code-by-code", "code-pairs", "municipality-by-code",
      "segments",
    ] {
      for ending in ["xlsx", "csv", "json"] {
        let file = folder.appending(path: "\(kind).\(ending)")
        // The definitions beside the CSV file and the JSON file have one name.
        try hebra(
          "matrix", project.path, kind, "--layer", "Ana", "--replace", "-o", file.path, in: folder)
        #expect(try Data(contentsOf: file).count > 100, "\(file.lastPathComponent)")
      }
    }
    try hebra("report", "code", project.path, "DES-01", "--output", "r.docx", in: folder)
    let report = try hebra("text", "r.docx", in: folder)
    let segments = try Self.segments(folder, files)
    #expect(segments.count == 200)
    for segment in segments where segment.code == "DES-01" {
      #expect(report.output.contains(segment.text), "the report lacks a segment")
    }
    try hebra("doctor", project.path, in: folder)
  }

  // MARK: - The road's stones

  private struct Preview {
    struct Turn { var speaker: String }
    var file: String
    var text: String
    var turns: [Turn]

    init(_ line: some StringProtocol) throws {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      file = try #require(object["file"] as? String)
      text = try #require(object["text"] as? String)
      turns = try #require(object["turns"] as? [[String: Any]]).map {
        Turn(speaker: $0["speaker"] as? String ?? "")
      }
    }
  }

  private struct SpokenTurn {
    var document: String
    var index: Int
    var speaker: String
    var text: String
  }

  private static func turns(_ project: URL) throws -> ([String], [SpokenTurn]) {
    let store = try ProjectStore.open(project.path, for: .read)
    let documents = try store.documents().map(\.name)
    var turns: [SpokenTurn] = []
    for document in documents {
      let transcript = try store.transcript(document)
      turns += transcript.turns.compactMap { turn in
        transcript.text.text(in: turn.speech).map {
          SpokenTurn(document: document, index: turn.index, speaker: turn.label, text: $0)
        }
      }
    }
    return (documents, turns)
  }

  /// Two hundred rows: a seeded choice of turns, and of some words in each.
  private static func codings(_ turns: [SpokenTurn]) -> String {
    var generator = SeededGenerator(2021)
    var rows = ["document,turn,quotation,code,coder,date,facets,memo"]
    var seen: Set<String> = []
    while rows.count <= 200 {
      guard let turn = turns.randomElement(using: &generator) else { break }
      let words = turn.text.split(separator: " ")
      guard words.count >= 8 else { continue }
      let length = Int.random(in: 6...min(40, words.count), using: &generator)
      let start = Int.random(in: 0...(words.count - length), using: &generator)
      // The words as they stand, with whatever white space is between them.
      let quote = turn.text[words[start].startIndex..<words[start + length - 1].endIndex]
      let code = codes[rows.count % codes.count]
      guard turn.text.ranges(of: quote).count == 1, seen.insert("\(quote)|\(code)").inserted else {
        continue
      }
      let quoted = "\"" + quote.replacing("\"", with: "\"\"") + "\""
      rows.append(
        "\(turn.document),\(turn.index),\(quoted),\(code),Ana,2021-07-01T10:00:00Z,policia,")
    }
    return rows.joined(separator: "\r\n") + "\r\n"
  }

  private struct Segment {
    var code: String
    var text: String
  }

  /// The rows of the segment list, each cut again from the text that `hebra text` gives.
  private static func segments(_ folder: URL, _ files: [String]) throws -> [Segment] {
    let preview = try Command.hebra(["text"] + files + ["--format", "json"], in: folder)
    var texts: [String: [Unicode.Scalar]] = [:]
    for line in preview.output.split(separator: "\n") {
      let read = try Preview(line)
      let name = URL(fileURLWithPath: read.file).deletingPathExtension().lastPathComponent
      texts[name] = Array(read.text.unicodeScalars)
    }
    let table = try CSVRows(
      String(contentsOf: folder.appending(path: "segments.csv"), encoding: .utf8))
    let json = try array(
      try String(contentsOf: folder.appending(path: "segments.json"), encoding: .utf8))
    #expect(json.count == table.rows.count)
    return try zip(table.rows, json).map { row, object in
      let text = try #require(texts[row["Documento"] ?? row["documento"] ?? ""])
      let start = try #require(object["start"] as? Int)
      let end = try #require(object["end"] as? Int)
      let quotation = try #require(object["text"] as? String)
      #expect(row.values.contains(String(start)) && row.values.contains(String(end)))
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: text[start..<end])
      #expect(Array(quotation.unicodeScalars) == Array(cut))
      // A cell that a spreadsheet would take for a formula has an apostrophe before it.
      let isFormula = cut.first.map { "=+-@\t".unicodeScalars.contains($0) } ?? false
      let cell = (isFormula ? "'" : "") + String(cut)
      #expect(row.values.contains { $0.unicodeScalars.elementsEqual(cell.unicodeScalars) })
      return Segment(code: object["code"] as? String ?? "", text: quotation)
    }
  }

  private static func array(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}
