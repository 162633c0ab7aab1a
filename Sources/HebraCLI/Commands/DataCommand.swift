import ArgumentParser
import Hebra
import HebraModel

struct DataCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "data",
      abstract: Help.text(
        "Lista, trae o quita lo que la ficha necesita además de las codificaciones.",
        "Lists, brings or removes what the ficha needs besides codings."),
      discussion: Help.text(
        """
        Clases: relaciones, grupos, riesgos, enunciados, consentimientos, sesiones, municipios, \
        hechos, finales, entregas. Sin clase, dice cuánto hay de cada una.
        Acciones: importar TABLA; quitar NOMBRE…; firmar ID (un enunciado). La tabla tiene las \
        columnas que muestra la lista de su clase.

        """,
        """
        Kinds: relations, groups, risks, statements, consents, sessions, places, events, finals, \
        releases. Without a kind, it says how much there is of each.
        Actions: import TABLE; remove NAME…; sign ID (a statement). The table has the columns that \
        the list of its kind shows.

        """)
        + Help.example(
          "hebra data estudio.hebra "
            + Help.text(
              "relaciones importar relaciones.csv --coder Ana",
              "relations import relations.csv --coder Ana")),
      aliases: ["datos"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(
    help: ArgumentHelp(
      Help.text("clase, acción y lo que pide la acción", "kind, action and what it asks for"),
      valueName: Help.text("clase", "kind")))
  var words: [String] = []
  @Option(
    help: ArgumentHelp(
      Help.text("quién codifica, si la tabla no lo dice", "who codes, if unsaid")))
  var coder: String?
  @OptionGroup var newCoder: NewCoderOption
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  private enum Action {
    case list
    case bring(String)
    case remove([String])
    case sign(String)
  }

  /// What is asked for; nil when it is not understood.
  private var asked: (kind: FichaData?, action: Action)? {
    guard let first = words.first else { return (nil, .list) }
    guard let kind = FichaData(named: first) else { return nil }
    let rest = Array(words.dropFirst(2))
    switch words.dropFirst().first {
    case nil: return (kind, .list)
    case "import", "importar", "traer": return rest.count == 1 ? (kind, .bring(rest[0])) : nil
    case "remove", "quitar": return [1, 2].contains(rest.count) ? (kind, .remove(rest)) : nil
    case "sign", "firmar":
      return kind == .statements && rest.count == 1 ? (kind, .sign(rest[0])) : nil
    default: return nil
    }
  }

  func validate() throws {
    guard asked == nil else { return }
    let messages = Console.messages(nil)
    let kinds = FichaData.allCases.map { messages.word("data.\($0.rawValue)") }
    throw ValidationError(
      messages.what(.usageData, ["kinds": kinds.joined(separator: ", ")]))
  }

  func run() throws {
    guard let (kind, action) = asked else { return }
    guard let kind else {
      return try listing.show(project, common, as: "data") {
        Matrix(dataCounts: try $0.dataCounts(), $1)
      }
    }
    if case .list = action {
      return try listing.show(
        project, common, as: "data.\(kind.rawValue)", on: .data(kind)
      ) { try $0.listing(of: kind, $1) }
    }
    try common.writing(project, who: common.who ?? coder ?? common.actor, reading: .children()) {
      work, messages in
      switch action {
      case .list: break
      case .bring(let table): try bring(kind, table, work, messages)
      case .remove(let names):
        try work.removeData(kind, names)
        Console.print(messages.what(.dataRemoved))
      case .sign(let id):
        try work.signStatement(id)
        Console.print(messages.what(.dataSigned, ["who": common.actor]))
      }
    }
  }

  private func bring(
    _ kind: FichaData, _ table: String, _ work: borrowing Project, _ messages: Messages
  ) throws {
    let result = try work.importData(kind, from: table, coder: coder, isNewCoder: newCoder.isNew)
    Console.notices(result.notices, messages)
    for problem in result.problems { Console.error(problem, messages) }
    Console.print(
      messages.what(
        .dataImported,
        [
          "added": String(result.added), "known": String(result.known),
          "problems": String(result.refused),
        ]))
    if result.refused > 0 { throw ExitCode(result.added + result.known == 0 ? 4 : 1) }
  }
}
