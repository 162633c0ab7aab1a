import ArgumentParser
import Hebra
import HebraModel

struct PracticeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "practice",
      abstract: Help.text(
        "Fragmentos para aprender a codificar, y cuánto se acierta frente a la clave.",
        "Passages to learn coding with, and how well they are coded against the key."),
      discussion: Help.example("hebra practice estudio.hebra --output practica.docx"),
      subcommands: [Write.self, Score.self], defaultSubcommand: Write.self,
      aliases: ["practicar"])
  }

  struct Write: ParsableCommand, TakesSeveral {
    static let several: Set = ["--code"]

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "write",
        abstract: Help.text(
          "Escribe una hoja de práctica, sin la clave.", "Writes a practice, without the key."),
        discussion: Help.text(
          """
          Toma los ejemplos del libro y las intervenciones de documentos acordados, las mismas con la \
          misma semilla y tantas de cada código como se pueda. Nunca toma lo rojo ni lo que está \
          fuera de grabación.

          """,
          """
          It takes the examples of the codebook and turns of documents that were agreed on, the same \
          with the same seed, and as many of each code as there can be. It never takes what is red or \
          off the record.

          """)
          + Help.example(
            "hebra practice write estudio.hebra --code COR --count 12 --output practica.docx"),
        aliases: ["escribir"])
    }

    @OptionGroup var project: ProjectArgument
    @Option(
      name: [.customLong("count"), .customLong("cantidad")],
      help: ArgumentHelp(Help.text("cuántos fragmentos", "how many passages"), valueName: "n"))
    var count = 24
    @Option(
      name: [.customLong("seed"), .customLong("semilla")],
      help: ArgumentHelp(
        Help.text(
          "con otra semilla salen otros fragmentos", "another seed gives other passages"),
        valueName: "n"))
    var seed: UInt64 = 1
    @Option(
      name: [.customLong("code"), .customLong("codigo")],
      help: ArgumentHelp(
        Help.text(
          "solo este código o esta familia; se puede repetir",
          "only this code or family; may be repeated"), valueName: "code"))
    var codes: [String] = []
    @Flag(
      name: [.customLong("examples"), .customLong("ejemplos")],
      help: ArgumentHelp(
        Help.text(
          "solo los ejemplos del libro, que son inventados",
          "only the examples of the codebook, which are invented")))
    var hasExamplesOnly = false
    @OptionGroup var out: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      var options = PracticeOptions()
      (options.count, options.seed, options.codes) = (count, seed, codes)
      options.hasExamplesOnly = hasExamplesOnly
      try common.exporting(project, without: out.leaving.names) { work, messages in
        let done = try work.writePractice(options, to: out.destination())
        Console.notices(done.notices, messages)
        Console.note(
          messages.what(.practiceDone, ["file": done.path, "count": "\(done.count)"]))
      }
    }
  }

  struct Score: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "score",
        abstract: Help.text(
          "Compara una hoja llena con la clave: acuerdo por código, definiciones que se escaparon.",
          "Compares a filled practice with the key: agreement by code, definitions missed."),
        discussion: Help.example("hebra practice score estudio.hebra practica.docx"),
        aliases: ["calificar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text("la hoja llena: .docx, .csv o .xlsx", "the filled file: .docx, .csv or .xlsx"),
        valueName: "file"))
    var file: String
    @OptionGroup var out: SheetOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        let report: PracticeReport
        let messages: Messages
        if let destination = out.destination {
          let work = try Project.export(
            from: project.project, who: common.actor, interruption: .ofProcess)
          messages = common.messages(work)
          report = try work.scorePractice(from: file, by: .children(), to: destination)
        } else {
          try out.checkScreen()
          let work = try Project.read(project.project, interruption: .ofProcess)
          messages = common.messages(work)
          report = try work.scorePractice(from: file, by: .children())
        }
        if let path = report.path {
          Console.note(messages.what(.sheetDone, ["file": path]))
        } else {
          Console.print(content: report.text)
        }
        Console.notices(report.notices, messages)
        if !report.notices.isEmpty { throw ExitCode(1) }
      }
    }
  }
}
