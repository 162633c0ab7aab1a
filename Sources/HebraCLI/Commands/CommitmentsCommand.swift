import ArgumentParser
import Hebra
import HebraModel

struct CommitmentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "commitments",
      abstract: Help.text(
        "Lo que las instituciones acordaron hacer, y qué dice cada lado.",
        "What institutions agreed to do, and what each side says."),
      discussion: Help.example("hebra commitments estudio.hebra --municipality 01001"),
      subcommands: [
        List.self, Add.self, Import.self, Answer.self, Withdraw.self, Remove.self, Propose.self,
      ],
      defaultSubcommand: List.self, aliases: ["compromisos"])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Help.text(
          "Lista los compromisos: en disputa, vencidos, en curso, cumplidos, retirados.",
          "Lists the commitments: disputed, overdue, under way, met, withdrawn."),
        discussion: Help.example("hebra commitments list estudio.hebra --day 2022-05-31"),
        aliases: ["listar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var place: PlaceOption
    @OptionGroup var day: DayOption
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let day = try day.day
      try listing.show(
        project, common, as: "commitments", settings: ["place": place.place, "day": day],
        on: .commitments
      ) { work, messages in
        let commitments = try work.commitments(of: place.place, on: day)
        let waiting = commitments.count { work.isUnanswered($0, on: day) }
        if waiting > 0 { Console.notice(Notice(.commitmentWaiting, count: waiting), messages) }
        return Matrix(
          commitments: commitments, on: day, places: try work.placeTitles(), messages)
      }
    }
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: Help.text(
          "Anota un compromiso; con las mismas palabras, cambia lo demás.",
          "Notes a commitment; with the same words, changes the rest."),
        discussion: Help.example(
          "hebra commitments add estudio.hebra \"Patrulla rural dos días al mes\" --municipality 01001 "
            + "--responsible Policía --topic Llamados --due \"mediados de marzo de 2022\" --dialogue 1"
        ),
        aliases: ["añadir"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(Help.text("qué se acordó", "what was agreed"), valueName: "text"))
    var what: String
    @OptionGroup var place: PlaceOption
    @Option(
      name: [.customLong("responsible"), .customLong("responsable")],
      help: ArgumentHelp(
        Help.text(
          "institución o cuerpo que lo hace; nunca una persona",
          "institution or body that does it; never a person"), valueName: "name"))
    var responsible: String
    @Option(
      name: [.customLong("topic"), .customLong("asunto")],
      help: ArgumentHelp(
        Help.text("asunto de la mesa", "topic of the dialogue table"), valueName: "text"))
    var topic: String?
    @Option(
      name: [.customLong("due"), .customLong("plazo")],
      help: ArgumentHelp(
        Help.text(
          "hasta cuándo, como se dijo: 2022-03-15, marzo de 2022, mediados de marzo de 2022",
          "until when, as it was said: 2022-03-15, March 2022, mid-March 2022"), valueName: "date"))
    var due: String?
    @Option(
      name: [.customLong("dialogue"), .customLong("dialogo")],
      help: ArgumentHelp(
        Help.text("de cuál diálogo viene: 1, 2…", "which dialogue it comes from: 1, 2…"),
        valueName: "number"))
    var cycle: String?
    @Option(
      help: ArgumentHelp(
        Help.text(
          "la codificación de la que viene, por el comienzo de su id",
          "the coding that it comes from, by the beginning of its id"), valueName: "id"))
    var coding: String?
    @OptionGroup var common: CommonOptions

    func validate() throws { try place.require() }

    func run() throws {
      try common.writing(project) { work, messages in
        let (id, isNew) = try work.addCommitment(
          Commitment(
            place: place.place ?? "", what: what, responsible: responsible, topic: topic,
            cycle: cycle, coding: coding), due: due)
        Console.print(messages.what(isNew ? .commitmentAdded : .commitmentKnown, ["id": id]))
      }
    }
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: Help.text(
          "Trae compromisos, con lo que dice cada lado, de una tabla.",
          "Brings commitments, with what each side says, from a table."),
        discussion: Help.example(
          "hebra commitments import estudio.hebra compromisos.csv --municipality 01001"),
        aliases: ["importar", "traer"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text(
          "tabla CSV o XLSX, con las columnas de la lista",
          "CSV or XLSX table, with the list's columns"),
        valueName: "file"))
    var table: String
    @OptionGroup var place: PlaceOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, reading: .children()) { work, messages in
        let result = try work.importCommitments(from: table, of: place.place)
        Console.notices(result.notices, messages)
        for problem in result.problems { Console.error(problem, messages) }
        Console.print(
          messages.what(
            .dataImported,
            [
              "added": "\(result.added)", "known": "\(result.known)",
              "problems": "\(result.refused)",
            ]))
        if result.refused > 0 { throw ExitCode(result.added + result.known == 0 ? 4 : 1) }
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remove",
        abstract: Help.text(
          "Quita un compromiso que se anotó por error.",
          "Removes a commitment that was noted by mistake."),
        discussion: Help.example("hebra commitments remove estudio.hebra 3f2a9c10"),
        aliases: ["quitar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var commitment: CommitmentArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        try work.removeCommitment(commitment.id)
        Console.print(messages.what(.commitmentRemoved))
      }
    }
  }
}

/// A commitment by the beginning of its id.
struct CommitmentArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text(
        "el compromiso, por el comienzo de su id", "the commitment, by the beginning of its id"),
      valueName: "id"))
  var id: String
}

/// The day on which commitments are looked at.
struct DayOption: ParsableArguments {
  @Option(
    name: [.customLong("day"), .customLong("corte")],
    help: ArgumentHelp(
      Help.text("el día del corte; sin él, hoy", "the day of the account; without it, today"),
      valueName: "date"))
  var typed: String?

  /// The day, ISO 8601.
  var day: String {
    get throws {
      guard let typed else { return String(Moment.now().prefix(10)) }
      guard let date = ApproximateDate(typed), date.day != nil, !date.isApproximate else {
        throw Failure(.assignmentDay, ["day": typed])
      }
      return date.text
    }
  }
}
