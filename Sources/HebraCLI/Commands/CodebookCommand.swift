import ArgumentParser
import Hebra
import HebraModel

struct CodebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "codebook",
      abstract: Help.text("El libro de códigos.", "The codebook."),
      discussion: Help.example("hebra codebook check Codebooks/desconfianza.yaml"),
      subcommands: [
        Check.self, Show.self, Replace.self, Import.self, Handbook.self, Add.self, Rename.self,
        Define.self, Move.self, Merge.self, Split.self, Retire.self, Combine.self, Diff.self,
        Drift.self,
      ], aliases: ["libro"])
  }

  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check",
        abstract: Help.text(
          "Revisa un libro y señala línea y columna.", "Checks a codebook, with line and column."),
        discussion: Help.example("hebra codebook check libro.yaml"), aliases: ["revisar"])
    }

    @Argument(help: ArgumentHelp(valueName: "codebook")) var file: String
    @Option(
      name: .customLong("lang"),
      help: ArgumentHelp(Help.text("idioma: es o en", "language: es or en")))
    var language: UserLanguage?

    func run() throws {
      let messages = Console.messages(language)
      try reporting(language) {
        let check = try CodebookCheck(file: file, by: .children())
        for finding in check.findings.prefix(Self.most) { Self.show(finding, messages) }
        for (code, count) in Self.kinds(check.findings.dropFirst(Self.most)) {
          Console.notice(
            Notice(.noticesMore, count: count, details: ["code": code.rawValue]), messages)
        }
        guard check.errors == 0, let book = check.codebook else { throw ExitCode(4) }
        Console.print(Self.summary(book, messages))
      }
    }

    /// The maximum number of findings shown with their lines; nobody corrects more at once.
    private static let most = 60

    /// The number of findings of each kind, by code.
    private static func kinds(
      _ findings: some Sequence<CodebookCheck.Finding>
    ) -> [(key: MessageCode, value: Int)] {
      findings.reduce(into: [:]) { $0[$1.notice.code, default: 0] += 1 }.sorted { $0.key < $1.key }
    }

    /// The finding, its line and a caret under its column.
    private static func show(_ finding: CodebookCheck.Finding, _ messages: Messages) {
      var line = messages.line(finding.notice)
      if finding.isError {
        line = line.replacing(
          ": \(messages.word("notice")): ", with: ": \(messages.word("error")): ",
          maxReplacements: 1)
      }
      Console.note(line)
      // Do not show lines of a file that is not a codebook; it may be an interview.
      guard [".yaml", ".yml"].contains(where: finding.fileName.hasSuffix),
        let excerpt = finding.excerpt, let column = finding.notice.location?.column
      else { return }
      let before = max(0, column - 60)
      let shown = excerpt.dropFirst(before).prefix(100)
      guard column - 1 - before <= shown.count else { return }
      Console.excerpt(shown, markedFrom: column - 1 - before)
    }

    private static func summary(_ book: Codebook, _ messages: Messages) -> String {
      let active = book.codes.filter { !$0.isRetired }
      return messages.what(
        .codebookOk,
        [
          "codes": String(active.count { $0.parent != nil }),
          "families": String(active.count { $0.parent == nil }),
          "retired": String(book.codes.count { $0.isRetired }),
          "facets": String(book.facets.count), "mirrors": String(book.mirrors.count),
        ])
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Help.text(
          "Lista los códigos, las facetas, la guía o los grupos de espejos.",
          "Lists the codes, the facets, the guide or the groups of mirrors."),
        discussion: Help.example("hebra codebook show estudio.hebra --guide"), aliases: ["ver"])
    }

    @OptionGroup var project: ProjectArgument
    @Flag(
      name: [.customLong("facets"), .customLong("facetas")],
      help: ArgumentHelp(
        Help.text("las facetas y sus valores", "the facets and their values")))
    var facets = false
    @Flag(
      name: [.customLong("guide"), .customLong("guia")],
      help: ArgumentHelp(
        Help.text("los instrumentos y sus bloques", "the instruments and their blocks")))
    var guide = false
    @Flag(
      name: [.customLong("versions"), .customLong("versiones")],
      help: ArgumentHelp(
        Help.text("las versiones, con quién y por qué", "the versions, with who and why")))
    var versions = false
    @Flag(
      name: [.customLong("mirrors"), .customLong("espejos")],
      help: ArgumentHelp(
        Help.text("los grupos de espejos y sus códigos", "the groups of mirrors and their codes")))
    var mirrors = false
    @OptionGroup var listing: ListingOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard [facets, guide, mirrors, versions].count(where: { $0 }) < 2 else {
        throw ValidationError(Console.messages(nil).what(.usageCodebookShow))
      }
    }

    func run() throws {
      if facets {
        return try listing.show(project, common, as: "codebook.facets", on: .facets) {
          Matrix(facets: try $0.codebook(), $1)
        }
      }
      if versions {
        return try listing.show(project, common, as: "codebook.versions", on: .versions) {
          try $0.codebookVersions($1)
        }
      }
      if guide {
        return try listing.show(project, common, as: "codebook.guide") {
          Matrix(guide: try $0.codebook(), $1)
        }
      }
      if mirrors {
        return try listing.show(project, common, as: "codebook.mirrors") {
          Matrix(mirrors: try $0.codebook(), $1)
        }
      }
      try listing.show(project, common, as: "codebook", on: .codes) {
        Matrix(codes: try $0.codebook(), codings: try $0.codingCounts(), $1)
      }
    }
  }

  struct Replace: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set",
        abstract: Help.text(
          "Pone en el proyecto un libro o una versión nueva.",
          "Gives the project a codebook or a new version."),
        discussion: Help.example("hebra codebook set estudio.hebra libro.yaml"),
        aliases: ["poner"])
    }

    @OptionGroup var project: ProjectArgument
    @Argument(help: ArgumentHelp(valueName: "codebook")) var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.writing(project, reading: .children()) { work, messages in
        let creation = try work.setCodebook(file: file)
        for notice in creation.notices { Console.notice(notice, messages) }
        if let book = creation.codebook { Console.print(NewCommand.line(book, messages)) }
      }
    }
  }
}
