import Foundation
import TestSupport
import Testing

/// The pages of the folder Commands, run command by command.
///
/// `RECORD_GOLDEN=1` rewrites them, and fails all the same.
@Suite struct HowToTests {
  @Test(arguments: HowTo.names)
  func `what the page says is what the command gives`(name: String) throws {
    var page = try HowTo(name)
    let folder = try HowTo.study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let steps = page.steps
    #expect(!steps.isEmpty)
    var given: [String] = []
    for step in steps {
      let text = HowTo.text(try Command.shell(step.command, in: folder))
      #expect(text == step.expected, "\(name): % \(step.command)")
      given.append(text)
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try page.record(given)
      Issue.record("\(name) was rewritten: look at it, and run again without RECORD_GOLDEN")
    }
  }

  @Test func `every command has its place on a page`() throws {
    let pages = try HowTo.names.map { try HowTo($0).steps.map(\.command).joined(separator: "\n") }
    let all = pages.joined(separator: "\n")
    for command in try CommandTree.load().leaves {
      #expect(all.contains(command.path), "no page runs \(command.path)")
    }
  }
}
