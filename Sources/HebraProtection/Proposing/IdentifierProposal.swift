/// One decision that people have to take: a key with all its occurrences.
package struct IdentifierProposal: Sendable, Hashable {
  package var key: String
  package var kind: IdentifierKind
  /// The surest rule that found it.
  package var finding: IdentifierFinding
  /// As written, the commonest first.
  package var forms: [String]
  /// The number of occurrences.
  package var count: Int
  /// The number of documents in which it occurs.
  package var documents: Int
  /// The key of another that is probably the same.
  package var similar: String?
  /// The title or the word before the name, for ``PseudonymRegister/next(for:hint:)``.
  package var hint: String?
  /// Whether it is a national body, an institution or a common word: the tool proposes to keep it.
  package var isKeptByList: Bool
}
