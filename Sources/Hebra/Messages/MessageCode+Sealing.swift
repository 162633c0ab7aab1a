package import HebraModel

/// What sealing and opening refuse, besides the facts about sealed files.
extension MessageCode {
  package static let keyTypedOther = MessageCode(rawValue: "key.typed-other")
  package static let sealNotRemoved = MessageCode(rawValue: "seal.not-removed")
  package static let sealNothing = MessageCode(rawValue: "seal.nothing")
  package static let sealRecipientTyped = MessageCode(rawValue: "seal.recipient-typed")
  package static let sealSecretTyped = MessageCode(rawValue: "seal.secret-typed")
  package static let usageOpenOutput = MessageCode(rawValue: "usage.open-output")
  package static let usagePassphrase = MessageCode(rawValue: "usage.passphrase")
  package static let usageRecipients = MessageCode(rawValue: "usage.recipients")
  package static let usageSealRemove = MessageCode(rawValue: "usage.seal-remove")
}
