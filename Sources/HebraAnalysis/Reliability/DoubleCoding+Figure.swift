internal import HebraModel

extension DoubleCoding {
  /// How well the coders agree, one row for each code, family, pair or municipality, and what a
  /// section on methods says of it; nothing when no document was coded twice.
  package func figure(
    _ settings: ReliabilitySettings, language: FigureLanguage = .es
  ) -> (figure: Figure, summary: ReliabilitySummary?) {
    let words = ReliabilityFigure(language: language)
    let rows = rows(settings) {
      $0.isEmpty && settings.grouping == .municipality
        ? words.text(.noData) : $0
    }
    let columns = columns(settings, words)
    let matrix = Matrix(
      title: words.text(.title), columns: columns,
      rows: rows.map { cells($0, settings, words) },
      keyColumns: columns.firstIndex { $0.key == "documents" } ?? 1,
      settings: figureSettings(settings, words),
      summaryRows: Set(rows.indices.filter { rows[$0].code == nil }))
    return (Figure(matrix, notices: notices), ReliabilitySummary(self, rows))
  }

  private func columns(
    _ settings: ReliabilitySettings, _ words: ReliabilityFigure
  ) -> [Matrix.Column] {
    var columns = [words.column("blind", .blind, width: 18)]
    switch settings.grouping {
    case .pair: columns.append(words.column("pair", .pair, width: 20))
    case .municipality: columns.append(words.column("municipality", .municipality, width: 16))
    case .code, .family: break
    }
    columns += [
      words.column("code", MatrixWords.code, width: 14),
      words.column("code_name", MatrixWords.codeName, width: 28),
      words.column("documents", ReliabilityWords.documents), words.column("turns", .turnCount),
    ]
    columns += coders.map { coder in
      Matrix.Column(
        key: "positives.\(coder)", title: "\(words.text(.positives)) \(coder)", width: 9)
    }
    columns += [
      words.column("percent_agreement", .percent), words.column("alpha", .alpha, width: 9),
      words.column("alpha_low", .low, width: 9), words.column("alpha_high", .high, width: 9),
      words.column("verdict", .verdict, width: 16),
      words.column("alpha_half", .halfAlpha), words.column("distance", .distance),
    ]
    if settings.showsPower {
      columns.append(words.column("more_documents", .moreDocuments, width: 14))
    }
    guard settings.showsAllMeasures else { return columns }
    return columns + [
      words.column("jackknife_error", .jackknife), words.column("below_667", .below667),
      words.column("below_800", .below800), words.column("cohen", .cohen),
      words.column("cohen_maximum", .cohenMaximum), words.column("fleiss", .fleiss),
      words.column("conger", .conger), words.column("brennan_prediger", .brennanPrediger),
      words.column("gwet_ac1", .gwet), words.column("holsti", .holsti),
      words.column("f1", .f1), words.column("unitizing_alpha", .unitizing),
    ]
  }

  private func cells(
    _ row: Row, _ settings: ReliabilitySettings, _ words: ReliabilityFigure
  ) -> [Matrix.Cell] {
    let one = row.reliability
    var cells: [Matrix.Cell] = [.text(words.text(row.blindness))]
    if settings.grouping == .pair || settings.grouping == .municipality {
      cells.append(.text(row.group))
    }
    if let code = row.code.map({ tree.codes[$0] }) {
      let name = words.language == .en ? code.nameEnglish ?? code.name : code.name
      cells += [.text(code.id), .text(name)]
    } else {
      cells += [
        .text("\(words.text(.all)), \(words.text(row.distance))"), .text(words.text(.allCodes)),
      ]
    }
    cells += [.count(one.documents), .count(one.units)]
    cells += one.positives.map { $0.map { .count($0) } ?? .missing(.notApplicable) }
    let reason: Matrix.Missing =
      switch one.obstacle {
      case .tooFew: .tooFewCases
      case .noVariation: .noVariation
      case nil: .notApplicable
      }
    func decimal(_ value: Double?) -> Matrix.Cell {
      value.map { .decimal($0) } ?? .missing(reason)
    }
    cells += [
      decimal(one.percent), decimal(one.alpha), decimal(one.interval?.low),
      decimal(one.interval?.high), .text(words.verdict(one)), decimal(one.halfAlpha),
      .text(words.text(row.distance)),
    ]
    if settings.showsPower {
      let more = one.interval.map {
        Resampling.moreClusters($0, clusters: one.documents)
      }
      cells.append(more.map { .count($0) } ?? .missing(reason))
    }
    guard settings.showsAllMeasures else { return cells }
    let all = one.coefficients
    return cells
      + [
        one.jackknife, one.interval?.below667, one.interval?.below800, all?.cohen,
        all?.cohenMaximum, all?.fleiss, all?.conger, all?.brennanPrediger, all?.gwet,
        all?.holsti, all?.f1, all?.unitizing,
      ].map(decimal)
  }

  private func figureSettings(
    _ settings: ReliabilitySettings, _ words: ReliabilityFigure
  ) -> [Matrix.Setting] {
    var result = [
      words.setting(.definition, words.text(.defAlpha)),
      Matrix.Setting(words.text(.allCodes), words.text(.defSet)),
      words.setting(.unit, words.text(.unitOfTurn)),
      words.setting(.positives, words.text(.defPositives)),
      words.setting(.percent, words.text(.defPercent)),
      Matrix.Setting(words.text(MatrixWords.base), words.text(MatrixWords.baseSpeech)),
    ]
    result += source(words)
    result += [
      words.setting(
        .intervals,
        "\(words.text(.defInterval)); \(words.text(.clusterInterval))"),
      words.setting(.samples, "\(settings.resampling.samples)"),
      words.setting(.seed, "\(settings.resampling.seed)"),
      words.setting(.limits, words.text(.defLimits)),
      words.setting(.small, words.text(.defSmall)),
      Matrix.Setting(words.text(.halfAlpha), words.text(.defSensitivity)),
    ]
    if settings.showsPower { result.append(words.setting(.power, words.text(.defPower))) }
    if settings.showsAllMeasures {
      result.append(words.setting(.measures, words.text(.defMeasures)))
    }
    let given = Set(codes)
    let others = tree.codes.indices.filter { !given.contains($0) }.map { tree.codes[$0].id }
    if !others.isEmpty {
      result.append(words.setting(.others, others.joined(separator: ", ")))
    }
    return result + [words.setting(.notComputed, words.text(.noInterval))]
  }

  /// What was compared: layers, documents, how they were coded, and the codebook.
  func source(_ words: ReliabilityFigure) -> [Matrix.Setting] {
    var result = [
      Matrix.Setting(words.text(MatrixWords.layer), coders.joined(separator: ", ")),
      words.setting(
        .finishedOnly,
        "\(documents.count)/\(allDocuments), \(words.text(.defFinished)): "
          + documents.map(\.document.name).joined(separator: ", ")),
      words.setting(.blindRule, words.text(.defBlind)),
    ]
    for one in blindness {
      result.append(
        Matrix.Setting(
          words.text(one), "\(documents.count { $0.blindness == one })"))
    }
    return result + [
      Matrix.Setting(words.text(MatrixWords.codebook), corpus.codebook.title),
      Matrix.Setting(words.text(MatrixWords.version), corpus.codebook.version),
    ]
  }

  /// What a person should know about the documents that were compared, and those that were not.
  var notices: [Notice] {
    var notices: [Notice] = []
    if !unfinished.isEmpty {
      notices.append(
        Notice(
          .reliabilityUnfinished, count: unfinished.count,
          details: ["documents": unfinished.joined(separator: ", ")]))
    }
    if !withoutTurns.isEmpty {
      notices.append(
        Notice(
          .reliabilityWithoutTurns, count: withoutTurns.count,
          details: ["documents": withoutTurns.joined(separator: ", ")]))
    }
    if documents.contains(where: { $0.blindness == .unknown }) {
      notices.append(
        Notice(
          .reliabilityNotBlind, count: documents.count { $0.blindness == .unknown }))
    }
    return notices
  }
}
