import ArgumentParser
import Hebra
import HebraModel

struct UndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: Help.text(
        "Deshace lo último que usted hizo, o el acto que diga.",
        "Undoes the last thing that you did, or the act that you name."),
      discussion: Help.example("hebra undo estudio.hebra 214"), aliases: ["deshacer"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var event: EventArgument
  @OptionGroup var common: CommonOptions

  func run() throws {
    try event.reverse(project, common, .undoDone) { try $0.undo($1) }
  }
}

struct RedoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redo",
      abstract: Help.text(
        "Rehace lo último que usted deshizo.", "Does again what you undid last."),
      discussion: Help.example("hebra redo estudio.hebra"), aliases: ["rehacer"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var event: EventArgument
  @OptionGroup var common: CommonOptions

  func run() throws {
    try event.reverse(project, common, .redoDone) { try $0.redo($1) }
  }
}

/// The number of an event of the journal.
struct EventArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text(
        "el número del acto en la bitácora (si falta, el último)",
        "the number of the act in the journal (the last one if left out)"),
      valueName: "event"))
  var number: Int?

  /// Undoes or does again in the project, and says what.
  func reverse(
    _ project: ProjectArgument, _ common: CommonOptions, _ code: MessageCode,
    _ body: (borrowing Project, Int?) throws -> JournalEvent
  ) throws {
    try common.writing(project) { work, messages in
      let event = try body(work, number)
      Console.print(
        messages.what(
          code,
          [
            "number": String(event.number), "act": messages.word("act.\(event.act)"),
            "subject": event.subject ?? "", "at": event.at,
          ]))
    }
  }
}
