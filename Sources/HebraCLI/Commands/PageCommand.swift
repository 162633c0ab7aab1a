import ArgumentParser
import Hebra
import HebraModel
import HebraWeb

struct PageCommand: ParsableCommand, TakesSeveral {
  static let several: Set = ["--document", "--documento"]

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "page",
      abstract: Help.text(
        "Entrega la mesa en un solo archivo, que abre cualquier navegador sin instalar nada.",
        "Hands over the desk as one file, which any browser opens with nothing installed."),
      discussion: Help.example(
        "hebra page estudio.hebra --coder Ana --document E-01 --output ana.html"),
      aliases: ["pagina"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp(Help.text("quién va a codificar", "who will code"), valueName: "name"))
  var coder: String
  @Option(
    name: [.customLong("document"), .customLong("documento")],
    help: ArgumentHelp(
      Help.text(
        "documento, o varios repitiendo la opción; sin ella, los asignados, o todos",
        "document, or several by repeating the option; without it, those assigned, or all"),
      valueName: "document"))
  var documents: [String] = []
  @OptionGroup var out: OutputOptions
  @Flag(
    name: [.customLong("no-passphrase"), .customLong("sin-palabras")],
    help: ArgumentHelp(
      Help.text(
        "no la sella: la abre cualquiera que tenga el archivo",
        "does not seal it: whoever has the file opens it")))
  var isOpen = false
  @OptionGroup var newCoder: NewCoderOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project, without: out.leaving.names) { work, messages in
      var maker = DeskFileMaker(coder: coder)
      maker.isNewCoder = newCoder.isNew
      maker.documents = documents
      maker.isSealed = !isOpen
      let (desk, names) = try maker.write(
        work, to: out.destination(), messages)
      Console.print(
        messages.what(
          .deskFile,
          [
            "file": out.output, "documents": String(names.count), "coder": coder,
            "size": String((desk.size + 999) / 1000),
          ]))
      if let words = desk.words {
        Console.print(messages.what(.deskFileWords, ["words": words, "coder": coder]))
      } else {
        Console.notice(Notice(.deskFileOpen), messages)
      }
    }
  }
}
