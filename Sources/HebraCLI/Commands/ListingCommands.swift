import ArgumentParser
import Hebra
import HebraModel

/// Reads a project and prints one listing.
private func list(
  _ project: ProjectArgument, _ listing: ListingOptions, _ common: CommonOptions,
  _ body: (borrowing Project, UserLanguage) throws -> Matrix
) throws {
  try reporting(common.language, project: project.project) {
    let work = try Project.read(project.project, interruption: .ofProcess)
    let matrix = try body(work, common.language(work))
    Console.print(
      Out.listing(matrix, listing.format, separator: listing.separator))
  }
}

struct TranscriptsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "transcripts",
      abstract: Help.text("Lista los documentos.", "Lists the documents."),
      discussion: Help.example("hebra transcripts estudio.hebra --format csv"),
      aliases: ["transcripciones"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try list(project, listing, common) { try $0.transcripts($1) } }
}

struct ParticipantsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "participants",
      abstract: Help.text("Lista los participantes.", "Lists the participants."),
      discussion: Help.example("hebra participants estudio.hebra"), aliases: ["participantes"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try list(project, listing, common) { try $0.participants($1) } }
}

struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.text("Muestra qué hay en el proyecto.", "Shows what is in the project."),
      discussion: Help.example("hebra show estudio.hebra"), aliases: ["ver"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try list(project, listing, common) { try $0.overview($1) } }
}

struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log",
      abstract: Help.text(
        "Muestra la bitácora: quién hizo qué y cuándo.",
        "Shows the journal: who did what and when."),
      discussion: Help.example("hebra log estudio.hebra --limit 20"),
      aliases: ["bitacora", "bitácora"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp(Help.text("solo los últimos N", "the last N only"), valueName: "N"))
  var limit: Int?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try list(project, listing, common) { work, language in
      var matrix = try work.journal(limit: limit, isRaw: listing.format == .json, language)
      // Before and after are JSON: for programs, too wide for a screen.
      if listing.format == .table {
        matrix.columns.removeLast(2)
        matrix.rows = matrix.rows.map { Array($0.dropLast(2)) }
      }
      return matrix
    }
  }
}

struct ReceiptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "receipt",
      abstract: Help.text(
        "Muestra la constancia de importación de un documento.",
        "Shows the import receipt of a document."),
      discussion: Help.example("hebra receipt estudio.hebra E-01"), aliases: ["constancia"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("documento", "document"), valueName: "documento"))
  var document: String
  @Option(help: "text | json") var format = TextCommand.Format.text
  @Flag(
    help: ArgumentHelp(
      Help.text(
        "lista lo que pidieron no grabar ni citar", "lists what people asked to leave out")))
  var offRecord = false
  @Option(
    help: ArgumentHelp(
      Help.text("esto sí cuenta (su número)", "this one counts (its number)"), valueName: "n"))
  var include: Int?
  @Option(
    help: ArgumentHelp(
      Help.text("esto no cuenta (su número)", "this one stays out (its number)"), valueName: "n"))
  var exclude: Int?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try reporting(common.language, project: project.project) {
      if let number = include ?? exclude {
        let work = try Project.write(
          project.project, who: common.actor, interruption: .ofProcess)
        try work.decideOffRecord(number, in: document, counts: include != nil)
        Console.print(
          Messages.what(
            include != nil ? "off-record.included" : "off-record.excluded",
            ["number": String(number)], common.language(work)))
        return
      }
      let work = try Project.read(project.project, interruption: .ofProcess)
      let language = common.language(work)
      if offRecord {
        Console.print(
          Out.listing(
            try work.offRecord(document, language), format == .json ? .json : .table,
            separator: .comma))
        return
      }
      let receipts = try work.receipts(document)
      guard format != .json else {
        Console.print(json: "[" + receipts.map { $0.json() }.joined(separator: ",\n") + "]")
        return
      }
      for receipt in receipts {
        Console.print("\(receipt.file) → \(document)")
        for line in ReceiptText.lines(receipt, language) { Console.print("  " + line) }
        for notice in receipt.notices { Console.print("  " + Messages.line(notice, language)) }
      }
    }
  }
}
