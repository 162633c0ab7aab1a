internal import HebraLanguage
package import HebraModel

/// Reads a Rich Text document and builds its paragraphs.
///
/// `RTFStory+Text.swift` handles the pieces.
struct RTFStory {
  /// A group whose words are not a paragraph of the text.
  struct Diversion {
    var destination: RTFDestination
    /// The number of open groups when it began.
    var depth: Int
    var lines: [[UInt8]] = [[]]
    var isEndnote = false
    /// Of a comment.
    var reference: String?
    var author = ""
    var date: String?
    var parent: String?
  }

  struct Table {
    var number: Int
    var row = 0
    var column = 0
  }

  var builder: DocumentBuilder
  let budget: ReadingBudget
  var state = RTFState()
  private var stack: [RTFState] = []
  var diversions: [Diversion] = []
  /// Deleted or hidden words of the current paragraph.
  var aside: (kind: String, bytes: [UInt8])?
  var anchored: [[UInt8]] = []
  var codePage = 1252
  var undecodable: [Int: Int] = [:]
  /// Tables of the code pages met; nil for an unknown page.
  private var pages: [Int: CodePage?] = [:]
  /// The first byte of a pair whose second has not been read, with its code page.
  var lead: (byte: UInt8, page: Int)?
  var highSurrogate: UInt16?
  /// The number of characters still to be skipped after `\u`.
  var toSkip = 0
  private var fonts: [Int: Int] = [:]
  private var font = 0
  private var defaultFont: Int?
  var styles: [Int: String] = [:]
  var style: Int?
  var styleName: [UInt8] = []
  var isInTable = false
  var table: Table?
  var tableCount = 0
  var commentAuthor = ""
  var comments = 0
  var insertions = 0

  init(budget: ReadingBudget) {
    builder = DocumentBuilder(budget: budget)
    self.budget = budget
  }

  mutating func read(_ bytes: [UInt8]) throws(ReadError) {
    var tokens = RTFTokens(bytes)
    while let token = tokens.next() {
      if lead != nil, !token.isByte { endPair() }
      let isAtStart = state.isAtStart
      state.isAtStart = false
      switch token {
      case .open:
        toSkip = 0
        guard stack.count < budget.limits.depth else {
          throw ReadError(.rtfLimit, details: ["limit": "depth"])
        }
        stack.append(state)
        state.isOptional = false
        state.isAtStart = true
      case .close:
        toSkip = 0
        // A damaged group may have begun several.
        while let last = diversions.last, last.depth >= stack.count {
          diversions.removeLast()
          endDiversion(last)
        }
        state = stack.popLast() ?? state
      case .word("bin", let count):
        tokens.skip(count ?? 0)
        if toSkip > 0 { toSkip -= 1 }
      case .word(let word, let number): take(word, number)
      case .symbol(UInt8(ascii: "*")): if isAtStart { state.isOptional = true }
      case .symbol(let symbol): take(symbol: symbol)
      case .byte(let byte): take(byte: byte)
      case .text(let range): for byte in bytes[range] { take(byte: byte) }
      }
      if builder.isTooLong { throw builder.tooLong }
    }
    if lead != nil { endPair() }
    while let last = diversions.popLast() { endDiversion(last) }
    endParagraph(isLast: true)
  }

  private mutating func take(symbol: UInt8) {
    if symbol == 0x0A || symbol == 0x0D {
      take("par", nil)
    } else if let scalar = RTFCharacters.symbols[symbol] {
      if toSkip > 0 { toSkip -= 1 } else { put(scalar) }
    }
  }

  private mutating func take(_ word: String, _ number: Int?) {
    if word == "u" { return takeUnicode(number ?? 0) }
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    let wasOptional = state.isOptional
    state.isOptional = false
    if state.isSkipped { return }
    if RTFDestination.skipped.contains(word) {
      if word == "pict" { builder.count("image", refused: 1) }
      if word == "object" { builder.count("ole-object", refused: 1) }
      // The result of an object, which is what a reader sees, is in the same group.
      if word != "object" { state.isSkipped = true }
      return
    }
    if let destination = RTFDestination.named(word) { return divert(destination, number) }
    if wasOptional, !RTFDestination.transparent.contains(word), !isFormatting(word) {
      state.isSkipped = true
      return
    }
    if let scalar = RTFCharacters.words[word] { return put(scalar) }
    if !format(word, number) { structure(word, number) }
  }

  /// Whether a word after `\*` formats characters; in the style sheet it begins a style.
  private func isFormatting(_ word: String) -> Bool {
    state.destination != .styleSheet && RTFDestination.formatting.contains(word)
  }

  /// Applies a character or document property; returns false for any other word.
  private mutating func format(_ word: String, _ number: Int?) -> Bool {
    let isOn = number != 0
    switch word {
    case "b": state.isBold = isOn
    case "i": state.isItalic = isOn
    case "v": state.isHidden = isOn
    case "deleted": state.isDeleted = isOn
    case "revised":
      if isOn, !state.isRevised { insertions += 1 }
      state.isRevised = isOn
    case "plain":
      state.isBold = false
      state.isItalic = false
      state.isHidden = false
      state.font = nil
    case "uc": state.fallback = max(0, min(number ?? 1, 255))
    case "ansicpg": codePage = number ?? 1252
    case "mac": codePage = 10000
    case "pc": codePage = 437
    case "pca": codePage = 850
    case "deff": defaultFont = number
    case "f":
      if state.destination == .fontTable { font = number ?? 0 } else { state.font = number }
    case "cpg": if state.destination == .fontTable { fonts[font] = number }
    case "fcharset":
      if state.destination == .fontTable {
        fonts[font] = RTFCharacters.codePage(ofCharacterSet: number ?? 0)
      }
    default: return false
    }
    return true
  }

  /// The code page of the current font, else of the document.
  var currentPage: Int { (state.font ?? defaultFont).flatMap { fonts[$0] } ?? codePage }

  /// The table of a code page.
  mutating func decoder(ofPage number: Int) -> CodePage? {
    if let known = pages[number] { return known }
    let page = CodePage(number == 0 ? 1252 : number)
    pages[number] = page
    return page
  }

  private mutating func structure(_ word: String, _ number: Int?) {
    switch word {
    case "par", "sect": endParagraph()
    case "line", "page", "column": putLineEnd()
    case "pard":
      guard diversions.isEmpty else { return }
      isInTable = false
      style = nil
    case "intbl": if diversions.isEmpty { isInTable = true }
    case "s":
      if state.destination == .styleSheet {
        style = number
      } else if diversions.isEmpty {
        style = number
      }
    case "cell": endCell()
    case "nestcell": endParagraph()
    case "row":
      if diversions.isEmpty, table != nil {
        table?.row += 1
        table?.column = 0
      }
    case "ftnalt": if !diversions.isEmpty { diversions[diversions.count - 1].isEndnote = true }
    default: break
    }
  }

  private mutating func divert(_ destination: RTFDestination, _ number: Int?) {
    state.destination = destination
    switch destination {
    case .fontTable: return
    case .styleSheet:
      styleName = []
      return
    case .aside, .textBox, .listLabel, .comment, .value: break
    }
    flushAside()
    state.isBold = false
    state.isItalic = false
    state.isHidden = false
    state.isDeleted = false
    var begun = Diversion(destination: destination, depth: stack.count)
    if let number { begun.lines = [Array(String(number).utf8)] }
    diversions.append(begun)
  }
}

extension ReadError.Code {
  /// A Rich Text file exceeds a limit: nesting depth of groups (`limit`).
  package static let rtfLimit = ReadError.Code(rawValue: "rtf.limit")
}
