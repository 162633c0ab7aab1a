import Foundation
import TestSupport

/// A Markdown page whose commands are run: it reads as a how-to and is a test.
///
/// A fenced block that begins with `% ` is a command and what it gives: standard output as it is,
/// standard error after `2> `, the status after `=> ` when it is not 0. Everything happens in one
/// copy of the folder `estudio`.
struct HowTo {
  /// One command and what the page says of it.
  struct Step {
    /// Places of the block's lines in the page: from the command to the last before the fence.
    var lines: Range<Int>
    var command: String
    var expected: String
  }

  let name: String
  private(set) var lines: [String]

  private static let folder = Places.package.appending(path: "Tests/CommandTests/Commands")

  /// The pages there are.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  init(_ name: String) throws {
    self.name = name
    lines = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The commands in order.
  var steps: [Step] {
    var steps: [Step] = []
    var open: Int?
    for (number, line) in lines.enumerated() where line.hasPrefix("```") {
      if let start = open {
        if start < number, lines[start].hasPrefix("% ") {
          steps.append(
            Step(
              lines: start..<number, command: String(lines[start].dropFirst(2)),
              expected: lines[(start + 1)..<number].joined(separator: "\n")))
        }
        open = nil
      } else {
        open = number + 1
      }
    }
    return steps
  }

  /// What a finished command is on the page.
  static func text(_ result: CommandResult) -> String {
    var lines = split(result.output) + split(result.errors).map { "2> " + $0 }
    if result.status != 0 { lines.append("=> \(result.status)") }
    return lines.joined(separator: "\n")
  }

  private static func split(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    // A page has neither the line ends nor the mark that Excel asks for.
    let plain = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
    let whole = plain.hasSuffix("\n") ? String(plain.dropLast()) : plain
    return whole.components(separatedBy: "\n")
  }

  /// A new copy of the study.
  static func study() throws -> URL {
    let place = try Places.temporary()
    let copy = place.appending(path: "estudio")
    try FileManager.default.copyItem(at: folder.appending(path: "estudio"), to: copy)
    return copy
  }

  /// Writes what the commands gave into the page.
  mutating func record(_ texts: [String]) throws {
    for (step, text) in zip(steps, texts).reversed() {
      let shown = text.isEmpty ? [] : text.components(separatedBy: "\n")
      lines.replaceSubrange(step.lines, with: ["% " + step.command] + shown)
    }
    try lines.joined(separator: "\n").write(
      to: Self.folder.appending(path: name), atomically: true, encoding: .utf8)
  }
}
