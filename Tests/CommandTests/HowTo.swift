import Foundation
import TestSupport

/// A Markdown page whose commands are run: it reads as a how-to and is a test.
///
/// A fenced block that begins with the prompt is a command and what it gives; further lines with the
/// prompt are further commands. On the pages of the folder `Commands` the prompt is `% `, and a block
/// has standard output as it is, standard error after `2> `, the status after `=> ` when it is not 0.
/// Everything happens in one copy of the folder `estudio`.
struct HowTo {
  /// One command and what the page says of it.
  struct Step {
    /// Places of its lines in the page: from the command to the last before the next one or the fence.
    var lines: Range<Int>
    var command: String
    var expected: String
    /// Whether a reader sees it: a command in an HTML comment prepares what a person does by hand.
    var isShown = true
  }

  let name: String
  private(set) var lines: [String]
  private let file: URL
  private let prompt: String

  private static let folder = Places.package.appending(path: "Tests/CommandTests/Commands")

  /// The pages there are.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  init(_ name: String) throws {
    try self.init(Self.folder.appending(path: name), prompt: "% ")
  }

  /// The page in `file`, whose commands stand behind `prompt`.
  init(_ file: URL, prompt: String) throws {
    self.file = file
    self.prompt = prompt
    name = file.lastPathComponent
    lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The fenced blocks: what stands behind the opening fence, and the lines inside.
  var blocks: [(kind: String, lines: Range<Int>)] {
    var blocks: [(kind: String, lines: Range<Int>)] = []
    var open: Int?
    for (number, line) in lines.enumerated() where line.hasPrefix("```") {
      if let start = open {
        blocks.append((String(lines[start - 1].dropFirst(3)), start..<number))
        open = nil
      } else {
        open = number + 1
      }
    }
    return blocks
  }

  /// The commands in order.
  var steps: [Step] {
    var steps: [Step] = []
    for block in blocks where !block.lines.isEmpty && isCommand(block.lines.lowerBound) {
      let starts = block.lines.filter(isCommand)
      for (start, end) in zip(starts, starts.dropFirst() + [block.lines.upperBound]) {
        steps.append(
          Step(
            lines: start..<end, command: String(lines[start].dropFirst(prompt.count)),
            expected: lines[(start + 1)..<end].joined(separator: "\n")))
      }
    }
    return (steps + hiddenSteps).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private func isCommand(_ number: Int) -> Bool { lines[number].hasPrefix(prompt) }

  /// Commands that stand alone in an HTML comment.
  private var hiddenSteps: [Step] {
    lines.enumerated().compactMap { number, line in
      guard line.hasPrefix("<!-- " + prompt), line.hasSuffix(" -->") else { return nil }
      return Step(
        lines: number..<(number + 1), command: String(line.dropFirst(5 + prompt.count).dropLast(4)),
        expected: "", isShown: false)
    }
  }

  /// What a finished command is on the page.
  static func text(_ result: CommandResult) -> String {
    var lines = split(result.output) + split(result.errors).map { "2> " + $0 }
    if result.status != 0 { lines.append("=> \(result.status)") }
    return lines.joined(separator: "\n")
  }

  /// What a program wrote, line by line.
  static func split(_ text: String) -> [String] {
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

  /// Writes what the commands gave into the page; nil leaves a step as it stands.
  mutating func record(_ texts: [String?]) throws {
    for (step, text) in zip(steps, texts).reversed() {
      guard let text else { continue }
      let shown = text.isEmpty ? [] : text.components(separatedBy: "\n")
      lines.replaceSubrange(step.lines, with: [prompt + step.command] + shown)
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}
