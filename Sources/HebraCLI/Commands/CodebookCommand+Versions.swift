import ArgumentParser
import Foundation
import Hebra
import HebraModel

extension CodebookCommand {
  struct Split: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "split",
        abstract: Help.text(
          "Divide un código en otros, decidiendo codificación por codificación.",
          "Splits a code into others, deciding coding by coding."),
        discussion: Help.text(
          """
          Los códigos nuevos se añaden antes. Con --output se escriben las codificaciones con una \
          columna «decisión»; con --from se lee la tabla cuando vuelve.

          """,
          """
          The new codes are added before. With --output the codings are written with a column \
          "decision"; with --from the table is read when it comes back.

          """)
          + Help.example(
            "hebra codebook split estudio.hebra COR-03 --into COR-05,COR-06 "
              + "--reason \"Dos cosas\" --output dividir.xlsx"),
        aliases: ["dividir"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var code: OneCode
    @Option(
      name: [.customLong("into"), .customLong("en")],
      help: ArgumentHelp(
        Help.text("los códigos nuevos, separados por coma", "the new codes, with commas between"),
        valueName: "codes"))
    var parts: String?
    @Option(
      name: [.customLong("from"), .customLong("desde-archivo")],
      help: ArgumentHelp(
        Help.text("tabla con las decisiones", "table with the decisions"), valueName: "file"))
    var from: String?
    @Flag(
      name: [.customLong("ask"), .customLong("preguntar")],
      help: ArgumentHelp(Help.text("pregunta una por una", "asks one by one")))
    var asks = false
    @Option(
      name: [.customLong("reason"), .customLong("motivo")],
      help: ArgumentHelp(Help.text("por qué; queda en la versión", "why; it stays in the version")))
    var reason: String?
    @Option(
      help: ArgumentHelp(
        Help.text(
          "nombre de la versión nueva; sin él, el siguiente",
          "name of the new version; without it, the next one")))
    var version: String?
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try reporting(common.language, project: project.project) {
        guard [from != nil, asks, listing.output != nil].count(where: { $0 }) < 2 else {
          throw Failure(.usageSplit)
        }
      }
      if let parts {
        try common.writing(project) { work, messages in
          // A file that cannot be written is refused before the codebook changes.
          _ = try listing.file(work, as: "codebook.split")
          let into = parts.split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
          }
          let open = try? work.splitParts(of: code.code)
          // Written again for the same codes, it is the same split.
          if let open, open.parts == into { return }
          Console.changed(
            try work.changeCodebook(
              .split(code.code, into: into), reason: reason, version: version), project, messages)
        }
      }
      if let from { return try take(from) }
      if asks { return try ask() }
      guard listing.output != nil || parts == nil else { return }
      try listing.show(
        project, common, as: "codebook.split", settings: ["code": code.code], on: .split
      ) { work, messages in try work.splitSheet(of: code.code, messages) }
      if let output = listing.output {
        let work = try Project.read(project.project)
        let messages = common.messages(work)
        Console.note(
          messages.what(
            .splitSheet,
            [
              "count": String(try work.splitSheet(of: code.code, messages).rows.count),
              "file": output, "project": project.project, "code": code.code,
            ]))
      }
    }

    private func take(_ file: String) throws {
      try common.writing(project, reading: .children()) { work, messages in
        let report = try work.takeSplit(of: code.code, from: file)
        Self.show(report, code.code, messages)
        if !report.problems.isEmpty { throw ExitCode(report.decided == 0 ? 4 : 1) }
      }
    }

    private func ask() throws {
      try common.writing(project) { work, messages in
        let sheet = try work.splitSheet(of: code.code, messages)
        let parts = try work.splitParts(of: code.code).parts
        let words = ["split.both", "split.keep", "split.none"].map { messages.word($0) }
        var report = SplitReport()
        for (number, row) in sheet.rows.enumerated() {
          func text(_ column: Int) -> String {
            if case .text(let text) = row[column] { text } else { "" }
          }
          Console.print("\(number + 1)/\(sheet.rows.count) · \(text(1)) · \(text(2)) · \(text(4))")
          Console.print((parts + words).joined(separator: " | "))
          guard let line = readLine()?.trimmingCharacters(in: .whitespaces),
            !["fin", "end"].contains(line.lowercased())
          else { break }
          let one = try work.decideSplit(of: code.code, [(text(0), line, Location())])
          for problem in one.problems { Console.error(problem, messages) }
          report.add(one)
        }
        report.open = try work.splitSheet(of: code.code, messages).rows.count
        Self.show(report, code.code, messages)
      }
    }

    private static func show(_ report: SplitReport, _ code: String, _ messages: Messages) {
      for problem in report.problems { Console.error(problem, messages) }
      var parts = report.given.sorted { $0.key < $1.key }.map { code, count in
        messages.what(
          .splitGiven,
          ["count": String(count), "code": code.isEmpty ? messages.word("split.none") : code])
      }
      if report.kept > 0 {
        parts.append("\(report.kept) \(messages.word("split.keep"))")
      }
      Console.print(
        messages.what(
          .splitDone,
          [
            "code": code, "decided": String(report.decided),
            "detail": parts.joined(separator: ", "), "open": String(report.open),
          ]))
    }
  }

  struct Diff: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "diff",
        abstract: Help.text(
          "Dice en palabras qué cambió entre dos versiones o archivos.",
          "Says in words what changed between two versions or files."),
        discussion: Help.example("hebra codebook diff estudio.hebra 0.2 0.2.1"),
        aliases: ["comparar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text("la versión de antes, o un archivo", "the version before, or a file"),
        valueName: "old"))
    var old: String
    @Argument(
      help: ArgumentHelp(
        Help.text("la de después, o un archivo", "the one after, or a file"), valueName: "new"))
    var new: String
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(
        project, common, as: "codebook.diff", settings: ["old": old, "new": new],
        on: .differences
      ) { try $0.codebookDifferences(from: old, to: new, $1) }
    }
  }

  struct Drift: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "drift",
        abstract: Help.text(
          "Cuánto se usó cada código con cada versión del libro.",
          "How much each code was used under each version of the codebook."),
        discussion: Help.example("hebra codebook drift estudio.hebra --by month"),
        aliases: ["deriva"])
    }

    /// What the rows are divided by.
    enum Group: String, CaseIterable, ExpressibleByArgument {
      case coder, month, wave
      case codificador, mes, ola

      var group: Project.DriftGroup {
        switch self {
        case .coder, .codificador: .coder
        case .month, .mes: .month
        case .wave, .ola: .wave
        }
      }
    }

    @OptionGroup var project: ProjectArgument
    @Option(
      help: ArgumentHelp(
        Help.text("solo este código y los de debajo", "only this code and those below")))
    var code: String?
    @Option(
      name: [.customLong("by"), .customLong("por")],
      help: ArgumentHelp(
        Help.text(
          "coder, month o wave (codificador, mes, ola)", "coder, month or wave"),
        valueName: "by"))
    var group: Group?
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(
        project, common, as: "codebook.drift",
        settings: ["code": code, "by": group?.rawValue], on: .drift
      ) { work, messages in
        let matrix = try work.codebookDrift(by: group?.group ?? .none, code: code, messages)
        if listing.isScreen, let definition = matrix.settings.first {
          Console.note("\(definition.name): \(definition.value)")
        }
        return matrix
      }
    }
  }
}

extension SplitReport {
  /// Adds what came of one more decision.
  fileprivate mutating func add(_ other: SplitReport) {
    given.merge(other.given, uniquingKeysWith: +)
    kept += other.kept
    decided += other.decided
    empty += other.empty
  }
}
