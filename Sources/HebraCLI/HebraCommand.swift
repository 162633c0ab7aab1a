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
        UpdateCommand.self, CodebookCommand.self, CodeCommand.self, DeskCommand.self,
        ServeCommand.self, PageCommand.self, MemosCommand.self,
        AssignCommand.self, ProgressCommand.self, PendingCommand.self, SuggestCommand.self,
        ReviewCommand.self, ReconcileCommand.self,
        AgreementCommand.self, SaturationCommand.self, ForgoCommand.self, DeclareCommand.self,
        DataCommand.self, PanelCommand.self, CommitmentsCommand.self,
        FollowUpCommand.self, CycleCommand.self, WorkshopCommand.self,
        PracticeCommand.self,
        SearchCommand.self, SearchesCommand.self, WordsCommand.self,
        KeynessCommand.self,
        CollocatesCommand.self, MatrixCommand.self, FrameworkCommand.self, PlotCommand.self,
        FichaCommand.self, CompareCommand.self, BriefCommand.self,
        ReportCommand.self,
        ExportCommand.self, HandoffCommand.self, HandoffsCommand.self, HoldersCommand.self,
        MergeCommand.self, ConflictsCommand.self,
        ProtectCommand.self, KeyCommand.self, SealCommand.self, OpenCommand.self,
        BackupCommand.self,
        ShowCommand.self, LogCommand.self, DoctorCommand.self, UndoCommand.self,
        RedoCommand.self, PurgeCommand.self,
      ])
  }

  /// The names of commands below `hebra` or below one of its commands, for those that are mistyped.
  private static func names(below path: String) -> [String] {
    let words = path.split(separator: " ").dropFirst()
    let parent = words.reduce(HebraCommand.self as any ParsableCommand.Type) { command, word in
      command.configuration.subcommands.first { $0.configuration.commandName == String(word) }
        ?? command
    }
    return parent.configuration.subcommands.flatMap {
      [$0.configuration.commandName ?? ""] + $0.configuration.aliases
    }
  }

  /// Runs the command; usage errors exit with status 2, other failures with their own status.
  static func main() {
    if ReadingChild.isAsked { ReadingChild.run() }
    Signals.handle()
    do {
      if VersionPage.isAsked { return VersionPage.lines.forEach { Console.print($0) } }
      try TypedDash.refuse(Console.arguments)
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
      // The argument parser's own messages: errors in what was typed, and help. Lines are broken
      // after they are translated.
      let messages = Console.messages(nil)
      let message = fullMessage(for: error, columns: HelpPage.unbroken)
      guard exitCode(for: error) == .success else {
        let mistake = UsageMistake(
          message, typed: Console.arguments, messages, names: names)
        for line in mistake.lines(messages) { Console.note(line) }
        Foundation.exit(2)
      }
      // What is for programs stays as the parser writes it.
      let isData = Console.arguments.contains {
        $0 == "--experimental-dump-help" || $0.hasPrefix("--generate-completion-script")
      }
      Console.help(isData ? message : HelpPage.text(message, width: Console.width, messages))
      Foundation.exit(0)
    } catch {
      // The message of another library may quote a file, so only the kind of error is printed.
      let failure = Failure(error)
      Console.error(failure, Console.messages(nil))
      Foundation.exit(failure.exitStatus)
    }
  }
}
