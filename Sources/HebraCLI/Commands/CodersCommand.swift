import ArgumentParser
import Hebra
import HebraModel

struct CodersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coders",
      abstract: Help.text(
        "Lista quiénes codifican, o une dos nombres de una persona.",
        "Lists who codes, or joins two names of one person."),
      discussion: Help.text(
        """
        Acción: unir NOMBRE EL-QUE-QUEDA. Todo lo de NOMBRE pasa al que queda; donde los dos \
        decidieron, vale lo del que queda.

        """,
        """
        Action: merge NAME THE-ONE-KEPT. Everything of NAME becomes that of the one kept; where both \
        decided, what the one kept decided holds.

        """)
        + Help.example(
          "hebra coders estudio.hebra " + Help.text("unir", "merge") + " \"Ana R.\" Ana"),
      aliases: ["codificadores"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(Help.text("unir", "merge"), valueName: Help.text("acción", "action")))
  var action: [String] = []
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard action.isEmpty || (["merge", "unir"].contains(action[0]) && action.count == 3) else {
      throw ValidationError(Console.messages(nil).what(.usageCoders))
    }
  }

  func run() throws {
    guard !action.isEmpty else {
      return try listing.show(project, common, as: "coders") {
        Matrix(coders: try $0.coders(), $1)
      }
    }
    try common.writing(project) { work, messages in
      let moved = try work.mergeCoder(action[1], into: action[2])
      Console.print(
        messages.what(
          .coderMerged,
          [
            "coder": action[1], "kept": action[2], "codings": String(moved.codings),
            "memos": String(moved.memos),
          ]))
    }
  }
}
