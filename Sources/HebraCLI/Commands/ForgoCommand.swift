import ArgumentParser
import Hebra
import HebraModel

struct ForgoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forgo",
      abstract: Help.text(
        "Declara que el estudio no usa el acuerdo o la saturación, y por qué.",
        "Declares that the study does not use agreement or saturation, and why."),
      discussion: Help.example(
        "hebra forgo estudio.hebra "
          + Help.text(
            "acuerdo --reason 'una sola persona codifica'",
            "agreement --reason 'a single person codes'")), aliases: ["prescindir"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(
      Help.text("acuerdo o saturacion", "agreement or saturation"), valueName: "figure"))
  var figure: String
  @Option(
    name: [.customLong("reason"), .customLong("motivo")],
    help: ArgumentHelp(Help.text("por qué no la usa", "why it does not use it")))
  var reason: String
  @OptionGroup var common: CommonOptions

  private var named: OptionalFigure? {
    switch figure {
    case "acuerdo", "agreement": .agreement
    case "saturacion", "saturación", "saturation": .saturation
    default: nil
    }
  }

  func run() throws {
    try common.writing(project) { work, messages in
      guard let named else { throw Failure(.usageForgo, ["figure": figure]) }
      try work.declareUnused(named, because: reason)
      Console.print(
        messages.what(.forgoDone, ["figure": messages.word("unused.\(named.rawValue)")]))
    }
  }
}
