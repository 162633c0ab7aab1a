import ArgumentParser
import Hebra
import HebraModel

extension ProtectCommand {
  struct Decide: ParsableCommand, TakesSeveral {
    static let several: Set = ["--accept", "--aceptar"]
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "decide",
        abstract: Help.text(
          "Decide qué pasa con lo que se encontró: en la terminal o en una tabla.",
          "Decides what becomes of what was found: at the terminal or in a table."),
        discussion: Help.example(
          "hebra protect decide estudio.hebra --key estudio.llave --identity llave.age "
            + "--output decisiones.xlsx"),
        aliases: ["decidir"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var study: StudyKeyOptions
    @Option(
      name: [.short, .long],
      help: ArgumentHelp(
        Help.text(
          "tabla que se escribe, con los nombres: guárdela como la llave",
          "table to write, with the names: keep it like the key"), valueName: "file"))
    var output: String?
    @Option(
      name: [.customLong("from"), .customLong("de")],
      help: ArgumentHelp(
        Help.text("tabla con las decisiones", "table with the decisions"), valueName: "file"))
    var table: String?
    @Option(
      name: [.customLong("accept"), .customLong("aceptar")],
      help: ArgumentHelp(
        Help.text(
          "acepta lo propuesto para una clase (numero, persona, lugar…); varias repitiendo la opción",
          "accepts what is proposed for a kind (number, person, place…); several by repeating it"),
        valueName: Help.text("clase", "kind")))
    var kinds: [String] = []
    @Flag(
      name: [.customLong("decided"), .customLong("decididos")],
      help: ArgumentHelp(
        Help.text("también lo que ya se decidió", "also what was decided already")))
    var includesDecided = false
    @Flag(
      name: [.customLong("replace"), .customLong("reemplazar")],
      help: ArgumentHelp(
        Help.text("reemplaza un archivo que ya existe", "replaces a file that is there")))
    var replaces = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, reading: .children()) { work, messages in
        let open = try work.openKey(study.file(messages))
        var lines = try work.identifiers(with: open, isOpenOnly: !includesDecided)
        if let output {
          let file = try work.output(
            Destination(output, replaces: replaces), of: .matrix, as: "identifiers")
          try work.write(
            Matrix(identifiers: lines, messages), as: "identifiers", to: file, messages)
          Console.note(messages.what(.protectTable, ["file": file.path]))
          return
        }
        let choices: [IdentifierChoice]
        if let table {
          choices = try work.identifierChoices(in: table)
        } else if !kinds.isEmpty {
          let kinds = try Set(kinds.map { try Self.kind($0) })
          lines.removeAll { !kinds.contains($0.kind) || $0.isDecided }
          choices = lines.map { IdentifierChoice(key: $0.key) }
        } else {
          return try ask(lines, work, open, messages)
        }
        try take(choices, work, open, messages)
      }
    }

    static func kind(_ typed: String) throws -> String {
      guard let kind = Project.identifierKind(typed) else {
        throw Failure(.protectKind, ["value": typed])
      }
      return kind
    }

    private func take(
      _ choices: [IdentifierChoice], _ work: borrowing Project, _ open: OpenStudyKey,
      _ messages: Messages
    ) throws {
      let count = try work.decide(choices, with: open)
      Console.print(messages.what(.protectDecided, ["count": String(count)]))
      let report = try work.protect(with: open)
      ProtectCommand.tell(report, messages)
      if !report.isClean { throw ExitCode(1) }
    }

    /// Asks about one identifier after another until the person ends.
    private func ask(
      _ lines: [IdentifierLine], _ work: borrowing Project, _ open: OpenStudyKey,
      _ messages: Messages
    ) throws {
      var choices: [IdentifierChoice] = []
      Console.note(messages.what(.protectAskHow))
      for (number, line) in lines.enumerated() {
        Console.note(
          messages.what(
            .protectAsk,
            [
              "number": String(number + 1), "total": String(lines.count),
              "form": line.forms.first ?? "", "kind": messages.word("identifier.\(line.kind)"),
              "places": String(line.places), "documents": String(line.documents),
              "proposal": line.replacement.isEmpty
                ? messages.word("treatment.\(line.treatment)") : line.replacement,
              "similar": line.similar ?? "",
            ]))
        for context in line.contexts { Console.note("    " + context) }
        guard let typed = readLine() else { break }
        let answer = typed.split(separator: " ", maxSplits: 1).map(String.init)
        let words = answer.count > 1 ? answer[1] : ""
        let letter = answer.first?.lowercased() ?? ""
        if letter == messages.word("answer.end") { break }
        if letter == messages.word("answer.skip") { continue }
        var choice = IdentifierChoice(key: line.key, replacement: words)
        if !letter.isEmpty {
          choice.treatment = ["keep", "word", "tag", "generalize", "remove"].first {
            messages.word("answer.\($0)") == letter
          }
          guard choice.treatment != nil else { continue }
        }
        choices.append(choice)
      }
      try take(choices, work, open, messages)
    }
  }

  struct Restore: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "restore",
        abstract: Help.text(
          "Devuelve al proyecto los textos originales que están en la llave.",
          "Gives the project back the original texts that are in the key."),
        discussion: Help.example(
          "hebra protect restore estudio.hebra --key estudio.llave --identity llave.age "
            + "--reason auditoría"),
        aliases: ["restituir"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var study: StudyKeyOptions
    @Option(
      name: [.customLong("reason"), .customLong("motivo")],
      help: ArgumentHelp(
        Help.text("por qué, para la bitácora", "why, for the journal"),
        valueName: Help.text("motivo", "reason")))
    var reason: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let count = try work.restoreTexts(
          because: reason, with: work.openKey(study.file(messages)))
        Console.print(messages.what(.protectRestored, ["count": String(count)]))
      }
    }
  }

  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check",
        abstract: Help.text(
          "Busca en archivos terminados los nombres que están en la llave.",
          "Looks in finished files for the names that are in the key."),
        discussion: Help.example(
          "hebra protect check estudio.hebra ficha.docx --key estudio.llave --identity llave.age"),
        aliases: ["buscar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(Help.text("archivos", "files"), valueName: Help.text("archivo", "file")))
    var files: [String]
    @OptionGroup var study: StudyKeyOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let open = try work.openKey(study.file(messages))
        var found = 0
        for file in files {
          let count = try work.namesIn(file, with: open)
          Console.print(messages.what(.protectChecked, ["file": file, "count": String(count)]))
          found += count
        }
        if found > 0 { throw ExitCode(3) }
      }
    }
  }
}
