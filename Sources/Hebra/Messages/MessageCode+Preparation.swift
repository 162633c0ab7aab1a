package import HebraModel

/// What practices and the sheets of a workshop report and refuse.
extension MessageCode {
  package static let practiceDone = MessageCode(rawValue: "practice.done")
  package static let practiceFew = MessageCode(rawValue: "practice.few")
  package static let practiceHow = MessageCode(rawValue: "practice.how")
  package static let practiceNoCode = MessageCode(rawValue: "practice.no-code")
  package static let practiceNoSheet = MessageCode(rawValue: "practice.no-sheet")
  package static let practiceNothing = MessageCode(rawValue: "practice.nothing")
  package static let practiceSeed = MessageCode(rawValue: "practice.seed")
  package static let practiceTwice = MessageCode(rawValue: "practice.twice")
  package static let practiceUnanswered = MessageCode(rawValue: "practice.unanswered")
  package static let practiceUnknown = MessageCode(rawValue: "practice.unknown")
  package static let usagePracticeCount = MessageCode(rawValue: "usage.practice-count")
  package static let usageLessonsDay = MessageCode(rawValue: "usage.lessons-day")
  package static let workshopGroup = MessageCode(rawValue: "workshop.group")
  package static let workshopLeftOut = MessageCode(rawValue: "workshop.left-out")
}
