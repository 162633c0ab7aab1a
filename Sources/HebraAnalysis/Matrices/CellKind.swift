internal import HebraModel

extension CellKind {
  var name: MatrixWords {
    switch self {
    case .presence: .presence
    case .codings: .codings
    case .segments: .segments
    case .stretches: .stretches
    case .words: .words
    case .characters: .characters
    case .coverageOfSpeech: .coverageSpeech
    case .coverageOfText: .coverageText
    }
  }

  var definition: MatrixWords {
    switch self {
    case .presence: .defPresence
    case .codings: .defCodings
    case .segments: .defSegments
    case .stretches: .defStretches
    case .words: .defWords
    case .characters: .defCharacters
    case .coverageOfSpeech: .defCoverageSpeech
    case .coverageOfText: .defCoverageText
    }
  }

  var needsCharacters: Bool {
    self == .characters || self == .coverageOfSpeech || self == .coverageOfText
  }
}
