/// Words of a participant.
package struct FichaQuotation: Hashable, Sendable {
  package var text: String
  package var document: String
  package var side: Side
  /// The sector of who speaks.
  package var sector: String
  /// Whether others were there.
  package var isFromGroup: Bool
  /// Whether a person confirmed that the words may be quoted.
  package var isConfirmed: Bool

  package init(
    text: String, document: String, side: Side, sector: String, isFromGroup: Bool,
    isConfirmed: Bool
  ) {
    (self.text, self.document, self.side, self.sector) = (text, document, side, sector)
    (self.isFromGroup, self.isConfirmed) = (isFromGroup, isConfirmed)
  }
}

/// Words of a participant that may leave the team, if a rule says so.
package struct FichaCandidate: Hashable, Sendable {
  /// The id of the cause.
  package var code: String
  /// The words; they are green, of a literal text, and have no proper name, post, place or number.
  package var quotation: FichaQuotation
  /// The pseudonym of who speaks.
  package var speaker: String
  /// Whether it is written down that these words may be quoted.
  package var hasConsent: Bool
  /// Whether somebody wrote down who was there, if others were.
  package var isGroupChecked: Bool
  /// Whether another document tells the same event, so that both together may point to who speaks.
  package var isToldElsewhere: Bool

  package init(
    code: String, quotation: FichaQuotation, speaker: String, hasConsent: Bool,
    isGroupChecked: Bool, isToldElsewhere: Bool
  ) {
    (self.code, self.quotation, self.speaker) = (code, quotation, speaker)
    (self.hasConsent, self.isGroupChecked) = (hasConsent, isGroupChecked)
    self.isToldElsewhere = isToldElsewhere
  }
}
