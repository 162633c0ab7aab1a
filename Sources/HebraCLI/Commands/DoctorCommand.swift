import ArgumentParser
import Hebra
import HebraModel

struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Help.text(
        "Revisa que el proyecto esté sano; puede rehacer el índice, y revisar el programa.",
        "Checks that the project is sound; can make its index anew, and check the program."),
      discussion: Help.example("hebra doctor estudio.hebra; hebra doctor --program"),
      aliases: ["revisar"])
  }

  @Argument(
    help: ArgumentHelp(
      Help.text("archivo del proyecto (.hebra)", "project file (.hebra)"), valueName: "project"))
  var project: String?
  @Flag(
    name: [.customLong("program"), .customLong("programa")],
    help: ArgumentHelp(
      Help.text(
        "en lugar de un proyecto, las bibliotecas del programa y cuáles hay razón para actualizar",
        "instead of a project, the libraries of the program and which there is reason to upgrade")))
  var checksProgram = false
  @Flag(
    name: [.customLong("rebuild-index"), .customLong("rehacer-indice")],
    help: ArgumentHelp(
      Help.text(
        "hace de nuevo el índice de búsqueda, y luego revisa",
        "makes the search index anew, then checks")))
  var rebuildsIndex = false
  @Flag(
    name: [.customLong("drop-foreign"), .customLong("quitar-ajenos")],
    help: ArgumentHelp(
      Help.text(
        "quita las tablas, vistas y demás objetos que otros programas pusieron, y luego revisa",
        "takes out the tables, views and other objects that other programs put in, then checks")))
  var dropsForeign = false
  @Option(
    name: [.customLong("head"), .customLong("ultimo-evento")],
    help: ArgumentHelp(
      Help.text(
        "revisa que esté el evento que anota una entrega o una exportación, y así que no falte "
          + "nada del final",
        "checks that the event is there that a handoff or an export names, and so that nothing is "
          + "missing at the end"),
      valueName: Help.text("evento", "event")))
  var head: String?
  @OptionGroup var listing: FormOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard !checksProgram else { return try checkProgram() }
    try reporting(common.language, project: project) {
      guard let project else { throw Failure(.usageDoctor) }
      let checkup = try ProjectCheck.of(
        project, who: common.actor, rebuildsIndex: rebuildsIndex,
        dropsForeign: dropsForeign, head: head, interruption: .ofProcess)
      let messages = Console.messages(
        common.language, project: checkup.language, path: project)
      if listing.format == .table {
        for line in checkup.report(messages) { Console.print(line) }
      } else {
        Console.print(
          Listing(
            Matrix(check: checkup, isRaw: listing.format == .json, messages), listing.format,
            separator: listing.separator))
      }
      if checkup.exitStatus != 0 { throw ExitCode(checkup.exitStatus) }
    }
  }

  /// The libraries that are loaded, which no project is needed for.
  private func checkProgram() throws {
    try reporting(common.language) {
      guard project == nil else { throw Failure(.usageDoctor) }
      let messages = Console.messages(common.language)
      guard listing.format != .table else {
        for line in Library.report(Library.all, messages) { Console.print(line) }
        return
      }
      Console.print(
        Listing(
          Matrix(libraries: Library.all, messages), listing.format, separator: listing.separator))
    }
  }
}
