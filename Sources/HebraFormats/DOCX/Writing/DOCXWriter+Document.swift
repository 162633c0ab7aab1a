extension DOCXWriter {
  /// A Word document as a value.
  public struct Document: Hashable, Sendable {
    /// The body in order.
    public var blocks: [Block]
    /// The comments that the body has marks for.
    public var comments: [Comment]
    /// What the file says about itself.
    public var properties: Properties
    /// Whether every page has its number at the foot.
    public var hasPageNumbers: Bool
    /// What stands before the paragraphs of each automatic list: `E:`, `•`; no part of the text.
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

  /// What stands in the body.
  public enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// A paragraph: its style and what is in it.
  public struct Paragraph: Hashable, Sendable {
    /// Its style.
    public var style: Style
    /// Its runs and marks in order.
    public var content: [Inline]
    /// The editing session that Word records (`00A1B2C3`), if any.
    public var session: String?
    /// Whether the paragraph begins a page.
    public var beginsPage: Bool
    /// The place of its list among ``Document/lists``; nil outside lists.
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

  /// The styles of our documents.
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

  /// What stands in a paragraph.
  public enum Inline: Hashable, Sendable {
    case run(Run)
    /// The place where a comment's range begins: its place in ``Document/comments``.
    case commentStart(Int)
    case commentEnd(Int)
    /// The beginning or the end of what Word's spelling checker underlines.
    case proofingError(isStart: Bool)
    /// A tracked change that nobody has accepted.
    case revision(Revision)
    /// Where Word broke the page when it last laid the document out.
    case renderedPageBreak
    /// A bookmark on a point, such as the `_GoBack` that Word leaves where it was last edited.
    case bookmark(String)
  }

  /// A tracked insertion or deletion.
  public struct Revision: Hashable, Sendable {
    /// Put in, or struck out.
    public var isInsertion: Bool
    /// Who changed it.
    public var author: String
    /// ISO 8601.
    public var date: String?
    /// What was put in or struck out.
    public var runs: [Run]

    /// A tracked change.
    public init(isInsertion: Bool, author: String, date: String?, runs: [Run]) {
      self.isInsertion = isInsertion
      self.author = author
      self.date = date
      self.runs = runs
    }
  }

  /// A stretch of text of one look; LF is a line break, TAB a tab.
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
    /// The tag of the language that Word's checker was told, where it is not the document's.
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

  /// A table: rows of cells, each cell paragraphs.
  public struct Table: Hashable, Sendable {
    /// Widths in twentieths of a point, one a column.
    public var widths: [Int]
    /// The rows, each with a cell for every width.
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

  /// A comment; its range is where the body has its marks.
  public struct Comment: Hashable, Sendable {
    /// Who wrote it.
    public var author: String
    /// What Word shows beside the text.
    public var initials: String
    /// ISO 8601; a date alone becomes midnight, anything else is left out and noticed.
    public var date: String?
    /// Its paragraphs.
    public var lines: [String]
    /// The place among the comments of the one that this one answers.
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

  /// What the file says about itself.
  public struct Properties: Hashable, Sendable {
    /// The title.
    public var title: String
    /// Who made it.
    public var creator: String
    /// ISO 8601, from the data; without it the file names no date.
    public var created: String?
    /// The tag of its language, such as `es-CO`.
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
