import HebraModel

/// What the commands about keys and sealed projects report.
extension MessageCode {
  static let handoffSealed = MessageCode(rawValue: "handoff.sealed-file")
  static let openFolder = MessageCode(rawValue: "open.folder")
  static let backupDone = MessageCode(rawValue: "backup.done")
  static let keyAgain = MessageCode(rawValue: "key.again")
  static let keyDone = MessageCode(rawValue: "key.done")
  static let keyList = MessageCode(rawValue: "key.list")
  static let keySheet = MessageCode(rawValue: "key.sheet")
  static let keyWords = MessageCode(rawValue: "key.words")
  static let keyWrite = MessageCode(rawValue: "key.write")
  static let openDone = MessageCode(rawValue: "open.done")
  static let openPlain = MessageCode(rawValue: "open.plain")
  static let passphraseAsk = MessageCode(rawValue: "passphrase.ask")
  static let sealDone = MessageCode(rawValue: "seal.done")
  static let sealOpened = MessageCode(rawValue: "seal.opened")
  static let sealRemoved = MessageCode(rawValue: "seal.removed")
  static let sealStays = MessageCode(rawValue: "seal.stays")
  static let usagePassphraseSource = MessageCode(rawValue: "usage.passphrase-source")
}
