import Foundation
import TestSupport
import Testing

/// What a formatter and a ruler can say.
@Suite struct FormTests {
  /// Files that may be long, and why.
  private static let longFiles = [
    "Sources/Hebra/Messages/Spanish.swift": "a catalog: one line a sentence",
    "Sources/Hebra/Messages/English.swift": "a catalog: one line a sentence",
  ]

  @Test func `no file is longer than 300 lines, catalogs aside`() throws {
    let folders = ["Sources", "Tests", "Examples/Sources"]
    for file in try folders.flatMap({ try SourceFile.all($0) })
    where Self.longFiles[file.path] == nil {
      #expect(file.lines.count <= 301, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  @Test func `what may be long exists and needs it`() throws {
    let files = try SourceFile.all("Sources")
    for path in Self.longFiles.keys {
      let file = try #require(files.first { $0.path == path }, "\(path)")
      #expect(file.lines.count > 301, "\(path) fits in 300 lines: take it off the list")
    }
  }

  @Test func `no force, no silence, no unchecked promises`() throws {
    for file in try SourceFile.all("Sources") {
      for (line, text) in file.code {
        #expect(
          !text.contains(/@unchecked|\btry!|\bas!|catch \{\}|swiftlint:|swift-format-ignore/),
          "\(file.path):\(line): \(text)")
      }
    }
  }

  @Test func `no file names a machine's own folders`() throws {
    let root = Places.package
    let folders = [
      "Sources", "Scripts", "Documentation", "Corpus", "Codebooks", "Benchmarks",
      "Examples/Sources",
    ]
    for folder in folders {
      let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      for case let path as String in paths ?? FileManager.DirectoryEnumerator() {
        let url = root.appending(path: folder).appending(path: path)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
        #expect(!text.contains(/(\/home\/\w|\/Users\/\w|\/root\/|\/work\/)/), "\(folder)/\(path)")
      }
    }
  }

  @Test func `swift format finds nothing to say`() throws {
    let found = try Command.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      [
        "swift", "format", "lint", "--strict", "--parallel", "-r", "Sources", "Tests",
        "Examples/Sources",
      ],
      in: Places.package)
    #expect(found.status == 0, "\(found.errors)")
  }
}
