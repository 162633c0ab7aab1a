package import HebraModel
internal import HebraStore

/// What the desk in the browser reports and refuses.
extension MessageCode {
  package static let broughtBad = MessageCode(rawValue: "brought.bad")
  package static let broughtDone = MessageCode(rawValue: "brought.done")
  package static let broughtOther = MessageCode(rawValue: "brought.other")
  package static let broughtTextless = MessageCode(rawValue: "brought.textless")
  package static let broughtUnfinished = MessageCode(rawValue: "brought.unfinished")
  package static let codingOfAnother = MessageCode(rawValue: "coding.of-another")
  package static let deskClosed = MessageCode(rawValue: "desk.closed")
  package static let deskFile = MessageCode(rawValue: "desk.file")
  package static let deskFileOpen = MessageCode(rawValue: "desk.file-open")
  package static let deskFileWords = MessageCode(rawValue: "desk.file-words")
  package static let deskIdle = MessageCode(rawValue: "desk.idle")
  package static let deskLocal = MessageCode(rawValue: "desk.local")
  package static let deskMode = MessageCode(rawValue: "desk.mode")
  package static let deskNobody = MessageCode(rawValue: "desk.nobody")
  package static let deskPerson = MessageCode(rawValue: "desk.person")
  package static let deskPort = MessageCode(rawValue: "desk.port")
  package static let deskReady = MessageCode(rawValue: "desk.ready")
  package static let deskFileName = MessageCode(rawValue: "desk.file-name")
  package static let deskRequest = MessageCode(rawValue: "desk.request")
  package static let deskSession = MessageCode(rawValue: "desk.session")
  package static let deskToken = MessageCode(rawValue: "desk.token")
  package static let deskUnknown = MessageCode(rawValue: "desk.unknown")
  package static let memoOfAnother = MessageCode(rawValue: "memo.of-another")
  package static let projectFull = MessageCode(StoreError.Code.full)
  package static let projectLocked = MessageCode(StoreError.Code.locked)
  package static let textChanged = MessageCode(rawValue: "text.changed")
  package static let usagePort = MessageCode(rawValue: "usage.port")
}
