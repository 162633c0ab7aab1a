/// What an import found, kept, set aside and refused: nothing is dropped in silence.
public struct ImportReceipt: Hashable, Sendable, Codable {
  /// The file's own name; it stays inside the project.
  public var file: String
  /// SHA-256 of the file's bytes, hexadecimal.
  public var sha256: String
  /// The reader's id in the registry, for example `docx`.
  public var reader: String
  public var readerVersion: Int
  /// SHA-256 of the canonical text.
  public var textHash: String
  public var paragraphs: Int
  public var turns: Int
  public var speakers: [SpeakerLine]
  /// Words of the file as the reader met them, set-aside ones included.
  public var wordsIn: Int
  /// Words of the canonical text.
  public var wordsInText: Int
  /// Words set aside with their place.
  public var wordsSetAside: Int
  /// Words in turns, labels and times left out, and in stretches under no label.
  public var wordsOut: Int
  public var items: [Item]
  public var identifiers: [IdentifierLine]
  public var notices: [Notice]

  /// One kind of thing in the file and what became of it.
  public struct Item: Hashable, Sendable, Codable {
    /// `table`, `footnote`, `endnote`, `comment`, `insertion`, `deletion`, `header`, `footer`,
    /// `hidden`, `text-box`, `note`, `event`, `image`, `external-link`, `macro`, …
    public var kind: String
    public var found: Int
    public var kept: Int
    public var setAside: Int
    public var refused: Int
    public var words: Int

    /// An item of the receipt.
    public init(
      kind: String, found: Int, kept: Int = 0, setAside: Int = 0, refused: Int = 0, words: Int = 0
    ) {
      self.kind = kind
      self.found = found
      self.kept = kept
      self.setAside = setAside
      self.refused = refused
      self.words = words
    }
  }

  /// A speaker and how much they said.
  public struct SpeakerLine: Hashable, Sendable, Codable {
    public var label: String
    public var role: Role?
    public var turns: Int
    public var words: Int

    /// A line.
    public init(label: String, role: Role?, turns: Int, words: Int) {
      self.label = label
      self.role = role
      self.turns = turns
      self.words = words
    }
  }

  /// A kind of possible identifier and the paragraphs (from 1) in which it may stand.
  public struct IdentifierLine: Hashable, Sendable, Codable {
    /// `name`, `id-number`, `telephone`, `address`.
    public var kind: String
    public var count: Int
    public var paragraphs: [Int]

    /// A line.
    public init(kind: String, count: Int, paragraphs: [Int]) {
      self.kind = kind
      self.count = count
      self.paragraphs = paragraphs
    }
  }

  /// A receipt.
  public init(
    file: String, sha256: String, reader: String, readerVersion: Int, textHash: String,
    paragraphs: Int, turns: Int, speakers: [SpeakerLine], wordsIn: Int, wordsInText: Int,
    wordsSetAside: Int, wordsOut: Int, items: [Item], identifiers: [IdentifierLine],
    notices: [Notice]
  ) {
    self.file = file
    self.sha256 = sha256
    self.reader = reader
    self.readerVersion = readerVersion
    self.textHash = textHash
    self.paragraphs = paragraphs
    self.turns = turns
    self.speakers = speakers
    self.wordsIn = wordsIn
    self.wordsInText = wordsInText
    self.wordsSetAside = wordsSetAside
    self.wordsOut = wordsOut
    self.items = items
    self.identifiers = identifiers
    self.notices = notices
  }
}
