public import ArgumentParser
import Foundation
public import Hebra

extension UserLanguage: ExpressibleByArgument {}
extension ListingFormat: ExpressibleByArgument {}
extension FieldSeparator: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "es | en")
  var language: UserLanguage?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Help.text("quién actúa, para la bitácora", "who acts, for the journal"), valueName: "nombre"))
  var who: String?

  /// Who acts: the option, else the account's name.
  var actor: String { who ?? NSUserName() }

  func language(_ project: borrowing Project) -> UserLanguage {
    Console.language(language, project: project.language)
  }
}

/// What every listing takes.
struct ListingOptions: ParsableArguments {
  @Option(help: "table | csv | json")
  var format = ListingFormat.table

  @Option(help: ", | ;")
  var separator = FieldSeparator.comma
}

/// Whether a file that is there is replaced.
struct ReplaceOption: ParsableArguments {
  @Flag(
    name: [.customLong("replace"), .customLong("reemplazar")],
    help: ArgumentHelp(
      Help.text("reemplaza un archivo que ya existe", "replaces a file that is there")))
  var replaces = false
}

/// What writing takes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(Help.text("archivo que se escribe", "file to write"), valueName: "archivo"))
  var output: String
  @OptionGroup var replace: ReplaceOption
}

struct ProjectArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text("archivo del proyecto (.hebra)", "project file (.hebra)"), valueName: "proyecto"))
  var project: String
}

/// Runs a command's body and ends with the status that its failure asks for.
func reporting(_ language: UserLanguage?, project: String? = nil, _ body: () throws -> Void) throws
{
  do {
    try body()
  } catch let failure as Failure {
    let own = project.flatMap { try? Project.read($0).language }
    Console.error(failure, Console.language(language, project: own))
    throw ExitCode(failure.exitStatus)
  }
}
