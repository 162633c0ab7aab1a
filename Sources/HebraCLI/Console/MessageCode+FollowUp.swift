import HebraModel

/// What the commands about panels and commitments report.
extension MessageCode {
  static let commitmentAdded = MessageCode(rawValue: "commitment.added")
  static let commitmentAnswered = MessageCode(rawValue: "commitment.answered")
  static let commitmentKnown = MessageCode(rawValue: "commitment.known")
  static let commitmentNothing = MessageCode(rawValue: "commitment.nothing")
  static let commitmentRemoved = MessageCode(rawValue: "commitment.removed")
  static let commitmentRestored = MessageCode(rawValue: "commitment.restored")
  static let commitmentWaiting = MessageCode(rawValue: "commitment.waiting")
  static let commitmentWithdrawnDone = MessageCode(rawValue: "commitment.withdrawn-done")
  static let followUpDone = MessageCode(rawValue: "follow-up.done")
  static let panelImported = MessageCode(rawValue: "panel.imported")
  static let panelRemoved = MessageCode(rawValue: "panel.removed")
  static let usageCommitmentAnswer = MessageCode(rawValue: "usage.commitment-answer")
  static let usageCommitmentWithdraw = MessageCode(rawValue: "usage.commitment-withdraw")
  static let usagePlace = MessageCode(rawValue: "usage.place")
}
