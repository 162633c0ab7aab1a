import ArgumentParser
import Foundation
import Hebra
import HebraModel

/// What readers do who look for names that no rule found.
extension ProtectCommand {
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: Help.text(
          "Reemplaza lo que una persona vio al leer y el programa no encontró.",
          "Replaces what a person saw while reading and the program did not find."),
        discussion: Help.text(
          """
          Las palabras se escriben después, una por renglón: así no quedan en el historial de la terminal.

          """,
          """
          The words are typed afterwards, one line each: so they stay out of the terminal's history.

          """)
          + Help.example(
            "hebra protect add estudio.hebra --kind persona --key estudio.llave "
              + "--identity llave.age"),
        aliases: ["agregar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var study: StudyKeyOptions
    @Option(
      name: [.customLong("kind"), .customLong("clase")],
      help: ArgumentHelp(
        Help.text("qué son: persona, lugar, número…", "what they are: person, place, number…"),
        valueName: Help.text("clase", "kind")))
    var kind: String
    @Option(
      name: [.customLong("replacement"), .customLong("reemplazo")],
      help: ArgumentHelp(
        Help.text(
          "seudónimo de todas, si ya lo tienen; si no, uno nuevo para cada una",
          "pseudonym of all, if they have one; else a new one for each"),
        valueName: Help.text("seudónimo", "pseudonym")))
    var replacement = ""
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let open = try work.openKey(study.file(messages))
        let kind = try Decide.kind(kind)
        if isatty(STDIN_FILENO) == 1 { Console.note(messages.what(.protectAddHow)) }
        var findings: [ReaderFinding] = []
        while let line = readLine() {
          let words = line.trimmingCharacters(in: .whitespaces)
          if words.isEmpty { break }
          findings.append(ReaderFinding(words, kind: kind, replacement: replacement))
        }
        let places = try work.addIdentifiers(findings, with: open)
        Console.print(
          messages.what(
            .protectAdded, ["count": String(findings.count), "places": String(places)]))
        let report = try work.protect(with: open)
        ProtectCommand.tell(report, messages)
        if !report.isClean { throw ExitCode(1) }
      }
    }
  }

  struct Sample: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "sample",
        abstract: Help.text(
          "Muestra párrafos al azar, para que otra persona busque nombres en ellos.",
          "Shows paragraphs at random, for another person to look for names in them."),
        discussion: Help.example("hebra protect sample estudio.hebra --paragraphs 60 --seed 7"),
        aliases: ["muestra"])
    }

    @OptionGroup var project: ProjectArgument
    @Option(
      name: [.customLong("paragraphs"), .customLong("parrafos")],
      help: ArgumentHelp(
        Help.text("cuántos párrafos", "how many paragraphs"),
        valueName: Help.text("cuántos", "count")))
    var paragraphs = 60
    @Option(
      name: [.customLong("seed"), .customLong("semilla")],
      help: ArgumentHelp(
        Help.text("con otra semilla salen otros", "another seed draws others"), valueName: "seed"))
    var seed: UInt64 = 1
    @OptionGroup var form: FormOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard paragraphs > 0 else {
        throw ValidationError(Console.messages(nil).what(.usageProtectParagraphs))
      }
    }

    func run() throws {
      try reporting(common.language, project: project.project) {
        let work = try Project.read(project.project, interruption: .ofProcess)
        let messages = common.messages(work)
        let sample = try work.paragraphSample(paragraphs, seed: seed)
        form.show(Matrix(sample: sample.paragraphs, messages), messages, on: .nameSample)
        guard form.format == .table, !sample.paragraphs.isEmpty else { return }
        Console.note(
          messages.what(
            .protectSampled,
            [
              "count": String(sample.paragraphs.count), "of": String(sample.total),
              "limit": sample.atMostOneIn.map(String.init) ?? "",
            ]))
      }
    }
  }

  struct Recall: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "recall",
        abstract: Help.text(
          "Dice cuánto de lo reemplazado encontró el programa, y cuánto las personas que leyeron.",
          "Says how much of what is replaced the program found, and how much its readers."),
        discussion: Help.example(
          "hebra protect recall estudio.hebra --key estudio.llave --identity llave.age"),
        aliases: ["hallado"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var study: StudyKeyOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        let work = try Project.read(project.project, interruption: .ofProcess)
        let messages = common.messages(work)
        let recalls = try work.recall(with: work.openKey(study.file(messages)))
        form.show(Matrix(recalls: recalls, messages), messages)
        guard form.format == .table else { return }
        let readers = try work.protections().map(\.readers.count)
        Console.note(
          messages.what(
            .protectRecall,
            [
              "documents": String(readers.count), "one": String(readers.count { $0 >= 1 }),
              "two": String(readers.count { $0 >= 2 }),
            ]))
      }
    }
  }
}
