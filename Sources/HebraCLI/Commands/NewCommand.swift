import ArgumentParser
import Hebra
import HebraModel

struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new", abstract: Help.text("Crea un proyecto.", "Makes a project."),
      discussion: Help.example(
        "hebra new estudio.hebra --codebook Codebooks/desconfianza.yaml --lang es"),
      aliases: ["nuevo"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(
    help: ArgumentHelp(
      Help.text("libro de códigos en YAML", "codebook in YAML"), valueName: "file"))
  var codebook: String?
  @Option(
    name: [.customLong("places"), .customLong("lugares")],
    help: ArgumentHelp(
      Help.text(
        "municipios de otro país: tabla con codigo, municipio y departamento",
        "municipalities of another country: table with codigo, municipio and departamento"),
      valueName: "file"))
  var places: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let messages = Console.messages(common.language)
    try reporting(common.language) {
      let creation = try Project.create(
        at: project.project, codebook: codebook, places: places, language: messages.language,
        who: common.actor, reading: .children(), interruption: .ofProcess)
      for notice in creation.notices { Console.notice(notice, messages) }
      Console.print(messages.what(.projectNew, ["file": project.project]))
      if let book = creation.codebook {
        Console.print(Self.line(book, messages))
      }
    }
  }

  static func line(_ book: Codebook, _ messages: Messages) -> String {
    let active = book.codes.count { !$0.isRetired && $0.parent != nil }
    return messages.what(
      .projectCodebook,
      ["title": book.title, "version": book.version, "codes": String(active)])
  }
}
