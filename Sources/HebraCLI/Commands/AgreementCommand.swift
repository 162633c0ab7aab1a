import ArgumentParser
import Hebra
import HebraModel

/// What has a row, by its name in either language.
struct TypedGrouping: ExpressibleByArgument {
  let value: ReliabilityGrouping

  private static let names: [(String, ReliabilityGrouping)] = [
    ("codigo", .code), ("familia", .family), ("pareja", .pair), ("municipio", .municipality),
  ]

  init?(argument: String) {
    let typed = argument == "código" ? "codigo" : argument
    let spanish = Self.names.first { $0.0 == typed }?.1
    guard let value = spanish ?? ReliabilityGrouping(rawValue: typed) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { names.map { Help.text($0.0, $0.1.rawValue) } }
}

/// A level: of measurement, for a table, or of disclosure, for the figures of a project.
enum TypedLevel: ExpressibleByArgument {
  case measurement(MeasurementLevel)
  case disclosure(Disclosure)

  private static let names: [(String, MeasurementLevel)] = [
    ("nominal", .nominal), ("ordinal", .ordinal), ("intervalo", .interval), ("razon", .ratio),
  ]

  init?(argument: String) {
    let typed = argument == "razón" ? "razon" : argument
    let spanish = Self.names.first { $0.0 == typed }?.1
    if let value = spanish ?? MeasurementLevel(rawValue: typed) {
      self = .measurement(value)
    } else if let value = Disclosure(argument: argument) {
      self = .disclosure(value)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    names.map { Help.text($0.0, $0.1.rawValue) } + Disclosure.allCases.map(\.rawValue)
  }
}

/// Which measures are shown.
enum TypedMeasure: String, ExpressibleByArgument {
  case alpha, all

  init?(argument: String) {
    switch argument {
    case "alfa", "alpha": self = .alpha
    case "todas", "all": self = .all
    default: return nil
    }
  }

  static var allValueStrings: [String] { [Help.text("alfa", "alpha"), Help.text("todas", "all")] }
}

struct AgreementCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "agreement",
      abstract: Help.text(
        "Cuánto coinciden quienes codifican: alfa de Krippendorff por código, con su intervalo.",
        "How well coders agree: Krippendorff's alpha by code, with its interval."),
      discussion: Help.text(
        "Compara los documentos que dos personas terminaron. También una tabla suelta: una fila "
          + "por unidad, una columna por persona, una celda vacía donde falta un valor.\n",
        "Compares the documents that two coders finished. A table by itself too: one row a unit, "
          + "one column a coder, an empty cell where a value is missing.\n")
        + Help.example(
          "hebra agreement estudio.hebra; hebra agreement --ratings tabla.csv --level ordinal"),
      aliases: ["acuerdo"])
  }

  @Argument(
    help: ArgumentHelp(
      Help.text("archivo del proyecto (.hebra)", "project file (.hebra)"), valueName: "project"))
  var project: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "una tabla (CSV o XLSX) en lugar de un proyecto", "a table (CSV or XLSX), no project"),
      valueName: "file"))
  var ratings: String?
  @Option(
    name: [.customLong("level"), .customLong("nivel")],
    help: ArgumentHelp(
      Help.text(
        "de una tabla, el nivel de medición (si no se dice, nominal); de un archivo, quién puede "
          + "leerlo: A, el equipo; B y C, todavía no",
        "of a table, the level of measurement (nominal unless told); of a file, who may read it: A, "
          + "the team; B and C, not yet"), valueName: "level"))
  var level: TypedLevel?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "de una tabla, cuántos valores eran posibles, si son más que los que hay",
        "of a table, how many values were possible, if more than there are"), valueName: "N"))
  var values: Int?
  @Option(
    help: ArgumentHelp(
      Help.text("qué tiene una fila (si no se dice, código)", "what has a row (code unless told)"),
      valueName: "what"))
  var by: TypedGrouping?
  @Option(
    help: ArgumentHelp(
      Help.text("solo estas personas: Ana,Luis", "these coders only: Ana,Luis"),
      valueName: "names"))
  var coders: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "alfa, o todas: kappa de Cohen y otras", "alpha, or all: Cohen's kappa and others"),
      valueName: "measure"))
  var measure: TypedMeasure?
  @Flag(
    name: [.customLong("disagreements"), .customLong("desacuerdos")],
    help: ArgumentHelp(
      Help.text(
        "la lista de desacuerdos para conversar", "the list of disagreements to talk about")))
  var disagreements = false
  @Flag(
    name: [.customLong("power"), .customLong("potencia")],
    help: ArgumentHelp(
      Help.text(
        "cuántos documentos más dejarían el intervalo en ± ,1",
        "how many more documents would bring the interval to ± .1")))
  var power = false
  @Option(
    help: ArgumentHelp(
      Help.text("muestras del intervalo (si no se dice, 1000)", "samples (1000 unless told)"),
      valueName: "N"))
  var samples: Int?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "dónde empieza el azar (si no se dice, 42)", "where chance begins (42 unless told)"),
      valueName: "N"))
  var seed: UInt64?
  @OptionGroup var form: FormOptions
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      Help.text(
        "archivo que se escribe, en la forma de su extensión",
        "file to write, in the form of its extension"), valueName: "file"))
  var output: String?
  @Flag(
    name: [.customLong("replace"), .customLong("reemplazar")],
    help: ArgumentHelp(
      Help.text("reemplaza un archivo que ya existe", "replaces a file that is there")))
  var replaces = false
  @Option(
    name: [.customLong("as-of"), .customLong("a-la-fecha")],
    help: ArgumentHelp(
      Help.text(
        "el proyecto como estaba: una fecha, o el número de un acto de la bitácora",
        "the project as it stood: a date, or the number of an act in the journal"),
      valueName: "moment"))
  var moment: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let project else { return try compareTable() }
    try reporting(common.language, project: project) {
      guard ratings == nil else { throw Failure(.usageAgreementInput) }
      guard values == nil else { throw Failure(.usageRatingsOnly, ["option": "--values"]) }
      let readers = try readers()
      let request = try request()
      let work = try ListingOptions.open(
        project, common, isLeaving: output != nil, level: readers, moment: moment)
      let messages = common.messages(work)
      let kind = disagreements ? "agreement.disagreements" : "agreement"
      let file = try output.map {
        try work.output(
          Destination($0, replaces: replaces, level: readers, separator: form.separator),
          of: .matrix, as: kind)
      }
      let matrix: Matrix
      var sentence: String?
      let notices: [Notice]
      if disagreements {
        (matrix, notices) = try work.disagreements(coders: request.coders)
      } else {
        let report = try work.reliability(request)
        (matrix, sentence, notices) = (report.matrix, report.sentence, report.notices)
      }
      for notice in notices { Console.notice(notice, messages) }
      if let file {
        let written = try work.write(
          matrix, as: kind, to: file,
          settings: settings(request), typed: coders.map { ["coders": $0] } ?? [:], messages)
        for notice in written { Console.notice(notice, messages) }
        Console.note(
          messages.what(.listingDone, ["file": file.path, "rows": String(matrix.rows.count)]))
      } else {
        form.show(
          matrix, messages, on: disagreements ? .disagreements : .reliability(matrix))
      }
      if let sentence { Console.note(sentence) }
    }
  }

  /// Who may read the figures of a project.
  private func readers() throws -> Disclosure {
    switch level {
    case .disclosure(let level): level
    case .measurement: throw Failure(.usageRatingsOnly, ["option": "--level nominal…"])
    case nil: .team
    }
  }

  private func request() throws -> ReliabilityRequest {
    var request = ReliabilityRequest()
    request.grouping = by?.value ?? .code
    request.coders =
      coders.map { $0.split(separator: ",").map { String($0).trimmingSpaces } } ?? []
    request.showsAllMeasures = measure == .all
    request.showsPower = power
    request.samples = try allowedSamples()
    request.seed = seed ?? request.seed
    return request
  }

  private func allowedSamples() throws -> Int {
    let samples = samples ?? ReliabilityRequest().samples
    guard ReliabilityRequest.allowedSamples ~= samples else {
      throw Failure(.usageSamples, ["number": String(samples)])
    }
    return samples
  }

  /// The options of the figure, for the journal.
  private func settings(_ request: ReliabilityRequest) -> [String: String] {
    disagreements
      ? [:]
      : [
        "by": request.grouping.rawValue, "samples": String(request.samples),
        "seed": String(request.seed), "measure": request.showsAllMeasures ? "all" : "alpha",
      ]
  }

  /// The agreement in a table that belongs to no project.
  private func compareTable() throws {
    try reporting(common.language) {
      guard let ratings else { throw Failure(.usageAgreementInput) }
      let forProjects = [
        ("--by", by != nil), ("--coders", coders != nil), ("--measure", measure != nil),
        ("--disagreements", disagreements), ("--power", power),
        ("--output", output != nil), ("--as-of", moment != nil), ("--replace", replaces),
      ]
      for (name, isGiven) in forProjects where isGiven {
        throw Failure(.usageRatingsOption, ["option": name])
      }
      let messages = Console.messages(common.language)
      var scale = MeasurementLevel.nominal
      switch level {
      case .measurement(let level): scale = level
      case .disclosure(let level):
        throw Failure(.usageRatingsOption, ["option": "--level \(level.rawValue)"])
      case nil: break
      }
      let file = try RatingFile(file: ratings, level: scale, values: values, by: .children())
      let (matrix, notices) = file.agreement(
        samples: try allowedSamples(), seed: seed ?? ReliabilityRequest().seed,
        language: messages == .english ? .english : .spanish)
      for notice in notices { Console.notice(notice, messages) }
      form.show(matrix, messages, on: .ratings)
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
