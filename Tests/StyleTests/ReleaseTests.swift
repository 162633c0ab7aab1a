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

  @Test func `the command says the versions of its libraries`() throws {
    let result = try Command.hebra("--version", "--verbose", in: Places.package)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "hebra " + Release.version)
    let names = Release.packages.map(\.name) + Library.all.map(\.name)
    #expect(lines.dropFirst().map { String($0.prefix { $0 != " " }) } == names)
  }

  /// Packages that others name and nothing of which is in the command.
  private static let unused: Set = [
    "async-http-client", "swift-algorithms", "swift-asn1", "swift-certificates", "swift-crypto",
    "swift-http-structured-headers", "swift-nio-http2", "swift-nio-ssl",
    "swift-nio-transport-services", "swift-numerics",
  ]

  @Test func `the packages are those of the resolved file`() throws {
    let text = try String(
      contentsOf: Places.package.appending(path: "Package.resolved"), encoding: .utf8)
    let pins = text.matches(
      of: /"location" : ".+\/([^"]+?)(?:\.swift|\.git)?",[^}]+"version" : "([^"]+)"/)
    #expect(
      Set(pins.filter { !Self.unused.contains(String($0.1)) }.map { "\($0.1) \($0.2)" })
        == Set(Release.packages.map { "\($0.name) \($0.version)" }))
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
