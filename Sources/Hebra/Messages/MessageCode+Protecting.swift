package import HebraModel

/// What the protection of a study refuses and notes.
extension MessageCode {
  package static let disclosureHeld = MessageCode(rawValue: "disclosure.held")
  package static let disclosureNames = MessageCode(rawValue: "disclosure.names")
  package static let disclosurePDF = MessageCode(rawValue: "disclosure.pdf")
  package static let importProtected = MessageCode(rawValue: "import.protected")
  package static let protectAside = MessageCode(rawValue: "protect.aside")
  package static let protectHasKey = MessageCode(rawValue: "protect.has-key")
  package static let protectHeldImport = MessageCode(rawValue: "protect.held-import")
  package static let protectKeyForeign = MessageCode(rawValue: "protect.key-foreign")
  package static let protectLabels = MessageCode(rawValue: "protect.labels")
  package static let protectMerge = MessageCode(rawValue: "protect.merge")
  package static let protectNoIdentifier = MessageCode(rawValue: "protect.no-identifier")
  package static let protectNoKey = MessageCode(rawValue: "protect.no-key")
  package static let protectNoWords = MessageCode(rawValue: "protect.no-words")
  package static let protectNotRecipient = MessageCode(rawValue: "protect.not-recipient")
  package static let protectNotSeen = MessageCode(rawValue: "protect.not-seen")
  package static let protectOtherStudy = MessageCode(rawValue: "protect.other-study")
  package static let protectOverrideKey = MessageCode(rawValue: "protect.override-key")
  package static let protectStillOpen = MessageCode(rawValue: "protect.still-open")
  package static let protectTreatment = MessageCode(rawValue: "protect.treatment")
  package static let protectUnread = MessageCode(rawValue: "protect.unread")
}
