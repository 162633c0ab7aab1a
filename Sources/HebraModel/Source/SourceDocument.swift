/// The contents of a file before interpretation.
///
/// A reader creates it, and the turn detector uses it. All ranges are UTF-8 bytes of ``text``.
public struct SourceDocument: Sendable {
  /// Canonical text: paragraphs joined by one LF, NFC, no BOM (Documentation/Architecture.md).
  public var text: String
  /// Paragraphs in document order, table cells included.
  public var paragraphs: [SourceParagraph]
  /// Comments in order of their position.
  public var comments: [SourceComment]
  /// Pieces that are not in the text, each with its position.
  public var setAside: [SetAside]
  /// The contents found and how they were treated: the reader's part of the receipt.
  public var items: [ImportReceipt.Item]
  /// Whether `<risas>` in the text is a tag; false if the format gives `<…>` another meaning.
  public var hasTags: Bool
  /// The number of words as they were read piece by piece, in the text and set aside.
  ///
  /// They are counted before the canonical text is joined, so that a lost piece can be detected.
  /// Words that the bytes of the file have beyond those are added, if a reader lost any.
  public var wordsIn: Int
  /// Properties stored in the file (in Hebra's own files `hebra.document` and `hebra.text`).
  public var properties: [String: String]
  /// Whether the file lets a reader add comments only; asked of the documents of a handoff, whose
  /// protection anyone can take off.
  public var isForCommentsOnly: Bool
  /// What the user should know about the reading of the file.
  public var notices: [Notice]

  /// An empty document; a reader fills it.
  public init() {
    text = ""
    paragraphs = []
    comments = []
    setAside = []
    items = []
    hasTags = true
    wordsIn = 0
    properties = [:]
    isForCommentsOnly = false
    notices = []
  }
}

/// A paragraph with the properties that the file gives it.
public struct SourceParagraph: Hashable, Sendable {
  /// The paragraph without its line end; empty for an empty paragraph.
  public var range: TextRange
  /// The style's name (`D3/ Intervinent`), not its id.
  public var style: String?
  /// Bold ranges, in order; adjacent ones are joined.
  public var bold: [TextRange]
  /// Whether all of it is italic.
  public var isItalic = false
  /// The cell that contains it; nil outside tables.
  public var cell: Cell?
  /// The automatic number as Word would show it (`1.`, `E:`), which is not in the text.
  public var listLabel: String?
  /// The speaker that the format itself declares (TEI `who`), outside the text.
  public var speaker: DeclaredSpeaker?
  /// Seconds from the beginning, when the format declares a time outside the text.
  public var time: Double?
  /// Whether the format declares that it is not speech (TEI `<gap/>`).
  public var isStageNote: Bool
  /// Whether it continues the utterance of the previous paragraph (second `<seg>` of one `<u>`).
  public var continuesUtterance: Bool

  /// A table cell; all numbers count from 0.
  public struct Cell: Hashable, Sendable {
    /// The number of the table in the document.
    public var table: Int
    /// The number of the row in the table, including header rows.
    public var row: Int
    /// The number of the column in the row.
    public var column: Int

    /// A cell.
    public init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// A speaker declared by the format.
  public struct DeclaredSpeaker: Hashable, Sendable {
    /// The id in the file (`#PersonX`), which identifies the speaker within the document.
    public var id: String
    /// The label to show: the person's name, or else the post.
    public var name: String
    /// The speaker's part as the file names it (`chair`, `interviewer`), if it does.
    public var part: String?

    /// A declared speaker; `name` must be in NFC, like labels in a text.
    public init(id: String, nfc name: String, part: String? = nil) {
      self.id = id
      self.name = name
      self.part = part
    }
  }

  /// A paragraph of plain text.
  public init(range: TextRange) {
    self.range = range
    bold = []
    isStageNote = false
    continuesUtterance = false
  }
}

/// A comment attached to a range.
public struct SourceComment: Hashable, Sendable {
  /// The comment's id in the file.
  public var id: String
  /// The range; empty (start = end) if the comment is attached to a point.
  public var range: TextRange
  /// The author's name in the Word file, not yet matched to a coder of the project.
  public var author: String
  /// ISO 8601 as written in the file.
  public var date: String?
  /// The comment's paragraphs.
  public var lines: [String]
  /// The id of the comment to which this one replies.
  public var parent: String?
  /// Whether it is marked as resolved in Word.
  public var isResolved: Bool

  /// A comment.
  public init(
    id: String, range: TextRange, author: String, date: String? = nil, lines: [String],
    parent: String? = nil, isResolved: Bool = false
  ) {
    self.id = id
    self.range = range
    self.author = author
    self.date = date
    self.lines = lines
    self.parent = parent
    self.isResolved = isResolved
  }
}

/// A piece of the file that is not in the canonical text.
public struct SetAside: Hashable, Sendable {
  /// As in ``ImportReceipt/Item/kind``.
  public var kind: String
  /// The byte of the canonical text at which it occurred; nil for headers, footers and properties.
  public var position: Int?
  /// The words as written; they are stored but never searched.
  public var text: String

  /// A piece set aside.
  public init(kind: String, position: Int?, text: String) {
    self.kind = kind
    self.position = position
    self.text = text
  }
}
