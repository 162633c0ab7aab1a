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
        Acciones: rol ETIQUETA ROL · renombrar ETIQUETA NUEVA · unir ETIQUETA LA-QUE-QUEDA · \
        dividir ETIQUETA NUEVA INTERVENCIONES (34-60,72). El texto y las codificaciones no cambian.

        """,
        """
        Actions: role LABEL ROLE · rename LABEL NEW · merge LABEL THE-ONE-KEPT · \
        split LABEL NEW TURNS (34-60,72). Text and codings do not change.

        """)
        + Help.example(
          Help.text(
            "hebra speakers estudio.hebra E-01 rol \"Don Eladio\" participante",
            "hebra speakers estudio.hebra E-01 role \"Don Eladio\" participant")),
      aliases: ["hablantes"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("documento", "document"), valueName: "document"))
  var document: String
  @Argument(
    help: ArgumentHelp(
      Help.text("rol | renombrar | unir | dividir", "role | rename | merge | split"),
      valueName: Help.text("acción", "action")))
  var action: [String] = []
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard action.isEmpty || isComplete else {
      throw ValidationError(Console.messages(nil).what(.usageSpeakers))
    }
  }

  /// Whether the action is known and has all its words.
  private var isComplete: Bool {
    switch action.first {
    case "role", "rol", "rename", "renombrar", "merge", "unir": action.count == 3
    case "split", "dividir": action.count == 4
    default: false
    }
  }

  private func change() throws(Failure) -> Project.SpeakerChange {
    switch action[0] {
    case "role", "rol":
      guard let role = Role(named: action[2]) else {
        throw Failure(.usageRole, ["role": action[2]])
      }
      return .role(label: action[1], role: role)
    case "rename", "renombrar": return .rename(label: action[1], to: action[2])
    case "merge", "unir": return .merge(label: action[1], into: action[2])
    default:
      return .split(label: action[1], to: action[2], turns: try TurnList.turns(action[3]))
    }
  }

  func run() throws {
    if action.isEmpty {
      return try listing.show(
        project, common, as: "speakers", settings: ["document": document], on: .speakers
      ) { try $0.speakers(document, $1) }
    }
    try reporting(common.language, project: project.project) {
      let work = try Project.write(
        project.project, who: common.actor, interruption: .ofProcess)
      let messages = common.messages(work)
      let done = try work.change(document, change())
      Console.print(messages.what(done.code, done.details))
    }
  }
}
