internal import HebraLanguage
internal import HebraModel

/// Reads the content of an OpenDocument text, or its styles with the headers and footers.
///
///
/// `ODTStory+Text.swift` handles the pieces.
struct ODTStory: XMLConsumer {
  /// A part of the file that is not a paragraph of the text.
  struct Diversion {
    var kind: String
    var depth: Int
    var lines: [[UInt8]] = [[]]
    /// The number of open paragraphs in it.
    var paragraphs = 0
    var author: [UInt8] = []
    var date: [UInt8] = []
    var id = ""
    var isResolved = false
    var parent: String?
    /// The field, creator or date, to which the characters belong.
    var field: ODTName?
  }

  struct Table {
    var number: Int
    var row = -1
    var column = -1
    var span = 1
  }

  struct Look {
    var isBold = false
    var isItalic = false
    var isHidden = false
  }

  var builder: DocumentBuilder
  var styles: ODTStyles
  var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false
  private let isContent: Bool
  private var depth = 0
  private var isInBody = false
  private var isInAutomaticStyles = false
  var diversions: [Diversion] = []
  /// One entry for each open paragraph and span.
  var looks: [Look] = []
  var hidden: [UInt8] = []
  var lists = ODTLists()
  var tables: [Table] = []
  var isParagraphOpen = false
  /// Whether a space here would be redundant.
  var isAfterSpace = true
  /// Paragraphs of text boxes, which follow the paragraph that anchors them.
  var anchored: [[UInt8]] = []
  /// Deleted words by the id of the change.
  var deletions: [String: [UInt8]] = [:]
  private var region = ""
  private var tableCount = 0
  private var comments = 0

  init(builder: DocumentBuilder, styles: ODTStyles, isContent: Bool) {
    self.builder = builder
    self.styles = styles
    self.isContent = isContent
  }

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    ODTName.number(of: name, in: namespace)
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    depth += 1
    guard let name = ODTName(rawValue: number) else { return }
    guard isInBody || !diversions.isEmpty else { return startOutside(name, attributes) }
    if let kind = asideKind(name, attributes) { return divert(kind, attributes) }
    switch name {
    case .paragraph, .heading: beginParagraph(name, attributes)
    case .span:
      let outer = looks.last ?? Look()
      let style = attributes[.styleName]
      looks.append(
        Look(
          isBold: styles.inherited(style, "text", \.isBold) ?? outer.isBold,
          isItalic: styles.inherited(style, "text", \.isItalic) ?? outer.isItalic,
          isHidden: styles.inherited(style, "text", \.isHidden) ?? outer.isHidden))
    case .space:
      let count = max(1, min(attributes.integer(ODTName.count.rawValue) ?? 1, 1000))
      take(exactly: [UInt8](repeating: 0x20, count: count))
    case .tab: take(exactly: [0x09])
    case .lineBreak: takeLineBreak()
    case .creator, .date: if !diversions.isEmpty { diversions[diversions.count - 1].field = name }
    case .changedRegion: region = attributes[.identifier] ?? ""
    case .image: builder.count("image", refused: 1)
    case .object: builder.count("ole-object", refused: 1)
    default: if diversions.isEmpty { startStructure(name, attributes) }
    }
  }

  private mutating func startOutside(_ name: ODTName, _ attributes: XMLAttributes) {
    switch name {
    case .body: isInBody = isContent
    case .automaticStyles: isInAutomaticStyles = true
    case .header: if !isContent { divert("header", attributes) }
    case .footer: if !isContent { divert("footer", attributes) }
    default: styles.start(name, attributes, isAutomatic: isInAutomaticStyles)
    }
  }

  private mutating func startStructure(_ name: ODTName, _ attributes: XMLAttributes) {
    switch name {
    case .list:
      lists.beginList(
        style: attributes[.styleName], goesOn: attributes[.continueNumbering] == "true")
    case .listItem:
      lists.beginItem(styles.lists, start: attributes.integer(ODTName.startValue.rawValue))
    case .table:
      builder.count("table", kept: 1)
      tables.append(Table(number: tableCount))
      tableCount += 1
    case .row where !tables.isEmpty:
      tables[tables.count - 1].row += 1
      tables[tables.count - 1].column = -1
      tables[tables.count - 1].span = 1
    case .cell, .coveredCell:
      guard !tables.isEmpty else { return }
      tables[tables.count - 1].column += tables[tables.count - 1].span
      // Empty cells may be repeated by the million, so the count is limited and the text is read
      // once.
      let repeated = attributes.integer(ODTName.columnsRepeated.rawValue) ?? 1
      tables[tables.count - 1].span = max(1, min(repeated, 1 << 14))
    case .annotationEnd: builder.mark(comment: attributes[ODTName.name] ?? "", isEnd: true)
    case .change:
      let id = attributes[.changeID] ?? ""
      if let words = deletions.removeValue(forKey: id) { builder.setAside("deletion", words) }
    case .link: builder.count("hyperlink", kept: 1)
    default: break
    }
  }

  /// The kind of the element that begins here if it is set aside, or nil.
  private func asideKind(_ name: ODTName, _ attributes: XMLAttributes) -> String? {
    switch name {
    case .note: attributes[.noteClass] == "endnote" ? "endnote" : "footnote"
    case .annotation: "comment"
    case .trackedChanges: "tracked-changes"
    case .changeDeletion: "deletion"
    case .changeInsertion: "insertion"
    case .rubyText: "ruby"
    case .hiddenText: "hidden"
    case .description: "alternative-text"
    case .forms, .script: "form"
    case .binaryData: "binary-data"
    case .number: "list-label"
    case .textBox: "text-box"
    default: nil
    }
  }

  private mutating func divert(_ kind: String, _ attributes: XMLAttributes) {
    if diversions.isEmpty { flushHidden() }
    var begun = Diversion(kind: kind, depth: depth)
    if kind == "comment" {
      comments += 1
      begun.id = attributes[ODTName.name] ?? "\u{0}\(comments)"
      begun.isResolved = attributes[.resolved] == "true"
      begun.parent = attributes[.parentComment]
      // A comment on a note or in a box is attached where the note or box is.
      builder.mark(comment: begun.id, isEnd: false)
    } else if kind == "deletion" || kind == "insertion" {
      begun.id = region
    }
    diversions.append(begun)
  }

  mutating func end(_ number: Int32) {
    defer { depth -= 1 }
    guard let name = ODTName(rawValue: number) else { return }
    if let last = diversions.last, last.depth == depth {
      diversions.removeLast()
      return endDiversion(last)
    }
    guard isInBody || !diversions.isEmpty else {
      if name == .automaticStyles { isInAutomaticStyles = false }
      return styles.end(name)
    }
    switch name {
    case .body: isInBody = false
    case .paragraph, .heading: endParagraph()
    case .span: _ = looks.popLast()
    case .creator, .date: if !diversions.isEmpty { diversions[diversions.count - 1].field = nil }
    case .list: if diversions.isEmpty { lists.endList() }
    case .table: if diversions.isEmpty { _ = tables.popLast() }
    default: break
    }
    if builder.isTooLong { failure = builder.tooLong }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    take(bytes)
    if builder.isTooLong { failure = builder.tooLong }
  }
}
