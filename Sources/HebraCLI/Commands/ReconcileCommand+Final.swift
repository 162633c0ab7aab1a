import ArgumentParser
import Hebra
import HebraModel

extension ReconcileCommand {
  struct Reopen: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "reopen",
        abstract: Help.text("Retira una decisión.", "Takes a decision back."),
        discussion: Help.example("hebra reconcile reopen estudio.hebra E-01 3f9a"),
        aliases: ["reabrir"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(Help.text("el documento", "the document"), valueName: "document"))
    var document: String
    @Argument(
      help: ArgumentHelp(
        Help.text("la pregunta, o cómo empieza", "the question, or how it begins"),
        valueName: "value"))
    var question: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        try work.undecide(question, in: document)
        Console.print(
          messages.what(.agreementUndecided, ["question": question]))
      }
    }
  }

  struct Review: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "review",
        abstract: Help.text(
          "Hace final la capa de una persona que otra revisó.",
          "Makes final one person's layer that another reviewed."),
        discussion: Help.example(
          "hebra reconcile review estudio.hebra E-01 --layer Ana --as Marta"),
        aliases: ["revisada"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(Help.text("los documentos", "the documents"), valueName: "document"))
    var documents: [String]
    @Option(help: ArgumentHelp(Help.text("de quién es la capa", "whose layer it is")))
    var layer: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let done = try work.finalize(documents, layer: layer, as: .reviewed)
        Console.final(done.count, layer, .reviewed, messages)
      }
    }
  }

  struct Single: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "single",
        abstract: Help.text(
          "Hace final la única lectura de unos documentos; sin nombrarlos, de todos los terminados.",
          "Makes final the only reading of documents; without names, of all finished ones."),
        discussion: Help.example("hebra reconcile single estudio.hebra --layer Ana"),
        aliases: ["unica", "única"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var documents: ReadDocuments
    @Option(help: ArgumentHelp(Help.text("de quién es la capa", "whose layer it is")))
    var layer: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let names =
          documents.names.isEmpty ? try work.singleReadings(of: layer) : documents.names
        let done = try work.finalize(names, layer: layer, as: .single)
        Console.final(done.count, layer, .single, messages)
      }
    }
  }

  struct Feedback: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "feedback",
        abstract: Help.text(
          "Dice a cada quien lo que la capa acordada cambió de lo suyo.",
          "Tells each coder what the agreed layer changed in theirs."),
        discussion: Help.example("hebra reconcile feedback estudio.hebra Ana --output ana.xlsx"),
        aliases: ["devolver"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(Help.text("quién codificó", "who coded"), valueName: "coder"))
    var coder: String
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(
        project, common, as: "agreement.feedback", settings: ["coder": coder], on: .feedback
      ) { try $0.agreementFeedback(for: coder, $1) }
    }
  }
}

extension Console {
  /// Prints what came of answers about one document.
  static func agreement(_ report: AgreementReport, _ messages: Messages) {
    let parts = AgreementDecision.Outcome.allCases.compactMap { outcome in
      report.decided[outcome].map { count in
        let code: MessageCode =
          switch outcome {
          case .accepted: .decidedAccepted
          case .one: .decidedOne
          case .both: .decidedBoth
          case .other: .decidedOther
          case .neither: .decidedNeither
          }
        return messages.what(code, ["count": String(count)])
      }
    }
    Console.print(
      messages.what(
        .agreementDone,
        [
          "document": report.document, "decided": String(report.decided.values.reduce(0, +)),
          "detail": parts.joined(separator: ", "),
          "known": report.known > 0 ? String(report.known) : "", "open": String(report.open),
        ]))
    if report.waiting > 0 {
      Console.notice(
        Notice(
          .agreementWaiting, count: report.waiting, details: ["document": report.document]),
        messages)
    }
    if report.isFinal {
      Console.print(messages.what(.agreementFinal, ["document": report.document]))
    } else if report.open == 0, !report.unfinished.isEmpty {
      Console.notice(
        Notice(
          .agreementWaits,
          details: [
            "document": report.document, "coders": report.unfinished.joined(separator: ", "),
          ]), messages)
    }
  }

  /// Prints how many documents have a final layer now.
  static func final(
    _ count: Int, _ layer: String, _ kind: FinalLayerKind, _ messages: Messages
  ) {
    Console.print(
      messages.what(
        .finalSet,
        [
          "count": String(count), "layer": layer, "kind": messages.word("final.\(kind.rawValue)"),
        ]))
  }
}
