package import HebraModel

/// What the detection of turns reports.
extension MessageCode {
  package static let turnsCutOff = MessageCode(rawValue: "turns.cut-off")
  package static let turnsDashes = MessageCode(rawValue: "turns.dashes")
  package static let turnsLabelOnce = MessageCode(rawValue: "turns.label-once")
  package static let turnsNone = MessageCode(rawValue: "turns.none")
  package static let turnsQuestionLines = MessageCode(rawValue: "turns.question-lines")
  package static let turnsRemark = MessageCode(rawValue: "turns.remark")
  package static let turnsRoleGuessed = MessageCode(rawValue: "turns.role-guessed")
  package static let turnsRoleUnknown = MessageCode(rawValue: "turns.role-unknown")
}
