import Foundation
import HebraModel
import HebraStore
import TestSupport
import Testing

@testable import HebraCorpus

/// Out to Word and back: the text, the codings and the memos are the same.
@Suite struct RoundTripTests {
  private static let codebook = Places.package.appending(path: "Codebooks/desconfianza.yaml").path

  /// Exports every document and layer, and brings each file into a project of its own.
  private static func trip(_ project: URL, codebook: String) throws {
    let folder = project.deletingLastPathComponent()
    let pairs = try {
      let store = try ProjectStore.open(project.path, for: .read)
      var pairs: [(String, String)] = []
      for document in try store.documents().map(\.name) {
        let layers =
          try store.codings(document: document).map(\.layer)
          + store.memos(document: document).map(\.coder)
        pairs += Set(layers).sorted().map { (document, $0) }
      }
      return pairs
    }()
    #expect(!pairs.isEmpty)
    for (number, (document, layer)) in pairs.enumerated() {
      let file = "\(number).docx"
      let fresh = folder.appending(path: "\(number).hebra")
      try hebra(
        "export", "transcript", project.path, "--document", document, "--layer", layer,
        "--output", file, in: folder)
      try hebra("new", fresh.path, "--codebook", codebook, in: folder)
      try hebra("import", fresh.path, file, in: folder)
      LayerFacts.expectSame(
        try LayerFacts(project, document: document, layer: layer),
        try LayerFacts(fresh, document: document, layer: layer), "\(document), \(layer)")
      // And back into its own project, where it adds nothing.
      let known = try hebra("import", project.path, file, in: folder)
      #expect(known.output.contains("y 0 codificaciones nuevas"), "\(document), \(layer)")
    }
  }

  @Test func `the corpus comes back from Word with its text, codings and memos`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let interviews = folder.appending(path: "entrevistas").path
    let corpus = Places.package.appending(path: "Corpus")
    #expect(
      CorpusRun.pour(sources: corpus.appending(path: "sources").path, into: interviews) {
        Issue.record("\($0)")
      })
    let project = folder.appending(path: "p.hebra")
    try hebra("new", project.path, "--codebook", Self.codebook, in: folder)
    func table(_ name: String) -> String { corpus.appending(path: name).path }
    // Copies in which somebody mended words while commenting wait for `update`.
    let imported = try hebra(
      "import", project.path, interviews, "--metadata", table("corpus.csv"), "--participants",
      table("participants.csv"), "--coders", table("coders.csv"), in: folder, status: 1)
    let edited = ["E-06", "E-17", "E-22", "E-23"]
    #expect(
      imported.errors.split(separator: "\n").filter { $0.hasPrefix("error:") }.count
        == edited.count)
    for name in edited {
      #expect(imported.errors.contains("error: \(name)_luis.docx"))
      let update = try Command.hebra(
        [
          "update", project.path, name, "\(interviews)/\(name)_luis.docx", "--comments",
          "--coders", table("coders.csv"),
        ], in: folder)
      #expect(update.status <= 1, "\(update.errors)")
    }
    let tables = try FileManager.default.contentsOfDirectory(atPath: interviews)
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(tables.map { $0.prefix(4) } == ["E-04", "E-13", "E-14"])
    for table in tables {
      try hebra("code", "import", project.path, interviews + "/" + table, in: folder)
    }
    try {
      let store = try ProjectStore.open(project.path, for: .read)
      let documents = try store.documents()
      #expect(documents.count == 28)
      #expect(documents.reduce(0) { $0 + $1.words } >= 60_000)
      #expect(try store.codings().count >= 1000)
      // Two copies, commented by two people: one document, two layers.
      for name in ["E-03"] + edited {
        #expect(Set(try store.codings(document: name).map(\.layer)) == ["Ana", "Luis"])
      }
      #expect(try store.receipts(of: "E-03").map(\.file) == ["E-03_ana.docx", "E-03_luis.docx"])
      #expect(Set(try store.receipts(of: "E-03").map(\.textHash)).count == 1)
    }()
    try Self.trip(project, codebook: Self.codebook)
  }

  @Test func `hard things come back from Word`() throws {
    let folder = try HowTo.study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let project = folder.appending(path: "p.hebra")
    try Data(HardDocument.source.utf8).write(to: folder.appending(path: "D-01.txt"))
    try hebra("new", project.path, "--codebook", "libro.yaml", in: folder)
    try hebra("import", project.path, "D-01.txt", in: folder)
    for request in HardDocument.codings { try HardDocument.add(request, project, folder) }
    try Self.trip(project, codebook: "libro.yaml")
  }

  @Test(arguments: HardDocument.memos)
  func `a memo comes back from Word to the letter`(memo: String) throws {
    let folder = try HowTo.study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let project = folder.appending(path: "p.hebra")
    try hebra("new", project.path, "--codebook", "libro.yaml", in: folder)
    try hebra("import", project.path, "entrevistas/E-01.txt", in: folder)
    try HardDocument.add(
      HardDocument.Request(quote: "nunca llegan", code: "DES-01", memo: memo), project, folder,
      document: "E-01")
    try Self.trip(project, codebook: "libro.yaml")
  }
}
