import ArgumentParser
import Hebra
import HebraModel

struct CodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "code",
      abstract: Help.text(
        "Añade, quita, lista o trae codificaciones; marca documentos terminados.",
        "Adds, removes, lists or brings codings; marks finished documents."),
      discussion: Help.example("hebra code list estudio.hebra --document E-01"),
      subcommands: [
        Add.self, Remove.self, List.self, Import.self, Finish.self, Unfinish.self,
        Confirm.self,
      ],
      aliases: ["codificar"])
  }

  struct Add: ParsableCommand, TakesSeveral {
    static let several: Set = ["--facet"]

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: Help.text("Añade una codificación.", "Adds a coding."),
        discussion: Help.example(
          "hebra code add estudio.hebra --document E-01 --turn 3 --quote \"nunca llegan\" "
            + "--code DES-01 --coder Ana --facet actor=policia"), aliases: ["añadir"])
    }

    @OptionGroup var project: ProjectArgument
    @Option(help: ArgumentHelp(Help.text("documento", "document"))) var document: String
    @Option(help: ArgumentHelp(Help.text("número de la intervención", "index of the turn")))
    var turn: Int?
    @Option(help: ArgumentHelp(Help.text("palabras que se codifican", "words to code")))
    var quote: String?
    @Option(help: ArgumentHelp(Help.text("primer carácter", "first code point"))) var start: Int?
    @Option(help: ArgumentHelp(Help.text("uno tras el último", "one past the last"))) var end: Int?
    @Option(help: ArgumentHelp(Help.text("código", "code"))) var code: String
    @Option(help: ArgumentHelp(Help.text("quién codifica", "who codes"))) var coder: String
    @Option(help: "faceta=valor") var facet: [String] = []
    @Option(help: "memo") var memo: String?
    @OptionGroup var newCoder: NewCoderOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        let work = try Project.write(project.project, who: common.who ?? coder)
        let messages = common.messages(work)
        let (id, isNew, notices) = try work.addCoding(
          CodingRequest(
            document: document,
            at: CodingPlace(quotation: quote, turn: turn, start: start, end: end), code: code,
            coder: coder, facets: facet, memo: memo, isNewCoder: newCoder.isNew))
        for notice in notices { Console.notice(notice, messages) }
        Console.print(messages.what(isNew ? .codingAdded : .codingKnown, ["id": id]))
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remove",
        abstract: Help.text("Quita una codificación.", "Removes a coding."),
        discussion: Help.example("hebra code remove estudio.hebra 3f2a9c10"), aliases: ["quitar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text("identificador, o su comienzo", "id, or its beginning"), valueName: "id"))
    var coding: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        try work.removeCoding(coding)
        Console.print(messages.what(.codingRemoved))
      }
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Help.text("Lista codificaciones.", "Lists codings."),
        discussion: Help.example("hebra code list estudio.hebra --code COR-03 --format csv"),
        aliases: ["listar"])
    }

    @OptionGroup var project: ProjectArgument
    @Option(help: ArgumentHelp(Help.text("documento", "document"))) var document: String?
    @Option(help: ArgumentHelp(Help.text("código", "code"))) var code: String?
    @Option(help: ArgumentHelp(Help.text("capa", "layer"))) var layer: String?
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(
        project, common, as: "codings",
        settings: ["document": document, "code": code, "layer": layer], on: .codings
      ) { work, messages in
        let view = try common.view(of: project, document, layer: layer, messages)
        return Matrix(
          segments: try work.segments(of: document, code: code, layer: layer, in: view),
          in: try work.currentCodebook(), messages)
      }
    }
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: Help.text(
          "Trae codificaciones de una tabla (CSV o XLSX).",
          "Brings codings from a table (CSV or XLSX)."),
        discussion: Help.text(
          "Columnas: documento, codigo, codificador, y cita con intervencion, o inicio y fin. ",
          "Columns: document, code, coder, and quotation with turn, or start and end. ")
          + Help.example("hebra code import estudio.hebra codificaciones.csv"),
        aliases: ["importar", "traer"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(valueName: "table")) var table: String
    @Option(
      help: ArgumentHelp(
        Help.text("quién codifica, si la tabla no lo dice", "who codes, if unsaid")))
    var coder: String?
    @OptionGroup var newCoder: NewCoderOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, reading: .children()) { work, messages in
        let result = try work.importCodings(
          table, coder: coder, isNewCoder: newCoder.isNew, progress: Console.progress)
        Console.notices(result.notices, messages)
        for problem in result.problems { Console.error(problem, messages) }
        Console.print(
          messages.what(
            .codingsImported,
            [
              "added": String(result.added), "known": String(result.known),
              "problems": String(result.refused),
            ]))
        if result.refused > 0 {
          throw ExitCode(result.added + result.known == 0 ? 4 : 1)
        }
      }
    }
  }
}
