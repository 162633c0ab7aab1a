public import ArgumentParser
import Foundation
public import Hebra
public import HebraModel

extension UserLanguage: ExpressibleByArgument {}
/// The form of a listing, by its name in either language.
struct TypedFormat: ExpressibleByArgument {
  let value: ListingFormat

  init(_ value: ListingFormat) { self.value = value }

  init?(argument: String) {
    guard let value = ListingFormat(rawValue: argument == "tabla" ? "table" : argument) else {
      return nil
    }
    self.value = value
  }

  private static func name(_ format: ListingFormat) -> String {
    format == .table ? Help.text("tabla", "table") : format.rawValue
  }

  static var allValueStrings: [String] { ListingFormat.allCases.map(name) }

  var defaultValueDescription: String { Self.name(value) }
}

/// What separates the columns of CSV.
struct TypedSeparator: ExpressibleByArgument {
  let value: FieldSeparator

  init(_ value: FieldSeparator) { self.value = value }

  init?(argument: String) {
    guard let value = FieldSeparator(rawValue: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }
}

/// A number with decimals, typed with a comma or a point.
struct TypedFigure: ExpressibleByArgument {
  let value: Double

  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    guard let value = Double(argument.replacing(",", with: ".")), value.isFinite else { return nil }
    self.value = value
  }

  var defaultValueDescription: String {
    let isWhole = value == value.rounded() && abs(value) < 1e9
    return isWhole ? String(Int(value)) : "\(value)".replacing(".", with: Help.text(",", "."))
  }
}

extension Disclosure: ExpressibleByArgument {}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(Help.text("idioma: es o en", "language: es or en")))
  var language: UserLanguage?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Help.text("quién actúa, para la bitácora", "who acts, for the journal"), valueName: "name"))
  var who: String?

  /// The person who acts: the option, else the name of the account.
  var actor: String { who ?? NSUserName() }

  func messages(_ project: borrowing Project) -> Messages {
    Console.messages(language, project: project.language, path: project.path)
  }
}

/// The format in which a listing is printed.
struct FormOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      Help.text("en qué forma se muestra", "the form in which it is shown"), valueName: "format"))
  var typedFormat = TypedFormat(.table)

  @Option(
    name: .customLong("separator"),
    help: ArgumentHelp(
      Help.text("qué separa las columnas del CSV: , o ;", "what separates CSV columns: , or ;"),
      valueName: "separator"))
  var typedSeparator = TypedSeparator(.comma)

  var format: ListingFormat { typedFormat.value }
  var separator: FieldSeparator { typedSeparator.value }

  @Flag(
    name: [.customLong("wide"), .customLong("ancha")],
    help: ArgumentHelp(
      Help.text(
        "la tabla entera, aunque no quepa en la pantalla",
        "the whole table, even if it is wider than the screen")))
  var isWide = false

  /// Prints a listing in this format; `screen` has the columns that a narrow screen shows.
  ///
  /// CSV says why a cell of codes is empty, as the file would; `saysReasons` asks for it.
  func show(
    _ matrix: Matrix, _ messages: Messages, on screen: ListingScreen = ListingScreen(),
    saysReasons: Bool = false
  ) {
    guard format == .table else {
      return Console.print(
        Listing(matrix, format, separator: separator, saysReasons ? messages : nil))
    }
    Console.show(matrix, messages, on: screen, isWide: isWide)
  }
}

/// The disclosure level of a file.
struct LevelOption: ParsableArguments {
  @Option(
    name: [.customLong("level"), .customLong("nivel")],
    help: ArgumentHelp(
      Help.text(
        "quién lo lee: A, el equipo; B, quien facilita (lo que tiene reglas); C, la mesa (la ficha)",
        "who reads it: A, the team; B, facilitators (what has rules); C, the table (the ficha)"),
      valueName: "A|B|C"))
  var level = Disclosure.team
}

/// The key of a study where it may be given: to take names out of what comes in, to release what is open,
/// or to search a file for names before it leaves.
struct StudyKeyOption: ParsableArguments {
  @Option(
    name: [.customLong("key"), .customLong("llave-estudio")],
    help: ArgumentHelp(
      Help.text(
        "llave del estudio (.llave); al escribir, un archivo con un nombre de ella no se escribe",
        "key of the study (.llave); when writing, a file with a name of it is not written"),
      valueName: "file"))
  var key: String?
  @Option(
    name: [.customLong("identity"), .customLong("llave")],
    help: ArgumentHelp(
      Help.text("archivo de la llave que la abre", "file of the key that opens it"),
      valueName: "file"))
  var identity: String?
  @OptionGroup var passphrase: PassphraseOptions

  func validate() throws {
    guard (key == nil) == (identity == nil) else {
      throw ValidationError(Console.messages(nil).what(.usageNames))
    }
  }

  /// Where the key is; nil where it was not given.
  func file(_ messages: Messages) -> StudyKeyFile? {
    guard let key, let identity else { return nil }
    return StudyKeyFile(key, identity: identity, asking: passphrase.asking(messages))
  }

  /// Lets a project refuse files with names, where the key was given.
  func apply(to project: inout Project, _ messages: Messages) throws {
    guard let file = file(messages) else { return }
    project.refuseNames(of: try project.openKey(file))
  }
}

/// The disclosure level of a file, and whether it may replace an existing one.
struct LeavingOptions: ParsableArguments {
  @Flag(
    name: [.customLong("replace"), .customLong("reemplazar")],
    help: ArgumentHelp(
      Help.text("reemplaza un archivo que ya existe", "replaces a file that is there")))
  var replaces = false
  @OptionGroup var readers: LevelOption
  @OptionGroup var names: StudyKeyOption
  var level: Disclosure { readers.level }

  func destination(_ path: String, _ separator: FieldSeparator = .comma) -> Destination {
    Destination(path, replaces: replaces, level: level, separator: separator)
  }
}

/// Options of commands that always write a file.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(Help.text("archivo que se escribe", "file to write"), valueName: "file"))
  var output: String
  @OptionGroup var leaving: LeavingOptions

  func destination(_ separator: FieldSeparator = .comma) -> Destination {
    leaving.destination(output, separator)
  }
}

struct ProjectArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Help.text("archivo del proyecto (.hebra)", "project file (.hebra)"), valueName: "project"))
  var project: String
}

/// Runs a command's body and exits with the status of its failure.
func reporting(_ language: UserLanguage?, project: String? = nil, _ body: () throws -> Void) throws
{
  do {
    try body()
  } catch let failure as Failure {
    let own = project.flatMap { try? Project.read($0).language }
    Console.error(failure, Console.messages(language, project: own, path: project))
    throw ExitCode(failure.exitStatus)
  }
}

extension CommonOptions {
  /// What the person who acts may see of documents that are coded blind.
  ///
  /// What they see is noted, and what is kept from them is said.
  func view(
    of project: ProjectArgument, _ document: String? = nil, layer: String? = nil,
    _ messages: Messages
  ) throws -> BlindView {
    let (view, hidden) = try Project.look(
      at: project.project, as: who, document: document, layer: layer, interruption: .ofProcess)
    if let hidden { Console.notice(hidden, messages) }
    return view
  }

  /// The same for a file that must be whole: refused when something is kept from the person.
  func seeAll(
    of project: ProjectArgument, _ document: String? = nil, layer: String? = nil
  ) throws {
    let (_, hidden) = try Project.look(
      at: project.project, as: who, document: document, layer: layer, interruption: .ofProcess)
    if let hidden {
      var details = hidden.details
      details["count"] = String(hidden.count)
      throw Failure(hidden.code, details)
    }
  }

  /// Opens a project for writing, and runs the body of a command with it and its words; exits with the
  /// status of a failure.
  func writing(
    _ project: ProjectArgument, who: String? = nil, reading: ReadingService = .inProcess,
    _ body: (borrowing Project, Messages) throws -> Void
  ) throws {
    try reporting(language, project: project.project) {
      let work = try Project.write(
        project.project, who: who ?? actor, reading: reading, interruption: .ofProcess)
      try body(work, messages(work))
    }
  }

  /// The same for a command that writes a file and a journal row, and changes nothing else.
  func exporting(
    _ project: ProjectArgument, without names: StudyKeyOption? = nil,
    _ body: (borrowing Project, Messages) throws -> Void
  ) throws {
    try reporting(language, project: project.project) {
      var work = try Project.export(
        from: project.project, who: actor, interruption: .ofProcess)
      try names?.apply(to: &work, messages(work))
      try body(work, messages(work))
    }
  }
}
