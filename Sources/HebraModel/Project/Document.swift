/// A document of the project and what is known about it.
public struct Document: Sendable, Hashable {
  /// Unique in the project; typed or accepted by a person.
  public var name: String
  /// How faithful its words are; only `literal` may be quoted as speech.
  public var register: Register
  /// The id of the interview guide in the codebook; nil when no table gives it.
  public var instrument: String?
  /// The municipality; nil when no table gives it.
  public var municipality: Municipality?
  /// When the conversation was held, as the table of documents writes it; nil when it does not give
  /// it.
  public var date: String?
  /// The round of fieldwork, as the table writes it; nil when it does not give it.
  public var wave: String?
  /// Column title → value, for the other non-empty columns of the table of documents.
  public var attributes: [String: String]
  /// SHA-256 of the current text.
  public var hash: String
  /// The length of the current text in UTF-8 bytes.
  public var bytes: Int
  /// Paragraphs of the current text, labelled or not.
  public var paragraphs: Int
  /// The labelled turns of the current text, without unlabelled stretches.
  public var turns: Int
  /// Words of the speech of all turns.
  public var words: Int

  /// A document.
  public init(
    name: String, register: Register, instrument: String? = nil, municipality: Municipality? = nil,
    date: String? = nil, wave: String? = nil, attributes: [String: String], hash: String,
    bytes: Int, paragraphs: Int, turns: Int, words: Int
  ) {
    self.name = name
    self.register = register
    self.instrument = instrument
    self.municipality = municipality
    self.date = date
    self.wave = wave
    self.attributes = attributes
    self.hash = hash
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.turns = turns
    self.words = words
  }
}
