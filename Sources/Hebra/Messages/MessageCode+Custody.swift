package import HebraModel

/// What the lists of who holds what refuse.
extension MessageCode {
  package static let declareMissing = MessageCode(rawValue: "declare.missing")
  package static let holdersUnknown = MessageCode(rawValue: "holders.unknown")
  package static let usageDeclaration = MessageCode(rawValue: "usage.declaration")
}
