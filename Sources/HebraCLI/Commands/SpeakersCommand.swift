import ArgumentParser
import Hebra

struct SpeakersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "speakers",
      abstract: Help.text(
        "Lista los hablantes de un documento o corrige el rol de uno.",
        "Lists the speakers of a document or mends the role of one."),
      discussion: Help.example(
        "hebra speakers estudio.hebra E-01 role \"Don Eladio\" participante"),
      aliases: ["hablantes"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("documento", "document"), valueName: "documento"))
  var document: String
  @Argument(help: ArgumentHelp("role ETIQUETA ROL", valueName: "acción"))
  var action: [String] = []
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard action.isEmpty || (action.count == 3 && ["role", "rol"].contains(action[0])) else {
      throw ValidationError(Help.text("use: role ETIQUETA ROL", "use: role LABEL ROLE"))
    }
  }

  func run() throws {
    try reporting(common.language, project: project.project) {
      if action.count == 3 {
        let work = try Project.write(project.project, who: common.actor)
        let language = common.language(work)
        try work.setRole(document: document, label: action[1], role: action[2])
        Console.print(
          Messages.what(
            "role.set", ["document": document, "label": action[1], "role": action[2]], language))
      } else {
        let work = try Project.read(project.project)
        Console.print(
          Out.listing(
            try work.speakers(document, common.language(work)), listing.format,
            separator: listing.separator), terminator: "")
      }
    }
  }
}
