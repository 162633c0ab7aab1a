import ArgumentParser
import Hebra
import HebraModel

struct KeyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: Help.text(
        "Llaves con las que se abren los proyectos sellados.", "Keys that open sealed projects."),
      discussion: Help.example("hebra key new llave.age"),
      subcommands: [New.self], aliases: ["llave"])
  }

  struct New: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "new",
        abstract: Help.text(
          "Hace una llave, sus siete palabras y una hoja de recuperación.",
          "Makes a key, its seven words and a recovery sheet."),
        discussion: Help.example("hebra key new llave.age"), aliases: ["nueva"])
    }

    @Argument(
      help: ArgumentHelp(
        Help.text("archivo de la llave (.age)", "file of the key (.age)"),
        valueName: Help.text("archivo", "file")))
    var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let messages = Console.messages(common.language)
      try reporting(common.language) {
        let key = try NewKey.make(at: file, messages) { words in
          Console.print(messages.what(.keyWords, ["words": words.text]))
          Console.note(messages.what(.keyWrite))
          // Nobody to type them: whoever reads the output keeps them.
          guard Console.isTerminal(0), Console.isTerminal(1) else { return words }
          return try Console.passphrase(from: nil, messages.what(.keyAgain))
        }
        Console.print(
          messages.what(.keyDone, ["file": key.path, "recipient": key.recipient]))
        Console.print(messages.what(.keySheet, ["file": key.sheet]))
        Console.print(messages.what(.keyList, ["file": key.list]))
      }
    }
  }
}
