import ArgumentParser
import Hebra
import HebraModel

struct SearchesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "searches",
      abstract: Help.text(
        "Lista las búsquedas guardadas con «hebra search --save».",
        "Lists the searches saved by “hebra search --save”."),
      discussion: Help.example("hebra searches estudio.hebra"), aliases: ["busquedas"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(
    help: ArgumentHelp(
      Help.text("olvida una búsqueda guardada", "forgets a saved search"), valueName: "name"))
  var forget: String?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let forget else {
      return try listing.show(project, common, as: "searches", on: .searches) {
        Matrix(searches: try $0.savedSearches(), $1)
      }
    }
    try common.writing(project) { work, messages in
      let name = try work.forgetSearch(forget)
      Console.print(messages.what(.searchForgotten, ["name": name]))
    }
  }
}
