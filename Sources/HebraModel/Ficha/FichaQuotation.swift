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
