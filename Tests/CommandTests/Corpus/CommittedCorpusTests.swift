import Foundation
import TestSupport
import Testing

@Suite struct CommittedCorpusTests {
  @Test func `the interviews of the corpus are what its sources give, byte by byte`() throws {
    let corpus = Places.package.appending(path: "Corpus")
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Command.run(
      Command.products.appending(path: "HebraCorpus"),
      [corpus.appending(path: "sources").path, folder.path], in: folder)
    #expect(result.status == 0)
    let committed = corpus.appending(path: "interviews")
    let names = try FileManager.default.contentsOfDirectory(atPath: committed.path).sorted()
    #expect(names == (try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()))
    #expect(names.count >= 8)
    for name in names {
      #expect(
        try Data(contentsOf: committed.appending(path: name))
          == Data(contentsOf: folder.appending(path: name)), "\(name)")
    }
  }

  private static let sources: [(name: String, text: String)] = {
    let folder = Places.package.appending(path: "Corpus/sources")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map {
      ($0, (try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)) ?? "")
    }
  }()

  @Test func `every long number in the corpus is a filler`() {
    #expect(Self.sources.count == 28)
    for (name, text) in Self.sources {
      for match in text.matches(of: /\b\d[\d. ]{5,}\d\b/) {
        #expect(match.0.allSatisfy { "03. ".contains($0) }, "\(name)")
      }
    }
  }

  private static let gazetteer = Places.sharedData?.appending(
    path: "spanish/divipola-dane/DIVIPOLA.csv")

  /// Common words, and names of saints and shops, that are municipalities too.
  private static let common: Set = [
    "La Esperanza", "Toca", "Solita", "Lloró", "Elías", "San José",
  ]

  @Test(.enabled(if: gazetteer != nil))
  func `no municipality or department of the country is named in the corpus`() throws {
    let table = try String(contentsOf: #require(Self.gazetteer), encoding: .utf8)
    let places = Set(
      table.split(whereSeparator: \.isNewline).dropFirst().flatMap { line in
        line.split(separator: ",").dropFirst(2).prefix(2).map { $0.capitalized }
      })
    #expect(places.count > 1000)
    for (name, text) in Self.sources {
      // Names of several words are looked for by their first.
      let words = Set(text.split { !$0.isLetter }.map(String.init))
      for place in places.subtracting(Self.common) {
        guard let first = place.split(separator: " ").first, words.contains(String(first)),
          let regex = try? Regex("\\b" + place + "\\b")
        else { continue }
        #expect(!text.contains(regex), "\(name): \(place)")
      }
    }
  }
}
