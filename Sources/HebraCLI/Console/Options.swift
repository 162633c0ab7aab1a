public import ArgumentParser
import Foundation
public import Hebra
public import HebraModel

extension UserLanguage: ExpressibleByArgument {}
extension ListingFormat: ExpressibleByArgument {}
extension FieldSeparator: ExpressibleByArgument {}
extension Disclosure: ExpressibleByArgument {}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "es | en")
  var language: UserLanguage?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Help.text("quién actúa, para la bitácora", "who acts, for the journal"), valueName: "nombre"))
  var who: String?

  /// The person who acts: the option, else the name of the account.
  var actor: String { who ?? NSUserName() }

  func messages(_ project: borrowing Project) -> Messages {
    Console.messages(language, project: project.language)
  }
}

/// The format in which a listing is printed.
struct FormOptions: ParsableArguments {
  @Option(help: "table | csv | json")
  var format = ListingFormat.table

  @Option(help: ", | ;")
  var separator = FieldSeparator.comma

  /// Prints a listing in this format.
  func show(_ matrix: Matrix) {
    Console.print(Listing(matrix, format, separator: separator))
  }
}

/// The disclosure level of a file, and whether it may replace an existing one.
struct LeavingOptions: ParsableArguments {
  @Flag(
    name: [.customLong("replace"), .customLong("reemplazar")],
    help: ArgumentHelp(
      Help.text("reemplaza un archivo que ya existe", "replaces a file that is there")))
  var replaces = false
  @Option(
    name: [.customLong("level"), .customLong("nivel")],
    help: ArgumentHelp(
      Help.text(
        "quién puede leer el archivo: A, el equipo; B y C, todavía no",
        "who may read the file: A, the team; B and C, not yet"), valueName: "A|B|C"))
  var level = Disclosure.team

  func destination(_ path: String, _ separator: FieldSeparator = .comma) -> Destination {
    Destination(path, replaces: replaces, level: level, separator: separator)
  }
}

/// Options of commands that always write a file.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(Help.text("archivo que se escribe", "file to write"), valueName: "archivo"))
  var output: String
  @OptionGroup var leaving: LeavingOptions

  func destination(_ separator: FieldSeparator = .comma) -> Destination {
    leaving.destination(output, separator)
  }
}

struct ProjectArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text("archivo del proyecto (.hebra)", "project file (.hebra)"), valueName: "proyecto"))
  var project: String
}

/// Runs a command's body and exits with the status of its failure.
func reporting(_ language: UserLanguage?, project: String? = nil, _ body: () throws -> Void) throws
{
  do {
    try body()
  } catch let failure as Failure {
    let own = project.flatMap { try? Project.read($0).language }
    Console.error(failure, Console.messages(language, project: own))
    throw ExitCode(failure.exitStatus)
  }
}
