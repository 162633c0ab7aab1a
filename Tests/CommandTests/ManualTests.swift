import Foundation
import TestSupport
import Testing

/// The manual and the demo in the README, run command by command in the order in which a person reads
/// them.
///
/// The project is the one of `Scripts/demo`. What the reader does in Word, in Excel or with files
/// stands in HTML comments (`<!-- $ command -->`) and is run too. A block shows both streams of a
/// command as a terminal does. `RECORD_GOLDEN=1` rewrites the outputs in which nothing is left out,
/// and fails all the same.
@Suite struct ManualTests {
  private static let file = Places.package.appending(path: "Documentation/Manual.md")

  /// A folder as the manual asks for: the interviews, the codebook and the filled tables.
  ///
  /// The README names the last two by their places in the package.
  private static func study() throws -> URL {
    let folder = try Places.temporary().appending(path: "estudio")
    let files = [
      "Corpus/interviews": "entrevistas", "Codebooks/desconfianza.yaml": "libro.yaml",
      "Corpus/corpus.csv": "corpus.csv", "Corpus/participants.csv": "participants.csv",
      "Corpus/coders.csv": "coders.csv", "Corpus": "Corpus", "Codebooks": "Codebooks",
    ]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (source, name) in files {
      try FileManager.default.copyItem(
        at: Places.package.appending(path: source), to: folder.appending(path: name))
    }
    return folder
  }

  @Test(arguments: ["Documentation/Manual.md", "README.md"])
  func `what a page says is what the commands give`(path: String) throws {
    var page = try HowTo(Places.package.appending(path: path), prompt: "$ ")
    let folder = try Self.study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    var recorded: [String?] = []
    for step in page.steps {
      // A terminal shows both streams; a line of shell may end with a comment.
      let result = try Command.shell("{ \(step.command)\n} 2>&1", in: folder)
      let given = HowTo.split(result.output)
      let place = "line \(step.lines.lowerBound + 1): $ \(step.command)"
      guard step.isShown else {
        #expect(result.status == 0, "\(place)\n\(result.output)")
        recorded.append(nil)
        continue
      }
      let fails = step.expected.contains("error: ")
      #expect(fails ? result.status > 0 : result.status <= 1, "\(place) ends with \(result.status)")
      let elision = Elision(step.expected)
      #expect(elision.shows(given), "\(place)\n\(given.joined(separator: "\n"))")
      recorded.append(elision.leavesOut ? nil : given.joined(separator: "\n"))
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try page.record(recorded)
      Issue.record("\(path) was rewritten: look at it, and run again without RECORD_GOLDEN")
    }
    try compareCells(page.lines, with: folder.appending(path: "matriz.csv"))
  }

  /// Compares the rows of a table of codes with those of the matrix that a page has just made.
  private func compareCells(_ lines: [String], with matrix: URL) throws {
    let rows = CSVRows(try String(contentsOf: matrix, encoding: .utf8)).rows
    let start = try #require(lines.firstIndex { $0.hasPrefix("| Documento | DES-01 |") })
    func cells(_ line: String) -> [String] {
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let codes = cells(lines[start]).dropFirst()
    let shown = lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map(cells)
    #expect(shown.count > 3)
    for row in shown {
      let real = try #require(rows.first { $0["Documento"] == row[0] }, "\(row[0])")
      for (code, cell) in zip(codes, row.dropFirst()) {
        #expect(real.first { $0.key.hasPrefix(code) }?.value == cell, "\(row[0]) \(code)")
      }
    }
  }

  @Test func `every example of a command is run`() throws {
    let page = try HowTo(Self.file, prompt: "$ ")
    #expect(page.steps.count { $0.isShown } > 60)
    for block in page.blocks {
      let lines = page.lines[block.lines]
      let place = "line \(block.lines.lowerBound)"
      // `text` is for what no program could run here: a folder, a transcript, an installation.
      if block.kind == "console" {
        #expect(lines.first?.hasPrefix("$ ") == true, "\(place) begins with no command")
      } else {
        #expect(["text", "yaml"].contains(block.kind), "\(place) does not say what it is")
        #expect(!lines.contains { $0.hasPrefix("$ ") }, "\(place) has a command that is not run")
      }
    }
    // Most examples are compared to the last sign.
    let whole = page.steps.filter { $0.isShown && !Elision($0.expected).leavesOut }
    #expect(whole.count * 2 > page.steps.count { $0.isShown })
  }

  @Test func `the table at the end names every command with its options`() throws {
    let page = try HowTo(Self.file, prompt: "$ ")
    let start = try #require(page.lines.firstIndex { $0.hasPrefix("## 19.") })
    let rows = page.lines[start...].filter { $0.hasPrefix("| `") }
    let common = rows.filter { !$0.hasPrefix("| `hebra ") }.joined(separator: "\n")
    for command in try CommandTree.load().leaves {
      let path = try Regex(command.path + "(?![a-z])")
      let own = rows.filter { $0.contains(path) }.joined(separator: "\n")
      #expect(!own.isEmpty, "no row names \(command.path)")
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
        // `--code` is not named by `--codebook`.
        let typed = try Regex(NSRegularExpression.escapedPattern(for: name.typed) + "(?![a-zí-])")
        #expect(own.contains(typed) || common.contains(typed), "\(command.path): \(name.typed)")
      }
    }
  }

  @Test(arguments: [
    ("a\n…\nd", "a b c d", true), ("a\n…\nd", "a d", false), ("…", "", false), ("", "", true),
    ("a\n…", "a b c", true), ("…\na", "b a", true), ("…\na", "b c", false), ("a b", "a", false),
  ])
  func `three points on a line stand for one or more lines`(
    shown: String, given: String, holds: Bool
  ) {
    #expect(Elision(shown).shows(given.split(separator: " ").map(String.init)) == holds)
  }

  @Test(arguments: [
    ("se …a", "se guarda", true), ("se …o", "se guarda", false), ("…arda", "se guarda", true),
    ("se g…", "se guarda", true), ("s…g…a", "se guarda", true), ("s…x…a", "se guarda", false),
    ("3 …", "4 filas", false), ("se", "se guarda", false), ("ab…ba", "aba", false),
  ])
  func `three points in a line stand for a part of it`(shown: String, given: String, holds: Bool) {
    #expect(Elision(shown).shows([given]) == holds)
  }
}
