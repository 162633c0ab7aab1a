/// The value in a case-by-code cell.
public enum CellKind: String, CaseIterable, Sendable {
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
}
