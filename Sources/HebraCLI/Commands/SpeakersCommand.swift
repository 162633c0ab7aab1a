import ArgumentParser
import Hebra
import HebraModel

struct SpeakersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "speakers",
      abstract: Help.text(
        "Lista los hablantes de un documento o corrige quién habla.",
        "Lists the speakers of a document or mends who speaks."),
      discussion: Help.text(
        """
        Acciones: role ETIQUETA ROL · rename ETIQUETA NUEVA · merge ETIQUETA LA-QUE-QUEDA · \
        split ETIQUETA NUEVA INTERVENCIONES (34-60,72). El texto y las codificaciones no cambian.

        """,
        """
        Actions: role LABEL ROLE · rename LABEL NEW · merge LABEL THE-ONE-KEPT · \
        split LABEL NEW TURNS (34-60,72). Text and codings do not change.

        """)
        + Help.example(
          "hebra speakers estudio.hebra E-01 role \"Don Eladio\" participante"),
      aliases: ["hablantes"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("documento", "document"), valueName: "documento"))
  var document: String
  @Argument(
    help: ArgumentHelp(
      "role | rename | merge | split", valueName: Help.text("acción", "action")))
  var action: [String] = []
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard action.isEmpty || change != nil else {
      throw ValidationError(Console.messages(nil).what(.usageSpeakers))
    }
  }

  private var change: Project.SpeakerChange? {
    switch (action.first, action.count) {
    case ("role", 3), ("rol", 3): .role(label: action[1], role: action[2])
    case ("rename", 3), ("renombrar", 3): .rename(label: action[1], to: action[2])
    case ("merge", 3), ("unir", 3): .merge(label: action[1], into: action[2])
    case ("split", 4), ("dividir", 4):
      .split(label: action[1], to: action[2], turns: action[3])
    default: nil
    }
  }

  func run() throws {
    guard let change else {
      return try listing.show(
        project, common, as: "speakers", settings: ["document": document]
      ) { try $0.speakers(document, $1) }
    }
    try reporting(common.language, project: project.project) {
      let work = try Project.write(
        project.project, who: common.actor, interruption: .ofProcess)
      let messages = common.messages(work)
      let done = try work.change(document, change)
      Console.print(messages.what(done.code, done.details))
    }
  }
}
