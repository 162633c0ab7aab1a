import Foundation
import TestSupport

/// A command, its options and the commands below it, as the argument parser tells them.
struct CommandTree: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      /// As it is typed.
      var typed: String { (kind == "short" ? "-" : "--") + name }
    }

    var names: [Name]?
    var abstract: String?
    var kind: String
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var aliases: [String]?
  var arguments: [Argument]?
  var subcommands: [CommandTree]?
  /// The commands above it.
  var superCommands: [String]?

  /// `hebra code add`.
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The commands below that are this program's own, at any depth.
  var all: [CommandTree] {
    let below = (subcommands ?? []).filter { $0.commandName != "help" }
    return [self] + below.flatMap(\.all)
  }

  /// The commands that do something.
  var leaves: [CommandTree] {
    all.filter { command in
      (command.subcommands ?? []).allSatisfy { $0.commandName == "help" }
    }
  }

  private struct Dump: Decodable { var command: CommandTree }

  /// The tree of the built `hebra`.
  static func load(_ language: String = "es_CO.UTF-8") throws -> CommandTree {
    let result = try Command.hebra(
      "--experimental-dump-help", in: Places.package, environment: ["LANG": language])
    return try JSONDecoder().decode(Dump.self, from: Data(result.output.utf8)).command
  }
}
