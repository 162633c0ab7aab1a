package import HebraModel

/// What the detection of turns reports.
extension MessageCode {
  package static let turnsCutOff = MessageCode(rawValue: "turns.cut-off")
  package static let turnsAlike = MessageCode(rawValue: "turns.alike")
  package static let turnsLabelOnce = MessageCode(rawValue: "turns.label-once")
  package static let turnsLikeLabel = MessageCode(rawValue: "turns.like-label")
  package static let turnsNoAsker = MessageCode(rawValue: "turns.no-asker")
  package static let turnsOrder = MessageCode(rawValue: "turns.order")
  package static let turnsDashes = MessageCode(rawValue: "turns.dashes")
  package static let turnsNone = MessageCode(rawValue: "turns.none")
  package static let turnsQuestionLines = MessageCode(rawValue: "turns.question-lines")
  package static let turnsRemark = MessageCode(rawValue: "turns.remark")
  package static let turnsRoleGuessed = MessageCode(rawValue: "turns.role-guessed")
  package static let turnsRoleUnknown = MessageCode(rawValue: "turns.role-unknown")

  /// The notice about a kind of doubt.
  static func turnsDoubt(_ kind: TurnDoubt.Kind) -> MessageCode {
    switch kind {
    case .likeLabel: turnsLikeLabel
    case .once: turnsLabelOnce
    case .alike: turnsAlike
    case .noAsker: turnsNoAsker
    case .order: turnsOrder
    }
  }
}
