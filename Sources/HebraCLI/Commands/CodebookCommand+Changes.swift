import ArgumentParser
import Hebra
import HebraModel

/// Why the codebook is changed, and what the new version is called.
struct ChangeOptions: ParsableArguments {
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
  @OptionGroup var common: CommonOptions

  /// Changes the codebook and says what is different.
  func change(_ project: ProjectArgument, _ edit: CodebookEdit) throws {
    try common.writing(project) { work, messages in
      Console.changed(
        try work.changeCodebook(edit, reason: reason, version: version), project, messages)
    }
  }
}

extension Console {
  /// Prints what a change of the codebook did.
  static func changed(
    _ done: CodebookChanged, _ project: ProjectArgument, _ messages: Messages
  ) {
    Console.print(
      messages.what(
        .codebookChanged,
        ["version": done.codebook.version, "before": done.previous.version]))
    for difference in done.differences { Console.print("  " + messages.sentence(difference)) }
    guard done.codings > 0 else { return }
    let isPending = done.differences.contains(where: \.asksForCheck)
    Console.print(
      messages.what(
        .codebookRead,
        [
          "count": String(done.codings), "documents": String(done.documents),
          "project": isPending ? project.project : "",
        ]))
  }
}

extension CodebookCommand {
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: Help.text(
          "Añade un código o una familia.", "Adds a code or a family."),
        discussion: Help.example(
          "hebra codebook add estudio.hebra COR-05 --parent COR --name \"Extorsión interna\" "
            + "--definition \"Un agente exige dinero a otro agente.\""),
        aliases: ["añadir", "agregar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text("identificador nuevo", "new id"), valueName: "id"))
    var id: String
    @Option(help: ArgumentHelp(Help.text("nombre", "name"))) var name: String
    @Option(
      name: [.customLong("definition"), .customLong("definicion")],
      help: ArgumentHelp(Help.text("qué significa", "what it means")))
    var definition: String
    @Option(
      name: [.customLong("parent"), .customLong("padre")],
      help: ArgumentHelp(
        Help.text(
          "debajo de qué código; sin él, es familia", "below which code; without it, a family"),
        valueName: "code"))
    var parent: String?
    @OptionGroup var texts: MeaningOptions
    @Option(
      name: .customLong("name-en"),
      help: ArgumentHelp(Help.text("nombre en inglés", "name in English"), valueName: "name"))
    var english: String?
    @Flag(
      name: [.customLong("core"), .customLong("nucleo")],
      help: ArgumentHelp(Help.text("es del núcleo", "it belongs to the core")))
    var isCore = false
    @OptionGroup var change: ChangeOptions

    func run() throws {
      try change.change(
        project,
        .add(
          Code(
            id: id, parent: parent, name: name, nameEnglish: english, definition: definition,
            include: texts.include, exclude: texts.exclude, example: texts.example,
            isCore: isCore)))
    }
  }

  /// The texts beside a definition.
  struct MeaningOptions: ParsableArguments {
    @Option(
      name: [.customLong("include"), .customLong("incluir")],
      help: ArgumentHelp(Help.text("cuándo se usa", "when to use it"), valueName: "text"))
    var include: String?
    @Option(
      name: [.customLong("exclude"), .customLong("excluir")],
      help: ArgumentHelp(
        Help.text("cuándo no, y qué código va", "when not, and which code instead"),
        valueName: "text"))
    var exclude: String?
    @Option(
      name: [.customLong("example"), .customLong("ejemplo")],
      help: ArgumentHelp(
        Help.text("una frase inventada", "an invented sentence"), valueName: "text"))
    var example: String?
  }

  struct Rename: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "rename",
        abstract: Help.text(
          "Cambia cómo se llama un código; su identificador queda.",
          "Changes what a code is called; its id stays."),
        discussion: Help.example(
          "hebra codebook rename estudio.hebra COR-03 --name \"Fuga de información\""),
        aliases: ["renombrar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var code: OneCode
    @Option(help: ArgumentHelp(Help.text("nombre nuevo", "new name"))) var name: String?
    @Option(
      name: .customLong("name-en"),
      help: ArgumentHelp(Help.text("nombre en inglés", "name in English"), valueName: "name"))
    var english: String?
    @Option(
      name: [.customLong("table-name"), .customLong("nombre-mesa")],
      help: ArgumentHelp(
        Help.text("rótulo para la mesa de diálogo", "label for the dialogue table"),
        valueName: "name"))
    var tableName: String?
    @OptionGroup var change: ChangeOptions

    func run() throws {
      try change.change(
        project, .rename(code.code, name: name, nameEnglish: english, tableName: tableName))
    }
  }

  struct Define: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "define",
        abstract: Help.text(
          "Cambia lo que significa un código.", "Changes what a code means."),
        discussion: Help.example(
          "hebra codebook define estudio.hebra COR-03 --exclude \"Rumores (COM-03).\" "
            + "--reason \"Se confundían\""),
        aliases: ["definir"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var code: OneCode
    @Option(
      name: [.customLong("definition"), .customLong("definicion")],
      help: ArgumentHelp(Help.text("qué significa", "what it means")))
    var definition: String?
    @OptionGroup var texts: MeaningOptions
    @OptionGroup var change: ChangeOptions

    func run() throws {
      try change.change(
        project,
        .define(
          code.code,
          CodebookEdit.Definition(
            text: definition, include: texts.include, exclude: texts.exclude,
            example: texts.example)))
    }
  }

  struct Move: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "move",
        abstract: Help.text(
          "Mueve un código, con los que tiene debajo, a otro lugar.",
          "Moves a code, with those below it, to another place."),
        discussion: Help.example(
          "hebra codebook move estudio.hebra DES-01 --parent PRE --reason \"Habla de presencia\""),
        aliases: ["mover"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var code: OneCode
    @Option(
      name: [.customLong("parent"), .customLong("padre")],
      help: ArgumentHelp(Help.text("debajo de qué código", "below which code"), valueName: "code"))
    var parent: String?
    @Flag(
      name: [.customLong("family"), .customLong("familia")],
      help: ArgumentHelp(Help.text("queda como familia", "it becomes a family")))
    var isFamily = false
    @OptionGroup var change: ChangeOptions

    func run() throws {
      try reporting(change.common.language, project: project.project) {
        guard (parent == nil) == isFamily else { throw Failure(.usageMove) }
      }
      try change.change(project, .move(code.code, parent: parent))
    }
  }

  struct Merge: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "merge",
        abstract: Help.text(
          "Fusiona códigos en otro: se retiran y se leen como él.",
          "Merges codes into another: they are retired and read as it."),
        discussion: Help.example(
          "hebra codebook merge estudio.hebra COR-02 --into COR-03 --reason \"Nadie los distingue\""
        ),
        aliases: ["fusionar", "unir"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var codes: SeveralCodes
    @Option(
      name: [.customLong("into"), .customLong("en")],
      help: ArgumentHelp(
        Help.text("el código que queda", "the code that stays"), valueName: "code"))
    var target: String
    @OptionGroup var change: ChangeOptions

    func run() throws { try change.change(project, .merge(codes.codes, into: target)) }
  }

  struct Retire: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "retire",
        abstract: Help.text(
          "Retira códigos que nada reemplaza; sus codificaciones quedan, y ya no cuentan.",
          "Retires codes that nothing replaces; their codings stay, and count no more."),
        discussion: Help.example(
          "hebra codebook retire estudio.hebra TRA-06 --reason \"Sin uso\""),
        aliases: ["retirar"])
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var codes: SeveralCodes
    @OptionGroup var change: ChangeOptions

    func run() throws { try change.change(project, .retire(codes.codes)) }
  }

  struct Combine: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "combine",
        abstract: Help.text(
          "Combina la versión vigente con otra que salió de la misma en otra copia.",
          "Combines the current version with another made from the same one in another copy."),
        discussion: Help.example("hebra codebook combine estudio.hebra aabd0c1ad9f7"),
        aliases: ["combinar"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(
      help: ArgumentHelp(
        Help.text(
          "la otra versión, o cómo empieza su huella", "the other version, or how its hash begins"),
        valueName: "other"))
    var other: String
    @OptionGroup var change: ChangeOptions

    func run() throws {
      try change.common.writing(project) { work, messages in
        Console.changed(
          try work.combineCodebook(
            with: other, reason: change.reason, version: change.version), project, messages)
      }
    }
  }

  struct OneCode: ParsableArguments {
    @Argument(help: ArgumentHelp(Help.text("el código", "the code"), valueName: "code"))
    var code: String
  }

  struct SeveralCodes: ParsableArguments {
    @Argument(help: ArgumentHelp(Help.text("los códigos", "the codes"), valueName: "code"))
    var codes: [String]
  }
}
