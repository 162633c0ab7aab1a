package import HebraModel

/// What suggestions refuse and note.
extension MessageCode {
  package static let suggestBlind = MessageCode(rawValue: "suggest.blind")
  package static let suggestApart = MessageCode(rawValue: "suggest.apart")
  package static let suggestDecision = MessageCode(rawValue: "suggest.decision")
  package static let suggestDone = MessageCode(rawValue: "suggest.done")
  package static let suggestFamily = MessageCode(rawValue: "suggest.family")
  package static let suggestNoComments = MessageCode(rawValue: "suggest.no-comments")
  package static let suggestNoTranscript = MessageCode(rawValue: "suggest.no-transcript")
  package static let suggestNoTerms = MessageCode(rawValue: "suggest.no-terms")
  package static let suggestNothing = MessageCode(rawValue: "suggest.nothing")
  package static let suggestOtherComments = MessageCode(rawValue: "suggest.other-comments")
  package static let suggestSeveral = MessageCode(rawValue: "suggest.several")
  package static let suggestNothingLearned = MessageCode(rawValue: "suggest.nothing-learned")
  package static let suggestNoBlind = MessageCode(rawValue: "suggest.no-blind")
  package static let suggestNoRules = MessageCode(rawValue: "suggest.no-rules")
  package static let suggestTable = MessageCode(rawValue: "suggest.table")
  package static let suggestTwice = MessageCode(rawValue: "suggest.twice")
  package static let suggestUnknown = MessageCode(rawValue: "suggest.unknown")
  package static let suggestUnknownBlind = MessageCode(rawValue: "suggest.unknown-blind")
  package static let usageReview = MessageCode(rawValue: "usage.review")
}
