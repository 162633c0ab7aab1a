internal import HebraLanguage
internal import HebraModel

/// Builds a source document piece by piece.
///
/// It replaces control characters, normalizes to NFC with all positions adjusted, counts words as
/// they are read, and enforces the limit on characters.
struct DocumentBuilder {
  /// What the file states about the current paragraph; it stays in effect until it is changed.
  struct Look {
    var style: String?
    var cell: SourceParagraph.Cell?
    var listLabel: String?
    var speaker: SourceParagraph.DeclaredSpeaker?
    var time: Double?
    var isStageNote = false
    var continuesUtterance = false
  }

  private struct Aside {
    var kind: String
    var place: Int
    var bytes: [UInt8]
  }

  private struct Mark {
    var id: String
    var isEnd: Bool
    var place: Int
  }

  var look = Look()
  var isBold = false
  var isItalic = false
  private var slant = Slant()
  private(set) var document = SourceDocument()
  private let budget: ReadingBudget
  private var text = CanonicalText()
  private var line: [UInt8] = []
  private var bold: [TextRange] = []
  private var asides: [Aside] = []
  private var marks: [Mark] = []
  private var starts: [String: Int] = [:]
  private var ends: [String: Int] = [:]
  private var words = WordCounter()
  private var controls = 0
  private var items: [String: ImportReceipt.Item] = [:]
  private var notices = NoticeTally()

  init(budget: ReadingBudget) { self.budget = budget }

  /// Whether the current paragraph has no characters yet.
  var isLineEmpty: Bool { line.isEmpty }
  /// The last byte of the current paragraph.
  var lastByte: UInt8? { line.last }
  /// Whether the document, including the current paragraph, exceeds the limit.
  var isTooLong: Bool {
    budget.isPassed(by: text.characters) || line.count > budget.limits.characters * 4
  }

  /// Appends a piece of UTF-8; a line end in it becomes a space.
  mutating func append(_ piece: some Collection<UInt8>) {
    let start = line.count
    for byte in piece {
      if byte >= 0x20 || byte == 0x09 {
        line.append(byte)
      } else if byte == 0x0A || byte == 0x0D {
        line.append(0x20)
      } else {
        controls += 1
        line += [0xEF, 0xBF, 0xBD]
      }
    }
    let bytes = line
    words.add(bytes.span.extracting(start...))
    slant.add(bytes.span.extracting(start...), isItalic: isItalic)
    guard isBold, start < line.count else { return }
    if let last = bold.last, last.end == start {
      bold[bold.count - 1].end = line.count
    } else {
      budget.hold(ReadingBudget.stretch)
      bold.append(TextRange(start, line.count))
    }
  }

  /// Appends a character.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends a line end inside the paragraph.
  mutating func appendLineEnd() {
    line.append(0x0A)
    words.separate()
  }

  /// Removes spaces and line ends from the end of the current paragraph.
  mutating func trimEnd() {
    let before = line.count
    while line.last == 0x20 || line.last == 0x0A || line.last == 0x09 { line.removeLast() }
    let end = line.count
    // Positions are adjusted only if something was cut, because empty paragraphs are trimmed
    // repeatedly.
    if end == before { return }
    bold = bold.compactMap { $0.start < end ? TextRange($0.start, min($0.end, end)) : nil }
    for i in asides.indices { asides[i].place = min(asides[i].place, end) }
    for i in marks.indices { marks[i].place = min(marks[i].place, end) }
  }

  /// Sets aside words that occur here but are not part of the text.
  mutating func setAside(_ kind: String, _ bytes: some Collection<UInt8>) {
    var clean: [UInt8] = []
    for byte in bytes {
      if byte < 0x20, byte != 0x09, byte != 0x0A {
        clean += [0xEF, 0xBF, 0xBD]
      } else {
        clean.append(byte)
      }
    }
    guard !clean.isEmpty else { return }
    let count = WordCounter.count(clean)
    document.wordsIn += count
    self.count(kind, setAside: 1, words: count)
    budget.spend(clean.count / 8 + 4)
    budget.hold(clean.count * 2 + ReadingBudget.aside)
    asides.append(Aside(kind: kind, place: line.count, bytes: clean))
  }

  /// Sets aside words without a position in the text: headers and footers.
  mutating func setAsideUnplaced(_ kind: String, _ bytes: [UInt8]) {
    let count = WordCounter.count(bytes)
    document.wordsIn += count
    self.count(kind, setAside: 1, words: count)
    budget.spend(bytes.count / 8 + 4)
    budget.hold(bytes.count * 2 + ReadingBudget.aside)
    document.setAside.append(CanonicalText.setAside(kind, at: nil, bytes))
  }

  /// Adds to a line of the receipt.
  mutating func count(
    _ kind: String, kept: Int = 0, setAside: Int = 0, refused: Int = 0, words: Int = 0
  ) {
    guard kept + setAside + refused > 0 else { return }
    var item = items[kind] ?? .init(kind: kind, found: 0)
    item.found += kept + setAside + refused
    item.kept += kept
    item.setAside += setAside
    item.refused += refused
    item.words += words
    items[kind] = item
  }

  /// Adds a notice; equal notices are counted.
  mutating func note(_ code: MessageCode, count: Int = 1, details: [String: String] = [:]) {
    notices.add(Notice(code, count: count, details: details))
  }

  /// Sets a property of the file.
  mutating func setProperty(_ name: String, _ value: String) { document.properties[name] = value }

  // MARK: Comments

  /// Marks the beginning or the end of the range of the comment with this id.
  mutating func mark(comment id: String, isEnd: Bool) {
    budget.spend(4)
    budget.hold(ReadingBudget.mark)
    marks.append(Mark(id: id, isEnd: isEnd, place: line.count))
  }

  /// Adds a comment whose range is marked.
  mutating func add(_ comment: SourceComment) {
    var comment = comment
    let met = comment.lines.reduce(0) { $0 + WordCounter.count($1.utf8.span) }
    document.wordsIn += met
    count("comment", setAside: 1, words: met)
    budget.hold(comment.lines.reduce(ReadingBudget.comment) { $0 + $1.utf8.count * 2 + 32 })
    comment.lines = comment.lines.map {
      String(decoding: Normalization.nfc(Array($0.utf8)), as: UTF8.self)
    }
    document.comments.append(comment)
  }

  // MARK: Paragraphs

  /// Ends the current paragraph; a paragraph without characters is kept only if `keepingEmpty`.
  mutating func endParagraph(keepingEmpty: Bool = false) {
    words.separate()
    if line.isEmpty, !keepingEmpty { return }
    budget.spend(line.count / 8 + 4)
    budget.hold(line.count * ReadingBudget.textByte + ReadingBudget.paragraph)
    normalize()
    let range = text.append(line)
    let base = range.start
    var paragraph = SourceParagraph(range: range)
    paragraph.style = look.style
    paragraph.bold = bold.lazy.filter { !$0.isEmpty }.map { $0.shifted(by: base) }
    paragraph.isItalic = slant.isItalic
    slant = Slant()
    paragraph.cell = look.cell
    paragraph.listLabel = look.listLabel
    paragraph.speaker = look.speaker
    paragraph.time = look.time
    paragraph.isStageNote = look.isStageNote
    paragraph.continuesUtterance = look.continuesUtterance
    document.paragraphs.append(paragraph)
    settle(at: base)
    line.removeAll(keepingCapacity: true)
    bold.removeAll(keepingCapacity: true)
  }

  private mutating func normalize() {
    if Composition.isSurelyNFC(line.span) { return }
    let places =
      bold.flatMap { [$0.start, $0.end] } + asides.map(\.place) + marks.map(\.place)
    guard let moved = Composition.normalize(&line, places: places) else { return }
    for i in bold.indices {
      bold[i] = TextRange(moved[bold[i].start] ?? 0, moved[bold[i].end] ?? line.count)
    }
    for i in asides.indices { asides[i].place = moved[asides[i].place] ?? line.count }
    for i in marks.indices { marks[i].place = moved[marks[i].place] ?? line.count }
  }

  /// Gives everything attached to the paragraph that begins at `base` its position in the text.
  private mutating func settle(at base: Int) {
    for aside in asides {
      document.setAside.append(
        CanonicalText.setAside(aside.kind, at: base + aside.place, aside.bytes))
    }
    for mark in marks {
      if mark.isEnd {
        ends[mark.id] = base + mark.place
      } else if starts[mark.id] == nil {
        starts[mark.id] = base + mark.place
      }
    }
    asides.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }

  /// The error for a document that is too long.
  var tooLong: ReadError { budget.tooLong }

  /// The finished document.
  mutating func finish() throws(ReadError) -> SourceDocument {
    endParagraph()
    settle(at: text.bytes.count)
    if isTooLong { throw tooLong }
    document.text = text.string
    document.wordsIn += words.count
    document.items += items.values.sorted { $0.kind < $1.kind }
    document.notices += notices.all
    if controls > 0 { document.notices.append(Notice(.textControlReplaced, count: controls)) }
    for i in document.comments.indices {
      let id = document.comments[i].id
      let end = ends[id] ?? starts[id] ?? 0
      document.comments[i].range = TextRange(min(starts[id] ?? end, end), end)
    }
    document.comments = document.comments.enumerated().sorted {
      ($0.element.range, $0.offset) < ($1.element.range, $1.offset)
    }.map(\.element)
    document.cutThreads()
    return document
  }
}
