import HebraModel

/// What the commands about the protection of a study report.
extension MessageCode {
  static let protectAddHow = MessageCode(rawValue: "protect.add-how")
  static let protectAdded = MessageCode(rawValue: "protect.added")
  static let protectAsk = MessageCode(rawValue: "protect.ask")
  static let protectAskHow = MessageCode(rawValue: "protect.ask-how")
  static let protectBeside = MessageCode(rawValue: "protect.beside")
  static let protectChecked = MessageCode(rawValue: "protect.checked")
  static let protectDecided = MessageCode(rawValue: "protect.decided")
  static let protectDone = MessageCode(rawValue: "protect.done")
  static let protectHeldBack = MessageCode(rawValue: "protect.held-back")
  static let protectKind = MessageCode(rawValue: "protect.kind")
  static let protectLeft = MessageCode(rawValue: "protect.left")
  static let protectNext = MessageCode(rawValue: "protect.next")
  static let protectNotErased = MessageCode(rawValue: "protect.not-erased")
  static let protectReadDone = MessageCode(rawValue: "protect.read-done")
  static let protectRecall = MessageCode(rawValue: "protect.recall")
  static let protectReleased = MessageCode(rawValue: "protect.released")
  static let protectRestored = MessageCode(rawValue: "protect.restored")
  static let protectSampled = MessageCode(rawValue: "protect.sampled")
  static let protectTable = MessageCode(rawValue: "protect.table")
  static let usageNames = MessageCode(rawValue: "usage.names")
  static let usageProtect = MessageCode(rawValue: "usage.protect")
  static let usageProtectDocuments = MessageCode(rawValue: "usage.protect-documents")
  static let usageProtectParagraphs = MessageCode(rawValue: "usage.protect-paragraphs")
}
