import Foundation
import TestSupport
import Testing

/// Every command explains itself, in both languages and in the manual.
@Suite struct HelpTests {
  @Test(arguments: [("es_CO.UTF-8", "Ejemplo: hebra "), ("en_US.UTF-8", "Example: hebra ")])
  func `every command's help has an example`(language: String, mark: String) throws {
    let commands = try CommandTree.load(language).all
    #expect(commands.count >= 20)
    for command in commands {
      let words = command.path.split(separator: " ").dropFirst().map(String.init)
      let help = try Command.hebra(
        words + ["--help"], in: Places.package, environment: ["LANG": language])
      #expect(help.status == 0, "\(command.path)")
      #expect(help.errors.isEmpty, "\(command.path)")
      // Lines are broken to the terminal's width: compare words.
      let text = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(mark), "\(command.path) --help has no example")
      if command.subcommands == nil {
        #expect(
          text.contains(mark.dropLast(6) + command.path), "\(command.path): another's example")
      }
      #expect(command.abstract?.isEmpty == false, "\(command.path)")
    }
  }

  @Test func `a Spanish reader finds no English in the help`() throws {
    let english =
      #/(?i)\b(overview|usage|options|arguments|subcommands?|default|values|show|see|for)\b[^-]/#
    for command in try CommandTree.load().all {
      let words = command.path.split(separator: " ").dropFirst().map(String.init)
      let help = try Command.hebra(words + ["--help"], in: Places.package).output
      // Names of commands and options are what is typed.
      let typed = #/«?hebra [^»\n]*|--[a-z-]+|^ +[a-z]+,.*/#.anchorsMatchLineEndings()
      let prose = help.replacing(typed, with: "")
      #expect(
        !prose.contains(english), "\(command.path): \(prose.firstMatch(of: english)?.0 ?? "")")
      for line in help.split(separator: "\n") {
        #expect(line.unicodeScalars.count <= 80, "\(line)")
      }
      // Each name of a value is Spanish.
      for match in help.matches(of: #/<([^>]+)>/#) {
        #expect(!["document", "code", "coder", "file", "table", "name"].contains(String(match.1)))
      }
    }
  }

  @Test func `every option says what it is for`() throws {
    for command in try CommandTree.load().all {
      for argument in command.arguments ?? [] {
        #expect(
          argument.abstract?.isEmpty == false || argument.kind == "positional",
          "\(command.path) \(argument.names?.map(\.typed) ?? [])")
      }
    }
  }

  @Test func `every example is a command that the parser takes`() throws {
    for command in try CommandTree.load().leaves {
      guard let example = command.discussion?.split(separator: "Ejemplo: ").last else { continue }
      // A project that is not there: the arguments are in order, the file is missing.
      let folder = try Places.temporary()
      defer { try? FileManager.default.removeItem(at: folder) }
      let result = try Command.shell(String(example), in: folder)
      #expect(result.status != 2 && result.status < 64, "\(example): \(result.errors)")
    }
  }

  @Test func `every command and every option stands in the manual`() throws {
    let manual = try String(
      contentsOf: Places.package.appending(path: "Documentation/Manual.md"), encoding: .utf8)
    for command in try CommandTree.load().leaves {
      #expect(manual.contains(command.path), "the manual does not name \(command.path)")
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] })
      where name.kind == "long" && !["help", "version"].contains(name.name) {
        #expect(manual.contains(name.typed), "the manual does not name \(name.typed)")
      }
    }
  }

  @Test func `every command stands in the generated reference with its options`() throws {
    let text = try String(
      contentsOf: Places.package.appending(path: "Documentation/Reference.md"), encoding: .utf8)
    let sections = Dictionary(
      text.components(separatedBy: "\n##").map { section in
        (String(section.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " }), section)
      }, uniquingKeysWith: { first, _ in first })
    for command in try CommandTree.load().all {
      let section = try #require(
        sections[command.path], "\(command.path): run Scripts/reference")
      #expect(section.contains(command.abstract ?? "?"), "\(command.path): run Scripts/reference")
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] })
      where name.kind == "long" && !["help", "version", "lang", "as"].contains(name.name) {
        #expect(
          section.contains(name.typed), "\(command.path) \(name.typed): run Scripts/reference")
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know every command`(shell: String) throws {
    let script = try Command.hebra("--generate-completion-script", shell, in: Places.package)
    #expect(script.status == 0)
    for command in try CommandTree.load().leaves {
      let known =
        shell == "fish"
        ? "\"\(command.path)\"" : "_" + command.path.replacing(" ", with: "_") + "()"
      #expect(script.output.contains(known), "\(shell): \(command.path)")
    }
  }

  @Test func `the Spanish names of commands work`() throws {
    for command in try CommandTree.load().leaves {
      let words = command.path.split(separator: " ").dropFirst().map(String.init)
      for alias in command.aliases ?? [] {
        let help = try Command.hebra(words.dropLast() + [alias, "--help"], in: Places.package)
        #expect(help.status == 0, "\(alias)")
        #expect(help.output.contains(command.path), "\(alias)")
      }
    }
  }
}
