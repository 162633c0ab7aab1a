import ArgumentParser
import Hebra
import HebraModel

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Help.text(
        "Importa transcripciones, tablas y comentarios de Word.",
        "Imports transcripts, tables and Word comments."),
      discussion: Help.example(
        "hebra import estudio.hebra entrevistas --metadata corpus.csv --participants participants.csv"
      ), aliases: ["importar"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(
      Help.text("archivos o carpetas", "files or folders"), valueName: "path"))
  var paths: [String]
  @Option(
    help: ArgumentHelp(
      Help.text("tabla de documentos (CSV o XLSX)", "table of documents (CSV or XLSX)"),
      valueName: "table"))
  var metadata: String?
  @Option(
    help: ArgumentHelp(
      Help.text("tabla de participantes (CSV o XLSX)", "table of participants (CSV or XLSX)"),
      valueName: "table"))
  var participants: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "quién hizo todos los comentarios de estos archivos",
        "who made all comments of these files"), valueName: "name"))
  var coder: String?
  @Option(
    help: ArgumentHelp(
      Help.text("tabla de autores y codificadores", "table of authors and coders"),
      valueName: "table"))
  var coders: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "tabla de etiquetas corregida (hablantes.xlsx de --templates)",
        "table of labels put right (hablantes.xlsx of --templates)"), valueName: "table"))
  var roster: String?
  @Flag(help: ArgumentHelp(Help.text("mira todo y no cambia nada", "looks, changes nothing")))
  var dryRun = false
  @Option(
    help: ArgumentHelp(
      Help.text(
        "escribe corpus.xlsx, participants.xlsx y hablantes.xlsx ya llenos en esta carpeta",
        "writes prefilled corpus.xlsx, participants.xlsx and hablantes.xlsx to this folder"),
      valueName: "folder"))
  var templates: String?
  @Flag(
    help: ArgumentHelp(
      Help.text(
        "importa aunque se parezca a una entrevista que ya está",
        "imports even what is like an interview that is there")))
  var allowSimilar = false
  @Flag(
    name: [.customLong("protect"), .customLong("proteger")],
    help: ArgumentHelp(
      Help.text(
        "saca los nombres antes de que entren; pide --key y --identity",
        "takes the names out before they come in; needs --key and --identity")))
  var protects = false
  @OptionGroup var study: StudyKeyOption
  @Option(
    name: [.customLong("recipients"), .customLong("destinatarios")],
    help: ArgumentHelp(
      Help.text(
        "archivo con los destinatarios de una llave nueva",
        "file with the recipients of a new key"), valueName: "file"))
  var recipients: [String] = []
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var newCoder: NewCoderOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard protects == (study.key != nil), protects || recipients.isEmpty else {
      throw ValidationError(Console.messages(nil).what(.usageProtect))
    }
  }

  private func openKey(_ work: borrowing Project, _ messages: Messages) throws -> OpenStudyKey? {
    guard var file = study.file(messages) else { return nil }
    file.recipientFiles = recipients
    return try work.openKey(file)
  }

  func run() throws {
    try common.writing(project, reading: .children()) { work, messages in
      var options = ImportOptions()
      options.metadata = metadata
      options.participants = participants
      options.coder = coder
      options.isNewCoder = newCoder.isNew
      options.coders = coders
      options.roster = roster
      options.encoding = reading.encoding
      options.mapping = reading.mapping
      options.isDryRun = dryRun
      options.templates = templates
      options.allowsSimilar = allowSimilar
      let projects = paths.filter { $0.lowercased().hasSuffix(".qdpx") }
      if !projects.isEmpty { return try bring(projects, work, messages) }
      let key = try openKey(work, messages)
      let report = try work.importFiles(
        paths, options, protecting: key, progress: Console.progress)
      Console.notices(report.notices + report.problems, messages)
      for file in report.files {
        for line in messages.lines(file) { Console.print(line) }
        if let refusal = file.refusal { Console.error(refusal, messages) }
      }
      Console.notices(
        report.files.flatMap { file in
          (file.notices + file.problems).map { $0.of(file.file, document: file.document) }
        }, messages)
      for line in messages.summary(report, isDryRun: dryRun) { Console.print(line) }
      if key?.isBesideProject == true { Console.note(messages.what(.protectBeside)) }
      if !report.templates.isEmpty {
        Console.print(
          messages.what(.templatesDone, ["files": report.templates.joined(separator: ", ")]))
      }
      if report.files.isEmpty { throw Failure(.fileNone) }
      if !report.readAny { throw ExitCode(4) }
      if !report.isClean { throw ExitCode(1) }
    }
  }

  /// Projects of other programs; they bring their own tables and codebook.
  private func bring(
    _ projects: [String], _ work: borrowing Project, _ messages: Messages
  ) throws {
    guard projects.count == paths.count, !dryRun, !protects else {
      throw Failure(.usageExchange)
    }
    for path in projects {
      let report = try work.importQDA(path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      Console.print(
        messages.what(
          .exchangeRead,
          [
            "file": name, "origin": report.origin ?? "", "added": String(report.added),
            "known": String(report.known), "codes": String(report.codes),
            "codings": String(report.codings), "memos": String(report.memos),
            "positions": report.positions,
          ]))
      Console.notices(report.notices.map { $0.of(name) }, messages)
    }
  }
}
