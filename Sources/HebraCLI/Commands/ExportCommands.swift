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

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Help.text("Informes en Word o en una página.", "Reports in Word or as a page."),
      discussion: Help.example("hebra report code estudio.hebra COR-03 --output COR-03.docx"),
      subcommands: [
        CodeReport.self, CoreqReport.self, SrqrReport.self, DataProtectionReport.self,
      ], aliases: ["informe"])
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
      try common.exporting(project, without: out.leaving.names) { work, messages in
        try common.seeAll(of: project, layer: layer)
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
      subcommands: [TranscriptExport.self, SpeechExport.self, GraphExport.self, QDAExport.self],
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
      try common.exporting(project, without: out.leaving.names) { work, messages in
        try common.seeAll(of: project, document, layer: layer)
        let exported = try work.exportTranscript(
          document: document, layer: layer, to: out.destination())
        tellCodings(exported, out.output, messages)
      }
    }
  }
}
