import ArgumentParser
import Hebra
import HebraModel

struct TextCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "text",
      abstract: Help.text(
        "Muestra cómo lee Hebra un archivo, sin proyecto.",
        "Shows how Hebra reads a file, without a project."),
      discussion: Help.example("hebra text entrevista.docx --turns"), aliases: ["texto"])
  }

  enum Format: String, ExpressibleByArgument {
    case text, json

    init?(argument: String) { self.init(rawValue: argument == "texto" ? "text" : argument) }

    private var name: String { self == .text ? Help.text("texto", "text") : rawValue }

    static var allValueStrings: [String] { [Format.text, json].map(\.name) }

    var defaultValueDescription: String { name }
  }

  @Argument(
    help: ArgumentHelp(Help.text("archivos o carpetas", "files or folders"), valueName: "path"))
  var paths: [String]
  @Flag(help: ArgumentHelp(Help.text("una intervención por línea", "one turn a line")))
  var turns = false
  @Option(help: ArgumentHelp(Help.text("en qué forma se muestra", "the form in which it is shown")))
  var format = Format.text
  @OptionGroup var reading: ReadingOptions
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(Help.text("idioma: es o en", "language: es or en")))
  var language: UserLanguage?

  func run() throws {
    let messages = Console.messages(language)
    let files = TextPreview.files(paths)
    var refused = 0
    func refuse(_ failure: Failure) {
      refused += 1
      Console.error(failure, messages)
      if format == .json { Console.print(json: TextPreview.json(failure, messages)) }
    }
    for failure in files.missing { refuse(failure) }
    func show(_ preview: TextPreview) {
      switch format {
      case .json: Console.print(json: preview.jsonLine())
      case .text where turns:
        for line in preview.turnLines(messages) { Console.print(content: line + "\n") }
      case .text: Console.print(content: preview.transcript.text + "\n")
      }
      for notice in preview.receipt.notices where format == .text {
        Console.notice(notice, of: preview.file, messages)
      }
    }
    for notice in files.notices { Console.notice(notice, messages) }
    try reporting(language) {
      try TextPreview.each(
        files.paths, encoding: reading.encoding, mapping: reading.mapping, by: .children()
      ) { result in
        switch result {
        case .success(let preview): show(preview)
        case .failure(let failure): refuse(failure)
        }
      }
    }
    let total = files.paths.count + files.missing.count
    guard total > 0 else {
      Console.error(Failure(.fileNone), messages)
      throw ExitCode(4)
    }
    if refused == total { throw ExitCode(4) }
    if refused > 0 { throw ExitCode(1) }
  }
}
