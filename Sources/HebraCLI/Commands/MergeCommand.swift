import ArgumentParser
import Hebra
import HebraModel

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
        "copias del proyecto, trabajo de una página, documentos de Word de una entrega, o su carpeta",
        "copies of the project, work of a page, Word documents of a handoff, or their folder"),
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
      for path in inputs.works { try bring(path, work, &status, messages) }
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

  /// Takes back the work of a desk that is one file, and prints what came of it.
  private func bring(
    _ path: String, _ work: borrowing Project, _ status: inout ExitStatus, _ messages: Messages
  ) throws {
    do {
      let report = try work.bring(path, isDryRun: dryRun)
      Console.brought(report, messages)
      status.count(true)
      if report.carried.contains(where: { $0.waiting > 0 }) { status.isClean = false }
    } catch let failure as Failure where failure.exitStatus >= 4 {
      Console.error(failure, messages)
      status.count(false)
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
