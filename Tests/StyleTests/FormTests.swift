import Foundation
import TestSupport
import Testing

/// What a formatter and a ruler can say.
@Suite struct FormTests {
  @Test func `no file is longer than 300 lines`() throws {
    let folders = ["Sources", "Tests", "Examples/Sources"]
    for file in try folders.flatMap({ try SourceFile.all($0) }) {
      #expect(file.lines.count <= 301, "\(file.path) has \(file.lines.count - 1) lines")
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

  /// Files that may name an unsafe pointer: C libraries, SQLite, and memory that a loop over every
  /// byte or word needs.
  ///
  /// The list may only become shorter.
  private static let pointerFiles: Set = [
    "Sources/HebraCLI/Console/Console.swift",
    "Sources/HebraFormats/Archive/BytePacker.swift",
    "Sources/HebraFormats/Archive/ZIPArchive.swift",
    "Sources/HebraFormats/Archive/ZIPWriter.swift",
    "Sources/HebraFormats/DOCX/DOCXName.swift",
    "Sources/HebraFormats/Pictures/Raster.swift",
    "Sources/HebraFormats/Writers/CSVOutput.swift",
    "Sources/HebraFormats/Writers/DeflatedEntry.swift",
    "Sources/HebraFormats/Writers/XLSXFormats.swift",
    "Sources/HebraFormats/Writers/XLSXWorkbook.swift",
    "Sources/HebraFormats/XML/XMLEvents.swift",
    "Sources/HebraLanguage/Bytes/Descriptor.swift",
    "Sources/HebraLanguage/Bytes/Span+Bytes.swift",
    "Sources/HebraLanguage/Bytes/ZeroedMemory.swift",
    "Sources/HebraLanguage/Normalization.swift",
    "Sources/HebraLanguage/Scalars.swift",
    "Sources/HebraLanguage/Sentences.swift",
    "Sources/HebraLanguage/Stemmer.swift",
    "Sources/HebraLanguage/TextIdentity.swift",
    "Sources/HebraLanguage/TokenBuffer.swift",
    "Sources/HebraLanguage/Words+ICU.swift",
    "Sources/HebraStore/File/Clock.swift",
    "Sources/HebraStore/Database/FTS5Interface.swift",
    "Sources/HebraStore/Database/SQLiteBytes.swift",
    "Sources/HebraStore/Index/FoundRows.swift",
    "Sources/HebraStore/Index/RowCollector.swift",
    "Sources/HebraStore/Index/SpeechTokenizer.swift",
  ]

  @Test func `pointers are named where the list allows it and nowhere else`() throws {
    let pointer =
      #/Unsafe(Mutable)?(Raw)?(Buffer)?Pointer|withUnsafe|withMemoryRebound|assumingMemoryBound|baseAddress|unsafe(Load|BitCast|ly|Uninit|Argv)|nonisolated\(unsafe\)/#
    #expect(Self.pointerFiles.count < 40)
    var found: Set<String> = []
    for file in try SourceFile.all("Sources") {
      for (line, text) in file.code
      where text.contains("nsafe") || text.contains("emory") || text.contains("baseAddress") {
        guard text.contains(pointer) else { continue }
        found.insert(file.path)
        #expect(Self.pointerFiles.contains(file.path), "\(file.path):\(line): \(text)")
      }
    }
    for path in Self.pointerFiles.subtracting(found) {
      Issue.record("\(path) names no pointer: take it off the list")
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
