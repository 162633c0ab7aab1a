import ArgumentParser
import Hebra
import HebraModel

struct FichaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ficha",
      abstract: Help.text(
        "La ficha de un municipio: causas de la desconfianza, para preparar el diálogo.",
        "The ficha of a municipality: causes of mistrust, to prepare the dialogue."),
      discussion: Help.text(
        """
        Nivel A: todo, para el equipo. Nivel B: para quien facilita, sin lo que señale a alguien. \
        Nivel C: la hoja para la mesa, sin cifras.

        """,
        """
        Level A: everything, for the team. Level B: for facilitators, without what points to someone. \
        Level C: the sheet for the table, without figures.

        """)
        + Help.example(
          "hebra ficha estudio.hebra 'Peñas de Tuará' --level B --output ficha-B.docx"),
      subcommands: [Write.self, Sign.self, Trace.self], defaultSubcommand: Write.self)
  }

  struct Write: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "write",
        abstract: Help.text(
          "Escribe la ficha; sin --output, muestra la del equipo.",
          "Writes the ficha; without --output, shows that of the team."),
        discussion: Help.example(
          "hebra ficha write estudio.hebra 01001 --level C --output mesa.docx"),
        aliases: ["escribir"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var place: FichaPlace
    @Option(
      name: [.short, .long],
      help: ArgumentHelp(
        Help.text(
          "archivo que se escribe: .docx, .html, .pdf, .md o .json",
          "file to write: .docx, .html, .pdf, .md or .json"), valueName: "file"))
    var output: String?
    @Flag(
      name: [.customLong("replace"), .customLong("reemplazar")],
      help: ArgumentHelp(
        Help.text("reemplaza un archivo que ya existe", "replaces a file that is there")))
    var replaces = false
    @Option(
      name: [.customLong("level"), .customLong("nivel")],
      help: ArgumentHelp(
        Help.text(
          "para quién: A, el equipo; B, quien facilita; C, la mesa",
          "for whom: A, the team; B, facilitators; C, the table"), valueName: "A|B|C"))
    var level = Disclosure.team
    @OptionGroup var names: StudyKeyOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard let output else {
        guard level == .team else {
          return try reporting(common.language, project: project.project) {
            throw Failure(.usageFichaOutput, ["level": level.rawValue])
          }
        }
        return try reporting(common.language, project: project.project) {
          let work = try Project.read(project.project, interruption: .ofProcess)
          Console.print(content: try work.ficha(of: place.municipality))
        }
      }
      try common.exporting(project, without: names) { work, messages in
        let exported = try work.writeFicha(
          of: place.municipality, to: Destination(output, replaces: replaces, level: level))
        for notice in exported.notices { Console.notice(notice, messages) }
        Console.note(
          messages.what(
            .fichaDone,
            ["file": exported.path, "place": place.municipality, "level": level.rawValue]))
      }
    }
  }

  struct Sign: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "sign",
        abstract: Help.text(
          "Firma la ficha como está; no se puede mientras queden marcas por acordar.",
          "Signs the ficha as it stands; not while marks are still to be agreed on."),
        discussion: Help.example(
          "hebra ficha sign estudio.hebra 'Peñas de Tuará' --part analisis --as Marta"),
        aliases: ["firmar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var place: FichaPlace
    @Option(
      name: [.long, .customLong("parte")],
      help: ArgumentHelp(
        Help.text(
          "qué se firma: analisis, segunda-lectura o riesgo",
          "what is signed: analysis, reading or risk"), valueName: "part"))
    var part: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        guard let signature = FichaSignature(named: part) else {
          throw Failure(.usageFichaPart, ["part": part])
        }
        try work.signFicha(of: place.municipality, signature)
        Console.note(messages.what(.fichaSigned, ["place": place.municipality]))
      }
    }
  }

  struct Trace: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "trace",
        abstract: Help.text(
          "Los segmentos que hay detrás de cada línea de la ficha (nivel A).",
          "The segments behind every line of the ficha (level A)."),
        discussion: Help.example(
          "hebra ficha trace estudio.hebra 'Peñas de Tuará' --output segmentos.xlsx"),
        aliases: ["rastro"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var place: FichaPlace
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(
        project, common, as: "ficha-trace", settings: ["place": place.municipality],
        on: .fichaTrace
      ) { work, _ in try work.fichaTrace(of: place.municipality) }
    }
  }
}

/// The municipality of a ficha.
struct FichaPlace: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text("municipio: su nombre o su código", "municipality: its name or code"),
      valueName: "municipality"))
  var municipality: String
}
