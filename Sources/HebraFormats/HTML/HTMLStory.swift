internal import HebraLanguage
internal import HebraModel

/// Reads a web page and builds its paragraphs.
struct HTMLStory {
  /// Differences for HTML that is not a web page.
  struct Options {
    /// Whether a line break ends a paragraph, as in oTranscribe.
    var breaksEndParagraphs = false
    /// `<span class="timestamp" data-timestamp="12.3">` is a time, not text.
    var readsTimestamps = false
  }

  /// An open element, with the formatting that applies inside it.
  struct Open {
    var element: HTMLElement
    /// The element's name, if the reader does not know it.
    var name: String
    var isBold = false
    var isItalic = false
    var isPreformatted = false
  }

  /// Words that are not part of the text, up to the end of the element at `depth`.
  struct Diversion {
    var depth: Int
    var kind: String
    var bytes: [UInt8] = []
    var time: Double?
  }

  struct List {
    var isOrdered: Bool
    var next: Int
    var step = 1
  }

  var builder: DocumentBuilder
  let options: Options
  private let budget: ReadingBudget
  var open: [Open] = []
  /// The number of open paragraph elements.
  var openParagraphs = 0
  /// The number of open elements for each unknown name.
  var unknownOpen: [String: Int] = [:]
  var lists: [List] = []
  var tables: [SourceParagraph.Cell] = []
  /// For each open table, whether a cell is open.
  var isInCell: [Bool] = []
  var tableCount = 0
  /// The column span of the last cell, by the number of open tables.
  var span: [Int: Int] = [:]
  var diversion: Diversion?
  var isSpacePending = false
  var listLabel: String?
  var style: String?
  private var skipsLineEnd = false

  init(budget: ReadingBudget, options: Options = Options()) {
    builder = DocumentBuilder(budget: budget)
    self.budget = budget
    self.options = options
  }

  /// Reads a page in UTF-8.
  mutating func read(_ bytes: [UInt8]) throws(ReadError) {
    var tokens = HTMLTokens(bytes)
    while let token = tokens.next() {
      budget.spend(tokens.step)
      switch token {
      case .text(let range): text(CharacterReferences.resolved(Array(bytes[range])))
      case .start(let tag): start(tag)
      case .end(let name): end(name)
      case .comment(let range): comment(bytes[range])
      case .raw(let name, let range): raw(name, Array(bytes[range]))
      }
      if builder.isTooLong { throw builder.tooLong }
      if open.count > budget.limits.depth {
        throw ReadError(.htmlLimit, details: ["limit": "depth"])
      }
    }
    close(to: 0)
    flush()
  }

  // MARK: Text

  mutating func text(_ bytes: [UInt8]) {
    if diversion != nil {
      budget.hold(bytes.count)
      diversion?.bytes += bytes
      return
    }
    if open.last?.isPreformatted == true { return preformatted(bytes) }
    var start = 0
    var i = 0
    while i < bytes.count {
      if bytes[i].isASCIISpace {
        if start < i { append(bytes[start..<i]) }
        isSpacePending = true
        i += 1
        start = i
      } else {
        i += 1
      }
    }
    if start < i { append(bytes[start..<i]) }
  }

  private mutating func append(_ word: ArraySlice<UInt8>) {
    let isBold = open.last?.isBold ?? false
    // The space between two words is bold if both words are.
    builder.isBold = builder.isBold && isBold
    if isSpacePending, !builder.isLineEmpty, builder.lastByte != 0x0A { builder.append([0x20]) }
    isSpacePending = false
    builder.isBold = isBold
    builder.isItalic = open.last?.isItalic ?? false
    builder.append(word)
  }

  private mutating func preformatted(_ bytes: [UInt8]) {
    builder.isBold = open.last?.isBold ?? false
    for (index, line) in TextLines.ranges(of: bytes + [0x0A]).enumerated() {
      if index > 0, !skipsLineEnd || !builder.isLineEmpty { lineEnd() }
      skipsLineEnd = false
      builder.append(bytes[line.clamped(to: bytes.indices)])
    }
  }

  mutating func lineEnd() {
    isSpacePending = false
    if diversion != nil {
      diversion?.bytes.append(0x20)
    } else if options.breaksEndParagraphs {
      flush()
    } else if !builder.isLineEmpty {
      builder.appendLineEnd()
    }
  }

  /// Ends the current paragraph if it has visible text.
  mutating func flush() {
    isSpacePending = false
    if diversion != nil {
      diversion?.bytes.append(0x20)
      return
    }
    builder.trimEnd()
    builder.look.style = style
    builder.look.cell = isInCell.last == true ? tables.last : nil
    builder.look.listLabel = listLabel
    if !builder.isLineEmpty { listLabel = nil }
    let hasText = !builder.isLineEmpty
    builder.endParagraph()
    if hasText { builder.look.time = nil }
  }

  // MARK: Outside the text

  private mutating func comment(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    // Conditional comments contain settings of Word, not words of the author.
    if bytes.starts(with: "[if".utf8) { return builder.count("conditional-comment", refused: 1) }
    let words = SpokenText.collapsed(bytes)
    if diversion == nil, !words.isEmpty { builder.setAside("markup-comment", words) }
  }

  private mutating func raw(_ name: String, _ bytes: [UInt8]) {
    switch name {
    case "script": builder.count("script", refused: 1)
    case "style": builder.count("style-sheet", refused: 1)
    case "title":
      let words = SpokenText.collapsed(CharacterReferences.resolved(bytes))
      if diversion == nil { builder.setAside("property", words) }
    case "textarea", "xmp":
      text(name == "xmp" ? bytes : CharacterReferences.resolved(bytes))
    default: builder.count("embedded", refused: 1)
    }
  }

  /// Ends a diversion: its words are set aside, or become a time or a list number.
  mutating func endDiversion(_ ended: Diversion) {
    let words = SpokenText.collapsed(ended.bytes)
    if ended.kind == "list-label" {
      listLabel = String(decoding: words.filter { $0 != 0xC2 && $0 != 0xA0 }, as: UTF8.self)
    } else if ended.kind == "timestamp", let time = ended.time, builder.isLineEmpty,
      builder.look.time == nil
    {
      builder.look.time = time
      builder.count("timestamp", kept: 1)
    } else {
      builder.setAside(ended.kind, words)
    }
  }

  mutating func beginPreformatted() { skipsLineEnd = true }
}
