import ArgumentParser
import Hebra
import HebraModel

struct SaturationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "saturation",
      abstract: Help.text(
        "Si los documentos nuevos todavía traen códigos nuevos (Guest, Namey y Chen 2020).",
        "Whether new documents still bring new codes (Guest, Namey and Chen 2020)."),
      discussion: Help.example("hebra saturation estudio.hebra --documents"),
      aliases: ["saturacion", "saturación"])
  }

  enum Order: String, ExpressibleByArgument {
    case date, project

    init?(argument: String) {
      switch argument {
      case "fecha", "date": self = .date
      case "proyecto", "project": self = .project
      default: return nil
      }
    }

    static var allValueStrings: [String] {
      [Help.text("fecha", "date"), Help.text("proyecto", "project")]
    }
  }

  @OptionGroup var project: ProjectArgument
  @Option(
    help: ArgumentHelp(
      Help.text("capa, union o final (si no se dice, final)", "layer, union or final (the default)")
    ))
  var layer: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "documentos de la base (si no se dice, 4)", "documents of the base (4 unless told)"),
      valueName: "N"))
  var base: Int?
  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      Help.text("documentos de una tanda (si no se dice, 2)", "documents of a run (2 unless told)"),
      valueName: "N"))
  var runLength: Int?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "umbral de códigos nuevos, en % (si no se dice, 5)",
        "threshold of new codes, in % (5 unless told)"), valueName: "percent"))
  var threshold: TypedFigure?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "orden de los documentos: fecha o proyecto (si no se dice, fecha)",
        "order of the documents: date or project (date unless told)"), valueName: "order"))
  var order: Order?
  @Option(
    help: ArgumentHelp(
      Help.text("órdenes al azar (si no se dice, 200)", "random orders (200 unless told)"),
      valueName: "N"))
  var orders: Int?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "dónde empieza el azar (si no se dice, 42)", "where chance begins (42 unless told)"),
      valueName: "N"))
  var seed: UInt64?
  @Flag(
    name: [.customLong("documents"), .customLong("documentos")],
    help: ArgumentHelp(Help.text("documento por documento", "document by document")))
  var documents = false
  @OptionGroup var assistance: AssistanceOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var question = SaturationQuestion()
    question.layer = layer.map { LayerChoice($0) } ?? question.layer
    question.base = base ?? question.base
    question.run = runLength ?? question.run
    question.threshold = threshold?.value ?? question.threshold
    question.orders = orders ?? question.orders
    question.seed = seed ?? question.seed
    question.isByDate = order != .project
    question.showsDocuments = documents
    question.withoutSuggested = assistance.leavesOut
    let asked = question
    try listing.show(
      project, common, as: documents ? "saturation.documents" : "saturation",
      settings: [
        "layer": asked.layer.name, "base": String(asked.base), "run": String(asked.run),
        "threshold": "\(asked.threshold)", "orders": String(asked.orders),
        "seed": String(asked.seed), "order": asked.isByDate ? "date" : "project",
        "without_suggested": asked.withoutSuggested ? "true" : nil,
      ], on: documents ? .saturationSteps : .saturation
    ) { work, messages in
      let report = try work.saturation(asked)
      for notice in report.notices { Console.notice(notice, messages) }
      if let sentence = report.sentence { Console.note(sentence) }
      return report.matrix
    }
  }
}
