package import HebraModel

/// What pictures and exports for other programs say and refuse.
extension MessageCode {
  package static let exportNoSpeech = MessageCode(rawValue: "export.no-speech")
  package static let exportWithoutSpeech = MessageCode(rawValue: "export.without-speech")
  package static let pictureEdge = MessageCode(rawValue: "picture.edge")
  package static let pictureHits = MessageCode(rawValue: "picture.hits")
  package static let pictureNoPairs = MessageCode(rawValue: "picture.no-pairs")
  package static let pictureNothing = MessageCode(rawValue: "picture.nothing")
  package static let picturePair = MessageCode(rawValue: "picture.pair")
  package static let picturePortrait = MessageCode(rawValue: "picture.portrait")
  package static let picturePortraitTitle = MessageCode(rawValue: "picture.portrait-title")
  package static let pictureSaturated = MessageCode(rawValue: "picture.saturated")
  package static let pictureUndecided = MessageCode(rawValue: "picture.undecided")
  package static let pictureUnused = MessageCode(rawValue: "picture.unused")
  package static let usagePictureCell = MessageCode(rawValue: "usage.picture-cell")
  package static let usagePictureDocument = MessageCode(rawValue: "usage.picture-document")
  package static let usagePictureMinimum = MessageCode(rawValue: "usage.picture-minimum")
  package static let usagePictureQuery = MessageCode(rawValue: "usage.picture-query")
}
