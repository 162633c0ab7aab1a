/// The value in a case-by-code cell.
package enum CellKind: String, CaseIterable, Sendable, Codable {
  /// 1 if the code is present, else 0.
  case presence
  case codings
  /// Distinct ranges.
  case segments
  /// Connected stretches of the union of the ranges.
  case stretches
  case words
  /// Code points of the base that are coded.
  case characters
  /// The coded share of the characters of participants' speech.
  case coverageOfSpeech = "coverage-speech"
  /// The coded share of the characters of the whole text.
  case coverageOfText = "coverage-text"

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

/// The rows of a case-by-code matrix.
package enum CaseRows: String, CaseIterable, Sendable, Codable {
  case documents
  case participants
}
