/// The record of an import: what was found, kept, set aside and refused.
///
/// Nothing is dropped without being reported.
public struct ImportReceipt: Hashable, Sendable {
  /// The file's name; it is stored only in the project.
  public var file: String
  /// SHA-256 of the file's bytes, hexadecimal.
  public var sha256: String
  /// The reader's id in the registry, for example `docx`.
  public var reader: String
  /// The version of that reader, to identify texts read by an older version.
  public var readerVersion: Int
  /// SHA-256 of the canonical text.
  public var textHash: String
  /// The number of paragraphs of the canonical text, with or without label.
  public var paragraphs: Int
  /// The number of labelled turns.
  public var turns: Int
  /// One line for each label, in order of its first turn.
  public var speakers: [SpeakerLine]
  /// The number of words of the file, including those set aside: as they were read, and any that the
  /// bytes have beyond those.
  public var wordsIn: Int
  /// The number of words of the canonical text.
  public var wordsInText: Int
  /// The number of words set aside.
  public var wordsSetAside: Int
  /// The number of words in the speech of turns (without labels and times) and in unlabelled
  /// ranges.
  public var wordsOut: Int
  /// Other contents of the file besides running text, one line for each kind.
  public var items: [Item]
  /// Words that may identify a person, one line for each kind; they stay in the text.
  public var identifiers: [IdentifierLine]
  /// What the user should know about the reading of this file.
  public var notices: [Notice]

  /// One kind of content of the file, and how it was treated.
  public struct Item: Hashable, Sendable {
    /// The kind, as an identifier used in machine formats.
    ///
    /// `table`, `footnote`, `endnote`, `comment`, `insertion`, `deletion`, `header`, `footer`,
    /// `hidden`, `text-box`, `note`, `event`, `image`, `external-link`, `macro`, …
    public var kind: String
    /// The number found: kept, set aside and refused together.
    public var found: Int
    /// The number included in the canonical text.
    public var kept: Int
    /// The number stored with their position, outside the text.
    public var setAside: Int
    /// The number neither read nor stored.
    public var refused: Int
    /// The number of words in them; 0 for kinds whose words are not counted.
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

  /// A speaker and the amount of their speech.
  public struct SpeakerLine: Hashable, Sendable {
    /// The label as written in the turns, unique in the document.
    public var label: String
    /// The speaker's role; nil if it is unknown.
    public var role: Role?
    /// The number of turns.
    public var turns: Int
    /// The number of words of speech, without labels, times and non-speech.
    public var words: Int

    /// A line.
    public init(label: String, role: Role?, turns: Int, words: Int) {
      self.label = label
      self.role = role
      self.turns = turns
      self.words = words
    }
  }

  /// A kind of possible identifier, and the paragraphs (from 1) in which it may occur.
  public struct IdentifierLine: Hashable, Sendable {
    /// `name`, `id-number`, `telephone`, `address`, or `file-name`, which has no paragraph.
    public var kind: String
    /// The number of occurrences; one paragraph may have several.
    public var count: Int
    /// The numbers of the paragraphs, from 1, in order.
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
