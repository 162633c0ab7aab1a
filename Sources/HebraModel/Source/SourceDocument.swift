/// What a file says, before anyone asks what it means.
///
/// Readers fill it; the turn detector reads it. All ranges are UTF-8 bytes of ``text``.
public struct SourceDocument: Sendable {
  /// Canonical text: paragraphs joined by one LF, NFC, no BOM (Documentation/Architecture.md).
  public var text: String
  /// Paragraphs in document order, table cells included.
  public var paragraphs: [SourceParagraph]
  /// Comments in order of their place.
  public var comments: [SourceComment]
  /// What is not in the text, each with its place.
  public var setAside: [SetAside]
  /// What was met and what became of it: the reader's part of the receipt.
  public var items: [ImportReceipt.Item]
  /// Whether `<risas>` in the text is a tag; false where the format gives `<…>` another meaning.
  public var hasTags: Bool
  /// Words as the reader met them, piece by piece, in the text and set aside; counted before the
  /// canonical text is joined, so that a piece lost on the way shows.
  public var wordsIn: Int
  /// Properties the file carries (`hebra.document`, `hebra.text` in ours).
  public var properties: [String: String]
  /// What a person should know about the file as it was read.
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
    notices = []
  }
}

/// A paragraph and what the file says about it.
public struct SourceParagraph: Hashable, Sendable {
  /// The paragraph without its line end; empty for an empty paragraph.
  public var range: TextRange
  /// The style's name (`D3/ Intervinent`), not its id.
  public var style: String?
  /// Bold stretches, in order, touching ones joined.
  public var bold: [TextRange]
  /// The cell it stands in; nil outside tables.
  public var cell: Cell?
  /// The automatic number as Word would show it (`1.`, `E:`), which is not in the text.
  public var listLabel: String?
  /// The speaker that the format itself declares (TEI `who`), outside the text.
  public var speaker: DeclaredSpeaker?
  /// Seconds from the beginning, when the format declares a time outside the text.
  public var time: Double?
  /// The format declares that it is not speech (TEI `<gap/>`).
  public var isStageNote: Bool
  /// The paragraph continues the utterance of the paragraph above (second `<seg>` of one `<u>`).
  public var continuesUtterance: Bool

  /// A table cell, all from 0.
  public struct Cell: Hashable, Sendable {
    /// Which table of the document.
    public var table: Int
    /// Which row of the table, header rows included.
    public var row: Int
    /// Which column of the row.
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
    /// Stable id in the file (`#PersonX`), the key of a voice within the document.
    public var id: String
    /// The label to show: the person's name, else the post.
    public var name: String
    /// What the file calls the speaker's part (`chair`, `interviewer`), if it does.
    public var part: String?

    /// A declared speaker, whose name is NFC already, as labels in a text are.
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

/// A comment that someone hung on a range.
public struct SourceComment: Hashable, Sendable {
  /// The comment's id in the file.
  public var id: String
  /// What it covers; empty (start = end) when it hangs on a point.
  public var range: TextRange
  /// The name that Word signed it with, not yet a coder of the project.
  public var author: String
  /// ISO 8601 as the file has it.
  public var date: String?
  /// The comment's paragraphs.
  public var lines: [String]
  /// The id of the comment that this one answers.
  public var parent: String?
  /// Marked as resolved in Word.
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
  /// The byte of the canonical text at which it stood; nil for headers, footers and properties.
  public var place: Int?
  /// The words as they stood there; they are stored and never searched.
  public var text: String

  /// A piece set aside.
  public init(kind: String, place: Int?, text: String) {
    self.kind = kind
    self.place = place
    self.text = text
  }
}
