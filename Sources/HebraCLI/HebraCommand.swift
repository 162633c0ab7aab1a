import ArgumentParser
import Foundation
import Hebra

/// The command `hebra`.
@main
struct HebraCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hebra",
      abstract: Help.text(
        "Lee testimonios, los codifica y entrega matrices: sin red, en un solo archivo.",
        "Reads testimony, codes it and hands out matrices: offline, in one file."),
      discussion: Help.example(
        "hebra new p.hebra --codebook libro.yaml; hebra import p.hebra entrevistas"),
      version: Release.version,
      subcommands: [
        NewCommand.self, ImportCommand.self, TextCommand.self, FormatsCommand.self,
        TranscriptsCommand.self, DocumentsCommand.self,
        ParticipantsCommand.self, ReceiptCommand.self, SpeakersCommand.self, CodersCommand.self,
        UpdateCommand.self, CodebookCommand.self, CodeCommand.self,
        SearchCommand.self, SearchesCommand.self, WordsCommand.self,
        KeynessCommand.self,
        CollocatesCommand.self, MatrixCommand.self, ReportCommand.self,
        ExportCommand.self, ShowCommand.self, LogCommand.self, DoctorCommand.self,
        PurgeCommand.self,
      ])
  }

  /// Runs the command; usage errors exit with status 2, other failures with their own status.
  static func main() {
    if ReadingChild.isAsked { ReadingChild.run() }
    Signals.handle()
    do {
      var command = try parseAsRoot(Console.arguments)
      try RepeatedOptions.refuse(
        Console.arguments, several: (type(of: command) as? any TakesSeveral.Type)?.several ?? [])
      try command.run()
      Signals.yield()
    } catch let exit as ExitCode {
      Signals.yield()
      Foundation.exit(exit.rawValue)
    } catch let failure as Failure {
      Signals.yield()
      Console.error(failure, Console.messages(nil))
      Foundation.exit(failure.exitStatus)
    } catch  where [.success, .validationFailure].contains(exitCode(for: error)) {
      // The argument parser's own messages: errors in what was typed, and help.
      let message = fullMessage(for: error)
      guard exitCode(for: error) == .success else {
        Console.message(message, isError: true)
        Foundation.exit(2)
      }
      Console.message(message, isError: false)
      Foundation.exit(0)
    } catch {
      // The message of another library may quote a file, so only the kind of error is printed.
      let failure = Failure(error)
      Console.error(failure, Console.messages(nil))
      Foundation.exit(failure.exitStatus)
    }
  }
}
