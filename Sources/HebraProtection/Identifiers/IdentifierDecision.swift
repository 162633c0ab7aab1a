/// What is to be done with every occurrence of one key.
package struct IdentifierDecision: Sendable, Hashable, Codable {
  package enum Treatment: String, Sendable, CaseIterable, Codable {
    /// A name that may stand.
    case keep
    /// No name at all.
    case word
    /// A pseudonym in brackets: `[Lideresa-07]`.
    case tag
    /// Other, wider words.
    case generalize
    /// `[…]`.
    case remove

    /// Whether the words are replaced.
    package var replaces: Bool { self != .keep && self != .word }
  }

  package var key: String
  package var kind: IdentifierKind
  package var treatment: Treatment
  /// What stands in its place; for ``Treatment/keep`` and ``Treatment/word`` the words themselves,
  /// which are not used.
  package var replacement: String
  /// Whether a person decided; until then it is what the tool proposes.
  package var isDecided: Bool

  /// A decision.
  package init(
    key: String, kind: IdentifierKind, treatment: Treatment, replacement: String,
    isDecided: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.treatment = treatment
    self.replacement = replacement
    self.isDecided = isDecided
  }

  /// What stands in place of words that are removed.
  package static let removed = "[…]"
}
