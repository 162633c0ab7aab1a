internal import HebraLanguage
internal import HebraModel

/// A paragraph under construction; all places are bytes of its own text.
struct DOCXParagraph {
  /// A point that something hangs on.
  struct Mark {
    enum Kind { case commentStart, commentEnd, comment, footnote, endnote, diagram }
    var kind: Kind
    var id: String
    var place: Int
  }

  /// Words met here that do not belong to the text.
  struct Aside {
    var kind: String
    var place: Int
    var bytes: [UInt8]
  }

  var bytes: [UInt8] = []
  var bold: [TextRange] = []
  var marks: [Mark] = []
  var asides: [Aside] = []
  var style: String?
  var number: String?
  var level: Int?
  var isDropCap = false
  /// Made for text that stands outside any paragraph.
  var isImplicit = false
  var cell: SourceParagraph.Cell?
  /// Paragraphs of the text boxes that this one anchors.
  var anchored: [DOCXParagraph] = []
  var words = WordCounter()

  /// Appends a piece of text.
  mutating func take(_ piece: UnsafeBufferPointer<UInt8>, isBold: Bool) {
    words.add(piece)
    let start = bytes.count
    // Word shows a line end inside `w:t` as a space; other controls cannot stand in XML 1.0.
    if piece.contains(where: { $0 < 0x20 && $0 != 0x09 }) {
      for byte in piece { bytes.append(byte < 0x20 && byte != 0x09 ? 0x20 : byte) }
    } else {
      bytes.append(contentsOf: piece)
    }
    guard isBold else { return }
    if let last = bold.last, last.end == start {
      bold[bold.count - 1].end = bytes.count
    } else {
      bold.append(TextRange(start, bytes.count))
    }
  }

  /// Appends a piece that is no part of the text; answers whether it begins another stretch.
  mutating func takeAside(_ piece: UnsafeBufferPointer<UInt8>, _ kind: String) -> Bool {
    if let last = asides.last, last.kind == kind, last.place == bytes.count {
      asides[asides.count - 1].bytes.append(contentsOf: piece)
      return false
    }
    asides.append(Aside(kind: kind, place: bytes.count, bytes: Array(piece)))
    return true
  }

  /// Puts the text of a drop cap before its own.
  mutating func prepend(_ cap: DOCXParagraph) {
    let shift = cap.bytes.count
    bytes.insert(contentsOf: cap.bytes, at: 0)
    bold = cap.bold + bold.map { $0.shifted(by: shift) }
    for i in marks.indices { marks[i].place += shift }
    marks = cap.marks + marks
    for i in asides.indices { asides[i].place += shift }
    asides = cap.asides + asides
    anchored = cap.anchored + anchored
  }

  /// Makes the text NFC; what hangs inside a combining sequence moves to its end.
  mutating func normalize() {
    if bytes.withUnsafeBufferPointer(Composition.isSurelyNFC) { return }
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
