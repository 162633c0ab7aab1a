package import HebraModel

/// The problems in the text of a comment.
extension MessageCode {
  package static let commentAmbiguousCode = MessageCode(rawValue: "comment.ambiguous-code")
  package static let commentAmbiguousValue = MessageCode(rawValue: "comment.ambiguous-value")
  package static let commentDoubtfulCode = MessageCode(rawValue: "comment.doubtful-code")
  package static let commentFieldNoCode = MessageCode(rawValue: "comment.field-no-code")
  package static let commentNameWithoutSign = MessageCode(rawValue: "comment.name-without-sign")
  package static let commentRetiredCode = MessageCode(rawValue: "comment.retired-code")
  package static let commentSecondValue = MessageCode(rawValue: "comment.second-value")
  package static let commentUnknownCode = MessageCode(rawValue: "comment.unknown-code")
  package static let commentUnknownFacet = MessageCode(rawValue: "comment.unknown-facet")
  package static let commentUnknownValue = MessageCode(rawValue: "comment.unknown-value")
}
