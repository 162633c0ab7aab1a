/// The answers of a participant, in one document, to being recorded and quoted.
public struct Consent: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// The participant's pseudonym.
  public var participant: String
  /// Whether the conversation may be recorded; nil when nobody wrote down the answer.
  public var toRecord: Bool?
  /// Whether the words may be quoted without the name; nil when nobody wrote down the answer.
  public var toQuote: Bool?
  /// Who wrote it down.
  public var by: String?
  /// When, as it was written.
  public var at: String?

  /// The answers of a participant.
  public init(
    document: String, participant: String, toRecord: Bool? = nil, toQuote: Bool? = nil,
    by: String? = nil, at: String? = nil
  ) {
    self.document = document
    self.participant = participant
    self.toRecord = toRecord
    self.toQuote = toQuote
    self.by = by
    self.at = at
  }
}

/// Who was there in the conversation of a document, above all in a focus group.
public struct SessionFacts: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// Of whom the group consisted, in words; nil if unknown.
  public var composition: String?
  /// How many of those present spoke; nil if unknown.
  public var spoke: Int?
  /// How many were present, without those who asked; nil if unknown.
  public var present: Int?
  /// Whether others were present who took no part; nil if unknown.
  public var hadThirdParties: Bool?

  /// What is known about a conversation.
  public init(
    document: String, composition: String? = nil, spoke: Int? = nil, present: Int? = nil,
    hadThirdParties: Bool? = nil
  ) {
    self.document = document
    self.composition = composition
    self.spoke = spoke
    self.present = present
    self.hadThirdParties = hadThirdParties
  }
}

/// A municipality that a document serves besides the one where it counts.
public struct DocumentPlace: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// The municipality.
  public var municipality: Municipality

  /// A municipality that a document serves.
  public init(document: String, municipality: Municipality) {
    self.document = document
    self.municipality = municipality
  }
}

/// Two documents that tell one event, so that together they may let a person be recognized.
public struct SameEvent: Hashable, Sendable {
  /// The name of one document, the first in order.
  public var document: String
  /// The name of the other.
  public var other: String

  /// Two documents in either order.
  public init(_ document: String, _ other: String) {
    self.document = min(document, other)
    self.other = max(document, other)
  }
}

/// A person's confirmation of the risk colour of a coding.
public struct RiskConfirmation: Hashable, Sendable {
  /// The id of the coding.
  public var coding: String
  /// The colour: the id of a value of the facet of risk.
  public var colour: String
  /// Who confirmed it.
  public var by: String
  /// When, ISO 8601; nil if unknown.
  public var at: String?
  /// A second person who confirmed the same colour, which a softer colour than the codebook's needs.
  public var secondBy: String?

  /// A confirmation.
  public init(
    coding: String, colour: String, by: String, at: String? = nil, secondBy: String? = nil
  ) {
    self.coding = coding
    self.colour = colour
    self.by = by
    self.at = at
    self.secondBy = secondBy
  }
}
