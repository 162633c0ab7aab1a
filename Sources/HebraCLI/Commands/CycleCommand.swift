import ArgumentParser
import Hebra
import HebraModel

struct CycleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cycle",
      abstract: Help.text(
        "El ciclo de un municipio en una página: en qué va y qué falta antes del paso que sigue.",
        "The cycle of a municipality on one page: where it stands and what the next step lacks."),
      discussion: Help.text(
        """
        Los pasos son estudio, preparación, diálogo, plan y seguimiento. Es del equipo (nivel A). Sin \
        --output se ve en la pantalla.

        """,
        """
        The steps are study, preparation, dialogue, plan and follow-up. It is the team's (level A). \
        Without --output it is shown on the screen.

        """) + Help.example("hebra cycle estudio.hebra 01001 --day 2022-03-31 --output ciclo.docx"),
      aliases: ["ciclo"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var place: PlaceArgument
  @OptionGroup var day: DayOption
  @OptionGroup var out: SheetOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let destination = out.destination else {
      return try reporting(common.language, project: project.project) {
        try out.checkScreen()
        let work = try Project.read(project.project, interruption: .ofProcess)
        Console.print(content: try work.cycle(of: place.place, on: try day.day))
      }
    }
    try common.exporting(project, without: out.leaving.names) { work, messages in
      tell(try work.writeCycle(of: place.place, on: try day.day, to: destination), messages)
    }
  }
}

/// Where a page goes; without a file it is shown on the screen.
struct SheetOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "archivo que se escribe: .docx, .html, .pdf, .md o .json",
        "file to write: .docx, .html, .pdf, .md or .json"), valueName: "file"))
  var output: String?
  @OptionGroup var leaving: LeavingOptions

  /// The file; nil for the screen.
  var destination: Destination? { output.map { leaving.destination($0, .comma) } }

  /// Throws where the screen is asked for as readers other than the team.
  func checkScreen() throws {
    guard leaving.level == .team else {
      throw Failure(.disclosureScreen, ["level": leaving.level.rawValue])
    }
  }
}

/// Prints the notices of a page that was written, and its name.
func tell(_ exported: FichaExport, _ messages: Messages) {
  Console.notices(exported.notices, messages)
  Console.note(messages.what(.sheetDone, ["file": exported.path]))
}
