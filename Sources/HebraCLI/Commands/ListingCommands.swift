import ArgumentParser
import Hebra
import HebraModel

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

  func run() throws {
    try listing.show(project, common, as: "transcripts", on: .transcripts) { work, messages in
      for notice in try work.asideNotices() { Console.notice(notice, messages) }
      return Matrix(
        documents: try work.documents(), finished: try work.finishedMarks(), messages)
    }
  }
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

  func run() throws {
    try listing.show(project, common, as: "participants", on: .participants) {
      Matrix(participants: try $0.participants(), in: try $0.cases(), $1)
    }
  }
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

  func run() throws {
    try listing.show(project, common, as: "overview") { work, messages in
      for notice in try work.asideNotices() { Console.notice(notice, messages) }
      return Matrix(overview: try work.overview(), messages)
    }
  }
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
  @Flag(
    name: [.long, .customLong("exportaciones")],
    help: ArgumentHelp(
      Help.text(
        "solo lo que ha salido: qué, para quién, con qué condiciones y qué huella",
        "only what has left: what, for whom, under which conditions and which hash")))
  var exports = false
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try listing.show(
      project, common, as: exports ? "log.exports" : "log",
      settings: ["limit": limit.map(String.init)]
    ) { work, messages in
      if exports {
        return Matrix(
          exports: try work.exports(limit: limit), isWhole: !listing.isTable, messages)
      }
      let isJSON = listing.output?.lowercased().hasSuffix(".json") ?? (listing.format == .json)
      var matrix = Matrix(
        journal: try work.journalEvents(limit: limit), isRaw: isJSON, messages)
      // The columns before and after are JSON: they are for programs and too wide for a screen.
      if listing.isTable {
        matrix.columns.removeLast(2)
        matrix.rows = matrix.rows.map { $0.dropLast(2).map(Self.shortened) }
      }
      return matrix
    }
  }
}

extension LogCommand {
  /// The beginning of an id, which is enough to name it; any other cell as it is.
  fileprivate static func shortened(_ cell: Matrix.Cell) -> Matrix.Cell {
    guard case .text(let text) = cell, text.utf8.count == 36,
      text.allSatisfy({ $0.isHexDigit || $0 == "-" })
    else { return cell }
    return .text(String(text.prefix(8)))
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
  @Argument(help: ArgumentHelp(Help.text("documento", "document"), valueName: "document"))
  var document: String
  @Option(help: ArgumentHelp(Help.text("en qué forma se muestra", "the form in which it is shown")))
  var format = TextCommand.Format.text
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
          common.messages(work).what(
            include != nil ? .offRecordIncluded : .offRecordExcluded,
            ["number": String(number)]))
        return
      }
      let work = try Project.read(project.project, interruption: .ofProcess)
      let messages = common.messages(work)
      if offRecord {
        let matrix = Matrix(
          offRecord: try work.offRecordRemarks(of: document), of: document,
          in: try work.transcript(of: document), messages)
        guard format == .text else { return Console.print(Listing(matrix, .json)) }
        return Console.show(matrix, messages)
      }
      let receipts = try work.receipts(of: document)
      guard format != .json else {
        Console.print(json: "[" + receipts.map { $0.json() }.joined(separator: ",\n") + "]")
        return
      }
      for receipt in receipts {
        Console.print(brokenLine: "\(receipt.file) → \(document)")
        for line in messages.lines(receipt) { Console.print(brokenLine: "  " + line) }
        let notices = receipt.notices.map { $0.about(document) }
        for line in messages.lines(notices) { Console.print(brokenLine: "  " + line) }
      }
    }
  }
}
