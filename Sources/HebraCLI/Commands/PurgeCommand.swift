import ArgumentParser
import Hebra
import HebraModel

struct PurgeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "purge",
      abstract: Help.text(
        "Borra para siempre lo que se quitó, se reemplazó o se corrigió.",
        "Erases for good what was removed, replaced or corrected."),
      discussion: Help.example("hebra purge estudio.hebra --dry-run"), aliases: ["purgar"])
  }

  @OptionGroup var project: ProjectArgument
  @Flag(
    help: ArgumentHelp(
      Help.text("cuenta lo que se borraría y no cambia nada", "counts, changes nothing")))
  var dryRun = false
  @Flag(
    name: [.customLong("yes"), .customLong("si"), .customLong("sí")],
    help: ArgumentHelp(
      Help.text("borra: no se puede deshacer", "erases: it cannot be undone")))
  var isSure = false
  @OptionGroup var listing: FormOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.writing(project) { work, messages in
      let erases = isSure && !dryRun
      let report: PurgeReport
      do {
        report = try work.purge(isDryRun: !erases)
      } catch let failure as Failure where failure.code == .purgeWaiting {
        listing.show(Matrix(unsettled: try work.unsettled(), messages), messages)
        throw failure
      }
      listing.show(Matrix(purged: report.erased, messages), messages)
      guard erases else {
        guard !dryRun else {
          Console.note(messages.what(.purgeDryRun))
          return
        }
        // Without confirmation the command fails, so that a script cannot take the purge for done.
        throw Failure(.usagePurgeUnsure)
      }
      Console.erased(
        found: report.found, of: report.sought, isRewritten: report.isRewritten, messages)
      Console.notice(Notice(.purgeElsewhere), messages)
      if !report.isClean { throw ExitCode(1) }
    }
  }
}

extension Console {
  /// Says whether words that were erased are gone from the bytes of the file: how many of those that
  /// were sought were found.
  static func erased(found: Int, of sought: Int, isRewritten: Bool, _ messages: Messages) {
    let details = ["sought": String(sought)]
    if !isRewritten {
      notice(Notice(.purgeNotRewritten), messages)
    } else if found > 0 {
      notice(Notice(.purgeFound, count: found, details: details), messages)
    } else {
      note(messages.what(sought > 0 ? .purgeSearched : .purgeNothingToSearch, details))
    }
  }
}
