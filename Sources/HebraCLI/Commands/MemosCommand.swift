import ArgumentParser
import Foundation
import Hebra
import HebraModel

struct MemosCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "memos",
      abstract: Help.text(
        "Lista, busca y exporta los memos; añade, cambia, quita o trae los de cualquier cosa.",
        "Lists, searches and exports memos; adds, changes, removes or brings those on anything."),
      discussion: Help.example("hebra memos estudio.hebra miedo --coder Ana --output memos.xlsx"),
      subcommands: [List.self, Add.self, Change.self, Remove.self, Import.self],
      defaultSubcommand: List.self)
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Help.text(
          "Lista, busca y exporta los memos.", "Lists, searches and exports memos."),
        discussion: Help.example("hebra memos list estudio.hebra --type pendiente"),
        aliases: ["listar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text(
          "palabras que debe tener el memo, como en una búsqueda",
          "words that the memo must have, as in a search"), valueName: "query"))
    var query: String?
    @Option(help: ArgumentHelp(Help.text("solo un documento", "one document only")))
    var document: String?
    @Option(help: ArgumentHelp(Help.text("solo los de una persona", "those of one person only")))
    var coder: String?
    @Option(
      help: ArgumentHelp(
        Help.text("solo los de un tipo", "those of one type only"), valueName: "kind"))
    var type: String?
    @Option(
      help: ArgumentHelp(
        Help.text(
          "solo los que están en esto: código, code:DES-01, document:E-01…",
          "those on this only: code, code:DES-01, document:E-01…"), valueName: "value"))
    var on: String?
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(
        project, common, as: "memos",
        settings: ["document": document, "coder": coder, "type": type],
        typed: ["query": query, "on": on], on: .memos
      ) { work, messages in
        let view = try common.view(of: project, document, layer: coder, messages)
        return try work.memos(
          MemoRequest(query, document: document, coder: coder, type: type, on: on, in: view),
          messages)
      }
    }
  }

  struct Add: ParsableCommand, TakesSeveral {
    static let several: Set = ["--on"]

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: Help.text("Añade un memo.", "Adds a memo."),
        discussion: Help.text(
          """
          En qué está: project, code:DES-01, document:E-01, participant:P-03, place:19001, \
          coding:ID, search:NOMBRE, figure:F3, segment:E-01:12-40 o segment:E-01:palabras \
          exactas; también en español (código:, documento:…). Tipos que se proponen: teórico, \
          metodológico, reflexivo, pendiente, observación de campo.

          """,
          """
          What it is on: project, code:DES-01, document:E-01, participant:P-03, place:19001, \
          coding:ID, search:NAME, figure:F3, segment:E-01:12-40 or segment:E-01:exact words. \
          Types that are proposed: theoretical, methodological, reflexive, pending, field \
          observation.

          """)
          + Help.example(
            "hebra memos add estudio.hebra --on code:DES-01 --on \"segment:E-01:nunca llegan\" "
              + "--type teórico --text \"La espera es un castigo\" --coder Ana"),
        aliases: ["añadir"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var places: NotePlaceOptions
    @OptionGroup var words: NoteWordOptions
    @Option(help: ArgumentHelp(Help.text("quién lo escribe", "who writes it")))
    var coder: String
    @OptionGroup var newCoder: NewCoderOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        let text = try words.read() ?? ""
        let work = try Project.write(project.project, who: common.who ?? coder)
        let (id, isNew) = try work.addMemo(
          Note(
            type: words.type, title: words.title, text: text, coder: coder,
            places: try places.places(in: work)), isNewCoder: newCoder.isNew)
        Console.print(
          common.messages(work).what(isNew ? .memoAdded : .codingKnown, ["id": id]))
      }
    }
  }

  struct Change: ParsableCommand, TakesSeveral {
    static let several: Set = ["--on"]

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "change",
        abstract: Help.text(
          "Cambia las palabras, el tipo o el título de un memo, o lo pone también en otra cosa.",
          "Changes words, type or title of a memo, or puts it on another thing too."),
        discussion: Help.example("hebra memos change estudio.hebra 3f2a9c10 --type reflexivo"),
        aliases: ["cambiar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var memo: NoteArgument
    @OptionGroup var places: NotePlaceOptions
    @OptionGroup var words: NoteWordOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        let text = try words.read()
        let work = try Project.write(
          project.project, who: common.actor, interruption: .ofProcess)
        let change = NoteChange(
          type: words.type, title: words.title, text: text, places: try places.places(in: work))
        guard !change.isEmpty else { throw Failure(.memoNoChange) }
        let id = try work.changeMemo(memo.id, change)
        Console.print(common.messages(work).what(.memoChanged, ["id": id]))
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remove",
        abstract: Help.text("Quita un memo.", "Removes a memo."),
        discussion: Help.example("hebra memos remove estudio.hebra 3f2a9c10"), aliases: ["quitar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var memo: NoteArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        try work.removeMemo(memo.id)
        Console.print(messages.what(.memoRemoved))
      }
    }
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: Help.text(
          "Trae memos de una tabla (CSV o XLSX).", "Brings memos from a table (CSV or XLSX)."),
        discussion: Help.text(
          "Columnas: memo, y las demás de la lista que hagan falta. ",
          "Columns: memo, and those of the listing that are needed. ")
          + Help.example("hebra memos import estudio.hebra memos.csv --coder Ana"),
        aliases: ["importar", "traer"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(valueName: "table")) var table: String
    @Option(
      help: ArgumentHelp(
        Help.text("quién escribe, si la tabla no lo dice", "who writes, if unsaid")))
    var coder: String?
    @OptionGroup var newCoder: NewCoderOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, reading: .children()) { work, messages in
        let result = try work.importMemos(table, coder: coder, isNewCoder: newCoder.isNew)
        Console.notices(result.notices, messages)
        for problem in result.problems { Console.error(problem, messages) }
        Console.print(
          messages.what(
            .memosImported,
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

/// What a memo is on.
struct NotePlaceOptions: ParsableArguments {
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(
      Help.text(
        "en qué está el memo; se repite para varias cosas",
        "what the memo is on; repeated for several things"), valueName: "value"))
  var typed: [String] = []

  func places(in work: borrowing Project) throws -> [NotePlace] {
    try typed.map { try work.notePlace($0) }
  }
}

/// What a memo says.
struct NoteWordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Help.text("tipo del memo; vacío, ninguno", "type of the memo; empty for none"),
      valueName: "kind"))
  var type: String?
  @Option(
    help: ArgumentHelp(
      Help.text("título; vacío, ninguno", "title; empty for none"), valueName: "value"))
  var title: String?
  @Option(help: ArgumentHelp(Help.text("qué dice", "what it says"), valueName: "memo"))
  var text: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "archivo de texto (UTF-8) con lo que dice; - lee lo que llega por la entrada",
        "text file (UTF-8) with what it says; - reads standard input"), valueName: "file"))
  var textFile: String?

  /// The words, from the option or the file; nil when neither was given.
  func read() throws -> String? {
    guard let textFile else { return text }
    guard text == nil else { throw Failure(.memoTwoTexts) }
    let handle =
      textFile == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: textFile)
    let most = 1 << 20
    guard let data = try? handle?.read(upToCount: most + 1), data.count <= most,
      let text = String(validating: data, as: UTF8.self)
    else { throw Failure(.memoTextFile, ["file": textFile]) }
    return text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
  }
}

/// The id of a memo.
struct NoteArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text("identificador, o su comienzo", "id, or its beginning"), valueName: "id"))
  var id: String
}
