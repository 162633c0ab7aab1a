import ArgumentParser
import Hebra
import HebraModel

struct MemosCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "memos",
      abstract: Help.text(
        "Lista, busca y exporta los memos: los de un texto y los de una codificación.",
        "Lists, searches and exports memos: those on a text and those of a coding."),
      discussion: Help.example("hebra memos estudio.hebra miedo --coder Ana --output memos.xlsx"))
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(
      Help.text(
        "palabras que debe tener el memo, como en una búsqueda",
        "words that the memo must have, as in a search"), valueName: "query"))
  var query: String?
  @Option(help: ArgumentHelp(Help.text("solo un documento", "one document only")))
  var document: String?
  @Option(help: ArgumentHelp(Help.text("solo los de una persona", "those of one person only")))
  var coder: String?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try listing.show(
      project, common, as: "memos", settings: ["document": document, "coder": coder],
      typed: ["query": query], on: .memos
    ) { try $0.memos(MemoRequest(query, document: document, coder: coder), $1) }
  }
}
