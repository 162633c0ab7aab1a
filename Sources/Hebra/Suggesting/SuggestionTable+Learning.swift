internal import HebraAnalysis
internal import HebraModel

/// What is learned, measured.
extension SuggestionTable {
  /// What a model finds that has learned from the other municipalities, or from the other documents.
  mutating func addLearning(
    _ corpus: AnalysisCorpus, _ readings: [(document: String, coder: String)]
  ) {
    let municipalities = municipalities
    let apart: (String) -> String = { municipalities[$0].flatMap { $0.isEmpty ? nil : $0 } ?? "–" }
    let figures = corpus.learnedFigures(readings, apart: apart)
    addLearned(figures, "municipality-out", details: true)
    addCalibration(Self.whole(figures))
    addLearned(corpus.learnedFigures(readings, apart: { $0 }), "document-out", details: false)
    for most in [50, 100, 200, 400] {
      let figures = corpus.learnedFigures(readings, apart: apart, most: most)
      let whole = Self.whole(figures)
      add("learned-recall", "curve", String(most), whole.found)
      add("learned-precision", "curve", String(most), whole.right)
    }
  }

  private mutating func addLearned(
    _ figures: [LearnedFigure], _ group: String, details: Bool
  ) {
    let whole = Self.whole(figures)
    add("learned-recall", "all-\(group)", "", whole.found)
    add("learned-precision", "all-\(group)", "", whole.right)
    add("learned-base", "all-\(group)", "", whole.base)
    guard details else { return }
    for one in figures {
      let isFew = one.found.total < Self.least.codings || one.documents < Self.least.documents
      let kind = (one.isFamily ? "family-" : "code-") + group
      add("learned-recall", kind, one.code, one.found, isFew: isFew)
      add("learned-precision", kind, one.code, one.right, isFew: isFew)
    }
  }

  /// The figures of all families together.
  private static func whole(_ figures: [LearnedFigure]) -> LearnedFigure {
    figures.filter(\.isFamily).reduce(into: LearnedFigure(code: "", isFamily: true)) { whole, one in
      whole.found += one.found
      whole.right += one.right
      whole.base += one.base
      for bin in one.calibration.indices { whole.calibration[bin] += one.calibration[bin] }
    }
  }

  /// How often turns with a probability have the family, beside the probability.
  private mutating func addCalibration(_ whole: LearnedFigure) {
    for (tenth, bin) in whole.calibration.enumerated() where bin.found.total > 0 {
      let expected = bin.expected / Double(bin.found.total)
      add(
        "calibration", "probability",
        "\(tenth * 10)–\(tenth * 10 + 10) %",
        bin.found, said: messages.word("suggest-note.expected") + " " + messages.decimal(expected))
    }
  }
}
