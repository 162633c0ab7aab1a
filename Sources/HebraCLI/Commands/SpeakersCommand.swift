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
        hebra speakers PROYECTO DOCUMENTO lista sus hablantes. Acciones tras el documento: rol \
        ETIQUETA ROL · renombrar ETIQUETA NUEVA · unir ETIQUETA LA-QUE-QUEDA · dividir ETIQUETA \
        NUEVA INTERVENCIONES (34-60,72), o --quote PALABRAS para una parte de una intervención. El \
        texto y las codificaciones no cambian.

        """,
        """
        hebra speakers PROJECT DOCUMENT lists its speakers. Actions after the document: role LABEL \
        ROLE · rename LABEL NEW · merge LABEL THE-ONE-KEPT · split LABEL NEW TURNS (34-60,72), or \
        --quote WORDS for a part of a turn. Text and codings do not change.

        """)
        + Help.example(
          Help.text(
            "hebra speakers estudio.hebra E-01 rol \"Don Eladio\" participante",
            "hebra speakers estudio.hebra E-01 role \"Don Eladio\" participant")),
      subcommands: [List.self, Preview.self, Reread.self], defaultSubcommand: List.self,
      aliases: ["hablantes"])
  }
}

extension SpeakersCommand {
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Help.text(
          "Lista los hablantes de un documento o corrige quién habla.",
          "Lists the speakers of a document or mends who speaks."),
        discussion: Help.example(
          "hebra speakers list estudio.hebra E-01 "
            + Help.text("dividir", "split") + " E P1 --quote \"Pues nos fuimos\" --turn 12"),
        aliases: ["listar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(Help.text("documento", "document"), valueName: "document"))
    var document: String
    @Argument(
      help: ArgumentHelp(
        Help.text("rol | renombrar | unir | dividir", "role | rename | merge | split"),
        valueName: Help.text("acción", "action")))
    var action: [String] = []
    @Option(
      help: ArgumentHelp(
        Help.text("palabras que dijo el otro hablante", "words that the other speaker said")))
    var quote: String?
    @Option(
      help: ArgumentHelp(Help.text("intervención de esas palabras", "turn of those words")))
    var turn: Int?
    @Option(help: ArgumentHelp(Help.text("primer carácter", "first code point"))) var start: Int?
    @Option(help: ArgumentHelp(Help.text("uno tras el último", "one past the last"))) var end: Int?
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard action.isEmpty || isComplete else {
        throw ValidationError(Console.messages(nil).what(.usageSpeakers))
      }
    }

    /// Whether the action is known and has all its words, and only a split has a passage.
    private var isComplete: Bool {
      let isPassage = quote != nil || turn != nil || start != nil || end != nil
      return switch action.first {
      case _ where isPassage: ["split", "dividir"].contains(action.first) && action.count == 3
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
      case _ where action.count == 3:
        return .divide(
          label: action[1], to: action[2],
          at: try CodingPlace(quotation: quote, turn: turn, start: start, end: end))
      default:
        return .split(label: action[1], to: action[2], turns: try TurnList.turns(action[3]))
      }
    }

    func run() throws {
      if action.isEmpty {
        return try listing.show(
          project, common, as: "speakers", settings: ["document": document], on: .speakers
        ) { Matrix(speakers: try $0.speakerTurns(of: document), of: document, $1) }
      }
      try common.writing(project) { work, messages in
        let done = try work.change(document, change())
        Console.print(messages.what(done.code, done.details))
      }
    }
  }

  /// Options of the reading of turns.
  struct RosterOption: ParsableArguments {
    @Option(
      name: [.customLong("roster"), .customLong("hablantes")],
      help: ArgumentHelp(
        Help.text(
          "tabla que dice qué etiquetas hay, como hablantes.xlsx",
          "table that says which labels there are, like hablantes.xlsx"),
        valueName: "file"))
    var roster: String?
  }

  struct Preview: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "preview",
        abstract: Help.text(
          "Muestra cómo quedarían las intervenciones de un documento o archivo; no cambia nada.",
          "Shows how the turns of a document or file would fall; changes nothing."),
        discussion: Help.example(
          "hebra speakers preview estudio.hebra E-01 --roster hablantes.xlsx"),
        aliases: ["probar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text("documento o archivo", "document or file"), valueName: "document"))
    var document: String
    @OptionGroup var roster: RosterOption
    @OptionGroup var form: FormOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        let work = try Project.read(project.project, interruption: .ofProcess)
        let messages = common.messages(work)
        let reading = try work.previewTurns(
          of: document, roster: roster.roster, by: .children())
        reading.show(form, messages)
        Console.note(messages.what(.turnsShown, reading.details))
      }
    }
  }

  struct Reread: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "reread",
        abstract: Help.text(
          "Busca otra vez quién habla en un documento; el texto y las codificaciones no cambian.",
          "Detects anew who speaks in a document; text and codings do not change."),
        discussion: Help.example(
          "hebra speakers reread estudio.hebra E-01 --roster hablantes.xlsx"),
        aliases: ["releer"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(Help.text("documento", "document"), valueName: "document"))
    var document: String
    @OptionGroup var roster: RosterOption
    @Option(
      name: [.customLong("file"), .customLong("archivo")],
      help: ArgumentHelp(
        Help.text(
          "el archivo del documento, si se importó con una versión anterior",
          "the document's file, if an earlier version imported it"),
        valueName: "file"))
    var file: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, reading: .children()) { work, messages in
        let reading = try work.readTurns(of: document, roster: roster.roster, file: file)
        for notice in reading.notices { Console.notice(notice, of: reading.document, messages) }
        Console.print(
          messages.what(reading.isSame ? .turnsSame : .turnsRead, reading.details))
      }
    }
  }
}

extension TurnReading {
  /// Prints the reading: what to look at, who speaks, and the turns that would change.
  fileprivate func show(_ form: FormOptions, _ messages: Messages) {
    for notice in notices { Console.notice(notice, of: document, messages) }
    guard form.format == .table else { return form.show(turnTable(messages), messages) }
    form.show(speakerTable(messages), messages)
    guard !changed.isEmpty else { return }
    Console.print("")
    form.show(turnTable(messages), messages)
  }
}
