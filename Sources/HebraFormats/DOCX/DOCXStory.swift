internal import HebraLanguage
internal import HebraModel

/// A complete text: the body, one note, one comment or one header.
struct DOCXText {
  var id = ""
  /// Whether it is outside every body, note, comment and header, where the schema allows no text.
  var isStray = false
  var type: String?
  var author: String?
  var date: String?
  /// The `w14:paraId` of its last paragraph, by which comments refer to one another.
  var lastParagraphID: String?
  var text = CanonicalText()
  var bytes: [UInt8] { text.bytes }
  var paragraphs: [SourceParagraph] = []
  /// Marks and set-aside words, at byte offsets of the text.
  var marks: [DOCXParagraph.Mark] = []
  var asides: [DOCXParagraph.Aside] = []
  /// The number of words read, without set-aside words, which are counted separately.
  var words = 0
}

/// The counts of what a story contains.
struct DOCXTally {
  var found: [String: Int] = [:]
  var words: [String: Int] = [:]
  var unmappedSymbols = 0
  var controls = 0

  mutating func add(_ kind: String, _ count: Int = 1) { found[kind, default: 0] += count }
}

/// Reads one part made of paragraphs, piece by piece.
///
/// Its state follows Word's nesting: frames for text boxes, stacks of tables and of fields, and the
/// properties of the current run. `DOCXStory+Text.swift` handles the pieces.
struct DOCXStory: XMLConsumer {
  /// The state that a text box interrupts.
  struct Frame {
    var paragraph: DOCXParagraph?
    var finished: [DOCXParagraph] = []
    var dropCap: DOCXParagraph?
    var run: Run
    var fields: [Bool]
    var tables: [Table]
  }

  /// The properties of the current run.
  struct Run {
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var style: String?
  }

  struct Table {
    var number: Int
    var row = -1
    var column = 0
    var span = 1
  }

  let styles: DOCXStyles
  let budget: ReadingBudget
  let part: String
  var labels: DOCXListLabels
  var texts: [DOCXText] = []
  /// Words outside every text.
  var strays: [DOCXText] = []
  var tally = DOCXTally()
  var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false

  var open: DOCXText?
  /// Texts nested in the open one, which no schema allows: their words are added to it.
  var innerTexts = 0
  var paragraph: DOCXParagraph?
  /// The buffer of a finished paragraph, reused by the next one.
  var spareBytes: [UInt8] = []
  var dropCap: DOCXParagraph?
  var frames: [Frame] = []
  var tables: [Table] = []
  var tableCount = 0
  /// One entry for each open field: whether its instruction is being read.
  var fields: [Bool] = []
  /// Marks between paragraphs, which are placed at the beginning of the next one.
  var pending: [DOCXParagraph.Mark] = []
  var run = Run()
  /// The style of paragraphs that name none.
  let defaultStyle: DOCXStyles.Style?
  var isParagraphBold = false
  var isParagraphItalic = false
  var isParagraphHidden = false
  var isRunBold = false
  var isRunItalic = false
  var isRunHidden = false
  var insertions = 0
  var deletions = 0
  var movesFrom = 0
  var rubyTexts = 0
  var choices: [Bool] = []
  private var skipped = 0
  private var takesText = false
  private var isDeletedText = false
  /// The nesting depth of `w:pPr`, `w:rPr` and similar elements.
  private var properties = 0
  private var isInParagraphProperties = false

  init(styles: DOCXStyles, numbering: DOCXNumbering, budget: ReadingBudget, part: String) {
    self.styles = styles
    self.budget = budget
    self.part = part
    defaultStyle = styles[styles.defaultParagraph]
    labels = DOCXListLabels(numbering)
  }

  func number(of name: String, in namespace: String?) -> Int32 {
    DOCXName.number(of: name, in: namespace)
  }

  mutating func text(_ bytes: Span<UInt8>) {
    if takesText && skipped == 0 { take(bytes, isDeleted: isDeletedText) }
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    if skipped > 0 { return skipped += 1 }
    guard let name = DOCXName(rawValue: number) else { return }
    if properties > 0 { return startProperty(name, attributes) }
    switch name {
    case .text, .mathText:
      takesText = true
      isDeletedText = false
    case .deletedText:
      takesText = true
      isDeletedText = true
    case .runProperties: properties = 1
    case .paragraphProperties:
      properties = 1
      isInParagraphProperties = true
    case .rowProperties, .cellProperties: properties = 1
    case .paragraph:
      beginParagraph()
      if open?.isStray == false, let id = attributes.string(.paragraphID) {
        open?.lastParagraphID = id
      }
    case .tab, .positionTab: take(scalar: "\t")
    case .lineBreak, .carriageReturn: take(scalar: "\n")
    case .noBreakHyphen: take(scalar: "\u{2011}")
    case .softHyphen: take(scalar: "\u{AD}")
    case .symbol: takeSymbol(attributes)
    case .instruction, .tableProperties, .tableGrid, .sectionProperties, .contentProperties,
      .contentEndProperties, .paragraphChange, .runChange:
      skipped = 1
    case .fieldCharacter: field(attributes.string(.fieldKind))
    default: startStructure(name, attributes)
    }
  }

  private mutating func startStructure(_ name: DOCXName, _ attributes: XMLAttributes) {
    switch name {
    case .body, .header, .footer, .footnote, .endnote, .comment: beginText(name, attributes)
    case .table:
      endImplicitParagraph()
      tables.append(Table(number: tableCount))
      tableCount += 1
      tally.add("table")
    case .row:
      if !tables.isEmpty {
        tables[tables.count - 1].row += 1
        tables[tables.count - 1].column = 0
      }
    case .cell: if !tables.isEmpty { tables[tables.count - 1].span = 1 }
    case .insertion, .movedTo:
      insertions += 1
      tally.add(name == .insertion ? "insertion" : "moved-to")
    case .deletion:
      deletions += 1
      tally.add("deletion")
    case .movedFrom:
      movesFrom += 1
      tally.add("moved-from")
    case .rubyText: rubyTexts += 1
    case .alternate: choices.append(false)
    case .choice, .fallback: startAlternative()
    case .textBox: beginTextBox()
    case .hyperlink: tally.add("hyperlink")
    case .alternateChunk: tally.add("alt-chunk")
    case .object: tally.add("object")
    case .drawing, .picture: tally.add("drawing")
    case .drawingProperties: describe(attributes, [.title, .description])
    case .shape: describe(attributes, [.alternative])
    case .diagram: markDiagram(attributes)
    case .commentStart: mark(.commentStart, attributes)
    case .commentEnd: mark(.commentEnd, attributes)
    case .commentReference: mark(.comment, attributes)
    case .footnoteReference: mark(.footnote, attributes)
    case .endnoteReference: mark(.endnote, attributes)
    default: break
    }
  }

  /// Of several alternatives the first is read, whatever it requires.
  private mutating func startAlternative() {
    guard let taken = choices.last else { return }
    if taken { skipped = 1 } else { choices[choices.count - 1] = true }
  }

  private mutating func startProperty(_ name: DOCXName, _ attributes: XMLAttributes) {
    let isParagraph = isInParagraphProperties && properties == 1
    let isRun = !isInParagraphProperties
    switch name {
    case .paragraphProperties, .runProperties, .rowProperties, .cellProperties, .numbering:
      properties += 1
    case .paragraphChange, .runChange, .sectionProperties: skipped = 1
    case .paragraphStyle where isParagraph:
      paragraph?.style = attributes.string(.value)
      settleParagraph()
    case .level where isInParagraphProperties: paragraph?.level = attributes.integer(.value)
    case .numberID where isInParagraphProperties: paragraph?.number = attributes.string(.value)
    case .frame where isParagraph:
      if let kind = attributes.string(.dropCap), kind != "none" { paragraph?.isDropCap = true }
    case .bold where isRun: run.isBold = attributes.isOn
    case .italic where isRun: run.isItalic = attributes.isOn
    case .vanish where isRun: run.isHidden = attributes.isOn
    case .runStyle where isRun: run.style = attributes.string(.value)
    case .gridBefore:
      if !tables.isEmpty { tables[tables.count - 1].column += attributes.integer(.value) ?? 0 }
    case .gridSpan:
      if !tables.isEmpty {
        tables[tables.count - 1].span = max(1, min(attributes.integer(.value) ?? 1, 1 << 16))
      }
    default: break
    }
  }

  mutating func end(_ number: Int32) {
    if skipped > 0 { return skipped -= 1 }
    guard let name = DOCXName(rawValue: number) else { return }
    if properties > 0 { return endProperty(name) }
    switch name {
    case .text, .mathText, .deletedText: takesText = false
    case .run:
      if run.isBold != nil || run.isItalic != nil || run.isHidden != nil || run.style != nil {
        run = Run()
        settleRun()
      }
    case .paragraph: endParagraph()
    case .body, .header, .footer, .footnote, .endnote, .comment: endText()
    case .table:
      endImplicitParagraph()
      _ = tables.popLast()
    case .cell:
      endImplicitParagraph()
      if !tables.isEmpty { tables[tables.count - 1].column += tables[tables.count - 1].span }
    case .insertion, .movedTo:
      insertions = max(0, insertions - 1)
      if insertions == 0 { paragraph?.insertedWords.separate() }
    case .deletion: deletions = max(0, deletions - 1)
    case .movedFrom: movesFrom = max(0, movesFrom - 1)
    case .rubyText: rubyTexts = max(0, rubyTexts - 1)
    case .alternate: _ = choices.popLast()
    case .textBox: endTextBox()
    default: break
    }
  }

  private mutating func endProperty(_ name: DOCXName) {
    switch name {
    case .paragraphProperties, .runProperties, .rowProperties, .cellProperties, .numbering:
      properties -= 1
      guard properties == 0 else { return }
      let isRun = !isInParagraphProperties
      isInParagraphProperties = false
      if isRun { settleRun() }
    default: break
    }
  }

  /// Determines bold, italic and hidden from direct formatting, the run's style and the paragraph's style.
  mutating func settleRun() {
    let runStyle = run.style.flatMap { styles[$0] }
    isRunBold = run.isBold ?? runStyle?.isBold ?? isParagraphBold
    isRunItalic = run.isItalic ?? runStyle?.isItalic ?? isParagraphItalic
    isRunHidden = run.isHidden ?? runStyle?.isHidden ?? isParagraphHidden
  }

  /// Determines the paragraph's defaults for its runs from its style, or from the default style.
  mutating func settleParagraph() {
    let style = styles[paragraph?.style] ?? defaultStyle
    isParagraphBold = style?.isBold ?? false
    isParagraphItalic = style?.isItalic ?? false
    isParagraphHidden = style?.isHidden ?? false
    settleRun()
  }
}
