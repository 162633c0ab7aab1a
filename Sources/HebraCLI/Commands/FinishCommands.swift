public import ArgumentParser
import Hebra
public import HebraModel

extension FinishScope: ExpressibleByArgument {}

/// Says that a coder is not one of those whose names are close.
struct NewCoderOption: ParsableArguments {
  @Flag(
    name: [.customLong("new-coder"), .customLong("codificador-nuevo")],
    help: ArgumentHelp(
      Help.text(
        "quien codifica es otra persona, aunque su nombre se parezca",
        "the coder is someone else, though the name is close")))
  var isNew = false
}

/// The documents that a mark is put on or taken from.
struct MarkedDocuments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Help.text("documento; se puede repetir", "document; may be repeated")))
  var document: [String] = []
  @Flag(
    name: [.customLong("all"), .customLong("todos")],
    help: ArgumentHelp(Help.text("todos los documentos", "all documents")))
  var isAll = false

  func validate() throws {
    guard document.isEmpty == isAll else {
      throw ValidationError(Console.messages(nil).what(.usageFinish))
    }
  }
}

/// Yes or no, in either language.
struct TypedAnswer: ExpressibleByArgument {
  let isYes: Bool

  init?(argument: String) {
    switch argument.lowercased() {
    case "yes", "si", "sí": isYes = true
    case "no": isYes = false
    default: return nil
    }
  }

  static var allValueStrings: [String] { [Help.text("sí", "yes"), "no"] }
}

extension CodeCommand {
  struct Finish: ParsableCommand, TakesSeveral {
    static let several: Set = ["--document"]
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "finish",
        abstract: Help.text(
          "Marca documentos como terminados por alguien: solo entonces un cero es cero.",
          "Marks documents as finished by someone: only then a zero is a zero."),
        discussion: Help.example(
          "hebra code finish estudio.hebra --document E-01 --coder Ana --scope completo"),
        aliases: ["terminar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var documents: MarkedDocuments
    @Option(help: ArgumentHelp(Help.text("quién codifica", "who codes"))) var coder: String
    @Option(help: ArgumentHelp(Help.text("qué códigos se aplicaron", "which codes were applied")))
    var scope = FinishScope.completo
    @Option(
      name: [.customLong("blind"), .customLong("a-ciegas")],
      help: ArgumentHelp(
        Help.text(
          "si codificó sin ver lo de los demás: yes o no (sí)",
          "whether they coded without seeing the work of others: yes or no")))
    var blind: TypedAnswer?
    @OptionGroup var newCoder: NewCoderOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        let work = try Project.write(project.project, who: common.who ?? coder)
        let done =
          try documents.isAll
          ? work.finishAll(
            coder: coder, scope: scope, isBlind: blind?.isYes, isNew: newCoder.isNew)
          : work.finish(
            documents.document, coder: coder, scope: scope, isBlind: blind?.isYes,
            isNew: newCoder.isNew)
        let messages = common.messages(work)
        let blind = try work.finishedMarks().filter { $0.coder == coder }
        for name in done {
          let isBlind = blind.first { $0.document == name }?.isBlind
          Console.print(
            messages.what(
              .finishDone,
              [
                "document": name, "coder": coder, "scope": scope.rawValue,
                "blind": isBlind.map { messages.word($0 ? "blind.blind" : "blind.open") } ?? "",
              ]))
        }
      }
    }
  }

  struct Unfinish: ParsableCommand, TakesSeveral {
    static let several: Set = ["--document"]
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "unfinish",
        abstract: Help.text(
          "Quita la marca de terminado.", "Takes back the mark that a document is finished."),
        discussion: Help.example(
          "hebra code unfinish estudio.hebra --document E-01 --coder Ana"),
        aliases: ["reabrir"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var documents: MarkedDocuments
    @Option(help: ArgumentHelp(Help.text("quién codifica", "who codes"))) var coder: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        let work = try Project.write(project.project, who: common.who ?? coder)
        let taken =
          try documents.isAll
          ? work.unfinishAll(coder: coder) : work.unfinish(documents.document, coder: coder)
        for name in taken {
          Console.print(
            common.messages(work).what(.finishTaken, ["document": name, "coder": coder]))
        }
      }
    }
  }
}
