internal import HebraAnalysis
internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

extension Project {
  /// Causes by municipalities or by the sides of each, as facilitators may see them.
  private func causes(
    by division: FacilitatorTable.Division
  ) throws -> Released<FacilitatorMatrix> {
    let words = try tableWords()
    return try TableRule.causes(try studiedPlaces().map { try fichaFigures($0) }, by: division)
      .map { FacilitatorMatrix(table: $0, words: words) }
  }

  /// The words of tables for facilitators; nothing that somebody wrote is among them.
  private func tableWords() throws -> FichaWords {
    FichaWords(messages: messages, codebook: try codebook(), statements: [])
  }

  private func leaving(
    _ released: Released<FacilitatorMatrix>, as kind: String
  ) -> Leaving {
    Leaving(
      kind: kind, level: released.level, figures: released.value.table.figures,
      text: released.value.text)
  }

  /// Writes causes by municipalities or sides for facilitators; other matrices do not leave the team.
  func writeFacilitatorMatrix(
    _ request: MatrixRequest, to file: OutputFile
  ) throws -> Exported {
    let division =
      switch request.kind {
      case .codeByAttribute(let by): try division(try caseAttribute(by))
      default: FacilitatorTable.Division.places
      }
    try TableRule.check(
      countsCausesOfFinalLayer: request.layer == .final && request.causesOnly)
    let released = try causes(by: division)
    let written = try MatrixFile(released.map(\.matrix), to: file, messages)
    var settings = request.kind.settings
    settings["layer"] = request.layer.name
    settings["causes"] = "true"
    try release(
      leaving(released, as: file.kind),
      [Export(kind: file.kind, files: written.files, settings: settings)])
    return Exported(
      path: file.path, count: released.value.table.rows.count,
      notices: written.notices + (try unreturned(released.level)))
  }

  private func division(
    _ attribute: CaseAttribute
  ) throws -> FacilitatorTable.Division {
    switch attribute {
    case .municipalities: try TableRule.division(by: "municipality")
    case .ofParticipants(let key), .ofDocuments(let key): try TableRule.division(by: key)
    default: try TableRule.division(by: "")
    }
  }

  /// Draws causes by municipalities for facilitators; other pictures do not leave the team.
  func writeFacilitatorMap(
    _ request: PictureRequest, to file: OutputFile
  ) throws -> Exported {
    let place = request.cases == .municipalities && request.cell == .presence
    _ = try TableRule.division(by: place ? "municipality" : "")
    try TableRule.check(countsCausesOfFinalLayer: request.layer == .final)
    let released = try causes(by: .places)
    let (chosen, head) = (try chosenCodes(request), file.headNote(messages))
    let messages = messages
    let written = try file.written(
      released.map {
        Illustration($0.map(chosen: chosen, head: head).picture, of: $0.matrix, messages)
      })
    try release(
      leaving(released, as: file.kind),
      [
        Export(
          kind: file.kind, files: [Outgoing(file: file, written: written)],
          settings: request.recorded)
      ])
    return Exported(
      path: file.path, count: released.value.table.rows.count,
      notices: written.notices + (try unreturned(released.level)))
  }

  /// Writes, for facilitators, how many people and documents of each municipality say what a search finds, as
  /// a table, a chart, or both.
  ///
  /// - Parameters:
  ///   - request: a search for words, without conditions.
  ///   - attribute: municipality or side.
  ///   - file: the table; nil for none.
  ///   - chart: the chart; nil for none.
  /// - Returns: the table, and what the person should know.
  /// - Throws: ``Failure``; with a status of 3 when it would point to someone, or more would be withheld than
  ///   shown.
  public func writeFacilitatorCounts(
    _ request: SearchRequest, by attribute: String, to file: OutputFile?, chart: OutputFile?
  ) throws -> Exported {
    do {
      let column = try SearchAttribute(attribute, in: try store.directory(), messages)
      let division = try TableRule.division(by: column.key)
      let (figures, words) = (try hitFigures(request), try tableWords())
      let released = try TableRule.causes(figures, by: division).map {
        FacilitatorMatrix(table: $0, words: words, query: request.query)
      }
      let messages = messages
      var exports: [Export] = []
      var notices: [Notice] = []
      let settings = request.recorded.merging(["by": attribute]) { $1 }
      if let file {
        let written = try MatrixFile(released.map(\.matrix), to: file, messages)
        notices += written.notices
        exports.append(
          Export(
            kind: file.kind, files: written.files, settings: settings, typed: request.typed))
      }
      if let chart {
        let head = chart.headNote(messages)
        let written = try chart.written(
          released.map { Illustration($0.chart(head: head).picture, of: $0.matrix, messages) })
        notices += written.notices
        exports.append(
          Export(
            kind: "chart", files: [Outgoing(file: chart, written: written)], settings: settings,
            typed: request.typed))
      }
      try release(leaving(released, as: "search.counts"), exports)
      return Exported(
        path: file?.path ?? chart?.path ?? "", count: released.value.matrix.rows.count,
        notices: notices + (try unreturned(released.level)))
    } catch {
      throw Failure(error)
    }
  }
}
