import Foundation
import TestSupport
import Testing

/// Values leave by one door: the compiler holds it, and no source goes around it.
@Suite struct DoorTests {
  /// Statements that let something out without a rule, and what the compiler says of each.
  private static let attempts = [
    ("_ = Released([[\"a\"]], for: .team)", "'internal' protection level"),
    ("_ = WrittenFile(bytes: [], for: .team)", "'internal' protection level"),
    ("_ = CSVWriter.write([[\"a\"]])", "Released<"),
    ("_ = MatrixJSON.write(matrix)", "Released<"),
    ("_ = TextTable.render(matrix)", "Released<"),
    ("_ = try DOCXWriter.write(DOCXWriter.Document(blocks: []))", "Released<"),
    ("_ = SVGWriter.write(chart.picture)", "Released<"),
    ("_ = PNGWriter.write(chart.picture)", "Released<"),
    ("_ = HitsPage.write(hits)", "Released<"),
    ("_ = HitsJSON.write(hits)", "Released<"),
    ("_ = SheetPage.write(sheet)", "Released<"),
    ("_ = try DOCXWriter.write(sheet)", "Released<"),
    ("_ = try PendingFile([1, 2], for: \"a.csv\")", "WrittenFile"),
    ("_ = try PendingFile(DisclosureRule.show([UInt8]()), for: \"a.csv\")", "WrittenFile"),
  ]

  /// Compiles a function with these statements, as a file of this package, against the built modules.
  private func compile(_ statements: [String]) throws -> CommandResult {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = """
      import HebraDisclosure
      import HebraFormats
      import HebraModel
      func leave(
        _ matrix: Matrix, _ chart: BarChart, _ hits: HitList, _ sheet: Sheet
      ) throws {
      \(statements.joined(separator: "\n"))
      }
      """
    try Data(source.utf8).write(to: folder.appending(path: "leave.swift"))
    let name = Places.package.lastPathComponent.lowercased()
      .replacing(/[^a-z0-9_]/, with: "_")
    let maps = try Command.shell(
      """
      ls $HEBRA/Sources/C*/module.modulemap $HEBRA/.build/checkouts/*/Sources/*/include/module.modulemap
      ls '\(Command.products.path)'/C*.build/module.modulemap
      """, in: folder
    ).output.split(separator: "\n").map(String.init)
    #expect(maps.count > 5)
    return try Command.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["swiftc", "-typecheck", "-package-name", name, "-module-cache-path", "cache"]
        + ["-I", Command.products.appending(path: "Modules").path]
        + maps.flatMap { ["-Xcc", "-fmodule-map-file=" + $0] } + ["leave.swift"], in: folder)
  }

  @Test func `a released value can be written and placed`() throws {
    let result = try compile([
      "_ = try PendingFile(CSVWriter.write(DisclosureRule.show([[\"a\"]])), for: \"a.csv\")",
      "_ = MatrixJSON.write(try DisclosureRule.release(matrix, for: .team))",
      "_ = SVGWriter.write(DisclosureRule.show(chart.picture))",
      "_ = HitsPage.write(DisclosureRule.show(hits))",
    ])
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func `what no rule released does not compile`() throws {
    let errors = try compile(Self.attempts.map(\.0)).errors
    let messages = errors.split(separator: "\n")
    for (number, (statement, reason)) in Self.attempts.enumerated() {
      // The first statement stands in line 7.
      let place = "leave.swift:\(number + 7):"
      let own = messages.filter { $0.hasPrefix(place) && $0.contains("error:") }
      #expect(!own.isEmpty, "\(statement) compiles: \(errors)")
      #expect(errors.contains(reason), "\(statement): \(errors)")
    }
  }

  @Test func `only exporting places files`() throws {
    let door = "Sources/Hebra/Exporting/Exporting.swift"
    // Sealed projects and keys are placed by sealing, which the next test but one watches.
    let sealing = Self.sealing
    let placing = ["Sources/HebraFormats/Writers/PendingFile.swift", door] + sealing
    for file in try SourceFile.all("Sources") where !placing.contains(file.path) {
      for (line, text) in file.code where text.contains(/\b(PendingFile|Placing)\b/) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
    // Private to its file: no other file of the workbench can place anything.
    let source = try #require(try SourceFile.all("Sources").first { $0.path == door })
    #expect(source.code.contains { $0.text == "private final class Placing {" })
  }

  /// The files that write keys, sealed files, and the folder that was in one.
  private static let sealing = [
    "NewKey", "OpenedFolder", "Project+Seal", "SealedFolder", "StudyKey",
  ].map { "Sources/Hebra/Sealing/\($0).swift" }

  /// Files that make or rename files of the disk, and why.
  private static let makers = [
    "Sources/HebraFormats/Writers/PendingFile.swift": "what leaves",
    "Sources/HebraFormats/Writers/FilePlacement.swift": "what leaves",
    "Sources/Hebra/Exporting/SheetFile.swift": "what an office program reads, then deleted",
    "Sources/HebraCLI/Console/BrowserWindow.swift": "the way to the desk, then deleted",
    "Sources/HebraWeb/Desk/Drop.swift": "files dropped on the page, until they are taken",
    "Sources/Hebra/Exchange/QDATaking.swift": "texts on their way in, then deleted",
    "Sources/HebraStore/File/ProjectFile.swift": "the project itself",
    "Sources/HebraStore/File/ProjectFile+Migration.swift": "the project itself",
    "Sources/HebraStore/File/WriterLock.swift": "its lock",
    "Sources/HebraCorpus/CorpusRun.swift": "interviews made up for tests",
  ]

  @Test func `no other source makes a file`() throws {
    let making =
      #/\bO_(CREAT|WRONLY|RDWR)\b|\.write\((to: [^&]|toFile|contentsOf)|\bData\([^)]*\)\.write\(|\bcreateFile\(|\bfopen\(|\bcreat\(|FileHandle\(for(Writing|Updating)|\bcfiles_\w+\(|(^|[^.\w]|Glibc\.)(rename|link|symlink|mkstemp)\(|\b(copy|move|replace)Item\(/#
    var found: Set<String> = []
    for file in try SourceFile.all("Sources") {
      for (line, text) in file.code where text.contains(making) {
        found.insert(file.path)
        // The console writes to the two streams that are open.
        guard Self.makers[file.path] == nil, !file.path.hasSuffix("/Console.swift") else {
          continue
        }
        guard !text.contains(#/(case|func) rename\(/#) else { continue }
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
    for path in Self.makers.keys where !found.contains(path) {
      Issue.record("\(path) makes no file: take it off the list")
    }
  }

  @Test func `only sealing writes bytes that no writer made`() throws {
    var callers: Set<String> = []
    for file in try SourceFile.all("Sources") {
      for (_, text) in file.code where text.contains("PendingFile(sealing") {
        callers.insert(file.path)
      }
    }
    #expect(callers.sorted() == Self.sealing)
  }

  @Test func `no source takes the tests' way into another target`() throws {
    for file in try SourceFile.all("Sources") {
      for (line, text) in file.lines.enumerated() where text.contains("@testable") {
        Issue.record("\(file.path):\(line + 1)")
      }
    }
  }
}
