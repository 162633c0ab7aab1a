import ArgumentParser
import Hebra
import HebraModel

/// Options that the word counts share.
struct WordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Help.text(
        "solo donde se cumplan estas condiciones: 'sector:comunidad ola:1'",
        "only where these conditions hold: 'sector:comunidad wave:1'"), valueName: "conditions"))
  var filter: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "a lo sumo N palabras por lista; 0, todas (en pantalla, 50)",
        "at most N words a list; 0, all (on screen, 50)"), valueName: "N"))
  var limit: Int?
  @Option(
    help: ArgumentHelp(Help.text("al menos N veces", "at least N times"), valueName: "N"))
  var minimum: Int?
  @Flag(
    help: ArgumentHelp(
      Help.text(
        "también artículos, pronombres y otras muy comunes", "articles, pronouns and such too")
    ))
  var allWords = false
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  var request: WordsRequest {
    var request = WordsRequest()
    request.filter = filter
    request.minimum = minimum
    request.listsFrequent = allWords
    let most = limit ?? (listing.isScreen ? 50 : 0)
    request.limit = most > 0 ? most : nil
    return request
  }

  /// Opens the project, computes, and prints or writes.
  func run(
    _ path: String, as kind: String, on screen: ListingScreen, _ own: [String: String?] = [:],
    typed: [String: String?] = [:],
    _ compute: (borrowing Project) throws -> (matrix: Matrix, notices: [Notice])
  ) throws {
    try reporting(common.language, project: path) {
      let work = try listing.open(path, common)
      let messages = common.messages(work)
      let file = try listing.file(work, as: kind)
      let (matrix, notices) = try compute(work)
      for notice in notices { Console.notice(notice, messages) }
      if let file {
        try work.write(
          matrix, as: kind, to: file,
          settings: settings.merging(own) { $1 }.compactMapValues { $0 },
          typed: typed.merging(["filter": filter]) { $1 }.compactMapValues { $0 }, messages)
      } else {
        listing.form.show(matrix, messages, on: screen)
      }
    }
  }

  /// The options of the count, for the journal.
  private var settings: [String: String?] {
    [
      "limit": limit.map(String.init), "minimum": minimum.map(String.init),
      "all_words": allWords ? "true" : nil,
    ]
  }
}

struct WordsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "words",
      abstract: Help.text(
        "Cuenta las palabras de los participantes, por familia de formas.",
        "Counts the words of participants, by family of forms."),
      discussion: Help.example("hebra words estudio.hebra --filter 'municipio:Guaicalá'"),
      aliases: ["palabras"])
  }

  @OptionGroup var project: ProjectArgument
  @OptionGroup var options: WordOptions

  func run() throws {
    try options.run(project.project, as: "words", on: .words) { try $0.words(options.request) }
  }
}

struct KeynessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keyness",
      abstract: Help.text(
        "Qué palabras distinguen a cada municipio, sector u otro atributo de los demás.",
        "Which words tell each municipality, sector or other attribute from the rest."),
      discussion: Help.example("hebra keyness estudio.hebra --by municipio --limit 10"),
      aliases: ["claves"])
  }

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp(Help.text("atributo: municipio, sector, …", "attribute")))
  var by: String
  @Option(help: ArgumentHelp(Help.text("solo este valor", "this value only"), valueName: "value"))
  var value: String?
  @Option(
    help: ArgumentHelp(
      Help.text("frente a este otro valor, no a todos", "against this value, not all the rest"),
      valueName: "value"))
  var against: String?
  @Option(
    help: ArgumentHelp(
      Help.text("G² mínimo (si no se dice, 6,63)", "least G² (6.63 unless told)"),
      valueName: "G2"))
  var g2: TypedFigure?
  @OptionGroup var options: WordOptions

  func run() throws {
    var request = KeynessRequest(by: by)
    request.words = options.request
    request.value = value
    request.against = against
    request.minimumLogLikelihood = g2?.value
    if against != nil, value == nil {
      throw Failure(.usageAgainst, [:])
    }
    let asked = request
    try options.run(
      project.project, as: "keyness", on: .keyness,
      ["by": by, "g2": g2.map { "\($0.value)" }], typed: ["value": value, "against": against]
    ) { try $0.keyness(asked) }
  }
}

struct CollocatesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "collocates",
      abstract: Help.text(
        "Qué palabras van cerca de una más de lo que les tocaría.",
        "Which words go near one more often than chance would have it."),
      discussion: Help.example("hebra collocates estudio.hebra desconfianza --window 5"),
      aliases: ["colocaciones"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("la palabra", "the word"), valueName: "word"))
  var node: String
  @Option(
    help: ArgumentHelp(
      Help.text("cuántas palabras a cada lado", "how many words to each side"), valueName: "N"))
  var window = 5
  @Option(
    help: ArgumentHelp(
      Help.text(
        "medida que ordena: verosimilitud, log-dice, informacion-mutua, t, juntas",
        "measure that orders: log-likelihood, log-dice, mutual-information, t-score, together"),
      valueName: "measure"))
  var order: String?
  @OptionGroup var options: WordOptions

  func run() throws {
    guard 1...100 ~= window else { throw Failure(.usageWindow, ["window": String(window)]) }
    var request = CollocatesRequest(node)
    request.words = options.request
    request.window = window
    request.order = order
    let asked = request
    try options.run(
      project.project, as: "collocates", on: .collocates,
      ["window": "\(window)", "order": order],
      typed: ["query": node]
    ) { try $0.collocates(asked) }
  }
}
