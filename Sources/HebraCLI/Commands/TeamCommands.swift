import ArgumentParser
import Hebra
import HebraModel

struct HandoffCommand: ParsableCommand, TakesSeveral {
  static let several = RecipientOptions.several.union(["--document"])

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handoff",
      abstract: Help.text(
        "Entrega a alguien una carpeta para codificar en Word.",
        "Hands someone a folder for coding in Word."),
      discussion: Help.text(
        """
        Con --to o --recipients, la carpeta sale en un solo archivo sellado (.age), que solo abren sus \
        destinatarios.

        """,
        """
        With --to or --recipients the folder leaves as one sealed file (.age), which only its recipients \
        open.

        """)
        + Help.example(
          "hebra handoff estudio.hebra --coder Ana --document E-01 --output entrega-ana"),
      aliases: ["entregar"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp(Help.text("quién va a codificar", "who will code"), valueName: "name"))
  var coder: String
  @Option(
    name: .customLong("document"),
    help: ArgumentHelp(
      Help.text(
        "documento, o varios repitiendo la opción; sin ella, todos",
        "document, or several by repeating the option; all without it"), valueName: "document"))
  var documents: [String] = []
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "carpeta nueva o vacía; de una entrega sellada, un archivo .age",
        "new or empty folder; of a sealed handoff, a file .age"), valueName: "folder"))
  var output: String
  @Flag(
    name: [.customLong("project"), .customLong("proyecto")],
    help: ArgumentHelp(
      Help.text(
        "pone además un archivo de trabajo para quien codifica en Hebra",
        "also puts a work file for someone who codes in Hebra")))
  var includesWorkFile = false
  @Flag(help: ArgumentHelp(Help.text("mira todo y no escribe nada", "looks, writes nothing")))
  var dryRun = false
  @OptionGroup var sealing: RecipientOptions
  @OptionGroup var newCoder: NewCoderOption
  @OptionGroup var readers: LevelOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project) { work, messages in
      var options = HandoffOptions()
      options.documents = documents
      options.isNewCoder = newCoder.isNew
      options.level = readers.level
      options.includesWorkFile = includesWorkFile
      options.isDryRun = dryRun
      options.sealing = sealing.options
      let report = try work.handoff(
        to: coder, folder: output, options, asking: sealing.passphrase.asking(messages))
      Console.notices(report.notices, messages)
      Console.print(
        messages.what(
          dryRun ? .handoffWould : .handoffDone,
          [
            "coder": report.coder, "folder": report.folder,
            "documents": String(report.documents.count), "codings": String(report.codings),
            "memos": String(report.memos), "page": page(report),
          ]))
      if report.recipients > 0, !dryRun {
        Console.note(
          messages.what(
            .handoffSealed,
            ["folder": report.folder, "recipients": String(report.recipients)]))
      }
    }
  }
}

extension HandoffCommand {
  /// The page to begin with: of a sealed handoff, its name inside.
  private func page(_ report: HandoffReport) -> String {
    let path = report.files.first ?? ""
    return report.recipients > 0 ? String(path.dropFirst(report.folder.count + 1)) : path
  }
}

struct HandoffsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handoffs",
      abstract: Help.text(
        "Dice quién tiene qué y desde cuándo, y qué volvió.",
        "Says who holds what and since when, and what came back."),
      discussion: Help.example("hebra handoffs estudio.hebra --coder Ana"),
      aliases: ["entregas"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp(Help.text("solo lo de una persona", "what one person has only")))
  var coder: String?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var lost: String?
    try listing.show(
      project, common, as: "handoffs", settings: ["coder": coder], on: .handoffs
    ) { work, messages in
      let handoffs = try work.handoffs(to: coder)
      if handoffs.contains(where: { $0.state != .back }) { lost = messages.what(.handoffsLost) }
      return Matrix(handoffs: handoffs, messages)
    }
    if listing.isScreen, let lost { Console.note(lost) }
  }
}

struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: Help.text(
        "Une otra copia del proyecto, o lo que vuelve de una entrega.",
        "Merges another copy of the project, or what comes back from a handoff."),
      discussion: Help.example("hebra merge estudio.hebra /media/usb/estudio.hebra"),
      aliases: ["unir"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(
      Help.text(
        "copias del proyecto, documentos de Word de una entrega, o su carpeta",
        "copies of the project, Word documents of a handoff, or their folder"),
      valueName: "path"))
  var paths: [String]
  @Option(
    help: ArgumentHelp(
      Help.text(
        "de quién son los comentarios, en lugar de quien dice el archivo",
        "whose comments they are, instead of the person that the file names"), valueName: "name"))
  var coder: String?
  @Flag(help: ArgumentHelp(Help.text("mira todo y no cambia nada", "looks, changes nothing")))
  var dryRun = false
  @Option(
    name: [.customLong("identity"), .customLong("llave")],
    help: ArgumentHelp(
      Help.text(
        "archivo de la llave que abre lo que vuelve sellado",
        "file of the key that opens what comes back sealed"), valueName: "file"))
  var identity: String?
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var newCoder: NewCoderOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.writing(project, reading: .children()) { work, messages in
      let inputs = MergeInputs(paths)
      Console.notices(inputs.notices, messages)
      for failure in inputs.refused { Console.error(failure, messages) }
      var status = ExitStatus(taken: 0, refused: inputs.refused.count)
      for path in inputs.projects {
        try merge(&status, messages) { [try work.merge(path, isDryRun: dryRun)] }
      }
      var options = WordPackageOptions()
      options.coder = coder
      options.isNewCoder = newCoder.isNew
      options.isDryRun = dryRun
      if !inputs.documents.isEmpty {
        show(
          try work.receive(
            wordPackages: inputs.documents, options, progress: Console.progress), &status, messages)
      }
      for path in inputs.sealed {
        guard let opened = try open(path, &status, messages) else { continue }
        if opened.projectCount > 0 {
          try merge(&status, messages) { try work.merge(opened, isDryRun: dryRun) }
        }
        if opened.documentCount > 0 {
          show(
            try work.receive(wordPackages: opened, options, progress: Console.progress), &status,
            messages)
        }
      }
      if dryRun { Console.note(messages.what(.mergeDryRun)) }
      if status.taken + status.refused == 0 { throw Failure(.fileNone) }
      try status.end()
    }
  }

  /// What came of the files so far.
  private struct ExitStatus {
    var taken: Int
    var refused: Int
    var isClean = true

    mutating func count(_ isTaken: Bool) { if isTaken { taken += 1 } else { refused += 1 } }

    /// Ends the command with the status that says it.
    func end() throws {
      if taken == 0 { throw ExitCode(4) }
      if refused > 0 || !isClean { throw ExitCode(1) }
    }
  }

  /// Opens a sealed file in memory; nil when it was refused.
  private func open(
    _ path: String, _ status: inout ExitStatus, _ messages: Messages
  ) throws -> OpenedSeal? {
    do {
      return try OpenedSeal(
        path, identity: identity, asking: passphrase.asking(messages))
    } catch let failure as Failure where failure.exitStatus >= 4 {
      Console.error(failure, messages)
      status.count(false)
      return nil
    }
  }

  /// Merges copies of the project, and prints what came of each.
  private func merge(
    _ status: inout ExitStatus, _ messages: Messages, _ body: () throws -> [ProjectMergeReport]
  ) throws {
    do {
      for report in try body() {
        show(report, messages)
        status.count(true)
        if report.carried.contains(where: { $0.waiting > 0 }) { status.isClean = false }
      }
    } catch let failure as Failure where failure.exitStatus >= 4 {
      Console.error(failure, messages)
      status.count(false)
    }
  }

  private func show(_ report: ProjectMergeReport, _ messages: Messages) {
    Console.print(
      messages.what(
        .mergeDone, ["file": report.file, "events": String(report.events)]))
    if !report.lines.isEmpty { Console.show(Matrix(merged: report, messages), messages) }
    if !report.documents.isEmpty {
      Console.print(
        messages.what(
          .mergeDocuments,
          [
            "count": String(report.documents.count),
            "documents": report.documents.joined(separator: ", "),
          ]))
    }
    Console.carried(report.carried, messages)
    if report.toCarry > 0 {
      Console.note(messages.what(.mergeToCarry, ["count": String(report.toCarry)]))
    }
    if let erased = report.erased {
      Console.erased(
        found: erased.found, of: erased.sought, isRewritten: erased.isRewritten, messages)
    }
    Console.notices(report.notices, messages)
  }

  private func show(
    _ reports: [WordPackageReport], _ status: inout ExitStatus, _ messages: Messages
  ) {
    for report in reports {
      show(report, messages)
      status.count(report.refusal == nil)
      if !report.isClean { status.isClean = false }
    }
    Console.notices(reports.flatMap(\.notices), messages)
  }

  /// Prints what came of one file: its line, why it was refused, or where its comments went in
  /// another text.
  private func show(_ report: WordPackageReport, _ messages: Messages) {
    if let line = messages.line(report) { Console.print(line) }
    if let refusal = report.refusal { Console.error(refusal, messages) }
    guard let update = report.update, !update.changes.isEmpty else { return }
    Console.show(
      Matrix(reanchored: update.changes, showsDocuments: false, messages), messages, on: .waiting)
    if update.waiting > 0 {
      Console.notice(
        Notice(.updateWaiting, count: update.waiting, details: ["document": update.document]),
        messages)
    }
  }
}
