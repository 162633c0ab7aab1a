extension DOCXWriter {
  /// A Word document as a value.
  public struct Document: Hashable, Sendable {
    /// The body in order.
    public var blocks: [Block]
    /// The comments for which the body has marks.
    public var comments: [Comment]
    /// The properties of the file.
    public var properties: Properties
    /// Whether every page has its number in the footer.
    public var hasPageNumbers: Bool
    /// The label of each automatic list, which precedes its paragraphs: `E:`, `•`.
    ///
    /// It is not part of the text.
    public var lists: [String]

    /// A document.
    public init(
      blocks: [Block], comments: [Comment] = [], properties: Properties = Properties(),
      hasPageNumbers: Bool = false, lists: [String] = []
    ) {
      self.blocks = blocks
      self.comments = comments
      self.properties = properties
      self.hasPageNumbers = hasPageNumbers
      self.lists = lists
    }
  }

  /// An element of the body.
  public enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// A paragraph: its style and its contents.
  public struct Paragraph: Hashable, Sendable {
    /// Its style.
    public var style: Style
    /// Its runs and marks in order.
    public var content: [Inline]
    /// The editing session that Word records (`00A1B2C3`), if any.
    public var session: String?
    /// Whether the paragraph begins a page.
    public var beginsPage: Bool
    /// The index of its list in ``Document/lists``; nil outside lists.
    public var list: Int?

    /// A paragraph.
    public init(
      _ content: [Inline], style: Style = .normal, session: String? = nil,
      beginsPage: Bool = false, list: Int? = nil
    ) {
      self.content = content
      self.style = style
      self.session = session
      self.beginsPage = beginsPage
      self.list = list
    }
  }

  /// The styles of Hebra's documents.
  public enum Style: String, CaseIterable, Hashable, Sendable {
    case normal = "Normal"
    case title = "Title"
    case subtitle = "Subtitle"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case heading3 = "Heading3"
    case quotation = "Quote"
    case source = "QuoteSource"
    case cell = "TableText"
    case footer = "Footer"
    case commentText = "CommentText"
  }

  /// An element of a paragraph.
  public enum Inline: Hashable, Sendable {
    case run(Run)
    /// The beginning of a comment's range; the value is the comment's index in
    /// ``Document/comments``.
    case commentStart(Int)
    case commentEnd(Int)
    /// The beginning or the end of a range that Word's spelling checker underlines.
    case proofingError(isStart: Bool)
    /// A tracked change that has not been accepted.
    case revision(Revision)
    /// The page break at the last layout by Word.
    case renderedPageBreak
    /// A bookmark at a point, such as the `_GoBack` that Word leaves at the last edit.
    case bookmark(String)
  }

  /// A tracked insertion or deletion.
  public struct Revision: Hashable, Sendable {
    /// Whether it is an insertion; otherwise a deletion.
    public var isInsertion: Bool
    /// Who made the change.
    public var author: String
    /// ISO 8601.
    public var date: String?
    /// The inserted or deleted text.
    public var runs: [Run]

    /// A tracked change.
    public init(isInsertion: Bool, author: String, date: String?, runs: [Run]) {
      self.isInsertion = isInsertion
      self.author = author
      self.date = date
      self.runs = runs
    }
  }

  /// A range of text with uniform formatting; LF is a line break, TAB a tab.
  public struct Run: Hashable, Sendable {
    /// The text as it is read.
    public var text: String
    /// Whether it is bold.
    public var isBold: Bool
    /// Whether it is italic.
    public var isItalic: Bool
    /// `RRGGBB`.
    public var colour: String?
    /// The editing session that Word records, if any.
    public var session: String?
    /// The language tag for Word's checker, if it differs from the document's.
    public var language: String?

    /// A run.
    public init(
      _ text: String, isBold: Bool = false, isItalic: Bool = false, colour: String? = nil,
      session: String? = nil, language: String? = nil
    ) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.colour = colour
      self.session = session
      self.language = language
    }
  }

  /// A table: rows of cells, each with paragraphs.
  public struct Table: Hashable, Sendable {
    /// Column widths in twentieths of a point.
    public var widths: [Int]
    /// The rows; each has one cell for every width.
    public var rows: [[Cell]]
    /// Whether the first row is repeated on every page.
    public var hasHeader: Bool

    /// The paragraphs of a cell.
    public typealias Cell = [Paragraph]

    /// A table.
    public init(widths: [Int], rows: [[Cell]], hasHeader: Bool = true) {
      self.widths = widths
      self.rows = rows
      self.hasHeader = hasHeader
    }
  }

  /// A comment; marks in the body give its range.
  public struct Comment: Hashable, Sendable {
    /// Who wrote it.
    public var author: String
    /// The initials that Word shows next to the text.
    public var initials: String
    /// ISO 8601; a date without time becomes midnight, anything else is omitted with a notice.
    public var date: String?
    /// Its paragraphs.
    public var lines: [String]
    /// The index of the comment to which this one replies.
    public var parent: Int?
    /// Whether it is marked as resolved.
    public var isResolved: Bool

    /// A comment.
    public init(
      author: String, initials: String? = nil, date: String? = nil, lines: [String],
      parent: Int? = nil, isResolved: Bool = false
    ) {
      self.author = author
      self.initials = initials ?? Self.initials(of: author)
      self.date = date
      self.lines = lines
      self.parent = parent
      self.isResolved = isResolved
    }

    private static func initials(of author: String) -> String {
      author.split(separator: " ").prefix(3).compactMap(\.first).map { $0.uppercased() }.joined()
    }
  }

  /// The properties of the file.
  public struct Properties: Hashable, Sendable {
    /// The title.
    public var title: String
    /// Who made it.
    public var creator: String
    /// ISO 8601, from the data; nil writes no date.
    public var created: String?
    /// The language tag, such as `es-CO`.
    public var language: String
    /// Custom properties in order, such as `hebra.document`.
    public var custom: [Custom]

    /// A custom property.
    public struct Custom: Hashable, Sendable {
      /// Its name.
      public var name: String
      /// Its value.
      public var value: String

      /// A custom property.
      public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }

    /// Properties.
    public init(
      title: String = "", creator: String = "Hebra", created: String? = nil,
      language: String = "es-CO", custom: [Custom] = []
    ) {
      self.title = title
      self.creator = creator
      self.created = created
      self.language = language
      self.custom = custom
    }
  }
}
