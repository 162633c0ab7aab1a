internal import HebraModel

/// What figures about agreement share: columns, cells and settings in one language.
struct ReliabilityFigure {
  let language: FigureLanguage

  func text(_ word: ReliabilityWords) -> String { word.text(language) }

  func text(_ word: MatrixWords) -> String { word.text(language) }

  func text(_ blindness: Blindness) -> String {
    switch blindness {
    case .blind: text(.isBlind)
    case .open: text(.isOpen)
    case .unknown: text(.isUnknown)
    }
  }

  func name(_ level: MeasurementLevel) -> String {
    switch level {
    case .nominal: text(.nominal)
    case .ordinal: text(.ordinal)
    case .interval: text(.interval)
    case .ratio: text(.ratio)
    }
  }

  func column(_ key: String, _ title: ReliabilityWords, width: Int = 12) -> Matrix.Column {
    Matrix.Column(key: key, title: text(title), width: width)
  }

  func column(_ key: String, _ title: MatrixWords, width: Int = 12) -> Matrix.Column {
    Matrix.Column(key: key, title: text(title), width: width)
  }

  func setting(_ name: ReliabilityWords, _ value: String) -> Matrix.Setting {
    Matrix.Setting(text(name), value)
  }

  /// How a coefficient is read, in words.
  func verdict(_ one: Reliability) -> String {
    switch one.obstacle {
    case .tooFew: text(.tooFew)
    case .noVariation: text(.noVariation)
    case nil: verdict(one.alpha)
    }
  }

  /// How a value of alpha is read, in words.
  func verdict(_ alpha: Double?) -> String {
    guard let alpha else { return text(.noVariation) }
    return text(
      Resampling.isAtLeast(alpha, 0.8)
        ? .reliable : Resampling.isAtLeast(alpha, 0.667) ? .tentative : .insufficient)
  }
}
