package import HebraModel
internal import HebraStore

/// What the data for the ficha report and refuse.
extension MessageCode {
  package static let dataColour = MessageCode(rawValue: "data.colour")
  package static let dataEmptyCell = MessageCode(rawValue: "data.empty-cell")
  package static let dataLayerKind = MessageCode(rawValue: "data.layer-kind")
  package static let dataMoreSpoke = MessageCode(rawValue: "data.more-spoke")
  package static let dataNoLabel = MessageCode(rawValue: "data.no-label")
  package static let dataNoText = MessageCode(rawValue: "data.no-text")
  package static let dataNotAnAnswer = MessageCode(rawValue: "data.not-an-answer")
  package static let dataOwnReview = MessageCode(rawValue: "data.own-review")
  package static let dataPlace = MessageCode(rawValue: "data.place")
  package static let dataReleaseStays = MessageCode(rawValue: "data.release-stays")
  package static let dataUnknown = MessageCode(StoreError.Code.noSuchData)
  package static let dataValue = MessageCode(rawValue: "data.value")
}
