import ArgumentParser
import Foundation
import Hebra
import HebraModel

struct ReconcileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reconcile",
      abstract: Help.text(
        "Compara las lecturas de un documento y acuerda una sola capa.",
        "Compares the readings of a document and agrees on one layer."),
      discussion: Help.example("hebra reconcile estudio.hebra --output viernes.docx"),
      subcommands: [
        List.self, Accept.self, Ask.self, Reopen.self, Review.self, Single.self, Feedback.self,
      ], defaultSubcommand: List.self, aliases: ["acordar"])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Help.text(
          "Muestra las preguntas, las escribe para una reunión o lee lo decidido.",
          "Shows the questions, writes them for a meeting or reads what was decided."),
        discussion: Help.text(
          """
          Con --output y un archivo .docx se escriben las preguntas abiertas para una reunión; con \
          --from se lee ese archivo cuando vuelve, o una tabla con pregunta, decisión y motivo.

          """,
          """
          With --output and a .docx file the open questions are written for a meeting; with --from \
          that file is read when it comes back, or a table with question, decision and reason.

          """) + Help.example("hebra reconcile list estudio.hebra E-01 --output viernes.docx"),
        aliases: ["listar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var documents: ReadDocuments
    @Option(
      name: [.customLong("from"), .customLong("desde-archivo")],
      help: ArgumentHelp(
        Help.text("archivo con las decisiones", "file with the decisions"), valueName: "file"))
    var from: String?
    @Option(
      name: [.customLong("since"), .customLong("desde")],
      help: ArgumentHelp(
        Help.text(
          "en la hoja, solo lo codificado desde este día: 2026-11-30",
          "in the sheet, only what was coded from this day on: 2026-11-30"), valueName: "date"))
    var since: String?
    @Flag(
      name: [.customLong("open"), .customLong("abiertas")],
      help: ArgumentHelp(Help.text("solo las abiertas", "only the open ones")))
    var isOpenOnly = false
    @Flag(help: ArgumentHelp(Help.text("no escribe nada", "writes nothing")))
    var dryRun = false
    @OptionGroup var tolerance: ToleranceOption
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      if let from {
        guard listing.output == nil else { throw Failure(.usageReconcile) }
        return try take(from)
      }
      if let output = listing.output, output.lowercased().hasSuffix(".docx") {
        return try sheet(output)
      }
      try listing.show(
        project, common, as: "agreement", settings: ["words": String(tolerance.words)],
        on: .agreement
      ) {
        try $0.agreement(
          of: documents.names, isOpenOnly: isOpenOnly, $1, tolerance: tolerance.words)
      }
    }

    private func sheet(_ output: String) throws {
      try common.exporting(project, without: listing.leaving.names) { work, messages in
        let done = try work.writeAgreementSheet(
          of: documents.names, since: since,
          to: listing.leaving.destination(output, listing.separator),
          tolerance: tolerance.words)
        Console.notices(done.notices, messages)
        Console.print(
          messages.what(.agreementSheet, ["file": done.path, "count": String(done.count)]))
      }
    }

    private func take(_ file: String) throws {
      try common.writing(project, reading: .children()) { work, messages in
        let report = try work.takeAgreement(
          from: file, isDryRun: dryRun, tolerance: tolerance.words)
        for one in report.documents { Console.agreement(one, messages) }
        if report.empty > 0 {
          Console.print(messages.what(.agreementEmpty, ["count": String(report.empty)]))
        }
        Console.notices(report.notices, messages)
        if !report.notices.isEmpty { throw ExitCode(1) }
      }
    }
  }

  struct Accept: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "accept",
        abstract: Help.text(
          "Acepta aquello en que las lecturas coinciden.",
          "Accepts what the readings have in common."),
        discussion: Help.example("hebra reconcile accept estudio.hebra E-01"),
        aliases: ["aceptar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var documents: ReadDocuments
    @OptionGroup var tolerance: ToleranceOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let names =
          documents.names.isEmpty
          ? try work.reconciliations(tolerance: tolerance.words).map(\.document) : documents.names
        for name in names {
          Console.agreement(
            try work.agreeOnCommon(in: name, tolerance: tolerance.words), messages)
        }
      }
    }
  }

  struct Ask: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "ask",
        abstract: Help.text(
          "Pregunta por cada desacuerdo, uno por uno.", "Asks about each disagreement, one by one."),
        discussion: Help.example("hebra reconcile ask estudio.hebra E-01"),
        aliases: ["preguntar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(Help.text("el documento", "the document"), valueName: "document"))
    var document: String
    @OptionGroup var tolerance: ToleranceOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let questions = try work.agreementQuestions(
          of: document, messages, tolerance: tolerance.words)
        var decided: [AgreementDecision.Outcome: Int] = [:]
        for (index, question) in questions.enumerated() {
          Console.print(
            messages.what(
              .reconcileQuestion,
              [
                "number": String(index + 1), "total": String(questions.count),
                "document": document, "difference": question.difference,
              ]))
          for line in question.lines { Console.print("  " + line) }
          if try !ask(question.id, work, messages, &decided) { break }
        }
        var report = try work.agree([], in: document, tolerance: tolerance.words)
        report.decided = decided
        Console.agreement(report, messages)
      }
    }

    /// Asks until the answer is a decision or empty; returns false when there is nothing more to read.
    private func ask(
      _ id: String, _ work: borrowing Project, _ messages: Messages,
      _ decided: inout [AgreementDecision.Outcome: Int]
    ) throws -> Bool {
      while true {
        Console.print(messages.what(.reconcileChoice))
        guard let line = readLine()?.trimmingCharacters(in: .whitespaces),
          !["fin", "end"].contains(line.lowercased())
        else { return false }
        guard !line.isEmpty else { return true }
        let report = try work.agree(
          written: line, to: id, in: document, tolerance: tolerance.words)
        decided.merge(report.decided, uniquingKeysWith: +)
        if report.refused.isEmpty { return true }
        for refusal in report.refused { Console.error(refusal.failure, messages) }
      }
    }
  }
}

/// The documents whose readings are compared.
struct ReadDocuments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text(
        "los documentos; sin ninguno, todos los que tienen dos lecturas",
        "the documents; without any, all that have two readings"), valueName: "document"))
  var names: [String] = []
}

struct ToleranceOption: ParsableArguments {
  @Option(
    name: [.customLong("words"), .customLong("palabras")],
    help: ArgumentHelp(
      Help.text(
        "cuántas palabras pueden diferir los límites en cada punta y ser los mismos",
        "how many words the limits may differ at either end and be the same"),
      valueName: "n"))
  var words = Project.agreementTolerance
}
