internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

extension Project {
  /// What each document adds to the codes, and where the curve is flat enough.
  func drawSaturation(_ request: PictureRequest) throws -> DrawnFigure {
    var question = SaturationQuestion()
    question.layer = request.layer
    question.withoutSuggested = request.withoutSuggested
    try refuseUnused(.saturation)
    let sets = try saturation(question).matrix
    question.showsDocuments = true
    let report = try saturation(question)
    let (matrix, notices) = (report.matrix, report.notices)
    var words = PictureWords(
      matrix, unit: messages.word("picture.saturation"), notices: notices, messages)
    words.explain(.block, messages.word("picture.new-codes"))
    let steps = matrix.rows.map { row in
      StepCurve.Step(row[1].plainText, new: row[4].number)
    }
    // The first set has all documents; its notation says after how many saturation is reached.
    let reached = sets.rows.first?[6].plainText ?? ""
    let after = reached.split(separator: "+").first.flatMap { Int($0) }
    if after == nil {
      words.notes.insert("\(messages.word("picture.saturation-word")): \(reached)", at: 0)
    }
    let curve = StepCurve(
      words, steps: steps,
      mark: after.map {
        StepCurve.Mark(
          after: $0,
          messages.what(
            .pictureSaturated,
            ["saturation": reached, "relapses": "\(sets.rows.first?[7].number ?? 0)"]))
      })
    return DrawnFigure(drawing: curve, matrix: matrix, notices: notices)
  }

  /// Agreement of coders: a coefficient with its interval for each code.
  func drawAgreement() throws -> DrawnFigure {
    try refuseUnused(.agreement)
    let report = try reliability(ReliabilityRequest())
    let matrix = report.matrix
    func column(_ key: String) -> Int? { matrix.columns.firstIndex { $0.key == key } }
    let words = PictureWords(
      matrix, unit: messages.word("picture.agreement"), notices: report.notices, messages)
    guard let code = column("code"), let name = column("code_name"), let alpha = column("alpha"),
      let low = column("alpha_low"), let high = column("alpha_high"),
      let verdict = column("verdict"), let blind = column("blind")
    else { throw Failure(.pictureNothing) }
    let blindness = Set(matrix.rows.map { $0[blind].plainText })
    let rows = matrix.rows.enumerated().map { index, row -> IntervalPlot.Row in
      let isSummary = matrix.summaryRows.contains(index)
      var title = isSummary ? row[code].plainText : "\(row[code].plainText) \(row[name].plainText)"
      if blindness.count > 1 { title += " · \(row[blind].plainText)" }
      guard case .decimal(let value) = row[alpha] else {
        return IntervalPlot.Row(
          title, isSummary: isSummary, .none(row[verdict].plainText), beside: "")
      }
      var beside = messages.decimal(value)
      if let low = row[low].decimalValue, let high = row[high].decimalValue {
        beside += " [\(messages.decimal(low)); \(messages.decimal(high))]"
      }
      return IntervalPlot.Row(
        title, isSummary: isSummary,
        .figure(value, low: row[low].decimalValue, high: row[high].decimalValue),
        beside: "\(beside) \(row[verdict].plainText)")
    }
    let plot = IntervalPlot(words, rows: rows, limits: [0.667, 0.8])
    return DrawnFigure(drawing: plot, matrix: matrix, notices: report.notices)
  }

  /// Where a word or query is said, document by document.
  func drawDispersion(_ request: PictureRequest) throws -> DrawnFigure {
    guard let query = request.query else {
      throw Failure(.usagePictureQuery, ["kind": request.kind.name(messages.language)])
    }
    var search = SearchRequest(query)
    search.role = .participant
    search.patience = nil
    let hits = Dictionary(grouping: try found(search), by: \.document)
    let places = WordPlaces(
      try placedCorpus(withFacets: false).documents, hits: hits.mapValues { $0.map(\.range) })
    let figure = places.figure(of: query, language: language.figures)
    let notices = try notices(of: figure)
    var words = PictureWords(
      figure.matrix, unit: messages.word("picture.dispersion"), notices: notices, messages)
    words.explain(.tick, messages.word("picture.hit"))
    let rows = places.rows.map { row in
      TextStrips.Row(
        row.document, length: row.words, places: row.places,
        beside: messages.what(
          .pictureHits,
          ["count": "\(row.places.count)", "words": "\(row.words)"]))
    }
    let strips = TextStrips(words, rows: rows, axis: messages.word("picture.words"))
    return DrawnFigure(drawing: strips, matrix: figure.matrix, notices: notices)
  }
}

extension Matrix.Cell {
  fileprivate var number: Int { if case .count(let count) = self { count } else { 0 } }

  fileprivate var decimalValue: Double? {
    if case .decimal(let value) = self { value } else { nil }
  }
}
