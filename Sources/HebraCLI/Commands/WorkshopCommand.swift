import ArgumentParser
import Hebra
import HebraModel

/// A side of a workshop, by its name in either language.
struct TypedSide: ExpressibleByArgument {
  let value: WorkshopSide

  init?(argument: String) {
    switch argument {
    case "community", "comunidad": value = .community
    case "institutions", "instituciones": value = .institutions
    default: return nil
    }
  }

  static var allValueStrings: [String] {
    [Help.text("comunidad", "community"), Help.text("instituciones", "institutions")]
  }
}

struct WorkshopCommand: ParsableCommand, TakesSeveral {
  static let several: Set = ["--group", "--grupo"]

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "workshop",
      abstract: Help.text(
        "Las hojas de taller, para preparar a cada lado aparte con las dos mitades de un asunto.",
        "The workshop sheets, to prepare each side apart with the two halves of a matter."),
      discussion: Help.text(
        """
        Salen de los grupos de espejo del libro, con las mismas palabras para los dos lados: sin \
        cifras, citas ni nombres.

        """,
        """
        They come from the groups of mirrors of the codebook, in the same words for both sides: \
        without figures, quotations or names.

        """)
        + Help.example("hebra workshop estudio.hebra --side comunidad --output comunidad.docx"),
      aliases: ["taller"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(
    name: [.customLong("side"), .customLong("lado")],
    help: ArgumentHelp(
      Help.text(
        "de qué lado: comunidad o instituciones; sin él, una hoja para cada uno",
        "of which side: community or institutions; without it, a sheet for each"),
      valueName: "side"))
  var side: TypedSide?
  @Option(
    name: [.customLong("group"), .customLong("grupo")],
    help: ArgumentHelp(
      Help.text(
        "solo este grupo de espejo, por su id o su nombre; se puede repetir",
        "only this group of mirrors, by its id or name; may be repeated"), valueName: "group"))
  var groups: [String] = []
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "archivo que se escribe: .docx, .html, .pdf, .md o .json",
        "file to write: .docx, .html, .pdf, .md or .json"), valueName: "file"))
  var output: String
  @Flag(
    name: [.customLong("replace"), .customLong("reemplazar")],
    help: ArgumentHelp(
      Help.text("reemplaza un archivo que ya existe", "replaces a file that is there")))
  var replaces = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project) { work, messages in
      tell(
        try work.writeWorkshop(
          for: side?.value, groups: groups, to: output, replaces: replaces), messages)
    }
  }
}
