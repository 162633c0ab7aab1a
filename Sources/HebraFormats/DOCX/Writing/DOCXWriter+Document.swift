extension DOCXWriter {
  /// A Word document as a value.
  package struct Document: Hashable, Sendable {
    /// The body in order.
    package var blocks: [Block]
    /// The comments for which the body has marks.
    package var comments: [Comment]
    /// The properties of the file.
    package var properties: Properties
    /// Whether every page has its number in the footer.
    package var hasPageNumbers: Bool
    /// The label of each automatic list, which precedes its paragraphs: `E:`, `•`.
    ///
    /// It is not part of the text.
    package var lists: [String]
    /// Whether Word lets a reader add comments only.
    package var isForCommentsOnly: Bool
    /// Whether the long side of the page is horizontal.
    package var isLandscape: Bool
    /// What stands above and below the text on every page; nil for nothing but the page number.
    package var running: Running? = nil

    /// A document.
    package init(
      blocks: [Block], comments: [Comment] = [], properties: Properties = Properties(),
      hasPageNumbers: Bool = false, lists: [String] = [], isForCommentsOnly: Bool = false,
      isLandscape: Bool = false
    ) {
      self.blocks = blocks
      self.comments = comments
      self.properties = properties
      self.hasPageNumbers = hasPageNumbers
      self.lists = lists
      self.isForCommentsOnly = isForCommentsOnly
      self.isLandscape = isLandscape
    }
  }

  /// What stands above and below the text on every page.
  package struct Running: Hashable, Sendable {
    /// White on black, at the left end of the head.
    package var badge: String
    /// Beside it.
    package var left: String
    /// At the right end of the head.
    package var right: String
    /// At the left end of the foot.
    package var foot: String
  }

  /// An element of the body.
  package enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// A paragraph: its style and its contents.
  package struct Paragraph: Hashable, Sendable {
    /// Its style.
    package var style: Style
    /// Its runs and marks in order.
    package var content: [Inline]
    /// The editing session that Word records (`00A1B2C3`), if any.
    package var session: String?
    /// Whether the paragraph begins a page.
    package var beginsPage: Bool
    /// Whether it stays on the page of the next paragraph, besides what its style says.
    package var keepsNext: Bool
    /// The index of its list in ``Document/lists``; nil outside lists.
    package var list: Int?
    /// `center` or `right`; nil for the alignment of its style.
    package var alignment: String?

    /// A paragraph.
    package init(
      _ content: [Inline], style: Style = .normal, session: String? = nil,
      beginsPage: Bool = false, keepsNext: Bool = false, list: Int? = nil,
      alignment: String? = nil
    ) {
      self.alignment = alignment
      self.content = content
      self.style = style
      self.session = session
      self.beginsPage = beginsPage
      self.keepsNext = keepsNext
      self.list = list
    }
  }

  /// The styles of Hebra's documents.
  package enum Style: String, CaseIterable, Hashable, Sendable {
    case normal = "Normal"
    case title = "Title"
    case subtitle = "Subtitle"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case heading3 = "Heading3"
    case quotation = "Quote"
    case source = "QuoteSource"
    case cell = "TableText"
    case header = "Header"
    case footer = "Footer"
    case part = "SheetPart"
    case topic = "SheetTopic"
    case label = "SheetLabel"
    case body = "SheetText"
    case lead = "SheetLead"
    case note = "SheetNote"
    case box = "SheetBox"
    case question = "SheetQuestion"
    case row = "SheetRow"
    case blank = "SheetBlank"
    case commentText = "CommentText"
  }

  /// An element of a paragraph.
  package enum Inline: Hashable, Sendable {
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
  package struct Revision: Hashable, Sendable {
    /// Whether it is an insertion; otherwise a deletion.
    package var isInsertion: Bool
    /// Who made the change.
    package var author: String
    /// ISO 8601.
    package var date: String?
    /// The inserted or deleted text.
    package var runs: [Run]

    /// A tracked change.
    package init(isInsertion: Bool, author: String, date: String?, runs: [Run]) {
      self.isInsertion = isInsertion
      self.author = author
      self.date = date
      self.runs = runs
    }
  }

  /// A range of text with uniform formatting; LF is a line break, TAB a tab.
  package struct Run: Hashable, Sendable {
    /// The text as it is read.
    package var text: String
    /// Whether it is bold.
    package var isBold: Bool
    /// Whether it is italic.
    package var isItalic: Bool
    /// `RRGGBB`.
    package var colour: String?
    /// The editing session that Word records, if any.
    package var session: String?
    /// The language tag for Word's checker, if it differs from the document's.
    package var language: String?
    /// How it looks besides.
    package var look: Look?

    /// The looks of a run besides bold, italic and colour.
    package enum Look: Hashable, Sendable {
      /// Smaller and grey.
      case small
      /// Crossed out.
      case struck
      /// Framed, on grey.
      case framed
      /// Signs, in a font that has them.
      case signs
    }

    /// A run.
    package init(
      _ text: String, isBold: Bool = false, isItalic: Bool = false, colour: String? = nil,
      session: String? = nil, language: String? = nil, look: Look? = nil
    ) {
      self.look = look
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.colour = colour
      self.session = session
      self.language = language
    }
  }

  /// A table: rows of cells, each with paragraphs.
  package struct Table: Hashable, Sendable {
    /// Column widths in twentieths of a point.
    package var widths: [Int]
    /// The rows; each has one cell for every width.
    package var rows: [[Cell]]
    /// Whether the first row is repeated on every page.
    package var hasHeader: Bool
    /// Its lines.
    package var look: Look

    /// The lines of a table.
    package enum Look: String, Hashable, Sendable {
      /// Around every cell.
      case grid = "TableGrid"
      /// Between rows.
      case rules = "TableRules"
      /// None.
      case plain = "TableNormal"
    }

    /// The paragraphs of a cell.
    package typealias Cell = [Paragraph]

    /// A table.
    package init(widths: [Int], rows: [[Cell]], hasHeader: Bool = true, look: Look = .grid) {
      self.look = look
      self.widths = widths
      self.rows = rows
      self.hasHeader = hasHeader
    }
  }

  /// A comment; marks in the body give its range.
  package struct Comment: Hashable, Sendable {
    /// Who wrote it.
    package var author: String
    /// The initials that Word shows next to the text.
    package var initials: String
    /// ISO 8601; a date without time becomes midnight, anything else is omitted with a notice.
    package var date: String?
    /// Its paragraphs.
    package var lines: [String]
    /// The index of the comment to which this one replies.
    package var parent: Int?
    /// Whether it is marked as resolved.
    package var isResolved: Bool

    /// A comment.
    package init(
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
  package struct Properties: Hashable, Sendable {
    /// The title.
    package var title: String
    /// Who made it.
    package var creator: String
    /// ISO 8601, from the data; nil writes no date.
    package var created: String?
    /// The language tag, such as `es-CO`.
    package var language: String
    /// Custom properties in order, such as `hebra.document`.
    package var custom: [Custom]

    /// A custom property.
    package struct Custom: Hashable, Sendable {
      /// Its name.
      package var name: String
      /// Its value.
      package var value: String

      /// A custom property.
      package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }

    /// Properties.
    package init(
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
