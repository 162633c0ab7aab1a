import ArgumentParser
import Hebra
import HebraModel

struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Help.text(
        "Revisa que el proyecto esté sano; puede rehacer el índice.",
        "Checks that the project is sound; can make its index anew."),
      discussion: Help.example("hebra doctor estudio.hebra"), aliases: ["revisar"])
  }

  @OptionGroup var project: ProjectArgument
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
    try reporting(common.language, project: project.project) {
      let checkup = try ProjectCheck.of(
        project.project, who: common.actor, rebuildsIndex: rebuildsIndex,
        dropsForeign: dropsForeign, head: head, interruption: .ofProcess)
      let messages = Console.messages(
        common.language, project: checkup.language, path: project.project)
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
}
