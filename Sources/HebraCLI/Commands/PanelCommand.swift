import ArgumentParser
import Hebra
import HebraModel

struct PanelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "panel",
      abstract: Help.text(
        "El panel mensual de un municipio: las mismas personas, las mismas preguntas.",
        "The monthly panel of a municipality: the same people, the same questions."),
      discussion: Help.example("hebra panel show estudio.hebra 01001"),
      subcommands: [List.self, Show.self, Import.self, Remove.self], defaultSubcommand: List.self)
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Help.text("Lista los paneles.", "Lists the panels."),
        discussion: Help.example("hebra panel list estudio.hebra"), aliases: ["listar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(project, common, as: "panels", on: .panels) {
        Matrix(panels: try $0.panels(), $1)
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Help.text(
          "Qué cambió en las mismas personas desde el primer mes.",
          "What changed in the same people since the first month."),
        discussion: Help.example("hebra panel show estudio.hebra 01001"), aliases: ["ver"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var place: PlaceArgument
    @Flag(
      name: [.customLong("waves"), .customLong("meses")],
      help: ArgumentHelp(Help.text("mes por mes", "month by month")))
    var isByWave = false
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(
        project, common, as: "panel", settings: ["place": place.place],
        on: isByWave ? .waves : .panel
      ) { work, messages in
        let followUp = try work.panelFollowUp(of: place.place)
        if listing.isScreen, !messages.attrition(followUp).isEmpty {
          Console.note(messages.attrition(followUp))
        }
        return isByWave ? Matrix(waves: followUp, messages) : Matrix(panel: followUp, messages)
      }
    }
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: Help.text(
          "Trae las respuestas de un panel, de una tabla.",
          "Brings the answers of a panel from a table."),
        discussion: Help.text(
          """
          La tabla tiene una fila por respuesta (mes, persona, pregunta, valor), o una por persona y mes \
          con una columna por pregunta, o una por persona y pregunta con una columna por mes.

          """,
          """
          The table has a row for each answer (wave, person, item, value), or one for each person and \
          wave with a column for each item, or one for each person and item with a column for each wave.

          """)
          + Help.example(
            "hebra panel import estudio.hebra panel.csv --items preguntas.yaml --municipality 01001"
          ),
        aliases: ["importar", "traer"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(Help.text("tabla CSV o XLSX", "CSV or XLSX table"), valueName: "file"))
    var table: String
    @Option(
      name: [.customLong("items"), .customLong("preguntas")],
      help: ArgumentHelp(
        Help.text(
          "las preguntas: texto, constructo y escala de cada una (YAML, CSV o XLSX)",
          "the questions: text, construct and scale of each (YAML, CSV or XLSX)"), valueName: "file"
      ))
    var items: String?
    @OptionGroup var place: PlaceOption
    @OptionGroup var common: CommonOptions

    func validate() throws { try place.require() }

    func run() throws {
      try common.writing(project, reading: .children()) { work, messages in
        let result = try work.importPanel(from: table, items: items, of: place.place ?? "")
        Console.notices(result.notices, messages)
        for problem in result.problems { Console.error(problem, messages) }
        Console.print(
          messages.what(
            .panelImported,
            [
              "place": result.municipality.name, "added": "\(result.change.added)",
              "changed": "\(result.change.changed)", "known": "\(result.change.known)",
              "silent": "\(result.silent)", "problems": "\(result.refused)",
            ]))
        guard result.refused > 0 else { return }
        let came = result.change.added + result.change.changed + result.change.known
        throw ExitCode(came == 0 ? 4 : 1)
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remove",
        abstract: Help.text(
          "Quita lo que contestó una persona del panel, o el panel entero.",
          "Removes what a person of the panel answered, or the whole panel."),
        discussion: Help.example("hebra panel remove estudio.hebra 01001 --person L-07"),
        aliases: ["quitar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var place: PlaceArgument
    @Option(
      name: [.customLong("person"), .customLong("persona")],
      help: ArgumentHelp(
        Help.text("solo lo de esta persona", "what this person answered only"), valueName: "name"))
    var person: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let name = try work.panel(of: place.place).municipality.name
        let count = try work.removePanel(of: place.place, person: person)
        Console.print(messages.what(.panelRemoved, ["place": name, "count": "\(count)"]))
      }
    }
  }
}

/// A municipality that a command is about.
struct PlaceArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text("municipio, por su código o su nombre", "municipality, by its code or name"),
      valueName: Help.text("municipio", "municipality")))
  var place: String
}

/// A municipality, where it may be left out.
struct PlaceOption: ParsableArguments {
  @Option(
    name: [.customLong("municipality"), .customLong("municipio")],
    help: ArgumentHelp(
      Help.text("municipio, por su código o su nombre", "municipality, by its code or name"),
      valueName: Help.text("municipio", "municipality")))
  var place: String?

  /// Refuses a command that needs it.
  func require() throws {
    guard place == nil else { return }
    throw ValidationError(Console.messages(nil).what(.usagePlace))
  }
}
