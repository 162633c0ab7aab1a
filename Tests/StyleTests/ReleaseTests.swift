import Foundation
import Hebra
import TestSupport
import Testing

/// The version stands in one place.
@Suite struct ReleaseTests {
  @Test func `the newest heading of the changelog is the version of the library`() throws {
    let text = try String(
      contentsOf: Places.package.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let heading = try #require(text.firstMatch(of: /(?m)^## (\S+)/))
    #expect(String(heading.1) == Release.version)
  }

  @Test func `the command says the version of the library`() throws {
    let result = try Command.hebra("--version", in: Places.package)
    #expect(result.output == Release.version + "\n")
  }

  @Test func `no other source states a version`() throws {
    for file in try SourceFile.all("Sources") {
      for (line, text) in file.code
      where text.utf8.contains(0x22) && text.contains(/"\d+\.\d+\.\d+"/) {
        #expect(file.path == "Sources/Hebra/Release.swift", "\(file.path):\(line): \(text)")
      }
    }
  }
}
