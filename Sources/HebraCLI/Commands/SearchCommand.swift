import ArgumentParser
import Hebra
import HebraModel

struct SearchCommand: ParsableCommand, TakesSeveral {
  static let several: Set = ["--without-form"]
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: Help.text(
        "Busca palabras como se dicen: con sus formas, sin importar tildes; la ñ se respeta.",
        "Searches words as they are said: in their forms, accents aside; ñ is kept."),
      discussion: Help.text(
        """
        palabra (con sus formas) · =exacta · "frase exacta" · prefijo* · a O b · a NO b
        a CERCA/10 b · municipio:… sector:… rol:… hablante:… fecha>=2021-06 ola:1
        codigo:COR-03 · dentro:COR-03 · cerca:COR-03 · sin:codigo · faceta:actor=policia
        Tramos: [COR-03] DENTRO [COR] · policía CON [COR-03] · [A] FUERA [B] · [A] CERCA/3i [B]
        CRUZA ENCIERRA ANTES DESPUÉS O · ALMENOS/2 ([A], [B], miedo) · SOLO [A] (/i, /p, /d)

        """,
        """
        word (in its forms) · =exact · "exact phrase" · prefix* · a OR b · a NOT b
        a NEAR/10 b · municipality:… sector:… role:… speaker:… date>=2021-06 wave:1
        code:COR-03 · inside:COR-03 · near:COR-03 · without:code · facet:actor=policia
        Ranges: [COR-03] WITHIN [COR] · policía WITH [COR-03] · [A] OUTSIDE [B] · [A] NEAR/3t [B]
        OVERLAPS ENCLOSES BEFORE AFTER OR · ATLEAST/2 ([A], [B], miedo) · ONLY [A] (/t, /p, /d)

        """)
        + Help.example("hebra search estudio.hebra policía --by municipio"), aliases: ["buscar"])
  }

  @OptionGroup var project: ProjectArgument
  @Argument(help: ArgumentHelp(Help.text("qué se busca", "what to search"), valueName: "query"))
  var query: String?
  @Option(
    help: ArgumentHelp(
      Help.text("cuenta por un atributo: municipio, sector, …", "counts by an attribute")))
  var by: String?
  @Option(help: ArgumentHelp(Help.text("solo dentro de un código", "only inside a code")))
  var code: String?
  @Option(help: ArgumentHelp(Help.text("solo un municipio", "one municipality only")))
  var municipality: String?
  @Option(help: ArgumentHelp(Help.text("solo un rol", "one role only"))) var role: String?
  @Option(help: ArgumentHelp(Help.text("solo un documento", "one document only")))
  var document: String?
  @Option(help: ArgumentHelp(Help.text("solo un hablante", "one speaker only")))
  var speaker: String?
  @Option(help: ArgumentHelp(Help.text("a lo sumo N hallazgos", "at most N hits"), valueName: "N"))
  var limit: Int?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "dónde debe cumplirse: oracion | parrafo | intervencion | documento",
        "where it must hold: sentence | paragraph | turn | document"), valueName: "unit"))
  var unit: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "en qué orden: lugar | relevancia (con --limit, los mejores)",
        "in which order: place | relevance (with --limit, the best)"), valueName: "order"))
  var order: String?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "con --by: el código del que trata; donde la guía no preguntó por él, no hay cero",
        "with --by: the code it is about; where the guide did not ask, there is no zero"),
      valueName: "code"))
  var about: String?
  @Option(
    help: ArgumentHelp(
      Help.text("deja fuera una forma; se puede repetir", "leaves a form out; may be repeated"),
      valueName: "form"))
  var withoutForm: [String] = []
  @Flag(
    name: [.long, .customLong("tolerante")],
    help: ArgumentHelp(
      Help.text(
        "lee la n como ñ donde se tecleó sin eñe", "reads n as ñ where it was typed without ñ")))
  var lenient = false
  @Flag(
    name: [.long, .customLong("etiquetas")],
    help: ArgumentHelp(
      Help.text(
        "busca también en las etiquetas de quien habla", "searches the speakers' labels too")))
  var labels = false
  @Option(
    help: ArgumentHelp(
      Help.text("cuánto espera; 0, lo que haga falta", "how long to wait; 0, as long as needed"),
      valueName: "seconds"))
  var seconds = TypedFigure(2)
  @Option(
    name: [.long, .customLong("intervenciones")],
    help: ArgumentHelp(
      Help.text(
        "muestra cada hallazgo con tantas intervenciones antes y después",
        "shows each hit with so many turns before and after"), valueName: "N"))
  var turns: Int?
  @Option(
    help: ArgumentHelp(
      Help.text(
        "con --by: gráfica de barras (SVG, PNG o HTML)",
        "with --by: a bar chart (SVG, PNG or HTML)"),
      valueName: "file"))
  var plot: String?
  @OptionGroup var listing: ListingOptions
  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      Help.text("guarda la búsqueda y sus hallazgos", "saves the search and its hits"),
      valueName: "name"))
  var save: String?
  @Option(
    help: ArgumentHelp(
      Help.text("repite una búsqueda guardada", "runs a saved search again"), valueName: "name"))
  var saved: String?

  func run() throws {
    let work: Project
    do {
      work =
        save == nil
        ? try listing.open(project.project, common, alsoLeaving: plot != nil)
        : try Project.write(
          project.project, who: common.actor, interruption: .ofProcess)
    } catch let failure as Failure {
      Console.error(failure, Console.messages(common.language, path: project.project))
      throw ExitCode(failure.exitStatus)
    }
    let messages = common.messages(work)
    var asked = query ?? ""
    do {
      let request = try request(work)
      asked = request.query
      try answer(request, work, messages)
      if let save {
        let count = try work.save(request, as: save)
        Console.note(messages.what(.searchSaved, ["name": save, "count": String(count)]))
      }
      if let saved {
        let growth = try work.growth(of: saved)
        Console.note(
          messages.what(
            .searchGrown,
            [
              "name": saved, "date": growth.date, "old": String(growth.old),
              "new": String(growth.new), "gone": String(growth.gone),
            ]))
      }
    } catch let failure as Failure {
      Console.error(failure, messages)
      if !asked.isEmpty, let start = failure.details["start"].flatMap(Int.init) {
        let end = failure.details["end"].flatMap(Int.init) ?? start + 1
        Console.excerpt(asked, markedFrom: start, count: end - start)
      }
      throw ExitCode(failure.exitStatus)
    }
  }

  /// The typed or saved search, with the conditions of the options added.
  private func request(_ work: borrowing Project) throws -> SearchRequest {
    var request: SearchRequest
    if let saved {
      request = try work.savedSearch(saved)
    } else if let query {
      request = SearchRequest(query)
    } else {
      throw Failure(.usageSearch)
    }
    if let unit {
      guard let known = SearchUnit(unit) else { throw Failure(.usageUnit, ["unit": unit]) }
      request.unit = known
    }
    if let order {
      guard let known = SearchOrder(order) else {
        throw Failure(.usageSearchOrder, ["order": order])
      }
      request.order = known
    }
    request.subject = about
    request.code = code ?? request.code
    request.municipality = municipality ?? request.municipality
    if let role {
      guard let known = Role(named: role) else { throw Failure(.usageRole, ["role": role]) }
      request.role = known
    }
    request.document = document ?? request.document
    request.speaker = speaker ?? request.speaker
    request.isLenient = lenient || request.isLenient
    request.includesLabels = labels || request.includesLabels
    request.limit = limit
    request.excludedForms += withoutForm
    request.patience = seconds.value > 0 ? seconds.value : nil
    return request
  }

  private func answer(
    _ request: SearchRequest, _ work: borrowing Project, _ messages: Messages
  ) throws {
    if plot != nil, by == nil { throw Failure(.usagePlot) }
    for notice in try work.asideNotices() + work.advice(on: request) {
      Console.notice(notice, messages)
    }
    // Check the destinations before searching.
    let picture = try plot.map {
      try work.output(listing.leaving.destination($0), of: .chart, as: "search.counts")
    }
    let file = try listing.file(
      work, of: by == nil ? .hits : .matrix, as: by == nil ? "search" : "search.counts")
    if let by, listing.leaving.level == .facilitators {
      let exported = try work.writeFacilitatorCounts(request, by: by, to: file, chart: picture)
      for notice in exported.notices { Console.notice(notice, messages) }
      for path in [file?.path, picture?.path].compactMap({ $0 }) {
        Console.note(
          messages.what(.listingDone, ["file": path, "rows": String(exported.count)]))
      }
    } else if let by {
      let (matrix, notices) = try work.countHits(request, by: by)
      for notice in notices { Console.notice(notice, messages) }
      let documents = picture == nil ? [] : try work.documents()
      let chart = picture.map {
        (HitChart(matrix, notices, of: request, in: documents, messages), $0)
      }
      if file != nil || chart != nil {
        try work.write(
          matrix, as: "search.counts", to: file, chart: chart,
          settings: request.recorded.merging(["by": by]) { $1 }, typed: request.typed, messages)
      }
      if let chart {
        Console.note(
          messages.what(.plotDone, ["file": chart.1.path, "bars": String(chart.0.count)]))
      }
      if file == nil { listing.form.show(matrix, messages, on: .counts) }
    } else if let file {
      let found = try search(request, work, messages)
      try work.write(found, of: request, to: file, messages)
      summary(found, messages)
    } else {
      try show(try search(request, work, messages), work, messages)
    }
  }

  /// Runs a search and prints its notices, whatever the output format: also that it was cut short.
  private func search(
    _ request: SearchRequest, _ work: borrowing Project, _ messages: Messages
  ) throws -> Concordance {
    var found = try work.search(request)
    if let turns { found = try work.surrounded(found, byTurns: turns) }
    for notice in found.notices { Console.notice(notice, messages) }
    if found.isCut { Console.notice(Notice(.searchCut), messages) }
    return found
  }

  private func show(
    _ found: Concordance, _ work: borrowing Project, _ messages: Messages
  ) throws {
    switch listing.format {
    case .json: Console.print(json: try found.json(in: work))
    case .csv:
      listing.form.show(Matrix(hits: found.hits, messages), messages)
    case .table:
      let width = listing.form.isWide ? max(120, Console.width) : Console.width
      if turns != nil {
        for line in found.hits.flatMap(\.passage) { Console.print(line) }
        return summary(found, messages)
      }
      for line in KeywordsInContext(found.hits, width: width).lines { Console.print(line) }
      summary(found, messages)
    }
  }

  private func summary(_ found: Concordance, _ messages: Messages) {
    Console.note(
      messages.what(
        .searchTotal,
        ["hits": String(found.total), "documents": String(found.documents)]))
    if found.hits.count < found.total {
      Console.note(
        messages.what(
          .searchShown,
          ["shown": String(found.hits.count), "hits": String(found.total)]))
    }
    guard !found.forms.isEmpty else { return }
    let forms = found.forms.prefix(12).map { "\($0.form) \($0.count)" }
    Console.note(
      messages.what(
        found.hasFormsOfShown ? .searchFormsShown : .searchForms,
        ["forms": forms.joined(separator: ", ")]))
  }
}
