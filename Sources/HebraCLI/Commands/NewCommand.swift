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
      Help.text("libro de códigos en YAML", "codebook in YAML"), valueName: "archivo"))
  var codebook: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = Console.language(common.language)
    try reporting(language) {
      let creation = try Project.create(
        at: project.project, codebook: codebook, language: language, who: common.actor,
        reading: .children(), interruption: .ofProcess)
      for notice in creation.notices { Console.notice(notice, language) }
      Console.print(
        Messages.what(.projectNew, ["file": project.project], language))
      if let book = creation.codebook {
        Console.print(Self.line(book, language))
      }
    }
  }

  static func line(_ book: Codebook, _ language: UserLanguage) -> String {
    let active = book.codes.count { !$0.isRetired && $0.parent != nil }
    return Messages.what(
      .projectCodebook,
      ["title": book.title, "version": book.version, "codes": String(active)], language)
  }
}
