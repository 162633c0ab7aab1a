internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// Writes the municipalities of the study side by side, for the team.
  ///
  /// - Parameters:
  ///   - department: only the municipalities of this department; nil for all.
  ///   - destination: the file; level A only.
  /// - Returns: where it was written, and what the person should know.
  /// - Throws: ``Failure``; with a status of 3 for another level: with few documents a place, hardly a cell
  ///   could be shown.
  public func writeComparison(
    department: String? = nil, to destination: Destination
  ) throws -> FichaExport {
    let file = try teamSheet(destination)
    do {
      let figures = try figures(ofDepartment: department)
      let words = try fichaWords()
      let page = ComparisonPage(
        places: figures.sorted {
          // Those that can be compared come first.
          ($0.counted.count >= DisclosureSettings.compared ? 0 : 1, $0.place.code)
            < ($1.counted.count >= DisclosureSettings.compared ? 0 : 1, $1.place.code)
        }, words: words, title: department ?? words.say("compare.title"),
        manifest: words.manifest("manifest.range", head: file.head))
      let sheet = try DisclosureRule.release(page.sheet, for: .team)
      return try written(sheet, as: "comparison", file, settings: ["department": department ?? ""])
    } catch {
      throw Failure(error)
    }
  }

  /// A file for a page over municipalities, which leaves for the team alone.
  func teamSheet(_ destination: Destination) throws -> OutputFile {
    guard destination.level == .team else {
      throw Failure(.disclosureComparison, ["level": destination.level.rawValue])
    }
    return try output(destination, of: .sheet)
  }

  /// The figures of the municipalities of a department, by their codes; nil means all of the study.
  ///
  /// - Throws: ``Failure`` when there is none.
  func figures(ofDepartment department: String?) throws -> [FichaFigures] {
    let places = try studiedPlaces(department: department)
    guard !places.isEmpty else {
      throw Failure(.fichaPlace, ["place": department ?? "", "nearest": ""])
    }
    return try places.map { try fichaFigures($0) }
  }

  /// Writes what is asked of one institution, for those who prepare the dialogue with it.
  ///
  /// - Parameters:
  ///   - institution: a value of the codebook's facet of the institution, by its id or name.
  ///   - municipality: only documents of it; nil for all of the study.
  ///   - destination: the file; level B.
  /// - Returns: where it was written, and what the person should know.
  /// - Throws: ``Failure``.
  public func writeBrief(
    for institution: String, of municipality: String? = nil, to destination: Destination
  ) throws -> FichaExport {
    guard destination.level == .facilitators else {
      throw Failure(.disclosureBrief, ["level": destination.level.rawValue])
    }
    let file = try output(destination, of: .sheet)
    do {
      let codebook = try codebook()
      let values = codebook.facets.first { $0.id == "actor" }?.values ?? []
      let key = NameKey(institution)
      guard
        let actor = values.first(where: { $0.id == institution || NameKey($0.name) == key })
      else {
        throw Failure(
          .fichaInstitution,
          [
            "institution": institution,
            "nearest": Nearest.name(to: institution, among: values.map(\.id)) ?? "",
          ])
      }
      let place =
        try municipality.map { try studied($0) }
        ?? Municipality(code: "", name: messages.word("ficha.brief.all"), department: "")
      let words = FichaWords(
        messages: messages, codebook: codebook,
        statements: try statements().filter { $0.place == nil || $0.place == place.code })
      let figures = try figures(place, naming: actor.id)
      let manifest = words.manifest("manifest.range", head: file.head)
      let name = messages.name(of: actor)
      let sheet = FichaRule.facilitators(figures).map {
        BriefPage(name: name, ficha: $0, words: words, manifest: manifest).sheet
      }
      return try written(
        sheet, as: "brief", file, settings: ["place": place.code, "institution": actor.id])
    } catch {
      throw Failure(error)
    }
  }

  /// The figures of the codings in which an institution is named.
  private func figures(_ place: Municipality, naming actor: String) throws -> FichaFigures {
    let (analysis, request) = try fichaRequest(place)
    func isNamed(_ coding: PlacedCoding) -> Bool {
      coding.facets.contains { $0.facet == "actor" && $0.value == actor }
    }
    var corpus = analysis.corpus
    var named: [String: [TextRange]] = [:]
    for index in corpus.documents.indices {
      let kept = corpus.documents[index].codings.filter(isNamed)
      corpus.documents[index].codings = kept
      named[corpus.documents[index].name] = kept.map(\.range)
    }
    var own = request
    own.themes = request.themes.compactMap { theme in
      let places = theme.places.filter { named[$0.document]?.contains($0.range) ?? false }
      return places.isEmpty
        ? nil : HebraAnalysis.FichaRequest.Theme(group: theme.group, places: places)
    }
    return Analysis(corpus, layer: .final, rule: .causes, language: language.figures).ficha(own)
      .figures
  }

  /// Writes a sheet that is no release of a municipality's ficha.
  func written(
    _ sheet: Released<Sheet>, as kind: String, _ file: OutputFile, settings: [String: String]
  ) throws -> FichaExport {
    let written = try SheetFile.write(sheet, ending: file.ending)
    try release(
      Leaving(
        kind: kind, level: sheet.level, place: settings["place"], figures: [:],
        text: sheet.value.readableText),
      [Export(kind: kind, files: [Outgoing(file: file, written: written)], settings: settings)])
    return FichaExport(path: file.path, notices: written.notices)
  }
}
