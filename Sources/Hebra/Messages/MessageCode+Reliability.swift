package import HebraModel

/// What figures of agreement and saturation report and refuse.
extension MessageCode {
  package static let ratingsNegative = MessageCode(rawValue: "ratings.negative")
  package static let ratingsNotANumber = MessageCode(rawValue: "ratings.not-a-number")
  package static let ratingsNothing = MessageCode(rawValue: "ratings.nothing")
  package static let ratingsTooFewCoders = MessageCode(rawValue: "ratings.too-few-coders")
  package static let ratingsTooManyValues = MessageCode(rawValue: "ratings.too-many-values")
  package static let reliabilityFamilies = MessageCode(rawValue: "reliability.families")
  package static let reliabilityMethods = MessageCode(rawValue: "reliability.methods")
  package static let reliabilityNothing = MessageCode(rawValue: "reliability.nothing")
  package static let usageCoders = MessageCode(rawValue: "usage.coder-pair")
  package static let usageDocuments = MessageCode(rawValue: "usage.document-number")
  package static let usageOrders = MessageCode(rawValue: "usage.orders")
  package static let usageThreshold = MessageCode(rawValue: "usage.threshold")
  package static let usageValues = MessageCode(rawValue: "usage.values")
}
