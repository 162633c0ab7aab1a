import ArgumentParser
import Hebra
import HebraModel

struct MatrixCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "matrix",
      abstract: Help.text(
        "Una matriz de códigos, en la pantalla o en XLSX, CSV o JSON.",
        "A matrix of codes, on the screen or as XLSX, CSV or JSON."),
      discussion: Help.text(
        """
        Clases: caso-por-codigo (--rows), participante-por-codigo, codigo-por-atributo (--by),
        municipio-por-codigo, atributo-por-atributo (--code, --rows, --by), codigo-por-codigo,
        pares-de-codigos, tabla-de-documentos, secuencia, segmentos.
        Un atributo es documento, grupo-focal, participante, municipio, departamento, sector, lado,
        genero, ola, o una columna de sus tablas. Al nivel B salen municipio-por-codigo y
        codigo-por-atributo --by lado, con --layer final --causes.

        """,
        """
        Kinds: case-by-code (--rows), participant-by-code, code-by-attribute (--by),
        municipality-by-code, attribute-by-attribute (--code, --rows, --by), code-by-code, code-pairs,
        document-table, sequence, segments.
        An attribute is document, focus-group, participant, municipality, department, sector, side,
        gender, wave, or a column of your tables. At level B leave municipality-by-code and
        code-by-attribute --by side, with --layer final --causes.

        """)
        + Help.example(
          Help.text(
            """
            hebra matrix estudio.hebra caso-por-codigo --layer Ana --output matriz.xlsx
              hebra matrix estudio.hebra caso-por-codigo --layer union --rows sector
              hebra matrix estudio.hebra codigo-por-atributo --layer final --by genero
              hebra matrix estudio.hebra atributo-por-atributo --layer union --code COR --rows sector --by ola
            """,
            """
            hebra matrix estudio.hebra case-by-code --layer Ana --output matrix.xlsx
              hebra matrix estudio.hebra case-by-code --layer union --rows sector
              hebra matrix estudio.hebra code-by-attribute --layer final --by gender
              hebra matrix estudio.hebra attribute-by-attribute --layer union --code COR --rows sector --by wave
            """)),
      aliases: ["matriz"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("clase de matriz", "kind of matrix"), valueName: "kind"))
  var kind: String
  @Option(help: ArgumentHelp(Help.text("capa, union o final", "layer, union or final")))
  var layer: String
  @Option(
    name: [.long, .customLong("cifra")],
    help: ArgumentHelp(
      Help.text(
        "qué hay en una celda: presencia, codificaciones, segmentos, tramos, palabras, caracteres, "
          + "cobertura-habla, cobertura-texto; entre códigos: juntos, condicional, jaccard, dice, "
          + "lift, solapes, texto-comun, distancia, seguido",
        "what a cell holds: presence, codings, segments, stretches, words, characters, "
          + "coverage-speech, coverage-text; between codes: together, conditional, jaccard, dice, "
          + "lift, overlaps, extent, distance, followed"), valueName: "figure"))
  var value: String?
  @Option(
    name: [.long, .customLong("filas")],
    help: ArgumentHelp(
      Help.text("qué es una fila: un atributo", "what a row is: an attribute"),
      valueName: "attribute"))
  var rows: String?
  @Option(
    name: [.long, .customLong("por")],
    help: ArgumentHelp(
      Help.text("qué es una columna: un atributo", "what a column is: an attribute"),
      valueName: "attribute"))
  var by: String?
  @Option(
    name: [.long, .customLong("codigo")],
    help: ArgumentHelp(Help.text("el código del que trata", "the code that it is about")))
  var code: String?
  @Option(
    name: [.long, .customLong("unidad")],
    help: ArgumentHelp(
      Help.text(
        "dónde se juntan dos códigos: intervencion, parrafo, documento",
        "where two codes meet: turn, paragraph, document")))
  var unit: String?
  @Option(
    name: [.long, .customLong("celda")], parsing: .upToNextOption,
    help: ArgumentHelp(
      Help.text(
        "los segmentos que hay detrás de una celda: su fila y su columna",
        "the segments behind a cell: its row and its column"),
      valueName: Help.text("fila columna", "row column")))
  var cell: [String] = []
  @Flag(
    help: ArgumentHelp(
      Help.text(
        "solo lo que cuenta como causa (problema, negativo o ambivalente)",
        "only what counts as a cause (problem, negative or ambivalent)")))
  var causes = false
  @Flag(
    name: [.customLong("all-codes"), .customLong("todos-los-codigos")],
    help: ArgumentHelp(
      Help.text(
        "también los códigos sin ninguna codificación", "codes without any coding too")))
  var allCodes = false
  @Flag(
    name: [.customLong("scripts"), .customLong("guiones")],
    help: ArgumentHelp(
      Help.text(
        "junto al CSV, un programa de R y uno de Python que lo leen",
        "beside the CSV, a program in R and one in Python that read it")))
  var scripts = false
  @OptionGroup var assistance: AssistanceOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    if !cell.isEmpty { return try showCell() }
    try reporting(common.language, project: project.project) {
      let work = try listing.open(project.project, common)
      let messages = common.messages(work)
      let request = try request()
      if request.kind == .segments {
        try common.seeAll(of: project, layer: request.layer.only)
      }
      guard let output = listing.output else {
        let (matrix, notices) = try work.matrix(request)
        Console.notices(notices, messages)
        return listing.form.show(matrix, messages, saysReasons: true)
      }
      var destination = listing.leaving.destination(output, listing.separator)
      destination.hasScripts = scripts
      let exported = try work.writeMatrix(request, to: destination)
      Console.notices(exported.notices, messages)
      Console.print(
        messages.what(
          .matrixDone, ["file": output, "rows": String(exported.count), "layer": layer]))
    }
  }

  /// Shows or writes the segments behind a cell.
  private func showCell() throws {
    let settings = [
      "layer": layer, "kind": kind, "rows": rows, "by": by, "code": code, "unit": unit,
      "causes": causes ? "true" : nil,
      "without_suggested": assistance.leavesOut ? "true" : nil,
    ]
    try listing.show(
      project, common, as: "matrix.segments", settings: settings,
      typed: ["cell": cell.joined(separator: " · ")], on: .segments
    ) { work, messages in
      guard cell.count == 2 else { throw Failure(.usageCellWords) }
      try common.seeAll(of: project, layer: LayerChoice(layer).only)
      let (matrix, notices) = try work.segments(behind: cell[0], cell[1], of: request())
      Console.notices(notices, messages)
      return matrix
    }
  }

  private func request() throws -> MatrixRequest {
    var request = MatrixRequest(
      try .init(
        name: kind, MatrixOptions(value: value, rows: rows, by: by, code: code, unit: unit)),
      layer: LayerChoice(layer), causesOnly: causes, includesEmptyCodes: allCodes)
    request.withoutSuggested = assistance.leavesOut
    return request
  }
}
