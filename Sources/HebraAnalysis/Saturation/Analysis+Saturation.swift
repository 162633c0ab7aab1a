internal import HebraModel

/// What a figure of saturation shows.
package struct SaturationRequest: Sendable {
  package var settings: Saturation.Settings
  /// How many random orders are drawn.
  package var orders: Int
  package var seed: UInt64
  /// Whether documents come in the order of their dates, not of the project.
  package var isByDate: Bool
  /// The codes of the first version of the codebook; nil when it is not known.
  package var apriori: Set<String>?

  /// A request.
  package init(
    _ settings: Saturation.Settings = Saturation.Settings(), orders: Int = 200, seed: UInt64 = 42,
    isByDate: Bool = true, apriori: Set<String>? = nil
  ) {
    self.settings = settings
    self.orders = orders
    self.seed = seed
    self.isByDate = isByDate
    self.apriori = apriori
  }
}

extension Analysis {
  /// When new documents stop bringing new codes: all together, and each municipality and sector apart.
  package func saturation(_ request: SaturationRequest) -> Figure {
    let sets = SaturationSets(self, isByDate: request.isByDate)
    var kinds: [Set<String>?] = [nil]
    // Where no code was added, there is nothing to show of those that were.
    if let apriori = request.apriori,
      sets.all[0].codes.joined().contains(where: { !apriori.contains(tree.codes[$0].id) })
    {
      kinds.append(apriori)
    }
    let rows = sets.all.flatMap { set in
      kinds.map { apriori in
        cells(set, apriori: apriori, request)
      }
    }
    let columns = [
      column("scope", .scope), column("name", .name, width: 20), column("codes", .kind, width: 12),
      column("documents", .documentCount), column("codes_in_all", .codes),
      column("base_codes", .baseCodes), column("saturation", .reached, width: 16),
      column("relapses", .relapses),
      column("new_in_last_run", .lastRun), column("orders_reached", .orders),
      column("orders_median", .median), column("orders_p90", .ninety),
    ]
    let matrix = Matrix(
      title: word(SaturationWords.title), columns: columns, rows: rows, keyColumns: 3,
      settings: settings(sets, request))
    return Figure(matrix, notices: notices + leftOut(sets))
  }

  /// The documents in their order, each with what it adds.
  package func saturationSteps(_ request: SaturationRequest) -> Figure {
    let sets = SaturationSets(self, isByDate: request.isByDate)
    let whole = sets.all[0]
    let saturation = Saturation(documents: whole.codes, request.settings)
    var together = 0
    let rows = sets.documents.enumerated().map { place, document -> [Matrix.Cell] in
      together += saturation.newCodes[place]
      let run = saturation.runs.first { $0.last == place + 1 }
      return [
        .count(place + 1), .text(document.name), .text(document.attributes["date"] ?? ""),
        .text(document.attribute(AnalysisDocument.Key.municipality) ?? ""),
        .count(saturation.newCodes[place]), .count(together),
        .text(run.map { $0.first == $0.last ? "\($0.last)" : "\($0.first)–\($0.last)" } ?? ""),
        run?.ratio.map { .decimal($0) } ?? .missing(.notApplicable),
      ]
    }
    let matrix = Matrix(
      title: word(SaturationWords.detailTitle),
      columns: [
        column("order", .order, width: 8), column("document", SaturationWords.document),
        column("date", SaturationWords.date), column("municipality", MatrixWords.municipality),
        column("new_codes", .new), column("codes_so_far", .cumulative), column("run", .run),
        column("ratio", .ratio),
      ], rows: rows, keyColumns: 2, settings: settings(sets, request))
    return Figure(matrix, notices: notices + leftOut(sets))
  }

  private func cells(
    _ set: SaturationSets.Part, apriori: Set<String>?, _ request: SaturationRequest
  ) -> [Matrix.Cell] {
    let codes = set.codes.map { codes in
      apriori.map { known in codes.filter { !known.contains(tree.codes[$0].id) } } ?? codes
    }
    let found = Saturation(documents: codes, request.settings)
    let missing = found.missingDocuments
    let reached =
      found.notation
      ?? (missing > 0
        ? "\(word(SaturationWords.tooFew)) \(missing)" : word(SaturationWords.notReached))
    var orders: Saturation.Orders?
    if missing == 0, request.orders > 0 {
      orders = Saturation.orders(
        codes, request.settings, count: request.orders, seed: request.seed)
    }
    func decimal(_ value: Double?) -> Matrix.Cell {
      value.map { .decimal($0) } ?? .missing(.notApplicable)
    }
    return [
      .text(word(set.scope)), .text(set.name.isEmpty ? word(set.scope) : set.name),
      .text(word(apriori == nil ? SaturationWords.used : .inductive)), .count(codes.count),
      .count(Set(codes.joined()).count), .count(found.baseCodes), .text(reached),
      found.reached == nil ? .missing(.notApplicable) : .count(found.relapses),
      found.runs.last.map { .share(n: $0.new, total: found.baseCodes) }
        ?? .missing(.notApplicable),
      orders.map { .share(n: $0.reached, total: $0.count) } ?? .missing(.notApplicable),
      decimal(orders?.median), decimal(orders?.ninety),
    ]
  }

  private func settings(
    _ sets: SaturationSets, _ request: SaturationRequest
  ) -> [Matrix.Setting] {
    let own = request.settings
    func setting(_ name: SaturationWords, _ value: String) -> Matrix.Setting {
      Matrix.Setting(word(name), value)
    }
    let percent = "\(own.threshold * 100)".replacing(".", with: language == .es ? "," : ".")
    var more = [
      setting(.kind, word(.defUsed)), setting(.leaves, word(sets.isCore ? .defCore : .defLeaves)),
      setting(.order, word(request.isByDate ? .order1 : .order2)),
      setting(.baseSize, "\(own.base)"), setting(.runSize, "\(own.run)"),
      setting(.threshold, "\(percent) %"),
      setting(.relapses, word(.defRelapses)), setting(.sector, word(.defSector)),
      setting(.random, "\(request.orders); \(word(SaturationWords.defOrders))"),
      setting(.seed, "\(request.seed)"),
    ]
    if request.apriori != nil { more.append(setting(.kind, word(.defInductive))) }
    more.append(setting(.warning, word(.defWarning)))
    more.append(setting(.empty, word(.defEmpty)))
    // The definition and the unit of other figures are replaced by those of this one.
    let general = settings(.defPresence, unit: .unitDocument, empty: nil, more: more).dropFirst(2)
    return [
      setting(.definition, word(.defSaturation)), setting(.unit, word(.unitFinished)),
    ] + general
  }

  private func leftOut(_ sets: SaturationSets) -> [Notice] {
    sets.leftOut > 0 ? [Notice(.analysisUnfinishedLeftOut, count: sets.leftOut)] : []
  }

  private func word(_ word: SaturationWords) -> String { word.text(language) }

  private func column(
    _ key: String, _ title: SaturationWords, width: Int = 12
  ) -> Matrix.Column {
    Matrix.Column(key: key, title: word(title), width: width)
  }
}

/// The codes of each finished document, together and by municipality and sector.
struct SaturationSets {
  struct Part {
    var scope: SaturationWords
    var name: String
    var codes: [Set<Int>]
  }

  let documents: [AnalysisDocument]
  /// All documents first.
  let all: [Part]
  /// Whether only core codes are counted.
  let isCore: Bool
  /// Documents that are not finished, or have no agreed layer.
  let leftOut: Int

  init(_ analysis: Analysis, isByDate: Bool) {
    let tree = analysis.tree
    let parents = Set(tree.lineage.flatMap { $0.dropFirst() })
    var finished = analysis.documents.filter {
      $0.layer.scope != nil && !$0.layer.isUndecided
    }
    leftOut = analysis.documents.count - finished.count
    if isByDate {
      // A date is written from the year to the day, so that its text has the order of time.
      let keyed = finished.enumerated().map { place, one in
        (date: one.document.attribute("date") ?? "\u{10FFFF}", place: place, one: one)
      }
      finished = keyed.sorted { ($0.date, $0.place) < ($1.date, $1.place) }.map(\.one)
    }
    let isCore = finished.contains { $0.layer.scope == .nucleo }
    self.isCore = isCore
    documents = finished.map(\.document)
    func isCounted(_ code: Int) -> Bool {
      !parents.contains(code) && (!isCore || tree.codes[code].isCore)
    }
    let codes = finished.map { Set($0.counted.map(\.code).filter(isCounted)) }
    var parts = [Part(scope: .whole, name: "", codes: codes)]
    let places = finished.map {
      $0.document.attribute(AnalysisDocument.Key.municipality) ?? ""
    }
    for name in Set(places).sorted() where !name.isEmpty {
      parts.append(
        Part(
          scope: .municipality, name: name,
          codes: zip(places, codes).filter { $0.0 == name }.map(\.1)))
    }
    let sectors = Dictionary(
      analysis.corpus.participants.map {
        ($0.pseudonym, $0.attributes[ParticipantAttribute.sector.rawValue] ?? "")
      }, uniquingKeysWith: { first, _ in first })
    var bySector: [String: [Set<Int>]] = [:]
    for one in finished {
      var own: [String: Set<Int>] = [:]
      let voices = one.base.turns.map { $0.pseudonym.flatMap { sectors[$0] } ?? "" }
      for sector in voices where !sector.isEmpty { own[sector] = own[sector] ?? [] }
      for coding in one.counted where isCounted(coding.code) {
        for turn in one.base.turns(under: coding.range) where !voices[turn].isEmpty {
          own[voices[turn], default: []].insert(coding.code)
        }
      }
      for (sector, codes) in own { bySector[sector, default: []].append(codes) }
    }
    for (name, codes) in bySector.sorted(by: { $0.key < $1.key }) {
      parts.append(Part(scope: .sector, name: name, codes: codes))
    }
    all = parts
  }
}
