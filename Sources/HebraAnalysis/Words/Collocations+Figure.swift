internal import HebraModel

extension Collocations {
  /// The collocates as a matrix, with the node, the window and the formulas.
  package func figure(language: FigureLanguage = .es) -> Figure {
    let words = WordFigures(language: language)
    let matrix = Matrix(
      title: "\(words.text(.collocationTitle)): \(node.label)",
      columns: words.wordColumns + [
        words.column("together", .met), words.column("left", .left),
        words.column("right", .right), words.column("count", .collocateCount),
        words.column("expected", .expected), words.column("g2", .likelihood),
        words.column("mi", .mutual), words.column("mi3", .cubed), words.column("t", .tScore),
        words.column("log_dice", .logDice), words.column("documents", .documents),
        words.column("participants", .participants),
      ], rows: rows.map { cells($0, words) }, settings: figureSettings(words))
    var notices = words.notices(listed: rows.count, of: eligible)
    if nodeCount == 0 { notices.append(Notice(.wordsNodeNotFound)) }
    return Figure(matrix, notices: notices)
  }

  private func cells(_ row: Row, _ words: WordFigures) -> [Matrix.Cell] {
    let measures = row.measures
    return words.cells(row.word) + [
      .count(measures.together), .count(row.left), .count(row.right), .count(measures.collocate),
      .decimal(measures.expected), .decimal(measures.logLikelihood),
      words.decimal(measures.mutualInformation), words.decimal(measures.cubedMutualInformation),
      words.decimal(measures.tScore), words.decimal(measures.logDice),
      words.share(row.documents, nodeDocuments), words.share(row.participants, nodeParticipants),
    ]
  }

  private func figureSettings(_ words: WordFigures) -> [Matrix.Setting] {
    let title: WordFigureWords =
      switch settings.order {
      case .logLikelihood: .likelihood
      case .logDice: .logDice
      case .mutualInformation: .mutual
      case .tScore: .tScore
      case .together: .met
      }
    return words.settings(.defCollocation) + words.settings(base) + [
      words.setting(.node, words.forms(node)), words.setting(.nodeCount, "\(nodeCount)"),
      words.setting(.nodeDocuments, "\(nodeDocuments)"),
      words.setting(
        .window, "\(window.left) + \(window.right) \(words.text(.windowText))"),
      words.setting(.near, "\(near)"), words.setting(.measures, words.text(.defMeasures)),
      words.setting(.order, words.text(title)),
      words.setting(.minimumLikelihood, words.figure(settings.minimumLogLikelihood)),
    ] + words.settings(settings.selection, listed: rows.count, of: eligible)
  }
}
