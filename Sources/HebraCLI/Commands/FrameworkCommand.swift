import ArgumentParser
import Hebra
import HebraModel

struct FrameworkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "framework",
      abstract: Help.text(
        "La matriz marco: casos por temas, con el resumen que escribe quien analiza.",
        "The framework matrix: cases by themes, with the summaries that an analyst writes."),
      discussion: Help.example(
        "hebra framework estudio.hebra --layer final --code COR --code MIE --output marco.xlsx"),
      subcommands: [Show.self, Import.self], defaultSubcommand: Show.self, aliases: ["marco"])
  }

  struct Show: ParsableCommand, TakesSeveral {
    static let several: Set = ["--code"]
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Help.text(
          "Muestra o escribe la matriz, para llenarla en Excel.",
          "Shows or writes the matrix, to be filled in with Excel."),
        discussion: Help.example(
          "hebra framework show estudio.hebra --layer final --rows municipio --output marco.xlsx"),
        aliases: ["ver"])
    }

    @OptionGroup var project: ProjectArgument
    @Option(help: ArgumentHelp(Help.text("capa, union o final", "layer, union or final")))
    var layer: String
    @Option(
      name: [.long, .customLong("filas")],
      help: ArgumentHelp(
        Help.text(
          "qué es una fila: documento, participante o municipio",
          "what a row is: document, participant or municipality"), valueName: "attribute"))
    var rows = "document"
    @Option(
      name: [.long, .customLong("codigo")],
      help: ArgumentHelp(
        Help.text(
          "un tema; se puede repetir. Sin decirlo, las familias",
          "a theme; may be repeated. Without it, the families")))
    var code: [String] = []
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(
        project, common, as: "framework",
        settings: ["layer": layer, "rows": rows, "codes": code.joined(separator: ",")],
        saysReasons: true
      ) { work, messages in
        let (matrix, notices) = try work.framework(
          FrameworkRequest(rows: rows, themes: code, layer: LayerChoice(layer)))
        Console.notices(notices, messages)
        return matrix
      }
    }
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: Help.text(
          "Trae los resúmenes escritos en Excel.", "Brings the summaries written in Excel."),
        discussion: Help.example(
          "hebra framework import estudio.hebra marco.xlsx --layer final --coder Ana"),
        aliases: ["importar", "traer"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text("la matriz, en XLSX o CSV", "the matrix, XLSX or CSV"), valueName: "file"))
    var file: String
    @Option(help: ArgumentHelp(Help.text("capa, union o final", "layer, union or final")))
    var layer: String
    @Option(help: ArgumentHelp(Help.text("quién los escribe", "who writes them")))
    var coder: String
    @OptionGroup var newCoder: NewCoderOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, who: common.who ?? coder, reading: .children()) {
        work, messages in
        let result = try work.importFramework(
          file, layer: LayerChoice(layer), coder: coder, isNewCoder: newCoder.isNew)
        Console.notices(result.notices, messages)
        Console.print(
          messages.what(
            .frameworkImported,
            [
              "added": String(result.added), "changed": String(result.changed),
              "confirmed": String(result.confirmed), "removed": String(result.removed),
            ]))
      }
    }
  }
}
