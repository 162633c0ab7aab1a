import ArgumentParser
import Hebra
import HebraModel

/// The key of a study, and what opens it.
struct StudyKeyOptions: ParsableArguments {
  @Option(
    name: [.customLong("key"), .customLong("llave-estudio")],
    help: ArgumentHelp(
      Help.text(
        "llave del estudio (.llave): los nombres, aparte del proyecto",
        "key of the study (.llave): the names, apart from the project"), valueName: "file"))
  var key: String
  @Option(
    name: [.customLong("identity"), .customLong("llave")],
    help: ArgumentHelp(
      Help.text("archivo de la llave que la abre", "file of the key that opens it"),
      valueName: "file"))
  var identity: String
  @OptionGroup var passphrase: PassphraseOptions

  func file(_ messages: Messages) -> StudyKeyFile {
    StudyKeyFile(key, identity: identity, asking: passphrase.asking(messages))
  }
}

struct ProtectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "protect",
      abstract: Help.text(
        "Saca los nombres del proyecto y los guarda en la llave del estudio.",
        "Takes the names out of the project and keeps them in the key of the study."),
      discussion: Help.text(
        """
        hebra protect PROYECTO busca lo que puede identificar a alguien y lo reemplaza por seudónimos. \
        Lo que nadie decidió todavía también se reemplaza. Después: decide, read, release.

        """,
        """
        hebra protect PROJECT finds what may identify someone and replaces it by pseudonyms. What nobody \
        decided yet is replaced too. Then: decide, read, release.

        """)
        + Help.example(
          "hebra protect estudio.hebra --key estudio.llave --identity llave.age"),
      subcommands: [
        Apply.self, Decide.self, Status.self, Read.self, Sample.self, Add.self, Recall.self,
        Release.self, Check.self, Restore.self,
      ], defaultSubcommand: Apply.self, aliases: ["proteger"])
  }

  struct Apply: ParsableCommand, TakesSeveral {
    static let several: Set = ["--to", "--para", "--recipients", "--destinatarios"]
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "apply",
        abstract: Help.text(
          "Reemplaza en todos los textos lo que se decidió, y lo que nadie decidió.",
          "Replaces in all texts what was decided, and what nobody decided."),
        discussion: Help.example(
          "hebra protect apply estudio.hebra --key estudio.llave --identity llave.age "
            + "--recipients llave-destinatarios.txt"),
        aliases: ["aplicar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var study: StudyKeyOptions
    @Option(
      name: [.customLong("to"), .customLong("para")],
      help: ArgumentHelp(
        Help.text(
          "para quién se sella una llave nueva (age1…)", "for whom a new key is sealed (age1…)"),
        valueName: Help.text("destinatario", "recipient")))
    var recipients: [String] = []
    @Option(
      name: [.customLong("recipients"), .customLong("destinatarios")],
      help: ArgumentHelp(
        Help.text(
          "archivo con los destinatarios de una llave nueva",
          "file with the recipients of a new key"), valueName: "file"))
    var files: [String] = []
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        var file = study.file(messages)
        file.recipients = recipients
        file.recipientFiles = files
        let open = try work.openKey(file)
        let report = try work.protect(with: open)
        ProtectCommand.tell(report, messages)
        if open.isBesideProject { Console.note(messages.what(.protectBeside)) }
        if !report.isClean { throw ExitCode(1) }
      }
    }
  }

  struct Status: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "status",
        abstract: Help.text(
          "Dice cómo va la protección de cada documento.",
          "Says how far the protection of each document is."),
        discussion: Help.example("hebra protect status estudio.hebra"), aliases: ["estado"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try listing.show(project, common, as: "protection", on: .protection) {
        Matrix(protections: try $0.protections(), $1)
      }
    }
  }

  /// The documents of an act.
  struct DocumentOptions: ParsableArguments {
    static let several: Set = ["--document", "--documento"]

    @Option(
      name: [.customLong("document"), .customLong("documento")],
      help: ArgumentHelp(
        Help.text(
          "documento; varios repitiendo la opción", "document; several by repeating the option"),
        valueName: "document"))
    var documents: [String] = []
    @Flag(
      name: [.customLong("all"), .customLong("todos")],
      help: ArgumentHelp(Help.text("todos los documentos", "all documents")))
    var isAll = false

    func validate() throws {
      guard isAll != !documents.isEmpty else {
        throw ValidationError(Console.messages(nil).what(.usageProtectDocuments))
      }
    }
  }

  struct Read: ParsableCommand, TakesSeveral {
    static let several = DocumentOptions.several
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "read",
        abstract: Help.text(
          "Anota que usted leyó documentos enteros buscando nombres.",
          "Notes that you read whole documents looking for names."),
        discussion: Help.example("hebra protect read estudio.hebra --document E-01 --as Marta"),
        aliases: ["leido"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var chosen: DocumentOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        let count = try work.markRead(chosen.documents)
        Console.print(
          messages.what(.protectReadDone, ["count": String(count), "who": common.actor]))
      }
    }
  }

  struct Release: ParsableCommand, TakesSeveral {
    static let several = DocumentOptions.several
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "release",
        abstract: Help.text(
          "Libera documentos para el equipo, quien facilita o la mesa.",
          "Releases documents for the team, facilitators or the table."),
        discussion: Help.example("hebra protect release estudio.hebra --all --level A"),
        aliases: ["liberar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var chosen: DocumentOptions
    @OptionGroup var level: LevelOption
    @Flag(
      name: [.customLong("hold"), .customLong("retener")],
      help: ArgumentHelp(Help.text("quita la liberación", "takes the release back")))
    var holds = false
    @Option(
      name: [.customLong("reason"), .customLong("motivo")],
      help: ArgumentHelp(
        Help.text(
          "por qué sale aunque falte algo; pide la llave del estudio",
          "why it leaves although something is open; needs the key of the study"),
        valueName: Help.text("motivo", "reason")))
    var reason: String?
    @OptionGroup var study: StudyKeyOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project) { work, messages in
        guard !holds else {
          let count = try work.holdTexts(chosen.documents)
          return Console.print(messages.what(.protectHeldBack, ["count": String(count)]))
        }
        let open = try study.file(messages).map { try work.openKey($0) }
        let count = try work.releaseTexts(
          chosen.documents, for: level.level, despite: reason, with: open)
        Console.print(
          messages.what(
            .protectReleased, ["count": String(count), "level": level.level.rawValue]))
      }
    }
  }

  /// Says what became of the texts.
  static func tell(_ report: ProtectionReport, _ messages: Messages) {
    Console.print(
      messages.what(
        .protectDone,
        [
          "changed": String(report.changed), "open": String(report.open),
          "documents": String(report.documents.count),
          "replaced": String(report.documents.reduce(0) { $0 + $1.replaced }),
        ]))
    if !report.isErased {
      Console.note(messages.what(.protectNotErased, ["count": String(report.found)]))
    }
    for (table, count) in report.left.sorted(by: { $0.key < $1.key }) {
      Console.notice(
        Notice(.protectLeft, count: count, details: ["table": table]), messages)
    }
    if report.open > 0 { Console.note(messages.what(.protectNext)) }
  }
}
