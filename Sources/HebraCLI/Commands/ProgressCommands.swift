import ArgumentParser
import Hebra
import HebraModel

struct AssignCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign",
      abstract: Help.text(
        "Asigna documentos a quien los codifica, con un día.",
        "Assigns documents to whoever codes them, with a day."),
      discussion: Help.example(
        "hebra assign estudio.hebra E-01 E-02 --coder Ana --due 2026-12-04"),
      aliases: ["asignar"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(Help.text("los documentos", "the documents"), valueName: "document"))
  var documents: [String]
  @Option(help: ArgumentHelp(Help.text("quién codifica", "who codes")))
  var coder: String
  @Option(
    name: [.customLong("due"), .customLong("hasta")],
    help: ArgumentHelp(
      Help.text("el último día: 2026-12-04", "the last day: 2026-12-04"), valueName: "date"))
  var due: String?
  @Flag(
    name: [.customLong("blind"), .customLong("a-ciegas")],
    help: ArgumentHelp(
      Help.text(
        "no ve lo de los demás hasta que todos los que codifican a ciegas terminen",
        "sees no work of others until all who code blind have finished")))
  var isBlind = false
  @Flag(
    name: [.customLong("remove"), .customLong("quitar")],
    help: ArgumentHelp(Help.text("retira la asignación", "takes the assignment back")))
  var isRemoved = false
  @OptionGroup var newCoder: NewCoderOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.writing(project) { work, messages in
      let names =
        isRemoved
        ? try work.unassign(documents, from: coder)
        : try work.assign(
          documents, to: coder, due: due, isBlind: isBlind, isNewCoder: newCoder.isNew)
      Console.print(
        messages.what(
          isRemoved ? .unassigned : .assigned,
          [
            "count": String(names.count), "coder": coder, "due": due ?? "",
            "blind": isBlind ? messages.word("blind.blind") : "",
          ]))
    }
  }
}

struct ProgressCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "progress",
      abstract: Help.text(
        "Cómo va la codificación, y qué falta de quién.",
        "How far the coding is, and what waits for whom."),
      discussion: Help.example("hebra progress estudio.hebra --by municipality"),
      aliases: ["avance"])
  }

  /// What the rows are.
  enum Row: String, CaseIterable, ExpressibleByArgument {
    case coder, municipality, wave, waiting
    case codificador, municipio, ola, falta

    var group: Project.ProgressGroup? {
      switch self {
      case .coder, .codificador: .coder
      case .municipality, .municipio: .municipality
      case .wave, .ola: .wave
      case .waiting, .falta: nil
      }
    }
  }

  @OptionGroup var project: ProjectArgument
  @Option(
    name: [.customLong("by"), .customLong("por")],
    help: ArgumentHelp(
      Help.text(
        "coder, municipality, wave, o waiting: qué falta (codificador, municipio, ola, falta)",
        "coder, municipality, wave, or waiting: what is missing"), valueName: "by"))
  var row: Row = .coder
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try listing.show(
      project, common, as: "progress", settings: ["by": row.rawValue], on: ListingScreen()
    ) { work, messages in
      let today = String(Moment.now().prefix(10))
      return if let group = row.group {
        try work.progress(by: group, today: today, messages)
      } else {
        try work.waiting(today: today, messages)
      }
    }
  }
}
