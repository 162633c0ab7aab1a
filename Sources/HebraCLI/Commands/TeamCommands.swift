import ArgumentParser
import Hebra
import HebraModel

struct HandoffCommand: ParsableCommand, TakesSeveral {
  static let several = RecipientOptions.several.union(["--document"])

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handoff",
      abstract: Help.text(
        "Entrega a alguien una carpeta para codificar en Word.",
        "Hands someone a folder for coding in Word."),
      discussion: Help.text(
        """
        Con --to o --recipients, la carpeta sale en un solo archivo sellado (.age), que solo abren sus \
        destinatarios.

        """,
        """
        With --to or --recipients the folder leaves as one sealed file (.age), which only its recipients \
        open.

        """)
        + Help.example(
          "hebra handoff estudio.hebra --coder Ana --document E-01 --output entrega-ana"),
      aliases: ["entregar"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp(Help.text("quién va a codificar", "who will code"), valueName: "name"))
  var coder: String
  @Option(
    name: .customLong("document"),
    help: ArgumentHelp(
      Help.text(
        "documento, o varios repitiendo la opción; sin ella, todos",
        "document, or several by repeating the option; all without it"), valueName: "document"))
  var documents: [String] = []
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "carpeta nueva o vacía; de una entrega sellada, un archivo .age",
        "new or empty folder; of a sealed handoff, a file .age"), valueName: "folder"))
  var output: String
  @Flag(
    name: [.customLong("project"), .customLong("proyecto")],
    help: ArgumentHelp(
      Help.text(
        "pone además un archivo de trabajo para quien codifica en Hebra",
        "also puts a work file for someone who codes in Hebra")))
  var includesWorkFile = false
  @Flag(help: ArgumentHelp(Help.text("mira todo y no escribe nada", "looks, writes nothing")))
  var dryRun = false
  @OptionGroup var sealing: RecipientOptions
  @OptionGroup var newCoder: NewCoderOption
  @OptionGroup var readers: LevelOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project) { work, messages in
      var options = HandoffOptions()
      options.documents = documents
      options.isNewCoder = newCoder.isNew
      options.level = readers.level
      options.includesWorkFile = includesWorkFile
      options.isDryRun = dryRun
      options.sealing = sealing.options
      let report = try work.handoff(
        to: coder, folder: output, options, asking: sealing.passphrase.asking(messages))
      Console.notices(report.notices, messages)
      Console.print(
        messages.what(
          dryRun ? .handoffWould : .handoffDone,
          [
            "coder": report.coder, "folder": report.folder,
            "documents": String(report.documents.count), "codings": String(report.codings),
            "memos": String(report.memos), "page": page(report),
          ]))
      if report.recipients > 0, !dryRun {
        Console.note(
          messages.what(
            .handoffSealed,
            ["folder": report.folder, "recipients": String(report.recipients)]))
      }
    }
  }
}

extension HandoffCommand {
  /// The page to begin with: of a sealed handoff, its name inside.
  private func page(_ report: HandoffReport) -> String {
    let path = report.files.first ?? ""
    return report.recipients > 0 ? String(path.dropFirst(report.folder.count + 1)) : path
  }
}

struct HandoffsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handoffs",
      abstract: Help.text(
        "Dice quién tiene qué y desde cuándo, y qué volvió.",
        "Says who holds what and since when, and what came back."),
      discussion: Help.example("hebra handoffs estudio.hebra --coder Ana"),
      aliases: ["entregas"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp(Help.text("solo lo de una persona", "what one person has only")))
  var coder: String?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var lost: String?
    try listing.show(
      project, common, as: "handoffs", settings: ["coder": coder], on: .handoffs
    ) { work, messages in
      let handoffs = try work.handoffs(to: coder)
      if handoffs.contains(where: { $0.state != .back }) { lost = messages.what(.handoffsLost) }
      return Matrix(handoffs: handoffs, messages)
    }
    if listing.isScreen, let lost { Console.note(lost) }
  }
}
