import ArgumentParser
import Hebra
import HebraModel

struct HoldersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "holders",
      abstract: Help.text(
        "Dice quién tiene qué del proyecto, y qué hacer si algo se pierde.",
        "Says who holds what of the project, and what to do when something is lost."),
      discussion: Help.text(
        """
        Entregas, archivos que salieron, respaldos y copias selladas, según la bitácora. --output \
        escribe la lista (.xlsx, .csv, .json) o una hoja con ella y los pasos (.docx, .html, .pdf, .md).

        """,
        """
        Handoffs, files that left, backups and sealed copies, by the journal. --output writes the list \
        (.xlsx, .csv, .json) or a page with it and the steps (.docx, .html, .pdf, .md).

        """) + Help.example("hebra holders estudio.hebra --lost Ana --output perdida.docx"),
      aliases: ["quien-tiene", "quién-tiene"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(
    name: [.customLong("lost"), .customLong("perdido")],
    help: ArgumentHelp(
      Help.text(
        "solo lo de una persona a quien se le perdió algo",
        "only what a person has who lost something"), valueName: "name"))
  var lost: String?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  /// The extensions of pages; all others are those of listings.
  private static let pages = ["docx", "html", "pdf", "md"]

  private var page: String? {
    listing.output.flatMap { path in
      Self.pages.contains { path.lowercased().hasSuffix("." + $0) } ? path : nil
    }
  }

  func run() throws {
    if let page {
      return try common.exporting(project) { work, messages in
        guard listing.moment == nil else { throw Failure(.momentOutput) }
        tell(
          try work.writeHolders(of: lost, to: listing.leaving.destination(page)), messages)
      }
    }
    var steps: LostSteps?
    try listing.show(
      project, common, as: "holders", settings: ["holder": lost],
      on: lost == nil ? .holders : .lost
    ) { work, messages in
      let holdings = try work.holdings(of: lost)
      steps = LostSteps(holdings, of: lost.map { holdings.first?.holder ?? $0 }, messages)
      return Matrix(holdings: holdings, messages)
    }
    guard listing.isScreen, let steps else { return }
    for line in steps.lines { Console.print(brokenLine: line) }
  }
}
