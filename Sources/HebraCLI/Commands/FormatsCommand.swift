import ArgumentParser
import Hebra
import HebraModel

/// Options for reading files that do not declare everything themselves.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Help.text(
        "juego de caracteres de los textos: utf-8, windows-1252, macintosh…",
        "encoding of texts: utf-8, windows-1252, macintosh…"), valueName: "name"))
  var encoding: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "archivo que dice qué es cada elemento de un XML desconocido",
        "file that says what each element of unknown XML is"), valueName: "file"))
  var mapping: String?
}

struct FormatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "formats",
      abstract: Help.text(
        "Lista los formatos que Hebra lee, y qué de cada uno.",
        "Lists the formats that Hebra reads, and what of each."),
      discussion: Help.example("hebra formats"), aliases: ["formatos"])
  }

  @OptionGroup var listing: FormOptions
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(Help.text("idioma: es o en", "language: es or en")))
  var language: UserLanguage?

  func run() throws {
    let messages = Console.messages(language)
    listing.show(Matrix(formats: SupportedFormat.all, messages), messages, on: .formats)
  }
}
