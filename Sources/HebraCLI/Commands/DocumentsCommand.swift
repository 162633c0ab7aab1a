import ArgumentParser
import Hebra
import HebraModel

struct DocumentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "documents",
      abstract: Help.text(
        "Lista los documentos; cambia su nombre, los retira o los trae de vuelta.",
        "Lists the documents; renames them, removes them or brings them back."),
      discussion: Help.text(
        """
        Acciones: renombrar NOMBRE NUEVO · retirar NOMBRE --motivo «…» · restaurar NOMBRE. retirar \
        deja el documento fuera del estudio, y restaurar lo trae de vuelta. retirar --consentimiento \
        es el retiro del consentimiento: borra para siempre y pide el nombre del documento.

        """,
        """
        Actions: rename NAME NEW · remove NAME --reason "…" · restore NAME. remove takes the document \
        out of the study, and restore brings it back. remove --consent is the withdrawal of consent: \
        it erases for good and asks for the document's name.

        """)
        + Help.example(
          Help.text(
            "hebra documents estudio.hebra retirar E-02 --motivo \"no cumple los criterios\"",
            "hebra documents estudio.hebra remove E-02 --reason \"meets no criterion\"")),
      aliases: ["documentos"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(
      Help.text("renombrar | retirar | restaurar", "rename | remove | restore"),
      valueName: Help.text("acción", "action")))
  var action: [String] = []
  @Option(
    name: [.customLong("reason"), .customLong("motivo")],
    help: ArgumentHelp(
      Help.text(
        "por qué se retira; queda en el proyecto", "why it is removed; it stays in the project"),
      valueName: Help.text("motivo", "reason")))
  var reason: String?
  @Flag(
    name: [.customLong("consent"), .customLong("consentimiento")],
    help: ArgumentHelp(
      Help.text(
        "se retiró el consentimiento: se borra para siempre",
        "consent was withdrawn: it is erased for good")))
  var isConsent = false
  @Option(
    name: [.customLong("confirm"), .customLong("confirmar")],
    help: ArgumentHelp(
      Help.text(
        "el nombre del documento, otra vez: borra", "the document's name, once more: erases"),
      valueName: Help.text("nombre", "name")))
  var confirmation: String?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  private enum Action {
    case list
    case rename(String, to: String)
    case setAside(String, reason: String)
    case withdraw(String, reason: String)
    case restore(String)
  }

  /// What was asked for; nil when it cannot be understood or an option has no use.
  private var asked: Action? {
    let takesReason = ["remove", "retirar", "quitar"].contains(action.first)
    guard takesReason || (reason == nil && !isConsent), isConsent || confirmation == nil else {
      return nil
    }
    switch (action.first, action.count) {
    case (nil, 0): return .list
    case ("rename", 3), ("renombrar", 3): return .rename(action[1], to: action[2])
    case ("restore", 2), ("restaurar", 2): return .restore(action[1])
    case (_, 2) where takesReason:
      return isConsent
        ? .withdraw(action[1], reason: reason ?? "") : .setAside(action[1], reason: reason ?? "")
    default: return nil
    }
  }

  func validate() throws {
    guard asked != nil else {
      throw ValidationError(Console.messages(nil).what(.usageDocuments))
    }
  }

  func run() throws {
    guard let asked else { return }
    if case .list = asked {
      return try listing.show(project, common, as: "documents", on: .documents) { work, messages in
        let withdrawn = try work.withdrawals()
        if withdrawn > 0 {
          Console.notice(Notice(.documentsWithdrawn, count: withdrawn), messages)
        }
        return Matrix(
          study: try work.documents(), finished: try work.finishedMarks(),
          aside: try work.documentsAside(), messages)
      }
    }
    try common.writing(project) { work, messages in
      switch asked {
      case .list: break
      case .rename(let old, let new):
        let notices = try work.renameDocument(old, to: new)
        Console.print(messages.what(.documentsRenamed, ["old": old, "document": new]))
        for notice in notices { Console.notice(notice, messages) }
      case .setAside(let document, let reason):
        try work.setAside(document, reason: reason)
        Console.print(messages.what(.documentsRemoved, ["document": document]))
      case .restore(let document):
        let isBack = try work.restore(document)
        Console.print(
          messages.what(isBack ? .documentsRestored : .documentsInStudy, ["document": document]))
      case .withdraw(let document, let reason):
        try withdraw(document, reason, work, messages)
      }
    }
  }

  private func withdraw(
    _ document: String, _ reason: String, _ work: borrowing Project, _ messages: Messages
  ) throws {
    let report = try work.withdrawConsent(
      for: document, reason: reason, confirmation: confirmation)
    listing.form.show(Matrix(withdrawn: report.erased, messages), messages)
    let copies = report.copies.count
    Console.note(
      messages.what(
        copies > 0 ? .withdrawalTell : .withdrawalTellNobody, ["count": String(copies)]))
    if copies > 0 {
      listing.form.show(
        Matrix(exports: report.copies, isWhole: false, showsHeads: false, messages), messages)
    }
    guard confirmation != nil else {
      throw Failure(.usageWithdrawal, ["document": report.document])
    }
    Console.note(messages.what(.withdrawalDone, ["document": report.document]))
    Console.erased(
      found: report.found, of: report.sought, isRewritten: report.isRewritten, messages)
    Console.notice(Notice(.withdrawalElsewhere), messages)
    if !report.isClean { throw ExitCode(1) }
  }
}
