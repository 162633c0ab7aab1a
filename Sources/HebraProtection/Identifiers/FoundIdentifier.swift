package import HebraModel

/// What an identifier names.
package enum IdentifierKind: String, Sendable, CaseIterable, Codable {
  case person, place, organization, unit, office, number, date, event, other
}

/// Which rule found an identifier.
package enum IdentifierFinding: String, Sendable, CaseIterable, Codable {
  /// The form of a number: identity card, telephone, plate, date, address of a house.
  case number
  /// The list of places, or a word such as `vereda` before a name.
  case place
  /// A title before a name: `don`, `la profe`, `sargento`.
  case title
  /// A word of kinship before a name: `mi hermano`.
  case kinship
  /// `alias`, `le dicen`, `apodado`.
  case alias
  /// The lists of given names and surnames.
  case list
  case organization, unit
  /// An office with a capital.
  case office
  /// An office of a place, or an event of a place or a day.
  case combination
  /// A key that people decided is a name.
  case known
  /// The safety net: a capitalized word or a number that no other rule covers.
  case net
  /// A person who read a text and saw what no rule found.
  case reader
}

/// A range of a text that may identify somebody.
package struct FoundIdentifier: Sendable, Hashable {
  /// UTF-8 bytes of the text.
  package var range: TextRange
  package var kind: IdentifierKind
  package var finding: IdentifierFinding
  /// The ``IdentifierKey`` of the words, equal for all variants.
  ///
  /// That of a combination has the words of the place too, which are a finding of their own.
  package var key: String
  /// The word that says what is named (`lideresa`, `vereda`), folded; the register makes the
  /// pseudonym of it.
  package var hint: String?

  /// A finding.
  package init(
    range: TextRange, kind: IdentifierKind, finding: IdentifierFinding, key: String,
    hint: String? = nil
  ) {
    self.range = range
    self.kind = kind
    self.finding = finding
    self.key = key
    self.hint = hint
  }
}
