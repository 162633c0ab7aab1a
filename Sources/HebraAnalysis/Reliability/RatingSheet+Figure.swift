internal import HebraModel

extension RatingSheet {
  /// The measures of agreement of the table, one a row.
  package func figure(_ resampling: Resampling, language: FigureLanguage = .es) -> Figure {
    let words = ReliabilityFigure(language: language)
    let kernel = AlphaKernel(table, distance)
    let interval = resampling.interval(table, kernel)
    let alpha = kernel.alpha(table.counts).value
    let all = RatingCoefficients(table)
    let isConstant = table.distinctValues < 2
    var rows: [[Matrix.Cell]] = []
    func decimal(_ value: Double?) -> Matrix.Cell {
      value.map { .decimal($0) } ?? .missing(isConstant ? .noVariation : .notApplicable)
    }
    func row(
      _ key: String, _ name: String, _ value: Double?, error: Double? = nil,
      category: String = "", low: Double? = nil, high: Double? = nil, verdict: String = ""
    ) {
      rows.append([
        .text(key), .text(name), .text(category), decimal(value), decimal(low), decimal(high),
        decimal(error), .text(verdict),
      ])
    }
    row(
      "alpha", "\(words.text(.alpha)) (\(words.name(level)))", isConstant ? nil : alpha,
      error: isConstant ? nil : Resampling.jackknife(table, kernel), low: interval?.low,
      high: interval?.high, verdict: words.verdict(isConstant ? nil : alpha))
    row("percent_agreement", words.text(.percent), all.percent)
    if coders.count == 2 {
      let pair = PairCoefficients(table)
      row("cohen", words.text(.cohen), pair.cohen)
      row("cohen_maximum", words.text(.cohenMaximum), pair.cohenMaximum)
      if let weights {
        row("cohen_weighted", words.text(.cohenWeighted), pair.cohen(weights.map { 1 - $0 }))
      }
      row("scott", words.text(.scott), all.fleiss, error: all.fleissError)
      row("holsti", words.text(.holsti), pair.holsti)
    } else {
      row("fleiss", words.text(.fleiss), all.fleiss, error: all.fleissError)
      row("conger", words.text(.conger), all.conger)
    }
    row("brennan_prediger", words.text(.brennanPrediger), all.brennanPrediger)
    row("gwet_ac1", words.text(.gwet), all.gwet, error: all.gwetError)
    if let weights {
      let weighted = RatingCoefficients(table, weights: weights)
      row("gwet_ac2", words.text(.gwetWeighted), weighted.gwet, error: weighted.gwetError)
    }
    // The measures of single values help while a person can read them.
    if level == .nominal, values.count <= 50, !isConstant {
      for (category, value) in values.enumerated() {
        row(
          "fleiss_of_value", words.text(.categoryKappa),
          RatingCoefficients(table.dichotomized(category)).fleiss, category: value)
        if coders.count == 2 {
          row("f1", words.text(.f1), PairCoefficients(table).f1(category), category: value)
        }
      }
    }
    return Figure(
      Matrix(
        title: words.text(.tableTitle),
        columns: [
          words.column("measure", .measure, width: 20),
          words.column("name", .measureName, width: 30),
          words.column("value", .category), words.column("figure", .figure),
          words.column("low", .low), words.column("high", .high),
          words.column("standard_error", .error), words.column("verdict", .verdict, width: 16),
        ], rows: rows, keyColumns: 2, settings: settings(resampling, interval, words)))
  }

  private func settings(
    _ resampling: Resampling, _ interval: Resampling.Interval?, _ words: ReliabilityFigure
  ) -> [Matrix.Setting] {
    let drawn = words.text(documents == nil ? .unitInterval : .clusterInterval)
    var result = [
      words.setting(.definition, words.text(.defTable)),
      words.setting(.unit, words.text(.unitRow)),
      words.setting(.units, "\(table.pairable)/\(units)"),
      words.setting(.coders, coders.joined(separator: ", ")),
      words.setting(.missingValues, "\(missing)"),
      words.setting(.level, words.name(level)),
      words.setting(.given, "\(values.count)/\(table.categories)"),
    ]
    if let documents { result.append(words.setting(.documents, "\(documents)")) }
    result += [
      words.setting(.intervals, "\(words.text(.defInterval)); \(drawn)"),
      words.setting(.samples, "\(resampling.samples)"),
      words.setting(.seed, "\(resampling.seed)"),
    ]
    if let undefined = interval?.undefined, undefined > 0 {
      result.append(words.setting(.undefined, "\(undefined)"))
    }
    return result + [
      words.setting(.limits, words.text(.defLimits)),
      words.setting(.measures, words.text(.defTableMeasures)),
      words.setting(.notComputed, words.text(.noInterval)),
    ]
  }
}
