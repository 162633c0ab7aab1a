import ArgumentParser
import Hebra
import HebraModel

/// Prints the notices of an export and how many codings the file holds.
private func tellCodings(_ exported: Exported, _ file: String, _ messages: Messages) {
  let count = "\(exported.count) \(messages.word("codings"))"
  tell(
    exported, messages.what(.exportDone, ["file": file, "count": count]), messages)
}

/// Prints the notices of an export and what was written.
func tell(_ exported: Exported, _ line: String, _ messages: Messages) {
  for notice in exported.notices { Console.notice(notice, messages) }
  Console.print(line)
}

struct MatrixCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "matrix",
      abstract: Help.text(
        "Escribe una matriz de códigos en XLSX, CSV o JSON.",
        "Writes a matrix of codes as XLSX, CSV or JSON."),
      discussion: Help.text(
        "Clases: caso-por-codigo, participante-por-codigo, codigo-por-codigo, pares-de-codigos, "
          + "municipio-por-codigo, segmentos\n",
        "Kinds: case-by-code, participant-by-code, code-by-code, code-pairs, "
          + "municipality-by-code, segments\n")
        + Help.example(
          Help.text(
            "hebra matrix estudio.hebra caso-por-codigo --layer Ana --output matriz.xlsx",
            "hebra matrix estudio.hebra case-by-code --layer Ana --output matrix.xlsx")),
      aliases: ["matriz"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("clase de matriz", "kind of matrix"), valueName: "kind"))
  var kind: String
  @Option(help: ArgumentHelp(Help.text("capa, union o final", "layer, union or final")))
  var layer: String
  @Option(
    help: ArgumentHelp(
      Help.text(
        "qué hay en una celda: presencia, codificaciones, segmentos, tramos, palabras, caracteres, "
          + "cobertura-habla, cobertura-texto; entre códigos: juntos, jaccard, condicional, solapes",
        "what a cell holds: presence, codings, segments, stretches, words, characters, "
          + "coverage-speech, coverage-text; between codes: together, jaccard, conditional, overlaps"
      )))
  var cell: String?
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
  @OptionGroup var out: OutputOptions
  @Option(
    help: ArgumentHelp(
      Help.text("qué separa las columnas del CSV: , o ;", "what separates CSV columns: , or ;")))
  var separator = TypedSeparator(.comma)
  @Flag(
    name: [.customLong("scripts"), .customLong("guiones")],
    help: ArgumentHelp(
      Help.text(
        "junto al CSV, un programa de R y uno de Python que lo leen",
        "beside the CSV, a program in R and one in Python that read it")))
  var scripts = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project) { work, messages in
      var destination = out.destination(separator.value)
      destination.hasScripts = scripts
      let exported = try work.writeMatrix(
        MatrixRequest(
          .init(name: kind, cell: cell), layer: LayerChoice(layer), causesOnly: causes,
          includesEmptyCodes: allCodes),
        to: destination)
      tell(
        exported,
        messages.what(
          .matrixDone,
          ["file": out.output, "rows": String(exported.count), "layer": layer]), messages)
    }
  }
}

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Help.text("Informes en Word o en una página.", "Reports in Word or as a page."),
      discussion: Help.example("hebra report code estudio.hebra COR-03 --output COR-03.docx"),
      subcommands: [CodeReport.self, CoreqReport.self, SrqrReport.self], aliases: ["informe"])
  }

  struct CodeReport: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "code",
        abstract: Help.text(
          "Informe por código: todos sus segmentos por municipio y sector.",
          "Code report: all its segments by municipality and sector."),
        discussion: Help.example("hebra report code estudio.hebra COR-03 --output COR-03.docx"),
        aliases: ["codigo", "código"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(Help.text("código", "code"), valueName: "code"))
    var code: String
    @Option(help: ArgumentHelp(Help.text("solo una capa", "one layer only"))) var layer: String?
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.exporting(project) { work, messages in
        let exported = try work.reportCode(
          code, layer: layer, to: out.destination())
        tellCodings(exported, out.output, messages)
      }
    }
  }
}

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Help.text(
        "Exporta transcripciones a Word, y a otros programas lo que se dijo o los códigos.",
        "Exports transcripts to Word, and what was said or the codes to other programs."),
      discussion: Help.example(
        "hebra export transcript estudio.hebra --document E-01 --layer Ana --output E-01.docx"),
      subcommands: [TranscriptExport.self, SpeechExport.self, GraphExport.self],
      aliases: ["exportar"])
  }

  struct TranscriptExport: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "transcript",
        abstract: Help.text(
          "Un documento con las codificaciones de una capa como comentarios de Word.",
          "A document with the codings of a layer as Word comments."),
        discussion: Help.example(
          "hebra export transcript estudio.hebra --document E-01 --layer Ana --output E-01.docx"),
        aliases: ["transcripcion", "transcripción"])
    }

    @OptionGroup var project: ProjectArgument
    @Option(help: ArgumentHelp(Help.text("documento", "document"))) var document: String
    @Option(help: ArgumentHelp(Help.text("capa", "layer"))) var layer: String
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.exporting(project) { work, messages in
        let exported = try work.exportTranscript(
          document: document, layer: layer, to: out.destination())
        tellCodings(exported, out.output, messages)
      }
    }
  }
}
