package import HebraModel
internal import HebraStore

/// What acts on memos report and refuse.
extension MessageCode {
  package static let memoAdded = MessageCode(rawValue: "memo.added")
  package static let memoAmbiguous = MessageCode(rawValue: "memo.ambiguous")
  package static let memoChanged = MessageCode(rawValue: "memo.changed")
  package static let memoEmpty = MessageCode(rawValue: "memo.empty")
  package static let memoNoChange = MessageCode(rawValue: "memo.no-change")
  package static let memoNoPlace = MessageCode(StoreError.Code.noNotePlace)
  package static let memoOn = MessageCode(rawValue: "memo.on")
  package static let memoRemoved = MessageCode(rawValue: "memo.removed")
  package static let memosImported = MessageCode(rawValue: "memo.imported")
  package static let memoTextFile = MessageCode(rawValue: "memo.text-file")
  package static let memoTwoTexts = MessageCode(rawValue: "memo.two-texts")
  package static let memoType = MessageCode(rawValue: "memo.type")
  package static let memoTypeUnknown = MessageCode(rawValue: "memo.type-unknown")
  package static let memoUnknown = MessageCode(StoreError.Code.noMemo)
}
