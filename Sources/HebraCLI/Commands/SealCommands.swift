import ArgumentParser
import Hebra
import HebraModel

/// For whom something is sealed, and the key that tries it.
struct RecipientOptions: ParsableArguments {
  static let several: Set = ["--to", "--para", "--recipients", "--destinatarios"]

  @Option(
    name: [.customLong("to"), .customLong("para")],
    help: ArgumentHelp(
      Help.text(
        "destinatario (age1…), o varios repitiendo la opción",
        "recipient (age1…), or several by repeating the option"),
      valueName: Help.text("destinatario", "recipient")))
  var recipients: [String] = []
  @Option(
    name: [.customLong("recipients"), .customLong("destinatarios")],
    help: ArgumentHelp(
      Help.text(
        "archivo con un destinatario en cada renglón", "file with a recipient on each line"),
      valueName: "file"))
  var files: [String] = []
  @Option(
    name: [.customLong("identity"), .customLong("llave")],
    help: ArgumentHelp(
      Help.text(
        "archivo de una llave que debe abrirlo antes de terminar",
        "file of a key that must open it before this is over"), valueName: "file"))
  var identity: String?
  @OptionGroup var passphrase: PassphraseOptions

  var options: SealOptions {
    var options = SealOptions()
    options.recipients = recipients
    options.recipientFiles = files
    options.identity = identity
    return options
  }
}

struct SealCommand: ParsableCommand, TakesSeveral {
  static let several = RecipientOptions.several
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seal",
      abstract: Help.text(
        "Sella el proyecto en un archivo que solo abren sus destinatarios.",
        "Seals the project into a file that only its recipients open."),
      discussion: Help.example(
        "hebra seal estudio.hebra --recipients llave-destinatarios.txt"),
      aliases: ["sellar"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var sealing: RecipientOptions
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "archivo que se escribe; sin ella, el del proyecto con .age al final",
        "file to write; without it, that of the project with .age at its end"), valueName: "file"))
  var output: String?
  @Flag(
    name: [.customLong("remove"), .customLong("quitar")],
    help: ArgumentHelp(
      Help.text(
        "borra el proyecto sin sellar cuando --identity abrió el sellado",
        "deletes the project that is not sealed once --identity opened the sealed one")))
  var removes = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project) { work, messages in
      var options = sealing.options
      options.removes = removes
      let report = try work.seal(
        to: output ?? project.project + ".age", options,
        asking: sealing.passphrase.asking(messages))
      Console.print(
        messages.what(
          .sealDone, ["file": report.path, "recipients": String(report.recipients)]))
      if report.isOpened { Console.print(messages.what(.sealOpened)) }
      Console.note(
        messages.what(report.isRemoved ? .sealRemoved : .sealStays, ["file": project.project]))
    }
  }
}

struct BackupCommand: ParsableCommand, TakesSeveral {
  static let several = RecipientOptions.several
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: Help.text(
        "Guarda en una carpeta una copia sellada y revisada del proyecto.",
        "Keeps a sealed and checked copy of the project in a folder."),
      discussion: Help.example(
        "hebra backup estudio.hebra --recipients llave-destinatarios.txt --output /media/usb"),
      aliases: ["respaldar"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var sealing: RecipientOptions
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "carpeta; cada respaldo tiene su nombre y ninguno se reemplaza",
        "folder; each backup has its own name and none is replaced"), valueName: "folder"))
  var output: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.exporting(project) { work, messages in
      let report = try work.backup(
        in: output, sealing.options, asking: sealing.passphrase.asking(messages))
      Console.print(
        messages.what(
          .backupDone, ["file": report.path, "recipients": String(report.recipients)]))
      if report.isOpened { Console.print(messages.what(.sealOpened)) }
    }
  }
}

struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: Help.text(
        "Abre un proyecto o una entrega que están sellados, con una llave o con palabras.",
        "Opens a sealed project or a sealed handoff, with a key or with words."),
      discussion: Help.example("hebra open estudio.hebra.age --identity llave.age"),
      aliases: ["abrir-sello"])
  }

  @Argument(
    help: ArgumentHelp(
      Help.text("archivo sellado (.age)", "sealed file (.age)"),
      valueName: Help.text("archivo", "file")))
  var file: String
  @Option(
    name: [.customLong("identity"), .customLong("llave")],
    help: ArgumentHelp(
      Help.text(
        "archivo de una llave, o la hoja de recuperación; sin ella, se abre con palabras",
        "file of a key, or the recovery sheet; without it, it opens with words"),
      valueName: "file"))
  var identity: String?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "proyecto o carpeta que se escribe; sin ella, el nombre sin .age",
        "project or folder to write; without it, the name without .age"), valueName: "file"))
  var output: String?
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let messages = Console.messages(common.language)
    try reporting(common.language) {
      let report = try Project.unseal(
        file, identity: identity, to: output, who: common.actor, interruption: .ofProcess,
        asking: passphrase.asking(messages))
      Console.print(
        report.files.map {
          messages.what(.openFolder, ["folder": report.path, "files": String($0)])
        } ?? messages.what(.openDone, ["file": report.path]))
      Console.note(messages.what(.openPlain))
    }
  }
}
