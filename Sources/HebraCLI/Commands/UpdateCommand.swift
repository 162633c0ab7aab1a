import ArgumentParser
import Hebra
import HebraModel

struct UpdateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "update",
      abstract: Help.text(
        "Cambia el texto de un documento por uno corregido y lleva las codificaciones.",
        "Puts a corrected text in a document's place and carries its codings over."),
      discussion: Help.example("hebra update estudio.hebra E-01 E-01-corregida.docx"),
      aliases: ["actualizar"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("documento", "document"), valueName: "document"))
  var document: String
  @Argument(
    help: ArgumentHelp(
      Help.text("archivo corregido", "corrected file"), valueName: Help.text("archivo", "file")))
  var file: String?
  @Flag(
    help: ArgumentHelp(
      Help.text(
        "trae solo los comentarios; el texto queda como está",
        "takes in the comments only; the text stays")))
  var comments = false
  @Flag(help: ArgumentHelp(Help.text("mira todo y no cambia nada", "looks, changes nothing")))
  var dryRun = false
  @Option(
    help: ArgumentHelp(
      Help.text("quién hizo todos los comentarios", "who made all comments"), valueName: "name"))
  var coder: String?
  @Option(
    help: ArgumentHelp(
      Help.text("tabla de autores y codificadores", "table of authors and coders"),
      valueName: "table"))
  var coders: String?
  @Flag(
    help: ArgumentHelp(
      Help.text("vuelve al texto anterior", "goes back to the text before")))
  var revert = false
  @Option(
    help: ArgumentHelp(
      Help.text("con --revert: a qué versión", "with --revert: to which version"), valueName: "n"))
  var version: Int?
  @Flag(
    help: ArgumentHelp(
      Help.text("lista lo que espera una decisión", "lists what waits for a decision")))
  var pending = false
  @Option(
    help: ArgumentHelp(
      Help.text(
        "pone una en el lugar propuesto, o en --quote o --start y --end",
        "puts one where it is proposed, or at --quote or --start and --end"), valueName: "id"))
  var accept: String?
  @Option(
    help: ArgumentHelp(
      Help.text("esta ya no tiene lugar en el texto", "this one has no place any more"),
      valueName: "id"))
  var drop: String?
  @Option(help: ArgumentHelp(Help.text("palabras del texto nuevo", "words of the new text")))
  var quote: String?
  @Option(help: ArgumentHelp(Help.text("número de la intervención", "index of the turn")))
  var turn: Int?
  @Option(help: ArgumentHelp(Help.text("primer carácter", "first code point"))) var start: Int?
  @Option(help: ArgumentHelp(Help.text("uno tras el último", "one past the last"))) var end: Int?
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var listing: FormOptions
  @OptionGroup var newCoder: NewCoderOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let asked = [file != nil, revert, pending, accept != nil, drop != nil].count { $0 }
    guard asked == 1 else {
      throw ValidationError(Console.messages(nil).what(.usageUpdate))
    }
  }

  func run() throws {
    try reporting(common.language, project: project.project) {
      if pending {
        let work = try Project.read(project.project, interruption: .ofProcess)
        let messages = common.messages(work)
        let waiting = Matrix(
          reanchored: try work.waiting(in: document), showsDocuments: true, messages)
        return listing.show(waiting, messages, on: .waiting)
      }
      let work = try Project.write(
        project.project, who: common.actor, reading: .children(), interruption: .ofProcess)
      let messages = common.messages(work)
      if let accept {
        let place =
          quote == nil && start == nil && end == nil
          ? nil : try CodingPlace(quotation: quote, turn: turn, start: start, end: end)
        try work.accept(accept, in: document, at: place)
        Console.print(messages.what(.waitingAccepted, ["coding": accept]))
      } else if let drop {
        try work.drop(drop, in: document)
        Console.print(messages.what(.waitingDropped, ["coding": drop]))
      } else if revert {
        report(try work.revert(document, to: version), .updateReverted, messages)
      } else if let file {
        var options = UpdateOptions()
        options.isCommentsOnly = comments
        options.coder = coder
        options.isNewCoder = newCoder.isNew
        options.coders = coders
        options.isDryRun = dryRun
        options.encoding = reading.encoding
        options.mapping = reading.mapping
        let done = try work.update(document, file: file, options)
        report(done, comments ? .updateComments : .updateDone, messages)
        if dryRun { Console.note(messages.what(.updateDryRun)) }
        let mustMend = done.file?.isClean == false
        if done.waiting > 0 || mustMend { throw ExitCode(1) }
      }
    }
  }

  private func report(_ done: UpdateReport, _ message: MessageCode, _ messages: Messages) {
    if let file = done.file {
      for line in messages.lines(file) { Console.note(line) }
      Console.notices(
        (file.notices + file.problems).map { $0.of(file.file, document: done.document) }, messages)
    }
    if !done.changes.isEmpty || listing.format != .table {
      listing.show(
        Matrix(reanchored: done.changes, showsDocuments: false, messages), messages, on: .waiting)
    }
    Console.note(messages.what(message, done.details))
    if done.waiting > 0 {
      Console.notice(
        Notice(.updateWaiting, count: done.waiting, details: ["document": done.document]),
        messages)
    }
    if done.newWords > 0, message == .updateDone {
      Console.notice(
        Notice(.updateNewWords, count: done.newWords, details: ["document": done.document]),
        messages)
    }
  }
}
