/// A sentence of the ficha that a person writes and signs: a paraphrase, a question, or that what
/// speaks against a cause was looked for.
///
/// Other words are another statement, so that no signature stands under words that its person has not
/// seen.
public struct SignedStatement: Hashable, Sendable {
  /// The UUIDv5 of block, level, municipality and text.
  public var id: String
  /// The block of the ficha that it belongs to, for example `espejo.denuncia.comunidad`.
  public var block: String
  /// The level for which it is written.
  public var level: Disclosure
  /// The code of the municipality; nil when it holds for all.
  public var place: String?
  /// The words.
  public var text: String
  /// Who signed first; nil for a draft.
  public var signedBy: String?
  /// When, ISO 8601.
  public var signedAt: String?
  /// The second signature, by another person; nil while there is none.
  public var secondBy: String?
  /// When, ISO 8601.
  public var secondAt: String?
  /// The name of the journal's last event at the last signature; nil for a draft.
  public var journal: String?

  /// A statement.
  public init(
    id: String = "", block: String, level: Disclosure, place: String? = nil, text: String,
    signedBy: String? = nil, signedAt: String? = nil, secondBy: String? = nil,
    secondAt: String? = nil, journal: String? = nil
  ) {
    self.id = id
    self.block = block
    self.level = level
    self.place = place
    self.text = text
    self.signedBy = signedBy
    self.signedAt = signedAt
    self.secondBy = secondBy
    self.secondAt = secondAt
    self.journal = journal
  }
}
