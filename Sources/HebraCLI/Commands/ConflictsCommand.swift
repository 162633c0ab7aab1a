import ArgumentParser
import Hebra
import HebraModel

struct ConflictsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "conflicts",
      abstract: Help.text(
        "Lista lo que dos copias cambiaron sin saber una de otra, y lo decide.",
        "Lists what two copies changed without knowing of each other, and decides it."),
      discussion: Help.example("hebra conflicts decide estudio.hebra 1 2"),
      subcommands: [List.self, Decide.self], defaultSubcommand: List.self,
      aliases: ["conflictos"])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Help.text("Lista los conflictos.", "Lists the conflicts."),
        discussion: Help.example("hebra conflicts list estudio.hebra"), aliases: ["listar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(project, common, as: "conflicts", on: .conflicts) {
        Matrix(conflicts: try $0.conflicts(), $1)
      }
    }
  }

  struct Decide: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "decide",
        abstract: Help.text(
          "Decide cuál de las versiones vale.", "Decides which of the versions holds."),
        discussion: Help.example("hebra conflicts decide estudio.hebra 1 2"),
        aliases: ["decidir"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text("el número del conflicto en la lista", "the number of the conflict in the list"),
        valueName: "conflict"))
    var number: Int
    @Argument(
      help: ArgumentHelp(
        Help.text("el número de la versión que vale", "the number of the version that holds"),
        valueName: "version"))
    var version: Int
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let carried = try work.decideConflict(number, version: version)
        let left = try work.conflicts().count
        Console.print(messages.what(.conflictDecided, ["count": String(left)]))
        Console.carried(carried, messages)
        if carried.contains(where: { $0.waiting > 0 }) { throw ExitCode(1) }
      }
    }
  }
}
