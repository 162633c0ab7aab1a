internal import HebraLanguage
internal import HebraModel

/// A document divided into lines, with the mark that each line has received.
///
/// Conventions only mark lines and add openings; ``TurnAssembly`` alone builds turns. To support a
/// new convention, add a function that marks lines.
struct TurnSheet {
  let text: ByteText
  let paragraphs: [SourceParagraph]
  /// The reading budget of the document; conventions count their work against it.
  let budget: ReadingBudget
  var lines: [TextLine] = []
  /// Offsets of `[`, `(`, `<` and `#`, in order.
  var brackets: [Int] = []
  /// Offsets of colons, in order.
  var colons: [Int] = []
  /// Offsets of question marks, in order.
  var questions: [Int] = []
  var openings: [Opening] = []
  var notices: [Notice] = []
  /// The names of those who ask and answer, from a sheet of data above the conversation.
  var asker: String?
  var answerer: String?
  /// Tables whose rows are turns.
  var talkTables: Set<Int> = []
  private(set) var hasCells = false

  /// The beginning of a turn and its label.
  struct Opening {
    /// As written, with each run of white space as one space, without colon and emphasis.
    var label: String
    var time: Double?
    /// The speaker's part as the format states it.
    var part: String?
  }

  init(_ document: SourceDocument, _ budget: ReadingBudget) {
    self.budget = budget
    text = ByteText(document.text)
    paragraphs = document.paragraphs
    lines.reserveCapacity(paragraphs.count + paragraphs.count / 4)
    let bytes = text.bytes
    for index in document.paragraphs.indices {
      readLines(bytes.span, index)
      let range = document.paragraphs[index].range
      if !budget.spend((range.end - range.start) / 16 + 1) { break }
    }
    if !document.hasTags { brackets.removeAll { text[$0] == 0x3C } }
    hasCells = paragraphs.contains { $0.cell != nil }
    for i in lines.indices {
      if text.skippingSpace(from: lines[i].start, to: lines[i].end) == lines[i].end {
        lines[i].mark = .blank
      }
    }
  }

  /// The first pass over a paragraph: notes its lines, brackets, colons and question marks.
  private mutating func readLines(_ bytes: Span<UInt8>, _ index: Int) {
    let isLandmark = Self.isLandmark.span
    let range = paragraphs[index].range
    let end = min(range.end, bytes.count)
    var start = range.start
    var i = start
    while i < end {
      let byte = bytes[i]
      i += 1
      if !isLandmark[Int(byte)] { continue }
      switch byte {
      case 0x0A:
        lines.append(TextLine(start: start, end: i - 1, paragraph: index))
        start = i
      case 0x3A: colons.append(i - 1)
      case 0x3F: questions.append(i - 1)
      case 0xC2: if i < end, bytes[i] == 0xBF { questions.append(i - 1) }
      default: brackets.append(i - 1)
      }
    }
    lines.append(TextLine(start: start, end: max(start, end), paragraph: index))
  }

  /// The bytes at which the first pass stops: line feed, `[`, `(`, `<`, `#`, colon, question mark,
  /// and the first byte of `¿`.
  private static let isLandmark: [Bool] = (0..<256).map {
    [0x0A, 0x23, 0x5B, 0x28, 0x3A, 0x3C, 0x3F, 0xC2].contains($0)
  }

  /// Marks line `index` as the first of a turn; `speech` is where the speech on that line begins.
  mutating func open(_ opening: Opening, at index: Int, speech: Int) {
    lines[index].mark = .opening(openings.count)
    lines[index].speechStart = speech
    openings.append(opening)
  }

  /// One past the end of the bold range that contains `offset`, or nil if it is not bold.
  func boldEnd(at offset: Int, in paragraph: Int) -> Int? {
    if paragraphs[paragraph].bold.isEmpty { return nil }
    let bold = paragraphs[paragraph].bold
    let index = bold.partition { $0.end <= offset }
    return index < bold.count && bold[index].start <= offset ? bold[index].end : nil
  }

  /// Whether a line is a whole paragraph.
  func isWholeParagraph(_ line: TextLine) -> Bool {
    let range = paragraphs[line.paragraph].range
    return line.start == range.start && line.end == range.end
  }

  /// The next line after `index` that is not blank, if it is at most one blank line away.
  func lineBelow(_ index: Int) -> Int? {
    for next in [index + 1, index + 2] where next < lines.count {
      if lines[next].mark != .blank { return next }
    }
    return nil
  }
}

/// A line of a paragraph; a paragraph has several where the file has line breaks.
struct TextLine {
  var start: Int
  var end: Int
  var paragraph: Int
  var mark = Mark.text
  /// Where speech begins on the line.
  var speechStart: Int
  /// Why the line may be in the wrong turn.
  var doubt: TurnDoubt.Kind?

  /// What a line is.
  enum Mark: Equatable {
    /// Speech of the current turn; outside any turn, part of an unlabelled range.
    case text
    case blank
    /// Ends the current turn and belongs to no label: a heading, a participant sheet, a table
    /// header.
    case outside
    /// A stage note: inside the range of the turn's speech, but non-speech.
    case note
    /// A time, a name or a cell next to the speech: inside the turn, outside its speech.
    case apart
    /// The first line of a turn.
    case opening(Int)
  }

  init(start: Int, end: Int, paragraph: Int) {
    self.start = start
    self.end = end
    self.paragraph = paragraph
    speechStart = start
  }
}
