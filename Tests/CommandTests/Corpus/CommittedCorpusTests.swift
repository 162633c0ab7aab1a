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
}
