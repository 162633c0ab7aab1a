internal import HebraLanguage
internal import HebraModel

/// A paragraph under construction; all offsets are bytes of its own text.
struct DOCXParagraph {
  /// A point in the text to which a comment, note or diagram is attached.
  struct Mark {
    enum Kind { case commentStart, commentEnd, comment, footnote, endnote, diagram }
    var kind: Kind
    var id: String
    var place: Int
  }

  /// Words set aside: they occur here but are not part of the text.
  struct Aside {
    var kind: String
    var place: Int
    var bytes: [UInt8]
  }

  var bytes: [UInt8] = []
  var bold: [TextRange] = []
  var slant = Slant()
  var marks: [Mark] = []
  var asides: [Aside] = []
  var style: String?
  var number: String?
  var level: Int?
  var isDropCap = false
  /// Whether it was created for text outside any paragraph.
  var isImplicit = false
  var cell: SourceParagraph.Cell?
  /// Paragraphs of the text boxes anchored in this paragraph.
  var anchored: [DOCXParagraph] = []
  /// The words of the text, and below those of its insertions and of its passages set aside.
  ///
  /// Each paragraph counts its own: a text box comes between two pieces of the paragraph that it is
  /// anchored in.
  var words = WordCounter()
  var insertedWords = WordCounter()
  private var asideWords = WordCounter()

  /// Appends a piece of text.
  mutating func take(_ piece: Span<UInt8>, isBold: Bool, isItalic: Bool) {
    words.add(piece)
    slant.add(piece, isItalic: isItalic)
    let start = bytes.count
    // Word shows a line end inside `w:t` as a space; XML 1.0 allows no other control characters.
    bytes.append(contentsOf: piece)
    for i in start..<bytes.count where bytes[i] < 0x20 && bytes[i] != 0x09 { bytes[i] = 0x20 }
    guard isBold else { return }
    if let last = bold.last, last.end == start {
      bold[bold.count - 1].end = bytes.count
    } else {
      bold.append(TextRange(start, bytes.count))
    }
  }

  /// Appends a piece that is set aside; returns whether it begins a new passage, and how many words
  /// begin in it.
  mutating func takeAside(_ piece: Span<UInt8>, _ kind: String) -> (isNew: Bool, words: Int) {
    let isNew = asides.last.map { $0.kind != kind || $0.place != bytes.count } ?? true
    if isNew {
      asides.append(Aside(kind: kind, place: bytes.count, bytes: Array(piece)))
      asideWords.separate()
    } else {
      asides[asides.count - 1].bytes.append(contentsOf: piece)
    }
    let before = asideWords.count
    asideWords.add(piece)
    return (isNew, asideWords.count - before)
  }

  /// Inserts the text of a drop cap at the beginning.
  mutating func prepend(_ cap: DOCXParagraph) {
    let shift = cap.bytes.count
    bytes.insert(contentsOf: cap.bytes, at: 0)
    slant.add(cap.slant)
    bold = cap.bold + bold.map { $0.shifted(by: shift) }
    for i in marks.indices { marks[i].place += shift }
    marks = cap.marks + marks
    for i in asides.indices { asides[i].place += shift }
    asides = cap.asides + asides
    anchored = cap.anchored + anchored
  }

  /// Converts the text to NFC; positions inside a combining sequence move to its end.
  mutating func normalize() {
    if Composition.isSurelyNFC(bytes.span) { return }
    guard let moved = Composition.normalize(&bytes, places: places) else { return }
    for i in bold.indices {
      bold[i] = TextRange(moved[bold[i].start] ?? 0, moved[bold[i].end] ?? bytes.count)
    }
    for i in marks.indices { marks[i].place = moved[marks[i].place] ?? bytes.count }
    for i in asides.indices { asides[i].place = moved[asides[i].place] ?? bytes.count }
  }

  private var places: [Int] {
    bold.flatMap { [$0.start, $0.end] } + marks.map(\.place) + asides.map(\.place)
  }
}
