import ArgumentParser
import Hebra
import HebraModel

struct PlotCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plot",
      abstract: Help.text(
        "Dibuja cifras en SVG, PNG o HTML: en blanco, negro y gris, con su explicación.",
        "Draws figures as SVG, PNG or HTML: in black, white and grey, with their explanation."),
      discussion: Help.text(
        """
        Clases: mapa (códigos por casos), red (códigos juntos), linea (códigos a lo largo de un \
        documento), retrato (un documento), saturacion, acuerdo, dispersion (dónde se dice una palabra).

        """,
        """
        Kinds: map (codes by cases), network (codes together), line (codes along a document), \
        portrait (a document), saturation, agreement, dispersion (where a word is said).

        """)
        + Help.example(
          Help.text(
            "hebra plot estudio.hebra mapa --by municipio --output mapa.svg",
            "hebra plot estudio.hebra map --by municipality --output map.svg")),
      aliases: ["grafica", "gráfica"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(Help.text("clase de imagen", "kind of picture"), valueName: "kind"))
  var kind: String
  @Option(
    help: ArgumentHelp(
      Help.text(
        "capa, union o final (si no se dice, final)", "layer, union or final (final unless told)"),
      valueName: "layer"))
  var layer: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "de un mapa: documento, participante o municipio (si no se dice, documento)",
        "of a map: document, participant or municipality (document unless told)"),
      valueName: "cases"))
  var by: String?
  @Option(
    name: [.long, .customLong("cifra")],
    help: ArgumentHelp(
      Help.text(
        "de un mapa, qué hay en una celda, como en hebra matrix (si no se dice, presencia)",
        "of a map, what a cell holds, as in hebra matrix (presence unless told)"),
      valueName: "figure"))
  var value: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "de un mapa, una red o una línea: solo este código y los que tiene debajo",
        "of a map, network or line: only this code and those below it"), valueName: "code"))
  var code: String?
  @Option(
    help: ArgumentHelp(
      Help.text("de una línea o un retrato: el documento", "of a line or portrait: the document"),
      valueName: "document"))
  var document: String?
  @Option(
    help: ArgumentHelp(
      Help.text("de una dispersión: qué se busca", "of a dispersion: what to find"),
      valueName: "query"))
  var query: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "de una red: intervenciones en común, al menos N (si no se dice, 2)",
        "of a network: turns in common, at least N (2 unless told)"), valueName: "N"))
  var minimum: Int?
  @OptionGroup var assistance: AssistanceOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project, without: out.leaving.names) { work, messages in
      let exported = try work.writePicture(try request(messages), to: out.destination())
      for notice in exported.notices { Console.notice(notice, messages) }
      Console.note(messages.what(.pictureDone, ["file": exported.path]))
    }
  }

  private func request(_ messages: Messages) throws -> PictureRequest {
    guard let kind = PictureRequest.Kind(named: kind) else {
      throw Failure(.usagePictureKind, ["kind": self.kind])
    }
    let options: [(name: String, isGiven: Bool, kinds: [PictureRequest.Kind])] = [
      ("--layer", layer != nil, [.map, .network, .line, .portrait, .saturation]),
      ("--by", by != nil, [.map]), ("--value", value != nil, [.map]),
      ("--code", code != nil, [.map, .network, .line]),
      ("--document", document != nil, [.line, .portrait]),
      (
        "--without-suggested", assistance.leavesOut,
        [.map, .network, .line, .portrait, .saturation]
      ),
      ("--query", query != nil, [.dispersion]), ("--minimum", minimum != nil, [.network]),
    ]
    for option in options where option.isGiven && !option.kinds.contains(kind) {
      throw Failure(
        .usagePictureOption, ["option": option.name, "kind": kind.name(messages.language)])
    }
    var request = PictureRequest(kind)
    request.layer = layer.map { LayerChoice($0) } ?? request.layer
    request.code = code
    request.document = document
    request.query = query
    request.withoutSuggested = assistance.leavesOut
    request.minimum = minimum ?? request.minimum
    if let by {
      guard let cases = PictureRequest.Cases(named: by) else {
        throw Failure(.usagePictureCases, ["by": by])
      }
      request.cases = cases
    }
    let figure = try MatrixRequest.Kind(name: "case-by-code", MatrixOptions(value: value))
    if case .caseByCode(let cell, _) = figure {
      request.cell = cell
    }
    return request
  }
}
