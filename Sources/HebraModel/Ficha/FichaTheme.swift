/// A proposal, condition, bridge, attempt or concession that people put together.
package struct FichaTheme: Hashable, Sendable {
  package var kind: ThemeGroupKind
  package var label: String
  /// Who says it, by side.
  package var people: [Side: Int] = [:]
  package var peopleInAll = 0
  package var documents: [String] = []
  /// Where: document and turn, counted from 0.
  package var places: [String] = []
  package var isIndependent: Bool?
  /// Whether a coding of it is red.
  package var isRed = false

  package init(kind: ThemeGroupKind, label: String) { (self.kind, self.label) = (kind, label) }

  /// Whether the community or own authorities say it, and institutions too.
  package var isOfBothSides: Bool {
    people[.community, default: 0] + people[.ownAuthority, default: 0] > 0
      && people[.institutions, default: 0] > 0
  }
}
