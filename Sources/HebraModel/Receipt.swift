/// What an import found, kept, set aside and refused: nothing is dropped in silence.
public struct ImportReceipt: Hashable, Sendable {
  /// The file's own name; it stays inside the project.
  public var file: String
  /// SHA-256 of the file's bytes, hexadecimal.
  public var sha256: String
  /// The reader's id in the registry, for example `docx`.
  public var reader: String
  /// The version of that reader, so that a text read by an older one can be told.
  public var readerVersion: Int
  /// SHA-256 of the canonical text.
  public var textHash: String
  /// Paragraphs of the canonical text, labelled or not.
  public var paragraphs: Int
  /// Labelled turns.
  public var turns: Int
  /// One line for each label, in order of its first turn.
  public var speakers: [SpeakerLine]
  /// Words of the file as the reader met them, set-aside ones included.
  public var wordsIn: Int
  /// Words of the canonical text.
  public var wordsInText: Int
  /// Words set aside with their place.
  public var wordsSetAside: Int
  /// Words in turns, labels and times left out, and in stretches under no label.
  public var wordsOut: Int
  /// What else the file holds besides running text, one line for each kind.
  public var items: [Item]
  /// What may identify a person, one line for each kind; the words stay in the text.
  public var identifiers: [IdentifierLine]
  /// What a person should know about the reading of this file.
  public var notices: [Notice]

  /// One kind of thing in the file and what became of it.
  public struct Item: Hashable, Sendable {
    /// What kind, as a word that machine formats keep.
    ///
    /// `table`, `footnote`, `endnote`, `comment`, `insertion`, `deletion`, `header`, `footer`,
    /// `hidden`, `text-box`, `note`, `event`, `image`, `external-link`, `macro`, …
    public var kind: String
    /// How many the reader met: kept, set aside and refused together.
    public var found: Int
    /// How many went into the canonical text.
    public var kept: Int
    /// How many are stored with their place, outside the text.
    public var setAside: Int
    /// How many were neither read nor stored.
    public var refused: Int
    /// Words in them; 0 where words are not counted for the kind.
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
  public struct SpeakerLine: Hashable, Sendable {
    /// The label as the turns carry it, unique in the document.
    public var label: String
    /// What the speaker does; nil when nothing tells.
    public var role: Role?
    /// Turns under the label.
    public var turns: Int
    /// Words of speech: labels, times and marks of non-speech left out.
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
  public struct IdentifierLine: Hashable, Sendable {
    /// `name`, `id-number`, `telephone`, `address`; `file-name`, which stands in no paragraph.
    public var kind: String
    /// Places found, several of them perhaps in one paragraph.
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
