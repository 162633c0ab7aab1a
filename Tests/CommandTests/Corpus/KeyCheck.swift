import Foundation
import HebraModel
import HebraStore
import TestSupport
import Testing

/// A row of the key: what a file holds by its source.
struct KeyRow: CustomTestStringConvertible, Sendable {
  let values: [String: String]

  var file: String { values["archivo"] ?? "" }
  var document: String { values["documento"] ?? "" }
  var container: String { values["contenedor"] ?? "" }
  var testDescription: String { "\(file) (\(container))" }

  static func rows(_ key: String) -> [KeyRow] { CSVRows(key).rows.map { KeyRow(values: $0) } }

  subscript(column: String) -> Int { values[column].flatMap { Int($0) } ?? -1 }
}

/// What `hebra` finds in a file of the corpus, against the key.
enum KeyCheck {
  static let codebook = Places.package.appending(path: "Codebooks/desconfianza.yaml").path

  /// The key that the generator works out for a folder with `sources` in it.
  static func key(_ folder: URL) throws -> CommandResult {
    try Command.run(
      Command.products.appending(path: "HebraCorpus"),
      ["key", folder.appending(path: "sources").path, codebook], in: folder)
  }

  /// Imports one file into a project of its own and compares it with its row.
  static func expect(_ row: KeyRow, in corpus: URL) throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let project = folder.appending(path: "p.hebra")
    try hebra("new", project.path, "--codebook", codebook, in: folder)
    let file = corpus.appending(path: "interviews/\(row.file)")
    let tables = ["metadata": "corpus", "participants": "participants", "coders": "coders"]
    let arguments = tables.flatMap { option, name in
      ["--\(option)", corpus.appending(path: "\(name).csv").path]
    }
    // Its status is 1 where the tables name documents that are not here.
    let imported = try Command.hebra(["import", project.path, file.path] + arguments, in: folder)
    let store = try ProjectStore.open(project.path, for: .read)
    guard let document = try store.documents().first else {
      Issue.record("\(row.file): not imported: \(imported.output)")
      return
    }
    let table = corpus.appending(path: "interviews/\(row.document).codings.csv").path
    if FileManager.default.fileExists(atPath: table) {
      let coded = try Command.hebra(["code", "import", project.path, table], in: folder)
      #expect(coded.status == 0, "\(row.file): \(coded.errors)")
    }
    func listing(_ words: String...) throws -> [[String: Any]] {
      let output = try json(words + ["--format", "json"], in: folder)
      return try #require(
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    }
    let speakers = try listing("speakers", project.path, document.name)
    func words(_ speakers: [[String: Any]]) -> Int {
      speakers.reduce(0) { $0 + ($1["words"] as? Int ?? 0) }
    }
    let transcript = try #require(try listing("transcripts", project.path).first)
    let receipt = try #require(try listing("receipt", project.path, document.name).first)
    let items = receipt["items"] as? [[String: Any]] ?? []
    let revisions = items.filter { ["insertion", "deletion"].contains($0["kind"] as? String) }
    let participants = speakers.filter { $0["role"] as? String == "participante" }
    let found = [
      "intervenciones": transcript["turns"] as? Int ?? -1, "etiquetas": speakers.count,
      "participantes": try listing("participants", project.path).count,
      "palabras": words(speakers), "palabras_participantes": words(participants),
      "codificaciones": try store.codings().count,
      "revisiones": revisions.reduce(0) { $0 + ($1["found"] as? Int ?? 0) },
    ]
    for (column, number) in found.sorted(by: { $0.key < $1.key }) {
      #expect(number == row[column], "\(row.file): \(column)")
    }
    let memos = try store.memos(document: document.name).count
    #expect(memos == row["memos"] + row["respuestas"], "\(row.file): memos")
  }

  private static func json(_ arguments: [String], in folder: URL) throws -> String {
    let result = try Command.hebra(arguments, in: folder)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }
}
