import ArgumentParser
import Hebra
import HebraModel

struct DeclareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "declare",
      abstract: Help.text(
        "Declara lo que solo las personas saben de cómo se protegen los datos; sin más, lo lista.",
        "Declares what only people know of how the data are protected; alone, it lists it."),
      discussion: Help.text(
        """
        Se declara: responsable, finalidad, base-legal, aval-etico, conservacion. Es una línea, sin \
        nombres de participantes; sale en la hoja de protección de datos.

        """,
        """
        Declared are: controller, purpose, legal-base, ethics-approval, retention. It is a line, without \
        participants' names; the data-protection sheet has it.

        """)
        + Help.example(
          Help.text(
            "hebra declare estudio.hebra conservacion \"hasta 2027; después se borra\"",
            "hebra declare estudio.hebra retention \"until 2027; then it is erased\"")),
      aliases: ["declarar"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(
      Help.text("qué se declara, y la declaración", "what is declared, and the declaration"),
      valueName: Help.text("declaración", "declaration")))
  var words: [String] = []
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  private var asked: (fact: StatedFact, text: String)? {
    guard words.count == 2, let fact = StatedFact(named: words[0]) else { return nil }
    return (fact, words[1])
  }

  func validate() throws {
    guard words.isEmpty || asked != nil else {
      throw ValidationError(Console.messages(nil).what(.usageDeclare))
    }
  }

  func run() throws {
    guard let asked else {
      return try listing.show(project, common, as: "declarations", on: .declarations) {
        Matrix(declarations: try $0.declarations(), $1)
      }
    }
    try common.writing(project) { work, messages in
      try work.declare(asked.fact, asked.text)
      Console.print(
        messages.what(
          .declareDone, ["fact": messages.word("declared.\(asked.fact.rawValue)")]))
    }
  }
}
