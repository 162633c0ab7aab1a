import ArgumentParser
import Hebra
import HebraModel

struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: Help.text(
        "Los municipios lado a lado: qué se comparte, qué es de un lugar, qué no se preguntó.",
        "Municipalities side by side: what is shared, what is of one place, what was not asked."),
      discussion: Help.text(
        """
        Con --summary, en lugar de la tabla, un resumen para política pública, de un departamento o de \
        todo el programa.

        """,
        """
        With --summary, in the place of the table, a summary for public policy, of a department or of \
        the whole programme.

        """) + Help.example("hebra compare estudio.hebra --summary --output resumen.docx"),
      aliases: ["comparar"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(
    name: [.long, .customLong("departamento")],
    help: ArgumentHelp(
      Help.text(
        "solo los municipios de un departamento", "only the municipalities of a department"),
      valueName: "department"))
  var department: String?
  @Flag(
    name: [.customLong("summary"), .customLong("resumen")],
    help: ArgumentHelp(
      Help.text(
        "en lugar de la tabla, el resumen para política pública",
        "in the place of the table, the summary for public policy")))
  var isSummary = false
  @OptionGroup var day: DayOption
  @OptionGroup var out: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project, without: out.leaving.names) { work, messages in
      guard isSummary else {
        guard day.typed == nil else { throw Failure(.usageLessonsDay) }
        return tell(
          try work.writeComparison(department: department, to: out.destination()), messages)
      }
      tell(
        try work.writeLessons(
          department: department, on: try day.day, to: out.destination()), messages)
    }
  }
}

struct BriefCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "brief",
      abstract: Help.text(
        "Lo que se le pide a una institución: para preparar con ella el diálogo (nivel B).",
        "What is asked of an institution: to prepare the dialogue with it (level B)."),
      discussion: Help.example(
        "hebra brief estudio.hebra policia --municipality 01001 --output policia.docx"),
      aliases: ["pliego"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(
      Help.text(
        "la institución, como está en el libro de códigos",
        "the institution, as it is in the codebook"), valueName: "institution"))
  var institution: String
  @Option(
    name: [.long, .customLong("municipio")],
    help: ArgumentHelp(
      Help.text("solo un municipio: su nombre o su código", "one municipality only: name or code"),
      valueName: "municipality"))
  var municipality: String?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(Help.text("archivo que se escribe", "file to write"), valueName: "file"))
  var output: String
  @Flag(
    name: [.customLong("replace"), .customLong("reemplazar")],
    help: ArgumentHelp(
      Help.text("reemplaza un archivo que ya existe", "replaces a file that is there")))
  var replaces = false
  @OptionGroup var names: StudyKeyOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project, without: names) { work, messages in
      let exported = try work.writeBrief(
        for: institution, of: municipality,
        to: Destination(output, replaces: replaces, level: .facilitators))
      for notice in exported.notices { Console.notice(notice, messages) }
      Console.note(messages.what(.sheetDone, ["file": exported.path]))
    }
  }
}
