import ArgumentParser
import Hebra
import HebraModel

extension CodebookCommand {
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: Help.text(
          "Lee los códigos de una tabla de Excel, de Word o CSV, o de un libro en YAML.",
          "Reads the codes of a table in Excel, Word or CSV, or of a codebook in YAML."),
        discussion: Help.example(
          Help.text(
            "hebra codebook import estudio.hebra codigos.xlsx --dry-run",
            "hebra codebook import estudio.hebra codes.xlsx --dry-run")),
        aliases: ["importar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(Help.text("tabla de códigos", "table of codes"), valueName: "file"))
    var file: String
    @Flag(
      name: [.customLong("dry-run"), .customLong("simular")],
      help: ArgumentHelp(
        Help.text("lee y cuenta, sin escribir nada", "reads and counts, writing nothing")))
    var dryRun = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, reading: .children()) { work, messages in
        let result = try work.importCodebook(file: file, isDryRun: dryRun)
        for notice in result.notices { Console.notice(notice, messages) }
        let active = result.codebook.codes.filter { !$0.isRetired }
        let details = [
          "codes": String(active.count { $0.parent != nil }),
          "families": String(active.count { $0.parent == nil }),
          "added": String(result.added.count), "changed": String(result.changed.count),
          "missing": String(result.missing.count), "version": result.codebook.version,
        ]
        let line: MessageCode =
          !result.isChanged
          ? .codebookImportSame : dryRun ? .codebookImportDry : .codebookImportDone
        Console.print(messages.what(line, details))
      }
    }
  }

  struct Handbook: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "handbook",
        abstract: Help.text(
          "Escribe el manual de códigos para imprimir, en Word o HTML.",
          "Writes the handbook of codes for printing, in Word or HTML."),
        discussion: Help.example(
          Help.text(
            "hebra codebook handbook estudio.hebra --output manual.docx",
            "hebra codebook handbook estudio.hebra --output handbook.docx")),
        aliases: ["manual"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.exporting(project, without: out.leaving.names) { work, messages in
        let exported = try work.writeHandbook(to: out.destination())
        for notice in exported.notices { Console.notice(notice, messages) }
        Console.print(
          messages.what(
            .handbookDone, ["file": out.output, "codes": String(exported.count)]))
      }
    }
  }
}
