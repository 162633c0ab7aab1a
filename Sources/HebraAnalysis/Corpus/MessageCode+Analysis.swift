package import HebraModel

/// What a figure leaves out.
extension MessageCode {
  package static let analysisNoAgreedLayer = MessageCode(rawValue: "analysis.no-agreed-layer")
  package static let analysisOutsideBase = MessageCode(rawValue: "analysis.outside-base")
  package static let analysisProvisional = MessageCode(rawValue: "analysis.provisional")
  package static let analysisUnfinishedLeftOut = MessageCode(
    rawValue: "analysis.unfinished-left-out")
  package static let analysisUnknownCode = MessageCode(rawValue: "analysis.unknown-code")
  package static let analysisUnknownDocument = MessageCode(rawValue: "analysis.unknown-document")
  package static let reliabilityNotBlind = MessageCode(rawValue: "reliability.not-blind")
  package static let reliabilityUnfinished = MessageCode(rawValue: "reliability.unfinished")
  package static let reliabilityWithoutTurns = MessageCode(rawValue: "reliability.without-turns")
  package static let wordsLimited = MessageCode(rawValue: "words.limited")
  package static let wordsNodeNotFound = MessageCode(rawValue: "words.node-not-found")
  package static let wordsNothingToCompare = MessageCode(rawValue: "words.nothing-to-compare")
  package static let wordsOneDocument = MessageCode(rawValue: "words.one-document")
  package static let wordsSingleDocument = MessageCode(rawValue: "words.single-document")
  package static let wordsWithoutValue = MessageCode(rawValue: "words.without-value")
}
