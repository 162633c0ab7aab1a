import ArgumentParser
import Hebra
import HebraModel

struct PendingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pending",
      abstract: Help.text(
        "Qué espera: por cambios del libro, por completar o por confirmar.",
        "What waits: because the codebook changed, to complete or to confirm."),
      discussion: Help.text(
        """
        Con --done se anota que alguien volvió a mirar un documento con la versión vigente.

        """,
        """
        With --done it is noted that somebody looked at a document again under the current version.

        """) + Help.example("hebra pending estudio.hebra --done E-01 --coder Ana"),
      aliases: ["pendientes"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp(Help.text("solo este documento", "only this document")))
  var document: String?
  @Option(help: ArgumentHelp(Help.text("solo lo de esta persona", "only what is this person's")))
  var coder: String?
  @Option(
    name: [.customLong("done"), .customLong("visto")],
    help: ArgumentHelp(
      Help.text("documento que --coder volvió a mirar", "document that --coder looked at again"),
      valueName: "document"))
  var done: String?
  @Option(
    help: ArgumentHelp(Help.text("con --done, solo este código", "with --done, only this code")))
  var code: String?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let done else {
      try reporting(common.language, project: project.project) {
        guard code == nil else { throw Failure(.usagePending) }
      }
      return try listing.show(
        project, common, as: "pending", settings: ["document": document, "coder": coder],
        on: .pending
      ) { try $0.pending(of: document, coder: coder, $1) }
    }
    try common.writing(project, who: common.who ?? coder) { work, messages in
      guard let coder, document == nil, listing.output == nil else { throw Failure(.usagePending) }
      let count = try work.recheck(done, coder: coder, code: code)
      Console.print(
        messages.what(
          .pendingDone,
          [
            "document": done, "coder": coder, "count": String(count),
            "version": try work.codebook().version,
          ]))
    }
  }
}

extension CodeCommand {
  struct Confirm: ParsableCommand, TakesSeveral {
    static let several: Set = ["--facet"]

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "confirm",
        abstract: Help.text(
          "Confirma los valores que puso el libro en las codificaciones de un documento.",
          "Confirms the values that the codebook supplied for the codings of a document."),
        discussion: Help.example(
          "hebra code confirm estudio.hebra --document E-01 --coder Ana --facet tipo"),
        aliases: ["confirmar"])
    }

    @OptionGroup var project: ProjectArgument
    @Option(help: ArgumentHelp(Help.text("documento", "document"))) var document: String
    @Option(
      help: ArgumentHelp(Help.text("de quién son las codificaciones", "whose codings they are")))
    var coder: String
    @Option(
      help: ArgumentHelp(
        Help.text("solo este código y los de debajo", "only this code and those below")))
    var code: String?
    @Option(
      help: ArgumentHelp(
        Help.text("solo esta faceta; puede repetirse", "only this facet; may be repeated")))
    var facet: [String] = []
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, who: common.who ?? coder) { work, messages in
        let count = try work.confirmAssumed(
          in: document, coder: coder, code: code, facets: facet)
        Console.print(
          messages.what(
            .codingsConfirmed, ["document": document, "coder": coder, "count": String(count)]))
      }
    }
  }
}
