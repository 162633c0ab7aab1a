internal import HebraLanguage
internal import HebraModel

/// Builds the text of a transcript whose format declares the speakers.
///
/// White space is collapsed, and paragraphs are completed one by one.
struct SpokenText {
  private(set) var document = SourceDocument()
  private let budget: ReadingBudget
  private var text = CanonicalText()
  private var line: [UInt8] = []
  private var isSpacePending = false
  /// Words set aside in the open paragraph, at byte offsets of it.
  private var asides: [(kind: String, place: Int, text: [UInt8])] = []
  private var words = WordCounter()

  /// The speaker of the next paragraphs.
  var speaker: SourceParagraph.DeclaredSpeaker?
  var isStageNote = false
  /// The start time of the next paragraph in seconds; it applies to that paragraph only.
  var time: Double?
  /// Whether the current utterance has a paragraph.
  private var hasUtterance = false

  init(_ budget: ReadingBudget) { self.budget = budget }

  /// Begins a new utterance; nil only ends the last one.
  mutating func begin(_ speaker: SourceParagraph.DeclaredSpeaker?) {
    flush()
    self.speaker = speaker
    time = nil
    hasUtterance = false
  }

  /// Takes a piece of text as written in the file.
  mutating func take(_ bytes: Span<UInt8>) {
    words.add(bytes)
    for i in 0..<bytes.count {
      let byte = bytes[i]
      if byte.isASCIISpace {
        isSpacePending = true
      } else {
        if isSpacePending, !line.isEmpty { line.append(0x20) }
        isSpacePending = false
        line.append(byte)
      }
    }
  }

  /// Takes a piece of a format in which white space is significant: only a line end becomes a
  /// space.
  mutating func takeExactly(_ bytes: some Sequence<UInt8>) {
    let start = line.count
    line += bytes.lazy.map { $0 == 0x0A ? 0x20 : $0 }
    let bytes = line
    words.add(bytes.span.extracting(start...))
  }

  /// Whether the open paragraph has no text yet.
  var isLineEmpty: Bool { line.isEmpty }

  /// Separates two words without adding text.
  mutating func separate() {
    words.separate()
    isSpacePending = true
  }

  /// Sets aside words that occur here but are not speech.
  mutating func setAside(_ kind: String, _ bytes: [UInt8]) {
    let collapsed = Self.collapsed(bytes)
    document.wordsIn += WordCounter.count(bytes)
    budget.spend(bytes.count / 8 + 4)
    budget.hold(collapsed.count * 2 + ReadingBudget.aside)
    if !collapsed.isEmpty { asides.append((kind, line.count, collapsed)) }
  }

  /// Ends the open paragraph, if it has text.
  mutating func flush() {
    words.separate()
    isSpacePending = false
    let isParagraph = !line.isEmpty
    var moved: [Int: Int] = [:]
    if isParagraph {
      moved = Composition.normalize(&line, places: asides.map(\.place)) ?? [:]
    }
    let range = isParagraph ? text.append(line) : nil
    let base = range?.start ?? text.bytes.count
    for aside in asides {
      document.setAside.append(
        CanonicalText.setAside(
          aside.kind, at: base + (moved[aside.place] ?? aside.place), aside.text))
    }
    asides.removeAll(keepingCapacity: true)
    guard let range else { return }
    budget.spend(line.count / 8 + 4)
    budget.hold(line.count * ReadingBudget.textByte + ReadingBudget.paragraph)
    var paragraph = SourceParagraph(range: range)
    paragraph.speaker = speaker
    paragraph.time = time
    time = nil
    paragraph.isStageNote = isStageNote
    paragraph.continuesUtterance = speaker != nil && hasUtterance
    hasUtterance = speaker != nil
    document.paragraphs.append(paragraph)
    line.removeAll(keepingCapacity: true)
  }

  /// Adds a line of the receipt for what is neither text nor words set aside.
  mutating func count(_ kind: String, setAside: Int = 0, refused: Int = 0) {
    guard 0 < setAside + refused else { return }
    document.items.append(
      .init(kind: kind, found: setAside + refused, setAside: setAside, refused: refused))
  }

  /// Adds a notice.
  mutating func note(_ notice: Notice) { document.notices.append(notice) }

  /// Whether the document exceeds a limit, of its text or of its budget.
  var isTooLong: Bool {
    budget.isPassed(by: text.characters) || line.count > budget.limits.characters * 4
  }

  /// The error for a document that is too long.
  var tooLong: ReadError { budget.tooLong }

  /// The finished document.
  mutating func finish() throws(ReadError) -> SourceDocument {
    flush()
    if isTooLong { throw tooLong }
    document.text = text.string
    document.wordsIn += words.count
    var found: [String: (count: Int, words: Int)] = [:]
    for piece in document.setAside {
      found[piece.kind, default: (0, 0)].count += 1
      found[piece.kind, default: (0, 0)].words += WordCounter.count(piece.text.utf8.span)
    }
    document.items += found.sorted { $0.key < $1.key }.map {
      .init(kind: $0.key, found: $0.value.count, setAside: $0.value.count, words: $0.value.words)
    }
    return document
  }

  /// The bytes with each run of white space as one space, and none at the ends.
  static func collapsed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isPending = false
    for byte in bytes {
      if byte.isASCIISpace {
        isPending = true
      } else {
        if isPending, !result.isEmpty { result.append(0x20) }
        isPending = false
        result.append(byte)
      }
    }
    return result
  }

  /// Whether `bytes` contain more than white space.
  static func hasText(_ bytes: [UInt8]) -> Bool { bytes.contains { !$0.isASCIISpace } }
}
