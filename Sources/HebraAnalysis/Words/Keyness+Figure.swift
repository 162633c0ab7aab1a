internal import HebraModel

extension Keyness {
  /// The comparisons as one matrix, with the values compared; `attribute` is the attribute's name.
  package func figure(attribute: String, language: FigureLanguage = .es) -> Figure {
    let words = WordFigures(language: language)
    let matrix = Matrix(
      title: "\(words.text(.keynessTitle)): \(attribute)", columns: columns(words),
      rows: comparisons.flatMap { comparison in
        comparison.rows.map { cells($0, comparison, words) }
      }, keyColumns: 3, settings: figureSettings(attribute, words))
    return Figure(matrix, notices: notices(words))
  }

  private func columns(_ words: WordFigures) -> [Matrix.Column] {
    [words.column("value", .value, width: 20), words.column("direction", .direction)]
      + words.wordColumns + [
        words.column("count", .count), words.column("per_thousand", .rate),
        words.column("documents", .documents), words.column("participants", .participants),
        words.column("reference_count", .referenceCount),
        words.column("reference_per_thousand", .referenceRate),
        words.column("reference_documents", .referenceDocuments),
        words.column("reference_participants", .referenceParticipants),
        words.column("expected", .expected), words.column("g2", .likelihood),
        words.column("log_ratio", .logRatio), words.column("percent_difference", .percent),
        words.column("bic", .bayes), words.column("most_in_one_document", .mostInOne),
      ] + words.dispersionColumns
  }

  private func cells(
    _ row: Row, _ comparison: Comparison, _ words: WordFigures
  ) -> [Matrix.Cell] {
    let direction: WordFigureWords =
      switch row.comparison.direction {
      case .more: .more
      case .less: .less
      case .equal: .equal
      }
    let (target, reference) = (comparison.target, comparison.reference)
    return [.text(comparison.value), .text(words.text(direction))] + words.cells(row.word) + [
      .count(row.target.count), words.rate(row.target.count, of: target.words),
      words.share(row.target.documents, target.documents),
      words.share(row.target.participants, target.participants), .count(row.reference.count),
      words.rate(row.reference.count, of: reference.words),
      words.share(row.reference.documents, reference.documents),
      words.share(row.reference.participants, reference.participants),
      .decimal(row.comparison.expected), .decimal(row.logLikelihood),
      .decimal(row.comparison.logRatio), words.decimal(row.comparison.percentDifference),
      .decimal(row.comparison.bayesFactor(settings.likelihood)),
      .count(row.stronger.mostInOneDocument),
    ] + words.cells(row.stronger.dispersion)
  }

  private func figureSettings(_ attribute: String, _ words: WordFigures) -> [Matrix.Setting] {
    let sides = comparisons.map { comparison in
      let other =
        comparison.other.map { "\(words.text(.against)) \($0)" } ?? words.text(.againstRest)
      return Matrix.Setting(
        "\(comparison.value) \(other)",
        "\(words.line(comparison.target)) \(words.text(.against)) "
          + words.line(comparison.reference))
    }
    let listed = comparisons.reduce(0) { $0 + $1.rows.count }
    let eligible = comparisons.reduce(0) { $0 + $1.eligible }
    return words.settings(.defKeyness) + [words.setting(.compared, attribute)] + sides + [
      words.setting(.without, words.line(withoutValue)),
      words.setting(
        .formula, words.text(settings.likelihood == .twoCells ? .twoCells : .fourCells)),
      words.setting(.logRatio, words.text(.logRatioRule)),
      words.setting(.dispersion, words.text(.defDispersion)),
      words.setting(.sides, words.text(.defDirection)),
      words.setting(.minimumLikelihood, words.figure(settings.minimumLogLikelihood)),
    ] + words.settings(settings.selection, listed: listed, of: eligible)
      + [words.setting(.emptyCell, words.text(.noDispersion))]
  }

  private func notices(_ words: WordFigures) -> [Notice] {
    var notices: [Notice] = []
    for comparison in comparisons {
      if comparison.target.words == 0 || comparison.reference.words == 0 {
        notices.append(
          Notice(.wordsNothingToCompare, details: ["value": comparison.value]))
      } else if comparison.target.documents == 1 {
        // Any word that is frequent in a single document is key for it.
        notices.append(Notice(.wordsSingleDocument, details: ["value": comparison.value]))
      }
    }
    let alone = comparisons.reduce(0) { $0 + $1.rows.count { $0.isInOneDocument } }
    if alone > 0 { notices.append(Notice(.wordsOneDocument, count: alone)) }
    if withoutValue.words > 0 {
      notices.append(
        Notice(
          .wordsWithoutValue, count: withoutValue.documents,
          details: ["words": "\(withoutValue.words)"]))
    }
    let listed = comparisons.reduce(0) { $0 + $1.rows.count }
    return notices
      + words.notices(listed: listed, of: comparisons.reduce(0) { $0 + $1.eligible })
  }
}
